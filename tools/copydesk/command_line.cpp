// The command line through CLI11, fed from the table of options.
#include <CLI/CLI.hpp>
#include <utility>

#include "manual.hpp"
#include "options.hpp"

namespace copydesk::tool {
namespace {

constexpr int kUsage = 2;

void add_option(CLI::App& app, const OptionSpec& spec, Options& options) {
  const std::string flags(spec.flags);
  if (spec.value.empty()) {
    app.add_flag_callback(flags, [&spec, &options] { spec.take(options, {}); });
    return;
  }
  const auto take = [&spec, &options](const std::vector<std::string>& values) {
    for (const std::string& value : values)
      if (const std::string complaint = spec.take(options, value); !complaint.empty())
        throw CLI::ValidationError(std::string(spec.flags), complaint);
    return true;
  };
  CLI::Option* option = app.add_option(flags, take);
  option->type_size(1);
  if (spec.repeatable)
    option->expected(-1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
  if (!spec.choices.empty()) option->check(CLI::IsMember(spec.choices));
}

std::string visible_line(std::string_view text) {
  std::string out;
  append_visible(out, text);
  return out;
}

// The subcommand that was being read; empty when there was none.
std::string command_of(const CLI::App& app) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  return commands.empty() ? std::string() : commands.front()->get_name();
}

// What a command still lacks; empty when it has all it needs.
std::string missing(const Options& options) {
  for (const CommandSpec& command : command_specs())
    if (command.name == options.command && !command.arguments.empty() && options.arguments.empty())
      return options.command + " needs " + std::string(command.arguments);
  return {};
}

}  // namespace

Parsed parse_command_line(int argc, const char* const* argv) {
  Options options;
  CLI::App app;
  app.require_subcommand(1);
  app.set_version_flag("--version", "");
  for (const CommandSpec& command : command_specs()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name));
    sub->add_option("arguments", options.arguments);
    for (const OptionSpec& option : option_specs())
      if (applies(option, command.name)) add_option(*sub, option, options);
  }
  Parsed parsed;
  try {
    app.parse(argc, argv);
    options.command = command_of(app);
    parsed.message = missing(options);
    if (parsed.message.empty()) parsed.options = std::move(options);
  } catch (const CLI::CallForHelp&) {
    parsed.output = help_text(command_of(app));
    return parsed;
  } catch (const CLI::CallForVersion&) {
    parsed.output = "copydesk " COPYDESK_VERSION " (" + data_versions() + ")\n";
    return parsed;
  } catch (const CLI::ParseError& error) {
    parsed.message = error.what();
  }
  if (parsed.message.empty()) return parsed;
  parsed.status = kUsage;
  const std::string command = command_of(app);
  parsed.message = "copydesk: " + visible_line(parsed.message) + "\nRun 'copydesk " + command +
                   (command.empty() ? "" : " ") + "--help' for what there is.\n";
  return parsed;
}

}  // namespace copydesk::tool
