#pragma once

#include <string>
#include <string_view>

namespace copydesk::tool {

// Everything here is made from the tables in options.hpp.

/// What --help prints; of the program when `command` is empty.
std::string help_text(std::string_view command);
/// The page copydesk(1) in man's own macros.
std::string manual_page();
/// A completion script; empty when the shell is neither bash nor zsh.
std::string completion_script(std::string_view shell);

}  // namespace copydesk::tool
