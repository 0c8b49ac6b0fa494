#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace copydesk {

/// Cuts a stretch of the text into paragraphs, without the white space around them. Blank lines
/// part paragraphs. A single line end parts them too, unless the lines are filled to a width: then
/// it only wraps when the next line's first word had no room on the line before. Bullets, indented
/// lines and rules begin paragraphs of their own.
std::vector<Span> cut_paragraphs(std::string_view text, Span stretch);

/// Whether the line consists of dashes, stars and the like only: "***", "_____".
bool is_rule(std::string_view line);
/// The size of the bullet and the white space behind it at the begin of a line; 0 when there is
/// none.
size_t bullet_size(std::string_view line);

}  // namespace copydesk
