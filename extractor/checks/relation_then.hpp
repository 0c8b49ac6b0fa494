#pragma once

#include "checks/relation_levels.hpp"

namespace copydesk {

/// Whether the change follows from the two as they are printed.
bool follows_over_time(const Stated& stated, const LevelsOfChange& levels);

/// Whether it surely does not: they changed in the direction that is said, but clearly by another
/// amount, and nobody is quoted.
bool may_ask_over_time(const CheckInput& input, const Stated& stated, const LevelsOfChange& levels);

}  // namespace copydesk
