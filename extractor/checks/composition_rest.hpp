#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// "Two of the nine hostages were freed; the other seven ...", in one sentence or two.
void check_rests(const CheckInput& input, Findings& out);

}  // namespace copydesk
