#include "checks/relation_misfit.hpp"

#include <algorithm>

#include "checks/relation_fit.hpp"
#include "checks/relation_levels.hpp"
#include "checks/relation_proof.hpp"
#include "checks/relation_share.hpp"
#include "checks/token_text.hpp"
#include "checks/told_times.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;

bool is_plain_pair(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  if (is_quoted(input, stated.span) || stated.outcome.hedged) return false;
  if (has_level_beside(input, stated, pair)) return false;
  // "with an average age of 66; 480 of them, 40%, were women"
  if (stated.kind == Kind::share &&
      any_text(input.reading,
               tokens_between(pair.first->item.mention->tokens, pair.second->item.mention->tokens),
               {";"}))
    return false;
  for (const Item* item : {&pair.first->item, &pair.second->item}) {
    const Hedge hedge = item->value->hedge;  // of "some 250 wells" the band is in the range
    const bool about = stated.kind == Kind::share && hedge == Hedge::about;
    if ((hedge != Hedge::none && !about) || is_quoted(input, item->mention->span)) return false;
    if (item->fact != nullptr && item->fact->qualifiers.modality == Modality::negated) return false;
  }
  return true;
}

// "Of the 52 flats, 38 are lived in. The remaining 16 ...": what remains is the difference.
std::string remainder_slip(const CheckInput& input, const RelationPair& pair, Decimal exact,
                           Decimal stated) {
  const bool whole_first = *pair.first->quantity.number > *pair.second->quantity.number;
  const uint32_t at = pair.first->item.mention->tokens.begin;
  const bool named = !head_of(pair.first->item).empty() && at >= 2 &&
                     any_text(input.reading, {at - 2, at}, {"of"});
  const bool near = stated <= exact * Decimal(2) && exact <= stated * Decimal(2);
  return whole_first && named && near ? exact.to_string() + " remained" : std::string();
}

// "Outnumbered by four to one": the two numbers of many.
bool is_paired_ratio(const Stated& stated, const RelationPair& pair) {
  const Decimal& a = *pair.first->quantity.number;
  const Decimal& b = *pair.second->quantity.number;
  if (a < Decimal(10) || b < Decimal(10)) return false;
  const Decimal ratio = a > b ? a / b : b / a;
  return ratio <= *stated.outcome.number * Decimal(5) &&
         *stated.outcome.number <= ratio * Decimal(5);
}

// "An increase of 80", "thus 5.2 metres short", in the unit of the two.
bool is_named_difference(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  if (stated.kind != Kind::difference || !stated.item) return false;
  const uint32_t at = stated.item->mention->tokens.begin;
  const std::string& unit = stated.item->value->unit;
  // "A $1.7 million facility" is none of two yearly costs.
  if (!unit.empty() && head_of(pair.first->item) != head_of(pair.second->item)) return false;
  return unit == pair.first->item.value->unit && unit == pair.second->item.value->unit &&
         ((!unit.empty() && stated.concluded) ||
          (at > 0 && text_is(input.reading, at - 1, {"of"})));
}

// With another figure between, that may be what the words hang on: "two of the seven counties ...
// power to 36,000 of those customers, or 75 percent".
bool stands_behind(const std::vector<RelationFigure>& figures, const Stated& stated,
                   const RelationPair& pair) {
  const uint32_t end = pair.second->item.mention->span.end;
  if (stated.span.begin < end) return false;
  const auto between = figures_in(figures, {end, stated.span.begin});
  return std::none_of(between.begin(), between.end(), [](const RelationFigure& f) {
    return f.item.mention->kind != MentionKind::ordinal;
  });
}

// "fell from 54 weeks to 36 weeks, a drop of one-third": lengths of time are the levels, and the
// figures of another sentence are of something else.
bool has_levels_of_time(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  const Reading& r = input.reading;
  const uint32_t at = token_from(r, stated.span.begin);
  const IndexRange before = {r.tokens.sentences[r.sentence_of(at)].tokens.begin, at};
  const auto mentions = mentions_in(input, before);
  return pair.second->item.mention->tokens.begin < before.begin &&
         std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
           return m.kind == MentionKind::duration && m.tokens.begin > before.begin &&
                  text_is(r, m.tokens.begin - 1, {"from", "to"});
         });
}

// "... to $60 million, and staff costs, an increase of 12 percent, were part of it"
bool starts_anew(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  if (!stated.item || stated.item->mention->sentence != pair.second->item.mention->sentence)
    return false;
  return any_text(input.reading,
                  tokens_between(pair.second->item.mention->tokens, stated.item->mention->tokens),
                  {"and", "while", "but", "whereas", "though"});
}

// A wide range, but the stated figure is clearly outside it.
bool is_clearly_outside(const Interval& range, const Interval& stated) {
  if (!range.bounded() || !stated.bounded() || range.low->sign() <= 0) return false;
  return *stated.low > *range.high * Decimal(115, -2) ||
         *stated.high < *range.low * Decimal(85, -2);
}

bool is_within_five_times(const Interval& range, Decimal number) {
  return range.low->sign() > 0 && number <= *range.high * Decimal(5) &&
         *range.low <= number * Decimal(5);
}

bool stands_in_brackets(const Reading& r, const Stated& stated) {
  const uint32_t at = stated.item ? stated.item->mention->tokens.begin : 0;
  return any_text(r, {at >= 4 ? at - 4 : 0, at}, {"(", "["});
}

// Whether the words set the two figures side by side: "410 on Tuesday and 512 on Wednesday",
// "1,250 burglaries in 2023. Last year there were 950". In "$289 million (a 36 percent increase);
// $206 million (an 18.5 percent increase)" each has a change of its own.
bool is_bound(const Reading& r, const Stated& stated, const RelationPair& pair) {
  const Mention& a = *pair.first->item.mention;
  const Mention& b = *pair.second->item.mention;
  const IndexRange gap = tokens_between(a.tokens, b.tokens);
  if (any_text(r, gap, {";", ")", "*", "•"}) || stands_in_brackets(r, stated)) return false;
  if (a.sentence != b.sentence)
    return !head_of(pair.first->item).empty() ||
           (stated.kind == Kind::difference && stated.concluded);
  return any_text(r, gap,
                  {"and", "to", "from", "compared", "against", "versus", "than", "while", "but",
                   "after", "then", "before"});
}

// One noun, one unit, or figures without a noun that stand in one clause each.
bool has_one_measure(const RelationPair& pair) {
  const Item& a = pair.first->item;
  const Item& b = pair.second->item;
  if (!a.value->unit.empty()) return true;
  return head_of(a) == head_of(b) || head_of(b).empty() || (a.people && b.people);
}

// "Sales came to 90 million. Costs were 75 million. The growth of 12 percent": money and measures
// of two sentences are levels of one thing only where the words put them into two times.
bool may_be_of_two_things(const CheckInput& input, const Stated& stated, const RelationPair& pair) {
  const Item& a = pair.first->item;
  const Item& b = pair.second->item;
  return stated.kind == Kind::percent_change && !a.value->unit.empty() &&
         a.mention->sentence != b.mention->sentence && !is_first_earlier(input, a, b);
}

Decimal exact_outcome(const Stated& stated, Decimal a, Decimal b) {
  if (stated.kind == Kind::product) return a * b;
  if (stated.kind == Kind::rate) return (a < b ? a / b : b / a) * stated.base;
  return abs(a - b);
}

// Points count as hundredths; digits are compared as they are printed.
Decimal scaled(const Quantity& outcome, Decimal x) {
  return outcome.unit == "basis-point"        ? x.shifted(4)
         : outcome.unit == "percentage-point" ? x.shifted(2)
                                              : x;
}

// Two digits or more that are not zeros.
bool significant(Decimal x) { return abs(Decimal(x.coefficient())) >= Decimal(10); }

std::string change_slip(const Stated& stated, const Quantity& a, const Quantity& b) {
  const Quantity& outcome = stated.outcome;
  const Quantity& small = *a.number < *b.number ? a : b;
  const Quantity& large = *a.number < *b.number ? b : a;
  const Decimal whole = *large.number / *small.number;
  const Decimal rise = whole - Decimal(1);
  const Decimal fall = Decimal(1) - *small.number / *large.number;
  if (stated.sign != 0 && contains(outcome.range, stated.sign < 0 ? rise : fall))
    return "the base were the later figure";
  if (stated.sign >= 0 && contains(outcome.range, whole))
    return "the percent were that of the new figure, not of the change";
  return {};
}

// "cost $18 million, this one $27 million, twice as much": the only figures of their unit, there
// and in the sentences before.
bool are_all_of_their_unit(const CheckInput& input, const std::vector<RelationFigure>& figures,
                           const Stated& stated, const RelationPair& pair) {
  constexpr uint32_t kBack = 2;
  const Reading& r = input.reading;
  const uint32_t s = r.sentence_of(token_from(r, stated.span.begin));
  const Item& a = pair.first->item;
  const Item& b = pair.second->item;
  const auto same = [&](const Item& item) {
    return item.mention->kind == a.mention->kind &&
           (a.value->unit.empty() ? !head_of(a).empty() && head_of(item) == head_of(a)
                                  : item.value->unit == a.value->unit);
  };
  const auto near = in_sentences(figures, s - std::min(kBack, s), s + 1);
  return a.mention->sentence == s && same(b) &&
         std::count_if(near.begin(), near.end(),
                       [&](const RelationFigure& f) { return same(f.item); }) == 2 &&
         !any_text(r, tokens_between(a.mention->tokens, b.mention->tokens),
                   {"with", "for", "including", "of", "plus"});
}

// "In the force as a whole men outnumber women by three to one. Of the new constables, 34 ...": the
// figures are of another whole.
bool names_another_whole(const Reading& r, const Stated& stated, const RelationPair& pair) {
  const uint32_t sentence = pair.first->item.mention->sentence;
  return r.sentence_of(token_from(r, stated.span.begin)) < sentence &&
         text_is(r, r.tokens.sentences[sentence].tokens.begin, {"of", "among", "in"});
}

// "Beaten by 61 votes" is no difference of 25 seats and nine losses.
bool has_noun_of(const Stated& stated, const RelationPair& pair) {
  if (!stated.item || !stated.item->value->unit.empty() || head_of(*stated.item).empty())
    return true;
  const Item& a = pair.first->item;
  const Item& b = pair.second->item;
  return (head_of(a).empty() && head_of(b).empty()) || same_sort(*stated.item, a) ||
         same_sort(*stated.item, b);
}

}  // namespace

std::string slip_of(const CheckInput& input, const std::vector<RelationFigure>& figures,
                    const Stated& stated, const RelationPair& pair) {
  if (!is_plain_pair(input, stated, pair)) return {};
  const Quantity& a = pair.first->quantity;
  const Quantity& b = pair.second->quantity;
  switch (stated.kind) {
    case Kind::percent_change:
      return change_slip(stated, a, b);
    case Kind::share:
      return share_slip(input, figures, stated, pair);
    case Kind::ratio:
      return {};
    default:
      break;
  }
  if (stated.kind == Kind::difference && !has_noun_of(stated, pair)) return {};
  const Decimal exact = exact_outcome(stated, *a.number, *b.number);
  const Decimal printed_number = *stated.outcome.number;
  if (stated.linked) return remainder_slip(input, pair, exact, printed_number);
  const std::string slip =
      digit_slip(scaled(stated.outcome, printed_number), scaled(stated.outcome, exact));
  return significant(exact) && significant(printed_number) ? slip : std::string();
}

bool follows_by_words(const CheckInput& input, const std::vector<RelationFigure>& figures,
                      const Stated& stated, const RelationPair& pair) {
  if (!(stated.apposed || stated.promises) || !is_plain_pair(input, stated, pair)) return false;
  if (!stated.promises &&
      (!stands_behind(figures, stated, pair) || starts_anew(input, stated, pair) ||
       has_levels_of_time(input, stated, pair)))
    return false;
  if (stated.kind == Kind::ratio)
    return (stated.promises || are_all_of_their_unit(input, figures, stated, pair)) &&
           is_paired_ratio(stated, pair) && !names_another_whole(input.reading, stated, pair);
  const bool change = stated.kind == Kind::percent_change || stated.kind == Kind::points ||
                      is_named_difference(input, stated, pair);
  const bool share =
      stated.kind == Kind::share &&
      (is_part_of_whole(input, pair) || names_share(stated, pair) ||
       (stated.promises && !pair.first->item.value->unit.empty() &&
        !is_compared(input, pair.first->item) && !is_compared(input, pair.second->item)));
  if (!change && !share) return false;
  const bool lead = stated.kind == Kind::points && stated.sign == 0;
  if (change && (!has_one_measure(pair) || may_be_of_two_things(input, stated, pair) ||
                 !(stated.promises || lead || is_bound(input.reading, stated, pair))))
    return false;
  const std::vector<Interval> ranges =
      outcomes(stated, pair.first->quantity, pair.second->quantity);
  return std::any_of(ranges.begin(), ranges.end(), [&](const Interval& range) {
    const bool sure = stated.kind == Kind::points
                          ? !overlap(range, stated.outcome.range)
                          : is_narrow(range) || is_clearly_outside(range, stated.outcome.range);
    return sure && is_within_five_times(range, *stated.outcome.number);
  });
}

}  // namespace copydesk
