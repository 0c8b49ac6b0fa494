#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "checks/elapsed.hpp"

namespace copydesk {

/// Two bounds that the words name together: "from May 3 to May 17".
struct TimeBounds {
  DayRange from;
  DayRange to;
  IndexRange tokens;  ///< without "from"
  uint32_t sentence = 0;
  std::vector<MentionId> mentions;
  bool is_from = false;            ///< "from ... to", not "between ... and"
  bool by_verbs = false;           ///< "began on May 3 and ended on May 17"
  std::optional<int64_t> seconds;  ///< between two clock times
};

/// All of an article, in the order of its sentences.
std::vector<TimeBounds> time_bounds_in(const CheckInput& input);

}  // namespace copydesk
