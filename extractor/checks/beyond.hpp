#pragma once

#include <vector>

#include "checks/checks.hpp"

// Words that put one figure above or below another: rules/core/words/beyond-word.tsv.

namespace copydesk {

/// "Topping the 11.53 metres", "above the limit of 15 parts per billion".
struct Beyond {
  uint32_t token = 0;
  int sign = 0;          ///< +1 above, -1 below
  bool by_verb = false;  ///< "beating", not "above"
  Item object;
  bool denied = false;  ///< "has not fallen below"
};

/// +1 or -1 of such a word; 0 for others.
int beyond_sign_at(const CheckInput& input, uint32_t token);
/// "Limit", "record", "target": what figures are held against.
bool is_benchmark_at(const CheckInput& input, uint32_t token);

/// All of one sentence. The figure behind the words is named as a benchmark, or is "the 11.53
/// metres".
std::vector<Beyond> beyond_in(const CheckInput& input, uint32_t sentence);

}  // namespace copydesk
