#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A length of time and, behind a colon, a dash or a bracket, the lengths that make it: "534 days
/// in space: 171 on his first mission, 196 on his second and 167 on his third". The findings are
/// those of the check `composition`.
void check_lengths(const CheckInput& input, Findings& out);

}  // namespace copydesk
