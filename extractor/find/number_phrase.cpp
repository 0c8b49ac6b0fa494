#include "find/number_phrase.hpp"

#include <algorithm>

#include "find/number_hedge.hpp"
#include "find/number_range.hpp"

namespace copydesk {
namespace {

const Decimal kTenth = Decimal(1, -1);

bool is_small_count(Decimal x) { return x.is_integer() && abs(x) < Decimal(10); }

Interval printed_range(const QuantityPhrase& quantity) {
  if (quantity.amount.vague) return *quantity.amount.vague;
  const Decimal slack = half_width(quantity);
  return slack.is_zero() ? exactly(quantity.amount.value) : around(quantity.amount.value, slack);
}

NumberValue value_of(const QuantityPhrase& quantity) {
  NumberValue value;
  if (!quantity.amount.vague) value.number = quantity.amount.value;
  value.range = printed_range(quantity);
  value.form = quantity.amount.form;
  value.precision = quantity.amount.precision;
  value.unit = quantity.unit;
  return value;
}

void apply(const HedgeReading& hedge, NumberPhrase& phrase) {
  NumberValue& value = phrase.value;
  if (hedge.hedge == Hedge::none) return;
  if (value.number)
    value.range = hedged_range(value.range, *value.number, hedge.hedge, hedge.limit);
  else if (hedge.hedge == Hedge::about)
    value.range = widened(value.range, kTenth);
  else if ((hedge.hedge == Hedge::up_to || hedge.hedge == Hedge::at_most) && value.range.high)
    value.range = at_most(*value.range.high);
  value.hedge = hedge.hedge;
  phrase.hedged = true;
}

// Comparatives that go on ("200 or less than 50") and sums ("3 plus 4") are no hedges.
bool goes_on(const NumberText& text, const HedgeReading& hedge) {
  const uint32_t end = hedge.tokens.end;
  if (text.is(end, NumberCue::than)) return true;
  return text.is(hedge.tokens.begin, NumberCue::plus) &&
         (text.is_number(end) || text.is(end, text.classes().word) ||
          text.is(end, NumberCue::dollar));
}

void hedge_behind(const NumberText& text, NumberPhrase& phrase) {
  uint32_t at = phrase.tokens.end;
  if (text.hyphen(at)) ++at;
  const std::optional<HedgeReading> hedge = read_hedge_behind(text, at);
  if (!hedge || goes_on(text, *hedge)) return;
  if (phrase.value.hedge == Hedge::none) apply(*hedge, phrase);
  if (!hedge->outside) phrase.tokens.end = hedge->tokens.end;
}

// Up to two: "at least about 20", "more than around 300"; the outer one bounds.
void hedges_before(const NumberText& text, NumberPhrase& phrase, uint32_t floor) {
  uint32_t begin = phrase.tokens.begin;
  const bool ranked = phrase.kind == MentionKind::ordinal;
  if (ranked && begin > floor && text.is(begin - 1, NumberCue::the)) --begin;
  for (int i = 0; i < 2; ++i) {
    const std::optional<HedgeReading> hedge = read_hedge_before(text, begin, floor);
    if (!hedge) return;
    // "higher than the tenth" compares; "over the second", "about the first" do not.
    if (ranked && (hedge->tokens.size() < 2 || hedge->hedge == Hedge::about)) return;
    apply(*hedge, phrase);
    begin = hedge->tokens.begin;
    if (!hedge->outside) phrase.tokens.begin = begin;
  }
}

// "the 5,000 mark", "the 100,000-mark": a height on a scale, no count of marks.
void add_mark(const NumberText& text, NumberPhrase& phrase) {
  uint32_t at = phrase.tokens.end;
  if (text.hyphen(at)) ++at;
  if (phrase.kind == MentionKind::cardinal && phrase.bare && text.is(at, NumberCue::mark) &&
      phrase.value.number && *phrase.value.number > Decimal(1))
    phrase.tokens.end = at + 1;
}

}  // namespace

Interval hedged_range(const Interval& printed, Decimal number, Hedge hedge, Decimal limit) {
  const Decimal one = is_small_count(number) ? Decimal(1) : Decimal(0);
  const Decimal tenth = max(abs(number) * kTenth, one);
  switch (hedge) {
    case Hedge::about:
      return hull(printed, around(number, tenth));
    case Hedge::nearly: {
      if (number.is_negative() || number.is_zero()) return hull(printed, around(number, tenth));
      return Interval{number - tenth, number, false, true};
    }
    case Hedge::over: {
      if (limit.is_zero() || number.is_negative()) return more_than(number);
      return Interval{number, max(number * limit, number + one), true, false};
    }
    case Hedge::under:
      return less_than(number);
    case Hedge::at_least:
      return at_least(number);
    case Hedge::at_most:
    case Hedge::up_to:
      return at_most(number);
    case Hedge::none:
    case Hedge::between:
      return printed;
  }
  return printed;
}

NumberPhrase read_phrase(const NumberText& text, const QuantityPhrase& first, uint32_t floor) {
  NumberPhrase phrase;
  phrase.tokens = first.tokens;
  phrase.kind = first.kind;
  phrase.quantity = first;
  phrase.bare = first.kind == MentionKind::cardinal && first.amount.suffix.empty();
  phrase.value = value_of(first);
  if (first.amount.loose)
    phrase.value.range = hedged_range(phrase.value.range, first.amount.value, Hedge::about, 0);
  if (first.amount.loose) phrase.value.hedge = Hedge::about;
  if (const std::optional<Range> range = read_range(text, first, floor)) {
    phrase.tokens = range->tokens;
    phrase.kind = range->kind;
    phrase.bare = range->kind == MentionKind::cardinal;
    phrase.value.number.reset();
    phrase.value.range = between(range->low, range->high);
    phrase.value.hedge = Hedge::between;
    phrase.value.unit = range->unit;
    phrase.value.precision = std::max(first.amount.precision, range->precision);
    if (range->scaled) phrase.value.form = NumberForm::mixed;
  }
  add_mark(text, phrase);
  hedges_before(text, phrase, floor);
  hedge_behind(text, phrase);
  if (phrase.value.number == std::nullopt && phrase.value.hedge == Hedge::about &&
      !first.amount.vague)
    phrase.value.hedge = Hedge::between;
  return phrase;
}

}  // namespace copydesk
