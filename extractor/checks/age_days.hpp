#pragma once

#include "checks/ages.hpp"

namespace copydesk {

/// Ages to the day, and the day of the article that they lead to: "Born on 4 June 2003, he was 22
/// years and 10 days old", "At 17 years and 43 days ... He was born on 6 February 2009".
void judge_age_days(const CheckInput& input, const Lives& lives, Findings& out);

}  // namespace copydesk
