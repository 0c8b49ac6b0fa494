#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A height, length, weight or depth of one thing told twice, in two units, with sentences between:
/// "who is 6ft 9in ... he stands 1.96m". Speaks only where the article has no third measure of that
/// sort. The findings are those of the check `unit-conversion`.
void check_told_twice(const CheckInput& input, Findings& out);

}  // namespace copydesk
