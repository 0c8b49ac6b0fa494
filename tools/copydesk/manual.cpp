#include "manual.hpp"

#include <algorithm>

#include "options.hpp"

namespace copydesk::tool {
namespace {

constexpr std::string_view kAbout =
    "copydesk reads news copy, extracts facts and checks that what an article says adds up.";
constexpr std::string_view kStatus =
    "0: no question at or above --fail-on; 1: at least one; 2: wrong usage, configuration or "
    "rules, or an input that "
    "could not be read.";

// Words from column `left` to column 79; the first line is begun already at column `at`.
void wrap(std::string& out, std::string_view text, size_t at, size_t left) {
  constexpr size_t kRight = 79;
  if (at > 0 && at >= left) {
    out += '\n';
    at = 0;
  }
  out.append(left - at, ' ');
  at = left;
  while (!text.empty()) {
    const size_t blank = std::min(text.find(' '), text.size());
    if (at > left && at + 1 + blank > kRight) {
      out += '\n';
      out.append(left, ' ');
      at = left;
    } else if (at > left) {
      out += ' ';
      ++at;
    }
    out += text.substr(0, blank);
    at += blank;
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  out += '\n';
}

// "-j, --jobs N"
std::string flags_text(const OptionSpec& option) {
  std::string text(option.flags);
  if (const size_t comma = text.find(','); comma != std::string::npos) text.insert(comma + 1, " ");
  if (!option.value.empty()) text += ' ' + std::string(option.value);
  return text;
}

std::string choices_text(const OptionSpec& option) {
  std::string text;
  for (const std::string& choice : option.choices)
    text += (text.empty() ? " One of " : ", ") + choice;
  return text.empty() ? text : text + '.';
}

// The long form: "--jobs".
std::string_view long_flag(const OptionSpec& option) {
  return option.flags.substr(option.flags.find("--"));
}

std::string escaped_for_man(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '-' ? "\\-" : std::string(1, c);
  return out;
}

std::string joined_choices(const OptionSpec& option) {
  std::string out;
  for (const std::string& choice : option.choices) out += (out.empty() ? "" : " ") + choice;
  return out;
}

std::string flags_of(std::string_view command) {
  std::string flags;
  for (const OptionSpec& option : option_specs())
    if (applies(option, command)) flags += ' ' + std::string(long_flag(option));
  return flags + " --help";
}

std::string bash_script() {
  std::string commands;
  std::string cases;
  for (const CommandSpec& command : command_specs()) {
    commands += (commands.empty() ? "" : " ") + std::string(command.name);
    cases += "    " + std::string(command.name) + ") flags=\"" + flags_of(command.name).substr(1) +
             "\" ;;\n";
  }
  std::string values;
  for (const OptionSpec& option : option_specs())
    if (!option.choices.empty())
      values += "    " + std::string(long_flag(option)) + ") COMPREPLY=($(compgen -W \"" +
                joined_choices(option) + "\" -- \"$current\")); return ;;\n";
  return "_copydesk() {\n  local current=\"${COMP_WORDS[COMP_CWORD]}\" "
         "before=\"${COMP_WORDS[COMP_CWORD-1]}\" flags=\"\"\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"" +
         commands +
         " --help --version\" -- \"$current\"))\n    return\n  fi\n  case \"$before\" in\n" +
         values + "  esac\n  case \"${COMP_WORDS[1]}\" in\n" + cases +
         "  esac\n  case \"$current\" in\n    -*) COMPREPLY=($(compgen -W \"$flags\" -- "
         "\"$current\")) ;;\n"
         "    *) COMPREPLY=($(compgen -f -- \"$current\")) ;;\n  esac\n}\ncomplete -o filenames -F "
         "_copydesk copydesk\n";
}

// A text in single quotes, with brackets and colons escaped for _arguments.
std::string zsh_words(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else if (c == '[' || c == ']' || c == ':')
      out += std::string("\\") + c;
    else
      out += c;
  }
  return out;
}

std::string zsh_option(const OptionSpec& option) {
  std::string text = "      '" + std::string(option.repeatable ? "*" : "") +
                     std::string(long_flag(option)) + '[' + zsh_words(option.help) + ']';
  if (!option.value.empty()) {
    text += ':' + zsh_words(option.value) + ':';
    text += option.choices.empty() ? "_files" : '(' + joined_choices(option) + ')';
  }
  return text + "' \\\n";
}

std::string zsh_script() {
  std::string commands;
  std::string cases;
  for (const CommandSpec& command : command_specs()) {
    commands += "    '" + std::string(command.name) + ':' + zsh_words(command.summary) + "'\n";
    cases += "    " + std::string(command.name) + ") _arguments \\\n";
    for (const OptionSpec& option : option_specs())
      if (applies(option, command.name)) cases += zsh_option(option);
    cases += "      '*:" + zsh_words(command.arguments) + ":_files' ;;\n";
  }
  return "#compdef copydesk\n_copydesk() {\n  local -a commands=(\n" + commands +
         "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
         "  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n" +
         cases +
         "  esac\n}\nif [ \"$funcstack[1]\" = _copydesk ]; then _copydesk \"$@\"; else compdef "
         "_copydesk copydesk; fi\n";
}

}  // namespace

std::string help_text(std::string_view command) {
  constexpr size_t kLeft = 24;
  std::string out;
  if (command.empty()) {
    wrap(out, kAbout, 0, 0);
    out += "\nUsage: copydesk COMMAND [OPTIONS] [ARGUMENTS]\n\n";
    for (const CommandSpec& one : command_specs()) {
      out += "  " + std::string(one.name);
      wrap(out, one.summary, 2 + one.name.size(), 14);
    }
    out += "\nOptions: --help (also behind a command), --version\n\n";
    wrap(out, "Exit status: " + std::string(kStatus), 0, 0);
    return out;
  }
  for (const CommandSpec& one : command_specs()) {
    if (one.name != command) continue;
    wrap(out, one.summary, 0, 0);
    out += "\nUsage: copydesk " + std::string(one.name) + " [OPTIONS] " +
           std::string(one.arguments) + "\n\n";
  }
  for (const OptionSpec& option : option_specs()) {
    if (!applies(option, command)) continue;
    const std::string flags = flags_text(option);
    out += "  " + flags;
    wrap(out, std::string(option.help) + choices_text(option), 2 + flags.size(), kLeft);
  }
  return out;
}

std::string manual_page() {
  std::string out = ".TH COPYDESK 1 \"\" \"copydesk " COPYDESK_VERSION
                    "\" \"User Commands\"\n.SH NAME\n"
                    "copydesk \\- reads news copy and checks that it adds up\n.SH SYNOPSIS\n";
  for (const CommandSpec& command : command_specs())
    out += ".B copydesk " + escaped_for_man(command.name) + "\n[OPTIONS] " +
           escaped_for_man(command.arguments) + "\n.br\n";
  out += ".SH DESCRIPTION\n" + escaped_for_man(kAbout) + "\n.SH COMMANDS\n";
  for (const CommandSpec& command : command_specs())
    out +=
        ".TP\n.B " + escaped_for_man(command.name) + "\n" + escaped_for_man(command.summary) + "\n";
  out += ".SH OPTIONS\n";
  for (const OptionSpec& option : option_specs())
    out += ".TP\n.B " + escaped_for_man(flags_text(option)) + "\n" +
           escaped_for_man(std::string(option.help) + choices_text(option) + " (" +
                           std::string(option.commands) + ")") +
           "\n";
  out += ".SH EXIT STATUS\n" + escaped_for_man(kStatus) +
         "\n.SH FILES\n.TP\n.B copydesk.toml\n"
         "Configuration, looked for from the folder of each article upward. Keys: rules, "
         "fail\\-on, zone, [levels] with "
         "a level or \"off\" for each check, [[suppress]] with fingerprint and reason.\n"
         ".SH ENVIRONMENT\nNO_COLOR, CLICOLOR_FORCE and TERM decide about colour where \\-\\-color "
         "does not.\n";
  return out;
}

std::string completion_script(std::string_view shell) {
  if (shell == "bash") return bash_script();
  return shell == "zsh" ? zsh_script() : std::string();
}

}  // namespace copydesk::tool
