#pragma once

#include <string_view>
#include <vector>

#include "checks/checks.hpp"
#include "checks/items.hpp"

namespace copydesk {

/// A part of a whole as it stands in the text: "52%", "a third", "the remaining sixth", "one in
/// twelve", "60-40", "46 cents" of each dollar.
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

/// What the sentences before have begun to share out: nothing, a whole, or each dollar of one.
enum class GoesOn : uint8_t { no, shares, coins };

/// The shares of one sentence, from left to right. Where it goes on from another share, "a third"
/// and "the remaining quarter" are shares whatever else they may mean, and cents are where it goes
/// on from some "of each dollar".
std::vector<Share> shares_in(const CheckInput& input, uint32_t sentence, GoesOn goes_on);

}  // namespace copydesk
