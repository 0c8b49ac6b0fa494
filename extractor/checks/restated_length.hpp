#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// How long one thing lasts, told twice: "a closure of nine weeks ... the eleven weeks of the
/// shutdown", "for a fortnight ... the 14 days it lasted". The findings are those of the check
/// `restated`.
void check_restated_lengths(const CheckInput& input, Findings& out);

}  // namespace copydesk
