#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk {

/// A character that must not reach a terminal or a log as it is.
struct Unprintable {
  uint32_t code = 0;
  uint32_t size = 0;  ///< in bytes; 0: what stands there may be shown
};

/// C0 and C1 controls, DEL, line and paragraph separators, and the marks that turn the direction of
/// writing (Unicode Standard Annex #9, table of explicit formatting characters).
Unprintable unprintable_at(std::string_view text, size_t at);

}  // namespace copydesk
