#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A total and parts that neighbouring sentences tell of: "attracted 31,400 racegoers. Friday's
/// card was watched by 13,900 people. On Saturday 17,500 passed through the gates". Confirms a sum
/// that fits to the digit and is too detailed for chance. Asks where all figures of the unit are
/// the total and parts in one closed row beside it, and the total looks like their sum with a slip.
/// Numbers that another finding of the check has judged stay out.
void check_told_parts(const CheckInput& input, Findings& out);

/// "Nine of the injured were flown to the capital. The other six ..." against the 17 before.
void check_others_left(const CheckInput& input, Findings& out);

}  // namespace copydesk
