#pragma once

#include "checks/ages.hpp"

namespace copydesk {

/// "Dominic Whitby, 47, was airlifted ... The 47-year-old lost two toes": the one person whom the
/// article has given an age so far is taken up by it. The findings are those of the check `age`.
void judge_ages_again(const CheckInput& input, const Lives& lives, Findings& out);

}  // namespace copydesk
