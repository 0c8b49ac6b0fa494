#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk.hpp"

namespace copydesk::tool {

enum class Color : uint8_t { automatic, always, never };

/// Everything that the command line says.
struct Options {
  std::string command;  ///< "check", "extract", "explain", "rules", "completion", "man"
  std::vector<std::string> arguments;
  std::string format;
  std::string records = "facts";
  const Reader* input_format = nullptr;
  std::string stdin_filename;
  std::optional<Date> published;
  std::vector<std::string> rules;  ///< folders of packs, on top of the shipped ones
  std::string config;
  bool isolated = false;
  std::optional<Level> fail_on;  ///< Level::none: never; nothing: as configured
  bool show_confirmed = false;
  bool allow_empty = false;
  unsigned jobs = 0;  ///< 0: one for each processor
  Color color = Color::automatic;
};

/// A subcommand, as --help, the manual and the completions tell of it.
struct CommandSpec {
  std::string_view name;
  std::string_view arguments;  ///< "PATH..."
  std::string_view summary;
};

/// One option; the single source of what the parser accepts, --help prints, the manual says and a
/// shell completes.
struct OptionSpec {
  std::string_view flags;  ///< "-j,--jobs"
  std::string_view value;  ///< "N"; empty: a switch
  std::string_view help;
  std::string_view commands;  ///< blank-separated
  std::vector<std::string> choices;
  /// Takes the value (empty for a switch); the answer is a complaint, or empty.
  std::string (*take)(Options& options, const std::string& value);
  bool repeatable = false;
};

std::span<const CommandSpec> command_specs();
std::span<const OptionSpec> option_specs();
bool applies(const OptionSpec& option, std::string_view command);

/// What parsing came to: options to run with, or a text to print and the status to leave with.
struct Parsed {
  std::optional<Options> options;
  std::string output;   ///< for standard output (--help, --version)
  std::string message;  ///< for standard error
  int status = 0;
};

Parsed parse_command_line(int argc, const char* const* argv);

}  // namespace copydesk::tool
