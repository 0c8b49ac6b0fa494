#pragma once

#include "checks/ages.hpp"

namespace copydesk {

/// "She had her only child at 19. That child, now 26 ... her mother, who is 45": the age at which
/// somebody had a child is what lies between the ages of the two.
void judge_parent_ages(const CheckInput& input, const Lives& lives, Findings& out);

}  // namespace copydesk
