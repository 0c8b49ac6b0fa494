#pragma once

#include <string>
#include <vector>

#include "checks/checks.hpp"
#include "checks/items.hpp"

namespace copydesk {

using Figures = std::vector<Item>;

/// A printed figure without hedge; no ordinal.
bool is_plain_figure(const Item& item);
/// Requires numbers in both.
bool is_above(const Item& a, const Item& b);

/// Says what the check `bounds` finds of a figure beside others.
class BoundsReport {
 public:
  BoundsReport(const CheckInput& input, Findings& out) : input_(input), out_(out) {}

  void confirm(const Item& own, const Figures& others);
  void confirm(const Item& own, const Figures& others, std::string message);
  void ask(const Item& own, const Figures& others, std::string message);

  /// Whether all of exactly `count` figures lie above `own` (below it for a negative sign).
  void judge_named(const Item& own, const Figures& named, int sign, size_t count);

  std::string words(const Item& item) const { return printed(input_, *item.mention); }

 private:
  const CheckInput& input_;
  Findings& out_;
};

}  // namespace copydesk
