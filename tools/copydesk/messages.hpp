#pragma once

#include <string>

#include "copydesk.hpp"

namespace copydesk::tool {

/// Appends one message for standard error with its line end; nothing of a file's name or content
/// can act on a terminal.
void say(std::string& messages, const Error& error);

/// Writes all errors to standard error.
void complain(const Errors& errors);

/// Whether the terminal rules and the environment (NO_COLOR, CLICOLOR_FORCE, TERM) allow colour on
/// standard output.
bool terminal_wants_color();

}  // namespace copydesk::tool
