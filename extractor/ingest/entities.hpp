#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace copydesk {

/// A character reference of HTML at the beginning of a text.
struct CharacterReference {
  uint32_t code = 0;  ///< code point; U+FFFD for a number that is none
  size_t length = 0;  ///< in bytes, with & and ;
};

/// Reads "&amp;", "&#8217;" or "&#x2019;". Nothing when the text begins with no reference that HTML
/// 4 knows, or when its semicolon is missing.
std::optional<CharacterReference> read_character_reference(std::string_view text);

}  // namespace copydesk
