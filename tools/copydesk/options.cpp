#include "options.hpp"

#include <algorithm>
#include <charconv>

namespace copydesk::tool {
namespace {

template <typename Named>
std::vector<std::string> names_of(std::span<const Named* const> all) {
  std::vector<std::string> names;
  for (const Named* one : all) names.emplace_back(one->name);
  return names;
}

std::string take_jobs(Options& options, const std::string& value) {
  constexpr unsigned kMost = 256;
  const char* end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, options.jobs);
  const bool good =
      read.ec == std::errc() && read.ptr == end && options.jobs >= 1 && options.jobs <= kMost;
  return good ? "" : "expected a number from 1 to 256, not \"" + value + "\"";
}

std::string take_published(Options& options, const std::string& value) {
  options.published = parse_date(value);
  return options.published ? "" : "expected a date like 2025-08-01, not \"" + value + "\"";
}

std::string take_fail_on(Options& options, const std::string& value) {
  for (const Level level : {Level::note, Level::warning, Level::error})
    if (to_string(level) == value) options.fail_on = level;
  if (value == "never") options.fail_on = Level::none;
  return {};
}

std::string take_records(Options& options, const std::string& value) {
  const Result<RecordSet> records = parse_records(value);
  if (!records) return records.errors().front().message + "; " + records.errors().front().hint;
  options.records = value;
  return {};
}

std::string take_color(Options& options, const std::string& value) {
  options.color = value == "always"  ? Color::always
                  : value == "never" ? Color::never
                                     : Color::automatic;
  return {};
}

const std::vector<CommandSpec>& commands() {
  static const std::vector<CommandSpec> list = {
      {"check", "PATH...", "Check that what articles say adds up, and ask where it does not."},
      {"extract", "PATH...", "Print what articles say as JSON records."},
      {"explain", "RULE|FILE:LINE",
       "Tell what a rule or check does, or what was read in a line and why."},
      {"rules", "list|test [NAME...]", "List the rules, or try the examples that they carry."},
      {"completion", "bash|zsh", "Print a script that completes commands and options."},
      {"man", "", "Print the manual page."},
  };
  return list;
}

std::vector<OptionSpec> make_options() {
  std::vector<OptionSpec> list;
  list.push_back({"--format", "NAME", "How to print findings.", "check", names_of(all_formats()),
                  [](Options& o, const std::string& v) { return o.format = v, std::string(); }});
  list.push_back({"--records",
                  "LIST",
                  "Which records to print, parted by commas: article, text, sentences, tokens, "
                  "mentions, entities, facts "
                  "(the default).",
                  "extract",
                  {},
                  take_records});
  list.push_back({"--input-format", "NAME", "How to read the input, whatever its name says.",
                  "check extract", names_of(all_readers()), [](Options& o, const std::string& v) {
                    return o.input_format = reader_named(v), std::string();
                  }});
  list.push_back(
      {"--stdin-filename",
       "NAME",
       "The file name that standard input (-) goes by.",
       "check extract",
       {},
       [](Options& o, const std::string& v) { return o.stdin_filename = v, std::string(); }});
  list.push_back({"--published",
                  "DATE",
                  "The publication date (YYYY-MM-DD) of articles that carry none.",
                  "check extract",
                  {},
                  take_published});
  list.push_back(
      {"--rules",
       "DIR",
       "A folder of rules on top of the shipped ones; may be repeated.",
       "check extract",
       {},
       [](Options& o, const std::string& v) { return o.rules.push_back(v), std::string(); },
       true});
  list.push_back({"--fail-on",
                  "LEVEL",
                  "The lowest level of a question that makes the exit status 1 (default: warning).",
                  "check",
                  {"note", "warning", "error", "never"},
                  take_fail_on});
  list.push_back({"--config",
                  "FILE",
                  "Use this configuration instead of the copydesk.toml nearest to each article.",
                  "check extract explain rules",
                  {},
                  [](Options& o, const std::string& v) { return o.config = v, std::string(); }});
  list.push_back({"--isolated",
                  "",
                  "Use no configuration file.",
                  "check extract explain rules",
                  {},
                  [](Options& o, const std::string&) { return o.isolated = true, std::string(); }});
  list.push_back(
      {"--show",
       "WHAT",
       "Print more than questions.",
       "check",
       {"confirmed"},
       [](Options& o, const std::string&) { return o.show_confirmed = true, std::string(); }});
  list.push_back(
      {"--allow-empty",
       "",
       "Finding no article is no error.",
       "check extract",
       {},
       [](Options& o, const std::string&) { return o.allow_empty = true, std::string(); }});
  list.push_back({"-j,--jobs",
                  "N",
                  "How many threads to use (default: one for each processor).",
                  "check extract",
                  {},
                  take_jobs});
  list.push_back(
      {"--color", "WHEN", "When to use colour.", "check", {"auto", "always", "never"}, take_color});
  return list;
}

}  // namespace

std::span<const CommandSpec> command_specs() { return commands(); }

std::span<const OptionSpec> option_specs() {
  static const std::vector<OptionSpec> list = make_options();
  return list;
}

bool applies(const OptionSpec& option, std::string_view command) {
  std::string_view names = option.commands;
  while (!names.empty()) {
    const size_t blank = std::min(names.find(' '), names.size());
    if (names.substr(0, blank) == command) return true;
    names.remove_prefix(std::min(blank + 1, names.size()));
  }
  return false;
}

}  // namespace copydesk::tool
