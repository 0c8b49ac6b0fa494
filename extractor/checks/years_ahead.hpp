#pragma once

#include <vector>

#include "checks/elapsed.hpp"

namespace copydesk {

/// Years counted ahead of the day of the article, and the year that they lead to: "in May 2028,
/// four years from now", "three years away ... in 2028". The findings are those of the check
/// `anniversary`; asked about only where nothing but a comma parts the two.
void judge_years_ahead(const CheckInput& input, Findings& out);

}  // namespace copydesk
