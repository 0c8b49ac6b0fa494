#pragma once

#include "checks/elapsed.hpp"

namespace copydesk {

/// Days, weeks and months between two dates that neighbouring words or sentences tell: "found
/// guilty on 3 March. His sentencing, on 31 March, came six weeks after the verdict", "on 31 March,
/// six weeks after the verdict on 3 March", "the 10-day strike began on ... It ended on ...", "the
/// 98th day". What `out` has told of a length already is not told again.
void judge_days_told(const CheckInput& input, Findings& out);

}  // namespace copydesk
