#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// "Two of the nine hostages were freed; the other seven ...", "Of the 38 members, 21 backed it and
/// 13 opposed it. The remaining four ...", in one sentence or two.
void check_rests(const CheckInput& input, Findings& out);

}  // namespace copydesk
