#include <algorithm>
#include <vector>

#include "checks/bounds_parts.hpp"
#include "checks/bounds_report.hpp"
#include "checks/headline_figure.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLead = 4;  // sentences below a headline that tell what it says

bool is_near(Decimal value, Decimal limit, Decimal share) {
  return abs(value - limit) <= abs(limit) * share;
}

bool tells_of_one_thing(const CheckInput& input, const Item& bound, const Item& item) {
  const std::string_view topic = topic_of(input, bound);
  return !topic.empty() && topic_of(input, item) == topic && !tells_of_another(input.reading, item);
}

// "Fewer than 300 seats left" above "312 seats were unsold": the only figure of the thing, which
// neither an update nor a second source may have changed.
bool may_ask(const CheckInput& input, const Item& bound, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange above = sentence_of(r, bound);
  const IndexRange below = sentence_of(r, item);
  const auto all = input.items.all();
  const auto others = std::count_if(all.begin(), all.end(), [&](const Item& other) {
    return other.id != bound.id && topic_of(input, other) == topic_of(input, bound);
  });
  return others == 1 && tells_of_one_thing(input, bound, item) &&
         is_near(*item.value->number, *bound.value->number, Decimal(2, -1)) &&
         !(item.fact != nullptr && (item.fact->qualifiers.update || item.fact->qualifiers.open)) &&
         !is_quoted(input, item.mention->span) && !is_quoted(input, bound.mention->span) &&
         !any_text(r, below,
                   {"at", "least", "some", "only", "first", "initially", "early", "expected",
                    "planned"}) &&
         !any_text(r, above, {"could", "may", "might", "feared", "up", "planned"});
}

// The figures of its kind in the first sentences of the body.
std::vector<const Item*> figures_below(const CheckInput& input, const Item& bound) {
  std::vector<const Item*> out;
  const uint32_t begin = bound.mention->sentence + 1;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = begin; s < std::min(count, begin + kLead); ++s)
    for (const Item& item : input.items.of(s))
      if (is_plain_figure(item) && item.mention->kind == bound.mention->kind &&
          item.value->unit == bound.value->unit)
        out.push_back(&item);
  return out;
}

void judge_bound(const CheckInput& input, const Item& bound, Findings& out) {
  BoundsReport report(input, out);
  const std::vector<const Item*> below = figures_below(input, bound);
  const auto holds = [&](const Item* item) {
    return contains(bound.value->range, *item->value->number) &&
           // A bound is the next round number.
           is_near(*item->value->number, *bound.value->number, Decimal(15, -2));
  };
  const auto fit = std::find_if(below.begin(), below.end(), holds);
  if (fit != below.end())
    return report.confirm(**fit, {bound}, report.words(**fit) + " is " + report.words(bound));
  const auto misfit = std::find_if(below.begin(), below.end(), [&](const Item* item) {
    return !contains(bound.value->range, *item->value->number) && may_ask(input, bound, *item);
  });
  if (misfit != below.end())
    report.ask(
        **misfit, {bound},
        report.words(**misfit) + " is not " + report.words(bound) + ", as the headline says");
}

}  // namespace

void check_headline_bounds(const CheckInput& input, Findings& out) {
  for (const Item& item : input.items.all()) {
    const Hedge hedge = item.value->hedge;
    const bool bound = hedge == Hedge::under || hedge == Hedge::over || hedge == Hedge::at_least ||
                       hedge == Hedge::at_most;
    if (bound && item.value->number &&
        input.reading.block_kind(item.mention->sentence) == BlockKind::headline)
      judge_bound(input, item, out);
  }
}

}  // namespace copydesk
