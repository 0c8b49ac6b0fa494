#pragma once

#include "checks/ages.hpp"

namespace copydesk {

/// Sets the ages that a person had at several times against one another and against the date of
/// birth: "he was 14 in the spring of 1958" and "now 81", "born in 1958" and "in 1986, a
/// 22-year-old". What `out` has told of an age already is not told again.
void judge_life_lines(const CheckInput& input, const Lives& lives, Findings& out);

}  // namespace copydesk
