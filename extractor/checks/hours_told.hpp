#pragma once

#include "checks/elapsed.hpp"

namespace copydesk {

/// Hours between two clock times of which one tells a beginning and the next an end: "a 56-hour
/// shutdown ... sealed off at 9pm on Friday ... until 5am on Monday".
void judge_hours_told(const CheckInput& input, Findings& out);

}  // namespace copydesk
