#pragma once

#include "checks/ages.hpp"

namespace copydesk {

/// The age of a headline against that of the only aged person of the story to whom the same befell:
/// "Cyclist, 47, killed" and "Graham Halse, 74, ... was pronounced dead".
void judge_headline_age(const CheckInput& input, const Lives& lives, Findings& out);

}  // namespace copydesk
