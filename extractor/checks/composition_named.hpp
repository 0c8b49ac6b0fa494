#pragma once

#include "checks/composition_report.hpp"

namespace copydesk {

/// The total of parts whose sentence opens with its noun: "destroyed 62 buildings. ... The
/// buildings were 38 houses, 15 barns and nine cabins", "They were 38 houses and 24 barns". `c`
/// holds the parts; sets its total and cue. False where another count of the noun may be meant.
bool total_named_again(const CheckInput& input, uint32_t sentence, Composition& c);

}  // namespace copydesk
