#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// New ones beside those there were, and what they make: "six wolves ... With the 17 on file, they
/// take the number to 23", "12 shops ... That will take its total to 47, from 35".
void check_grown(const CheckInput& input, Findings& out);

}  // namespace copydesk
