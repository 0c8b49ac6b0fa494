#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A definite figure that is the only other one of its unit, told shortly before, with a slip:
/// "a $3.2 million contract ... the $2.3 million deal", "will pay 4.9 per cent more ... The 4.6 per
/// cent increase", "450 jobs ... the 540 positions". Silent where the text prints the later figure
/// elsewhere, or a third one of that unit before it.
void check_restated_slips(const CheckInput& input, Findings& out);

}  // namespace copydesk
