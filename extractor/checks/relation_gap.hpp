#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A figure that the words call what lies between two others, and the only two of its unit near it:
/// "12,417 votes to 12,058. Her cushion of 359", "from 642 to 587. That is 55 fewer pupils". Asks
/// where the two are told as a change from one to the other, or a slip explains the misfit.
/// Numbers that a rule or another finding has judged stay out. The findings are those of the check
/// `relation`.
void check_gaps(const CheckInput& input, Findings& out);

}  // namespace copydesk
