#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// What is left of a whole when its parts are gone, some sentences apart: "the A$64 million centre.
/// ... The state is giving A$40 million and Canberra A$15 million. That leaves A$9 million".
void check_left(const CheckInput& input, Findings& out);

/// "Sixteen dogs came in. All but five have found homes, and the 11 ...".
void check_all_but(const CheckInput& input, Findings& out);

}  // namespace copydesk
