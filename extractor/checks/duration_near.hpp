#pragma once

#include <vector>

#include "checks/elapsed.hpp"

namespace copydesk {

/// A length that two dates of the sentences around explain: "45 days after he was sworn in". Asked
/// about only where there are no other dates, and two digits of the days between changed places.
/// The findings are those of the check `duration`.
void judge_length_near(const CheckInput& input, const PrintedLength& length, Findings& out);

}  // namespace copydesk
