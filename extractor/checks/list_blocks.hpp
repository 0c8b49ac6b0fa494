#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// Bullets and numbered points below the words that say how many there are ("covers four areas:",
/// the headline "Five takeaways"), and a number that the points leave out.
void check_list_blocks(const CheckInput& input, Findings& out);

}  // namespace copydesk
