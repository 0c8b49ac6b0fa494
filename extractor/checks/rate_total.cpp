#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/products.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestNoun = 2;     // words: "300 barrels of oil a day"
constexpr uint32_t kSentencesAhead = 2;  // from the rate to its total
constexpr uint32_t kOpeningReach = 10;   // tokens: "Over a full year that comes to"
constexpr uint32_t kFollowReach = 8;  // tokens from "300 litres a second. That is" to the next rate
const Decimal kTolerance(4, -2);
const Decimal kTight(1, -2);  // of rates that no word links

struct TimeLength {
  std::string_view word;
  Interval hours;
  int months = 0;  ///< of the calendar; 0 for parts of one
};

const TimeLength kLengths[] = {{"second", exactly(Decimal(1) / Decimal(3600))},
                               {"minute", exactly(Decimal(1) / Decimal(60))},
                               {"hour", exactly(1)},
                               {"day", exactly(24)},
                               {"week", exactly(168)},
                               {"month", between(672, 744), 1},
                               {"year", between(8736, 8784), 12}};

const TimeLength* time_length(std::string_view word) {
  const auto* found = std::find_if(std::begin(kLengths), std::end(kLengths),
                                   [&](const TimeLength& l) { return l.word == word; });
  return found == std::end(kLengths) ? nullptr : found;
}

/// "40 litres a second"
struct Rate {
  Item item;
  const TimeLength* period = nullptr;
  IndexRange tokens;
};

bool is_amount(const Item& item) {
  return item.value->number && item.value->number->sign() > 0 &&
         item.mention->kind != MentionKind::ordinal && item.mention->kind != MentionKind::percent;
}

// "£936 over a full year"
const TimeLength* whole_period(const Reading& r, IndexRange tokens) {
  const uint32_t i = tokens.begin;
  return i + 3 < tokens.end && text_is(r, i, {"over", "in"}) && text_is(r, i + 1, {"a", "the"}) &&
                 text_is(r, i + 2, {"full", "whole", "calendar"})
             ? time_length(r.word(i + 3).folded)
             : nullptr;
}

std::optional<Rate> rate_of(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t end = r.tokens.sentences[item.mention->sentence].tokens.end;
  uint32_t i = item.mention->tokens.end;
  for (uint32_t steps = 0; steps <= kLongestNoun && i + 1 < end; ++steps, ++i) {
    if (text_is(r, i, {"a", "an", "per", "each", "every"})) {
      const TimeLength* length = time_length(r.word(i + 1).folded);
      if (length == nullptr) return std::nullopt;
      // "Rs 3,000 crore a year earlier" is of a time, not for one.
      if (i + 2 < end && text_is(r, i + 2, {"earlier", "ago", "before", "later", "after", "back"}))
        return std::nullopt;
      return Rate{item, length, {item.mention->tokens.begin, i + 2}};
    }
    if (const TimeLength* length = whole_period(r, {i, end}))
      return Rate{item, length, {item.mention->tokens.begin, i + 4}};
    if (!r.word(i).is(kLower)) return std::nullopt;
  }
  return std::nullopt;
}

// "Over a year that comes to £9,900": the time stands at the head of the sentence.
std::optional<Rate> opened_rate(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  const uint32_t at = item.mention->tokens.begin;
  if (at < sentence.begin + 5 || at > sentence.begin + kOpeningReach ||
      !text_is(r, sentence.begin, {"over", "in", "across"}) ||
      !text_is(r, sentence.begin + 1, {"a", "one", "the"}) || !text_is(r, at - 1, {"to", "at"}))
    return std::nullopt;
  for (uint32_t i = sentence.begin + 2; i < sentence.begin + 4; ++i)
    if (const TimeLength* length = time_length(r.word(i).folded))
      return Rate{item, length, item.mention->tokens};
  return std::nullopt;
}

bool same_thing(const Item& a, const Item& b) {
  if (a.value->unit != b.value->unit || a.mention->kind != b.mention->kind) return false;
  return !a.value->unit.empty() || (head_of(a) == head_of(b) && !head_of(a).empty());
}

// How many periods of one length the other has.
Interval periods_in(const TimeLength& longer, const TimeLength& one) {
  return longer.months > 0 && one.months > 0 ? exactly(Decimal(longer.months) / Decimal(one.months))
                                             : longer.hours / one.hours;
}

// Whether the printed figure is the computed one with too many zeros or too few.
bool is_power_apart(const Interval& computed, Decimal printed) {
  for (const int k : {1, 3})
    for (const int power : {k, -k})
      if (overlap(computed, around(printed.shifted(power), printed.shifted(power) * kTolerance)))
        return true;
  return false;
}

Finding finding_of(const CheckInput& input, std::vector<Evidence> evidence, Decimal computed,
                   const Item& total, bool fits) {
  const std::string told = plain_text(input.reading.article, total.mention->span);
  Finding f = finding_of_check("magnitude", verdict_of(fits));
  f.evidence = std::move(evidence);
  f.mentions = {total.id};
  f.equation = computed.to_string() + (fits ? " = " : " ≠ ") + told;
  f.message = "this comes to " + computed.to_string() + "; the text says " + told;
  if (!fits) f.question = "Is a zero missing or too many?";
  return f;
}

Decimal middle(const Interval& range) {
  return ((*range.low + *range.high) / Decimal(2)).rounded(1);
}

bool may_ask(const CheckInput& input, const Item& a, const Item& b) {
  return !is_quoted(input, a.mention->span) && !is_quoted(input, b.mention->span);
}

// ---- "40 litres a second, or 144,000 litres an hour" ----

// "At that rent a family pays £10,800 a year", "Over a year that comes to £9,900".
bool takes_up_rate(const Reading& r, const Rate& b) {
  const IndexRange sentence = r.tokens.sentences[b.item.mention->sentence].tokens;
  const uint32_t at = b.item.mention->tokens.begin;
  if (at < sentence.begin + 3) return false;
  if (text_is(r, sentence.begin, {"at"}) && text_is(r, sentence.begin + 1, {"that", "this"}))
    return text_is(r, sentence.begin + 2,
                   {"rate", "rent", "price", "pace", "fee", "level", "cost", "salary", "wage",
                    "speed", "tempo", "charge", "tariff", "fare", "premium"});
  return text_is(r, sentence.begin, {"over", "in", "across"}) &&
         any_text(r, {sentence.begin, at}, {"that", "this", "it"}) &&
         any_text(r, {sentence.begin, at},
                  {"comes", "came", "amounts", "adds", "works", "makes", "means", "totals", "is"});
}

// "Thus", "that is": the second rate is worked out from the first.
bool follows(const Reading& r, const Rate& a, const Rate& b) {
  if (takes_up_rate(r, b)) return true;
  const IndexRange gap = tokens_between(a.tokens, b.tokens);
  return any_text(r, gap, {"thus", "therefore", "so", "equivalent", "equals", "makes", "means"}) ||
         (b.item.mention->sentence > a.item.mention->sentence &&
          any_text(r, gap, {"that", "this"}) && gap.size() <= kFollowReach);
}

// "300 litres a second ... 1.08 million litres every minute": what flows in an hour.
bool fits_other_period(const Rate& a, const Rate& b) {
  const Decimal printed = *b.item.value->number;
  return std::any_of(std::begin(kLengths), std::end(kLengths), [&](const TimeLength& other) {
    return overlap(exactly(*a.item.value->number) * periods_in(other, *a.period),
                   around(printed, printed * kTight));
  });
}

// "£1,350 a month ... £14,850 a year": two printed figures of money, less than a third apart.
bool is_misreckoned(const Interval& computed, const Rate& a, const Rate& b) {
  const Decimal printed = *b.item.value->number;
  if (a.item.value->hedge == Hedge::none && b.item.value->hedge == Hedge::none &&
      digit_slip(middle(computed), printed) == kDigitsExchanged)
    return true;
  return a.item.mention->kind == MentionKind::money && a.item.value->hedge == Hedge::none &&
         b.item.value->hedge == Hedge::none && *computed.low <= printed * Decimal(13, -1) &&
         printed <= *computed.high * Decimal(13, -1);
}

void compare_rates(const CheckInput& input, const Rate& a, const Rate& b, Findings& out) {
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(a.tokens, b.tokens);
  const bool near = gap.size() <= 4 && a.item.mention->sentence == b.item.mention->sentence;
  if (!same_thing(a.item, b.item) || gap.empty() || a.period == b.period) return;
  const Interval computed = exactly(*a.item.value->number) * periods_in(*b.period, *a.period);
  const Decimal printed = *b.item.value->number;
  const bool fits = overlap(computed, around(printed, printed * (near ? kTolerance : kTight)));
  const bool linked =
      (near &&
       any_text(r, gap, {"or", "(", "comes", "came", "equals", "amounts", "works", "adds"})) ||
      follows(r, a, b);
  const bool slip = is_power_apart(computed, printed) || fits_other_period(a, b) ||
                    is_misreckoned(computed, a, b);
  if (!fits && !(linked && slip && may_ask(input, a.item, b.item))) return;
  out.push_back(finding_of(input, {{r.span(a.tokens), "rate"}, {r.span(b.tokens), "rate"}},
                           middle(computed), b.item, fits));
}

// ---- "300 barrels a day ... lasted 45 days ... 13,500 barrels" ----

struct Lasting {
  const Mention* mention = nullptr;
  Decimal count;
  const TimeLength* unit = nullptr;
};

// The only length of time that the sentences from the rate on give.
std::optional<Lasting> lasting_near(const CheckInput& input, const Rate& rate) {
  std::optional<Lasting> found;
  const uint32_t s = rate.item.mention->sentence;
  for (const Mention& m : mentions_between(input, s, s + 2)) {
    const TimeValue* value = m.time();
    if (value == nullptr || value->type != TimeType::duration || !value->length ||
        !value->length->low || value->length->low != value->length->high)
      continue;
    const Granularity g = value->granularity;
    const TimeLength* length = time_length(g == Granularity::hour    ? "hour"
                                           : g == Granularity::day   ? "day"
                                           : g == Granularity::week  ? "week"
                                           : g == Granularity::month ? "month"
                                           : g == Granularity::year  ? "year"
                                                                     : "");
    if (length == nullptr || *value->length->low <= Decimal(1)) continue;
    if (found) return std::nullopt;
    found = Lasting{&m, *value->length->low, length};
  }
  return found;
}

void compare_total(const CheckInput& input, const Rate& rate, Findings& out) {
  const auto lasting = lasting_near(input, rate);
  if (!lasting) return;
  const Interval computed =
      rate.item.value->range * exactly(lasting->count) * periods_in(*lasting->unit, *rate.period);
  if (!computed.bounded()) return;
  const uint32_t s = rate.item.mention->sentence;
  for (const Item& total : in_sentences(input.items.all(), s, s + kSentencesAhead + 1)) {
    if (total.id == rate.item.id || !is_amount(total) || !total.value->range.bounded() ||
        total.mention->span.begin < rate.item.mention->span.begin ||
        !same_thing(rate.item, total) || rate_of(input, total))
      continue;
    const Decimal printed = *total.value->number;
    const bool fits = overlap(computed, total.value->range);
    // "2,000 metres of bank" are no metres that the river rose.
    const uint32_t behind = total.mention->tokens.end;
    const bool of_another =
        behind < input.reading.tokens.all.size() && text_is(input.reading, behind, {"of"});
    if (!fits &&
        (of_another || !is_power_apart(computed, printed) || !may_ask(input, rate.item, total)))
      continue;
    out.push_back(finding_of(input,
                             {{input.reading.span(rate.tokens), "rate"},
                              {lasting->mention->span, "time"},
                              {shown(total), "total"}},
                             middle(computed), total, fits));
    return;
  }
}

}  // namespace

void check_rate_totals(const CheckInput& input, Findings& out) {
  std::optional<Rate> last;
  for (const Items::Row& row : input.items.rows()) {
    if (last && last->item.mention->sentence + kSentencesAhead < row.sentence) last.reset();
    if ((input.places.bits_in(row.sentence) & kUnitNoun) == 0) continue;
    for (const Item& item : input.items.of(row)) {
      if (!is_amount(item)) continue;
      auto rate = rate_of(input, item);
      if (!rate && last) rate = opened_rate(input, item);
      if (!rate) continue;
      if (last) compare_rates(input, *last, *rate, out);
      compare_total(input, *rate, out);
      last = std::move(rate);
    }
  }
}

}  // namespace copydesk
