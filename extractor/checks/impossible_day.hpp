#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// Days that no calendar has: "June 31", "Feb. 29, 2023". Days of an older calendar that the
/// article tells of are none of them.
void check_impossible_days(const CheckInput& input, Findings& out);

}  // namespace copydesk
