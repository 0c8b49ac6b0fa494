// The command line through CLI11, fed from the table of options.
#include <CLI/CLI.hpp>
#include <map>
#include <utility>

#include "options.hpp"

namespace copydesk::tool {
namespace {

constexpr int kUsage = 2;

std::string choices_text(const OptionSpec& spec) {
  std::string text;
  for (const std::string& choice : spec.choices)
    text += (text.empty() ? " One of " : ", ") + choice;
  return text.empty() ? text : text + '.';
}

void add_option(CLI::App& app, const OptionSpec& spec, Options& options) {
  const std::string flags(spec.flags);
  const std::string help = std::string(spec.help) + choices_text(spec);
  if (spec.value.empty()) {
    app.add_flag_callback(
        flags, [&spec, &options] { spec.take(options, {}); }, help);
    return;
  }
  const auto take = [&spec, &options](const std::vector<std::string>& values) {
    for (const std::string& value : values)
      if (const std::string complaint = spec.take(options, value); !complaint.empty())
        throw CLI::ValidationError(std::string(spec.flags), complaint);
    return true;
  };
  CLI::Option* option = app.add_option(flags, take, help);
  option->type_name(std::string(spec.value))->type_size(1);
  if (spec.repeatable)
    option->expected(1, 1 << 20)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
  if (!spec.choices.empty()) option->check(CLI::IsMember(spec.choices));
}

}  // namespace

Parsed parse_command_line(int argc, const char* const* argv) {
  Options options;
  CLI::App app(
      "copydesk reads news copy, extracts facts and checks that what an article says adds up.",
      "copydesk");
  app.require_subcommand(1);
  app.set_version_flag("--version", "copydesk " COPYDESK_VERSION);
  for (const CommandSpec& command : command_specs()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    sub->add_option("arguments", options.arguments, "")->type_name(std::string(command.arguments));
    for (const OptionSpec& option : option_specs())
      if (applies(option, command.name)) add_option(*sub, option, options);
  }
  Parsed parsed;
  try {
    app.parse(argc, argv);
    options.command = app.get_subcommands().front()->get_name();
    parsed.options = std::move(options);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream message;
    const int code = app.exit(error, out, message);
    parsed.status = code == 0 ? 0 : kUsage;
    parsed.output = out.str();
    parsed.message = message.str();
  }
  return parsed;
}

}  // namespace copydesk::tool
