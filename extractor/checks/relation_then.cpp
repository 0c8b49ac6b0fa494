#include "checks/relation_then.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;

// What the figure of now is of that of then, as the words tell it: "by 12 percent" is 0.88.
Interval told_ratio(const Stated& stated) {
  if (stated.kind == Kind::ratio) return stated.outcome.range;
  return stated.sign < 0 ? exactly(1) - stated.outcome.range : exactly(1) + stated.outcome.range;
}

Decimal printed_gap(const Stated& stated, const RelationPair& pair) {
  const Decimal gap = abs(*pair.second->quantity.number - *pair.first->quantity.number);
  const bool bare_percents = stated.kind == Kind::points &&
                             pair.second->item.value->unit != "percent" && pair.second->bare;
  return bare_percents
             ? abs(pair.second->quantity.number->shifted(-2) - *pair.first->quantity.number)
             : gap;
}

bool rises(const RelationPair& pair) {
  return *pair.second->quantity.number > *pair.first->quantity.number;
}

// Of two whose order the words do not tell, the direction does.
RelationPair as_told(const Stated& stated, const LevelsOfChange& levels) {
  const bool up =
      stated.kind == Kind::ratio ? *stated.outcome.number > Decimal(1) : stated.sign > 0;
  const bool turned = !levels.ordered && rises(levels.pair) != up;
  return turned ? RelationPair{levels.pair.second, levels.pair.first} : levels.pair;
}

// ---- whether to ask ----

// "Out by nine votes": two rivals are of one time.
bool is_margin(const Stated& stated, const RelationPair& pair) {
  return stated.kind == Kind::difference && stated.item && head_of(pair.first->item) == "vote" &&
         (head_of(*stated.item) == "vote" || head_of(*stated.item).empty());
}

// "Funds have dropped from $8.2 million to $7.5 million" tells a change of its own.
bool tells_own_change(const CheckInput& input, const RelationFigure& f, const Stated& stated) {
  const auto direction = input.classes().direction;
  const uint32_t s = f.item.mention->sentence;
  return direction && input.reading.sentence_words[s].has(*direction) &&
         !(stated.item && stated.item->mention->sentence == s);
}

// "There were 2,200 about litter" is of another thing than the 1,540 about noise.
bool is_of_another_thing(const CheckInput& input, const RelationFigure& f) {
  const Reading& r = input.reading;
  const uint32_t behind = f.item.mention->tokens.end;
  if (behind >= r.tokens.sentences[f.item.mention->sentence].tokens.end) return false;
  const bool share = f.item.mention->kind == MentionKind::percent;  // "11 percent of offices"
  return text_is(r, behind, {"about", "for", "against", "with", "who"}) ||
         (!share && text_is(r, behind, {"of"}));
}

bool is_plain(const CheckInput& input, const RelationFigure& f) {
  return !is_of_another_thing(input, f) && f.item.value->hedge == Hedge::none &&
         !is_quoted(input, f.item.mention->span);
}

bool within_five_times(const Interval& found, const Interval& told) {
  return found.low->sign() > 0 && *found.low <= *told.high * Decimal(5) &&
         *told.low <= *found.high * Decimal(5);
}

// Apart by more than a tenth, but within five times: beyond that it is another pair.
bool is_clearly_apart(const Interval& found, const Interval& told) {
  return told.bounded() && found.bounded() && within_five_times(found, told) &&
         !overlap(told, found * between(Decimal(9, -1), Decimal(11, -1)));
}

}  // namespace

bool follows_over_time(const Stated& stated, const LevelsOfChange& levels) {
  const RelationPair pair = as_told(stated, levels);
  if (is_gap(stated)) {
    if (levels.ordered && stated.sign != 0 && rises(pair) != (stated.sign > 0)) return false;
    return printed_gap(stated, pair) == *stated.outcome.number;
  }
  return contains(told_ratio(stated), *pair.second->quantity.number / *pair.first->quantity.number);
}

bool may_ask_over_time(const CheckInput& input, const Stated& stated,
                       const LevelsOfChange& levels) {
  const RelationPair& pair = levels.pair;
  const Reading& r = input.reading;
  const uint32_t first = r.sentence_of(token_from(r, stated.span.begin));
  // A headline and one sentence of its body are the business of the check `headline`.
  const bool one_sentence =
      pair.first->item.mention->sentence == pair.second->item.mention->sentence;
  if (!(levels.ordered || is_margin(stated, pair)) ||
      (one_sentence && !is_gap(stated) && !is_prose(r.block_kind(first))) ||
      (!stated.apposed && names_other_base(input, stated)) ||
      tells_own_change(input, *pair.first, stated) || tells_own_change(input, *pair.second, stated))
    return false;
  if (stated.outcome.hedged || is_quoted(input, stated.span) || !is_plain(input, *pair.first) ||
      !is_plain(input, *pair.second))
    return false;
  // "... to $60 million, and staff costs, an increase of 12 percent": a comma draws nothing.
  const uint32_t last =
      std::max(pair.first->item.mention->span.end, pair.second->item.mention->span.end);
  if (stated.item && last <= stated.span.begin && !stated.promises && !stated.concluded &&
      !levels.summed_up)
    return false;
  const bool up =
      stated.kind == Kind::ratio ? *stated.outcome.number > Decimal(1) : stated.sign > 0;
  if (is_margin(stated, pair))
    return is_clearly_apart(exactly(printed_gap(stated, pair)), stated.outcome.range);
  if (rises(pair) != up || (is_gap(stated) && stated.sign == 0)) return false;
  if (is_gap(stated))
    return is_clearly_apart(exactly(printed_gap(stated, pair)), stated.outcome.range);
  const Interval ratio = pair.second->quantity.range / pair.first->quantity.range;
  if (stated.kind == Kind::ratio) return is_clearly_apart(ratio, stated.outcome.range);
  if (!ratio.bounded()) return false;
  return is_clearly_apart(up ? ratio - exactly(1) : exactly(1) - ratio, stated.outcome.range);
}

}  // namespace copydesk
