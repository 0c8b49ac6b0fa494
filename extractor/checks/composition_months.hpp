#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A total and what fell to each of some months or days, without its unit: "88 mm of rain fell, 24
/// in April, 31 in May and 33 so far in June".
void check_months(const CheckInput& input, Findings& out);

}  // namespace copydesk
