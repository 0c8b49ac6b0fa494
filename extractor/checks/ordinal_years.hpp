#pragma once

#include "checks/checks.hpp"
#include "checks/items.hpp"

// An ordinal and the years that lead up to it. The findings are those of the check `ordinal-count`.

namespace copydesk {

/// "Elected in 2014 and 2019 ... a third term", "the third title, after those of 1987 and 2004":
/// the years of the earlier ones, in the ordinal's sentence or one beside it.
void check_years_before(const CheckInput& input, const Item& ordinal, Findings& out);

/// "Every other year since 2005 ... its 10th edition".
void check_cadence(const CheckInput& input, uint32_t sentence, Findings& out);

}  // namespace copydesk
