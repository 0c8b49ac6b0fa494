#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// Ordinals that go on from a count near them: "has won 99 caps ... will win her hundredth", "the
/// seventh of nine hearings. The remaining two ...", "won in 2017 and 2021 ... a third term".
void check_next_in_row(const CheckInput& input, Findings& out);

}  // namespace copydesk
