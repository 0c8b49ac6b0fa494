#pragma once

#include "checks/ages.hpp"

namespace copydesk {

/// The elder is not the younger of two: "Kieran, 23, ... His younger brother, who is 26". Judged
/// where the story gives the two ages right there, and no third.
void judge_age_siblings(const CheckInput& input, Findings& out);

}  // namespace copydesk
