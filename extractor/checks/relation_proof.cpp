#include "checks/relation_proof.hpp"

#include <algorithm>

#include "checks/relation_fit.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;

constexpr uint32_t kLongestOwner = 6;  // tokens: "of the city council's"

// What the digits alone allow (T1). "About 420 of the 442 votes" spans 100 percent by its hedge.
Quantity without_hedge(const RelationFigure& figure) {
  Quantity q = figure.quantity;
  const NumberValue& value = *figure.item.value;
  if (value.hedge == Hedge::none || !q.number) return q;
  const Decimal half = Decimal(5, value.precision - 1);
  q.range = between(*value.number - half, *value.number + half);
  q.hedged = false;
  return q;
}

bool holds_without_hedges(const Stated& stated, const RelationPair& pair) {
  if (pair.first->item.value->hedge == Hedge::none && pair.second->item.value->hedge == Hedge::none)
    return true;
  const std::vector<Interval> all =
      outcomes(stated, without_hedge(*pair.first), without_hedge(*pair.second));
  return std::any_of(all.begin(), all.end(),
                     [&](const Interval& range) { return overlap(range, stated.outcome.range); });
}

bool is_round(const Quantity& q) { return abs(Decimal(q.number->coefficient())) < Decimal(10); }

// "Doubled", "half" and "50 percent" fit one pair in ten of any list.
bool is_coarse(const Stated& stated) {
  return stated.kind == Kind::ratio ||
         (stated.kind == Kind::share &&
          (!stated.item || stated.item->value->form == NumberForm::fraction ||
           is_round(stated.outcome)));
}

// No third figure of their unit stands between the words and the two.
bool stands_by_itself(const Stated& stated, const RelationPair& pair,
                      const std::vector<const RelationFigure*>& near) {
  const Span first = pair.first->item.mention->span;
  const Span last = pair.second->item.mention->span;
  const Span all = {std::min(first.begin, stated.span.begin), std::max(last.end, stated.span.end)};
  return std::none_of(near.begin(), near.end(), [&](const RelationFigure* f) {
    return f->item.id != pair.first->item.id && f->item.id != pair.second->item.id &&
           all.contains(f->item.mention->span) && are_comparable(*f, *pair.first);
  });
}

// Two of the three must have two digits that are no closing zeros, one where they have a unit.
bool has_telling_digits(const Stated& stated, const RelationPair& pair) {
  int telling = 0;
  for (const Quantity* q : {&stated.outcome, &pair.first->quantity, &pair.second->quantity})
    telling += is_round(*q) ? 0 : 1;
  const int wanted = stated.kind == Kind::ratio ? 1 : 2;
  return telling >= wanted - (pair.first->item.value->unit.empty() ? 0 : 1);
}

}  // namespace

bool is_part_of_whole(const CheckInput& input, const RelationPair& pair) {
  const Reading& r = input.reading;
  const IndexRange gap =
      tokens_between(pair.first->item.mention->tokens, pair.second->item.mention->tokens);
  if (!gap.empty() && gap.size() <= 3 && text_is(r, gap.begin, {"of", "out"}) &&
      any_text(r, gap, {"of"}))
    return true;
  // "9,300 of the town's 15,000 voters"
  if (gap.size() >= 4 && gap.size() <= kLongestOwner && text_is(r, gap.begin, {"of"}) &&
      text_is(r, gap.end - 1, {"'s", "’s"}))
    return true;
  const uint32_t behind = pair.second->item.mention->tokens.end;
  return behind + 1 < r.tokens.all.size() && text_is(r, behind, {"of"}) &&
         text_is(r, behind + 1, {"them", "those", "these", "whom", "which"});
}

bool names_share(const Stated& stated, const RelationPair& pair) {
  return stated.is_rate && !head_of(pair.first->item).empty() &&
         head_of(pair.second->item).empty() &&
         *pair.first->quantity.number > *pair.second->quantity.number;
}

bool is_no_chance(const CheckInput& input, const Stated& stated, const RelationPair& pair,
                  const std::vector<const RelationFigure*>& near) {
  if (!holds_without_hedges(stated, pair)) return false;
  if (stated.apposed || stated.linked || stated.promises || is_part_of_whole(input, pair) ||
      stated.kind == Kind::product)  // "each" binds it
    return true;
  return has_telling_digits(stated, pair) &&
         (!is_coarse(stated) || stands_by_itself(stated, pair, near));
}

}  // namespace copydesk
