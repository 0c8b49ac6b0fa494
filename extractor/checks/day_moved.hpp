#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A day that is so many days from another: "by Saturday, December 20 ... three days sooner, on the
/// Wednesday", "on Sunday, September 7 ... a day later, on Monday". The findings are those of the
/// check `weekday`.
void check_days_moved(const CheckInput& input, Findings& out);

}  // namespace copydesk
