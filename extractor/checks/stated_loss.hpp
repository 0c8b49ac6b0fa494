#pragma once

#include "match/reading.hpp"

namespace copydesk {

/// Whether a share of something is told as lost: "22 per cent of the company's value has gone",
/// "wiped 22 percent off its value", "3.5 points have been shaved off".
bool is_told_as_lost(const Reading& r, IndexRange figure, IndexRange sentence);

}  // namespace copydesk
