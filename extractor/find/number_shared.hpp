#pragma once

#include "find/number_text.hpp"

namespace copydesk {

/// "6.4, 7.9 and 7.1 tonnes", "$5, 6 or 7 million", "10 by 20 feet": gives the bare numbers of a
/// list the unit that only its last one prints. Looks at the mentions of one sentence, which begin
/// at `first`.
void share_units(const NumberText& text, Mentions& mentions, size_t first);

}  // namespace copydesk
