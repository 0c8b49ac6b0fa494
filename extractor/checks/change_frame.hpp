#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "checks/checks.hpp"
#include "checks/items.hpp"

// One change as a clause tells it: "cut by 19 percent, or $627 million, to $2.73 billion from $3.35
// billion". The words before and behind each figure say what it is, in whatever order they come.

namespace copydesk {

/// What a figure is of a change.
enum class ChangeRole : uint8_t {
  none,
  older,  ///< "from $50", "than the $50", "below the authorized level of $50", "compared with $50"
  newer,  ///< "to $56"; "$56, up 12 percent from"
  share,  ///< "rose 12 percent", "a 12 percent rise", "a rise of 12 percent", "by a third"
  step,   ///< "rose $6", "or $6", "by $6"
};
constexpr size_t kChangeRoles = 5;

constexpr bool is_level(ChangeRole role) {
  return role == ChangeRole::older || role == ChangeRole::newer;
}

/// The figures of one change; null where the clause does not give one.
struct ChangeFrame {
  std::array<const Item*, kChangeRoles> figures{};
  int sign = 0;  ///< +1 more, -1 less, 0 not said
  /// The words bind every figure closely, name no other base and no other figure stands among them:
  /// what does not fit may be asked about.
  bool bound = true;
  /// The newer figure stands in the sentence before: it may be the step instead.
  bool taken_up = false;

  const Item* operator[](ChangeRole role) const { return figures[static_cast<size_t>(role)]; }
  const Item*& operator[](ChangeRole role) { return figures[static_cast<size_t>(role)]; }
};

/// The changes of one sentence, clause by clause; each has a share or a step and another figure.
std::vector<ChangeFrame> change_frames(const CheckInput& input, const Items::Row& row);

}  // namespace copydesk
