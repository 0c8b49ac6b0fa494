#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "checks/checks.hpp"

// Words that call a figure the largest or smallest of some.

namespace copydesk {

struct Extreme {
  uint32_t token = 0;
  uint32_t sentence = 0;
  int sign = 0;              ///< +1 the largest, -1 the smallest
  std::optional<Item> item;  ///< the figure that is called so
  std::optional<int> rank;   ///< of "third-tallest"
};

/// All of one sentence. Records ("the lowest since May", "the highest ever") are no extremes of
/// figures in the text, and are left out.
std::vector<Extreme> extremes_in(const CheckInput& input, uint32_t sentence);

/// Whether two figures may be set against each other: one unit, or one of them without a unit right
/// of the same size.
bool comparable(const Item& a, const Item& b);

}  // namespace copydesk
