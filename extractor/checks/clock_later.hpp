#pragma once

#include "checks/elapsed.hpp"

namespace copydesk {

/// A clock time that the words count from the one before: "called at 3.20am. Forty minutes later,
/// at 4am, the roof fell in", "arrived at 6.15 and, 90 minutes later, at 7.45, had it under
/// control". Asked about where that is the only time of its sentence.
void judge_clocks_later(const CheckInput& input, Findings& out);

}  // namespace copydesk
