#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// The number of people that the headline opens with and the groups of them that the text names
/// before it says "No one else was hurt".
void check_closed_groups(const CheckInput& input, Findings& out);

}  // namespace copydesk
