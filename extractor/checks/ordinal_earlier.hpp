#pragma once

#include "checks/checks.hpp"
#include "checks/items.hpp"

namespace copydesk {

/// An ordinal of a row and the sentences around it that count or name those before it: "her 12th
/// veto ... any of the previous 11", "the city's ninth homicide ... had recorded eight before this
/// weekend", "its sixth British shop ... already has shops in A, B, C, D and E". Says nothing of an
/// ordinal that another finding has judged. The findings are those of the check `ordinal-count`.
void check_earlier_ones(const CheckInput& input, Findings& out);

}  // namespace copydesk
