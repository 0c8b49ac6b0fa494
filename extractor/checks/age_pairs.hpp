#pragma once

#include <string_view>

#include "checks/ages.hpp"

namespace copydesk {

/// A finding of the check "age", with its first two places.
Finding age_finding(const CheckInput& input, Verdict verdict, const StatedAge& age, Span other,
                    std::string_view label);

/// Sets ages against one another: one person introduced with two, twins.
void judge_age_pairs(const CheckInput& input, const Lives& lives, Findings& out);

}  // namespace copydesk
