#include "explain.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <utility>

#include "config.hpp"
#include "explain_line.hpp"
#include "inputs.hpp"
#include "messages.hpp"
#include "run.hpp"

namespace copydesk::tool {
namespace {

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void row(std::string& out, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  out += "  ";
  out += name;
  out.append(name.size() < 9 ? 9 - name.size() : 0, ' ');
  out += ' ';
  append_visible(out, text);
  out += '\n';
}

std::string rule_page(const RuleText& rule) {
  std::string out = rule.id + " (" + rule.file + ':' + std::to_string(rule.line) + ")\n";
  row(out, "about", rule.note);
  row(out, "check", rule.check);
  row(out, "find", rule.find);
  row(out, "gives", rule.gives);
  row(out, "claim", rule.claim);
  for (const std::string& slip : rule.slips) row(out, "slip", slip);
  row(out, "says", rule.says);
  row(out, "asks", rule.asks);
  for (const ExampleText& example : rule.examples) row(out, example.expect, example.text);
  return out;
}

std::string check_page(const CheckDescription& check, const std::vector<RuleText>& rules) {
  std::string out = check.id + " (" + std::string(to_string(check.level)) + ")\n";
  row(out, "about", check.summary);
  row(out, "help", check.help);
  for (const RuleText& rule : rules)
    if (rule.check == check.id) out += '\n' + rule_page(rule);
  return out;
}

// The page of a rule, by its id or its name within its pack, or of a check; nothing when there is
// neither.
std::string page_of(const std::string& name, const Pack& pack) {
  const std::vector<RuleText> rules = rules_of(pack);
  for (const CheckDescription& check : checks_of(pack))
    if (check.id == name) return check_page(check, rules);
  std::string out;
  for (const RuleText& rule : rules)
    if (rule.id == name || rule.id.ends_with('/' + name)) out += rule_page(rule);
  return out;
}

std::string nearest_name(const std::string& name, const Pack& pack) {
  const std::vector<RuleText> rules = rules_of(pack);
  const std::vector<CheckDescription> checks = checks_of(pack);
  std::vector<std::string_view> known;
  known.reserve(rules.size() + checks.size());
  for (const RuleText& rule : rules) known.push_back(rule.id);
  for (const CheckDescription& check : checks) known.push_back(check.id);
  return did_you_mean(name, known);
}

// "story.txt:25" as its parts; nothing when no number stands behind the last colon.
std::optional<std::pair<std::string, uint32_t>> split_place(const std::string& argument) {
  const size_t colon = argument.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  uint32_t line = 0;
  const char* end = argument.data() + argument.size();
  const auto read = std::from_chars(argument.data() + colon + 1, end, line);
  if (read.ec != std::errc() || read.ptr != end || line == 0) return std::nullopt;
  return std::pair(argument.substr(0, colon), line);
}

int explain_place(const std::string& path, uint32_t line, const Options& options,
                  const Desk& desk) {
  Result<std::string> bytes = load_file(path, InputOptions{}.max_bytes);
  if (!bytes) {
    complain(bytes.errors());
    return kFailed;
  }
  const Reader& reader =
      options.input_format != nullptr ? *options.input_format : choose_reader(path, *bytes);
  ReadOptions read_options;
  read_options.published = options.published;
  read_options.zone = desk.config.zone;
  RawRecord record{path, std::move(bytes).value(), 1};
  // In a feed the line is the record's: the whole article is explained.
  if (reader.one_article_a_line)
    record = {path, std::string(LineIndex(record.bytes).line(line)), line};
  const Result<Article> article = reader.read(record, read_options);
  if (!article) {
    complain(article.errors());
    return kFailed;
  }
  Workspace workspace(desk.pack);
  const std::optional<uint32_t> wanted =
      reader.one_article_a_line ? std::nullopt : std::optional(line);
  print(explain_line(*article, workspace, desk.config.report, wanted));
  return kClean;
}

int try_all(const Options& options, const PackPtr& pack) {
  std::vector<std::string> names(options.arguments.begin() + 1, options.arguments.end());
  if (names.empty()) names.emplace_back();
  Trial total;
  for (const std::string& name : names) {
    Trial trial = try_rules(pack, name);
    if (trial.rules == 0 && !name.empty())
      trial.failures.push_back(
          {{}, 0, 0, "no rule's id begins with \"" + name + '"', nearest_name(name, *pack), {}});
    total.rules += trial.rules;
    total.examples += trial.examples;
    std::move(trial.failures.begin(), trial.failures.end(), std::back_inserter(total.failures));
  }
  complain(total.failures);
  print(std::to_string(total.rules) + " rules, " + std::to_string(total.examples) + " examples, " +
        std::to_string(total.failures.size()) + " failed\n");
  return total.failures.empty() ? kClean : kFailed;
}

std::string rule_list(const Pack& pack) {
  std::string out;
  for (const RuleText& rule : rules_of(pack)) {
    out += rule.id;
    out.append(rule.id.size() < 36 ? 36 - rule.id.size() : 0, ' ');
    out += ' ';
    append_visible(out, rule.note.empty() ? rule.find : rule.note);
    out += '\n';
  }
  return out;
}

}  // namespace

int run_explain(const Options& options) {
  const std::string& wanted = options.arguments.front();
  const auto place = split_place(wanted);
  Desks desks(options);
  const Result<DeskPtr> desk = desks.desk_of(place ? place->first : "-");
  if (!desk) {
    complain(desk.errors());
    return kFailed;
  }
  if (place) return explain_place(place->first, place->second, options, **desk);
  const std::string page = page_of(wanted, *(*desk)->pack);
  if (page.empty()) {
    complain({{{},
               0,
               0,
               "no rule or check is called \"" + wanted + '"',
               nearest_name(wanted, *(*desk)->pack),
               {}}});
    return kFailed;
  }
  print(page);
  return kClean;
}

int run_rules(const Options& options) {
  const std::string& action = options.arguments.front();
  if (action != "list" && action != "test") {
    complain({{{}, 0, 0, "rules knows list and test, not \"" + action + '"', {}, {}}});
    return kFailed;
  }
  Desks desks(options);
  const Result<DeskPtr> desk = desks.desk_of("-");
  if (!desk) {
    complain(desk.errors());
    return kFailed;
  }
  if (action == "test") return try_all(options, (*desk)->pack);
  print(rule_list(*(*desk)->pack));
  return kClean;
}

}  // namespace copydesk::tool
