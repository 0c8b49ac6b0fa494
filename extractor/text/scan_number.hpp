#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// The number of bytes of the decimal digit at `at`, of any script; 0 when there is none.
size_t digit_size(std::string_view text, size_t at);

/// The end of the digits and separators that begin at the digit (or period and digit) at `at`:
/// "2,500", "1,00,000", "1 000 000" with non-breaking spaces, "2.3", "11:44", "01.08.2025", "1½".
/// Letters behind it are left.
size_t figure_end(std::string_view text, size_t at);

}  // namespace copydesk
