#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

/// One character as it is shown on a terminal, and the bytes it stands for.
struct Cell {
  uint32_t begin = 0;  ///< in the text that was given
  uint32_t size = 0;
  uint32_t columns = 0;
  std::string escape;  ///< shown in its place; empty: the bytes themselves
};

/// The text character by character. Nothing of it can move a cursor, change a colour or a title,
/// turn the direction of writing, or speak to the program that reads the log: controls and such
/// marks are shown as "<U+001B>", white space as one blank.
std::vector<Cell> visible_cells(std::string_view text);

/// Appends the same as one string.
void append_visible(std::string& out, std::string_view text);
/// Columns that append_visible fills.
uint32_t visible_columns(std::string_view text);

/// Appends the name of a file or record that begins a line: visible, and never the beginning of a
/// command of a CI system ("::error::").
void append_visible_name(std::string& out, std::string_view name);

}  // namespace copydesk
