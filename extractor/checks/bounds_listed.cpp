#include <algorithm>
#include <optional>

#include "checks/bounds_parts.hpp"
#include "checks/bounds_report.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr size_t kFewestListed = 3;
constexpr uint32_t kSentencesOn = 2;

// "Between 1.4 percent and 2.3 percent", with its unit.
bool is_range(const Item& item) {
  return item.value->hedge == Hedge::between && !item.value->number &&
         item.value->range.bounded() && *item.value->range.low < *item.value->range.high &&
         item.mention->kind != MentionKind::ordinal && !item.value->unit.empty();
}

// "Credimar and Norfin both expect 1.8 percent, Banco do Tejo 2.0": the first has the unit.
Figures listed_behind(const CheckInput& input, const Item& range) {
  Figures out;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t first = range.mention->sentence + 1;
  for (uint32_t s = first; s < std::min(count, first + kSentencesOn); ++s)
    for (const Item& item : input.items.of(s)) {
      const bool same =
          item.value->unit == range.value->unit && item.mention->kind == range.mention->kind;
      const bool bare = !out.empty() && item.value->unit.empty() && head_of(item).empty() &&
                        item.mention->kind == MentionKind::cardinal;
      if (is_plain_figure(item) && (same || bare)) out.push_back(item);
    }
  return out;
}

// The list gives one end of the range; what lies outside stands for the other one.
void judge(const CheckInput& input, const Item& range, const Figures& listed, Findings& out) {
  const Decimal low = *range.value->range.low;
  const Decimal high = *range.value->range.high;
  const Item* outside = nullptr;
  bool has_low = false;
  bool has_high = false;
  for (const Item& item : listed) {
    const Decimal value = *item.value->number;
    if (value * Decimal(3) < low || value > high * Decimal(3)) return;  // of something else
    has_low = has_low || value == low;
    has_high = has_high || value == high;
    if (value >= low && value <= high) continue;
    if (outside != nullptr) return;
    outside = &item;
  }
  const bool fits = outside == nullptr && has_low && has_high;
  const bool apart =
      outside != nullptr && has_low != has_high && (*outside->value->number > high) == has_low &&
      !is_quoted(input, outside->mention->span) && !is_quoted(input, range.mention->span);
  if (!fits && !apart) return;
  const Item& own = apart ? *outside : listed.front();
  BoundsReport report(input, out);
  if (fits)
    report.confirm(own, {range, listed.back()});
  else
    report.ask(own, {range}, report.words(own) + " is outside of " + report.words(range));
}

}  // namespace

void check_listed_range(const CheckInput& input, Findings& out) {
  for (const Item& item : input.items.all()) {
    if (!is_range(item) || input.is_judged(item.id)) continue;
    const Figures listed = listed_behind(input, item);
    if (listed.size() >= kFewestListed) judge(input, item, listed, out);
  }
}

}  // namespace copydesk
