#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// An ordinal and what went before it in the sentences around: "the fifth woman ... Only three had
/// done it before", "had already won it five times ... a seventh title", "elected in 2014 and 2019
/// ... a third term", "every other year since 2005 ... its 10th edition". The findings are those of
/// the check `ordinal-count`.
void check_ones_before(const CheckInput& input, Findings& out);

}  // namespace copydesk
