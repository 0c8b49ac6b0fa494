#include <algorithm>

#include "checks/bounds_parts.hpp"
#include "checks/bounds_report.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLead = 4;  // sentences below a headline that tell what it says

void confirm_bound(const CheckInput& input, const Item& bound, Findings& out) {
  BoundsReport report(input, out);
  const Decimal limit = *bound.value->number;
  const uint32_t begin = bound.mention->sentence + 1;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = begin; s < std::min(count, begin + kLead); ++s)
    for (const Item& item : input.items.of(s)) {
      const bool same = is_plain_figure(item) && item.mention->kind == bound.mention->kind &&
                        item.value->unit == bound.value->unit;
      // A bound is the next round number.
      if (same && abs(*item.value->number - limit) <= abs(limit) * Decimal(15, -2) &&
          contains(bound.value->range, *item.value->number))
        return report.confirm(item, {bound}, report.words(item) + " is " + report.words(bound));
    }
}

}  // namespace

void check_headline_bounds(const CheckInput& input, Findings& out) {
  for (const Item& item : input.items.all()) {
    const Hedge hedge = item.value->hedge;
    const bool bound = hedge == Hedge::under || hedge == Hedge::over || hedge == Hedge::at_least ||
                       hedge == Hedge::at_most;
    if (bound && item.value->number &&
        input.reading.block_kind(item.mention->sentence) == BlockKind::headline)
      confirm_bound(input, item, out);
  }
}

}  // namespace copydesk
