#pragma once

#include <string_view>
#include <vector>

#include "checks/checks.hpp"
#include "checks/items.hpp"

namespace copydesk {

/// A part of a whole as it stands in the text: "52%", "a third", "the remaining sixth", "one in
/// twelve", "60-40".
struct Share {
  Span span;
  IndexRange tokens;
  uint32_t sentence = 0;
  Interval part;   ///< of one
  Decimal middle;  ///< as printed
  bool hedged = false;
  std::string_view head;  ///< "voters" of "40 percent of voters"; empty where no noun stands
  std::vector<MentionId> mentions;
};

/// The shares of one sentence, from left to right. Where it goes on from another share, "a third"
/// and "the remaining quarter" are shares whatever else they may mean.
std::vector<Share> shares_in(const CheckInput& input, uint32_t sentence, bool goes_on);

}  // namespace copydesk
