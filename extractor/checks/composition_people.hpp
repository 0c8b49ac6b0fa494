#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// People and who they were, told right behind: "Three people died, two men and a woman." The list
/// has to end the clause; "among them", "including" and a list that goes on say nothing.
void check_people_told(const CheckInput& input, Findings& out);

}  // namespace copydesk
