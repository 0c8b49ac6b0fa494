#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A day told twice in a row: "tomorrow, June 13", "the second Tuesday of August, Aug. 12".
void check_days_told_twice(const CheckInput& input, Findings& out);

}  // namespace copydesk
