#pragma once

#include <vector>

#include "checks/change_frame.hpp"

namespace copydesk {

/// Judges the change that a clause tells by the figures it gives: each of the share, the step and
/// the two figures follows from the others. Marks the mentions it spoke of, or could not speak of
/// surely, in `claimed`.
void judge_change(const CheckInput& input, const ChangeFrame& frame, std::vector<bool>& claimed,
                  Findings& out);

}  // namespace copydesk
