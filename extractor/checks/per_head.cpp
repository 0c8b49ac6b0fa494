// What falls to each one, and the total and the number that it comes from, a sentence or two before
// it: "It will spend £38.4 million. It has 4,800 pupils, so each of them will have £8,000", "198
// km ... four and a half hours ... an average speed of 44 kph". Within one clause the rules judge.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/portion.hpp"
#include "checks/products.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 2;

/// A number that divides: of things, or the length of a time in the portion's periods.
struct Number {
  Decimal value;
  Span span;
  uint32_t sentence = 0;
};

// ---- the total and the number ----

bool may_be_total(const Portion& portion, const Item& item) {
  if (!is_amount(item) || item.id == portion.item.id || item.value->unit != portion.unit ||
      *item.value->number <= *portion.item.value->number)
    return false;
  if (!portion.unit.empty()) return true;
  if (portion.noun == "over") return true;  // "246 in their 41 overs"
  return !head_of(item).empty() && (head_of(portion.item).empty() || same_sort(item, portion.item));
}

// "There were 350 of them"
bool takes_up_noun(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.end;
  return at + 1 < r.tokens.all.size() && text_is(r, at, {"of"}) && text_is(r, at + 1, {"them"});
}

// "110-seat jets": what each of them has.
bool is_modifier(const CheckInput& input, const Item& item) {
  const uint32_t at = item.mention->tokens.end;
  return at < input.reading.tokens.all.size() && text_is(input.reading, at, {"-", "‑"}) &&
         !input.reading.token(at).space_before;
}

// "A 380-acre tract" of "$12,000 per acre".
bool is_extent(const Portion& portion, const Item& item) {
  return item.mention->kind == MentionKind::measure && is_amount(item) &&
         item.value->hedge == Hedge::none && !portion.noun.empty() &&
         item.value->unit == portion.noun && *item.value->number >= Decimal(2);
}

bool may_be_number(const CheckInput& input, const Portion& portion, const Item& item) {
  if (is_extent(portion, item)) return true;
  return item.mention->kind == MentionKind::cardinal && item.value->unit.empty() &&
         is_amount(item) && !is_modifier(input, item) && item.id != portion.item.id &&
         item.value->hedge == Hedge::none &&
         (!head_of(item).empty() || takes_up_noun(input, item)) &&
         *item.value->number >= Decimal(2) &&
         (portion.noun.empty() || portion.noun == head_of(item) ||
          (item.people && (portion.noun == "person" || portion.noun == "head")));
}

// A length of time in the portion's periods: "four and a half hours", "90 minutes".
std::optional<Decimal> periods_in(const TimeValue& value, Granularity period) {
  if (value.type != TimeType::duration || !value.length || !value.length->is_point())
    return std::nullopt;
  const Decimal length = *value.length->low;
  if (value.granularity == period) return length;
  if (value.granularity == Granularity::minute && period == Granularity::hour)
    return length / Decimal(60);
  if (value.granularity == Granularity::week && period == Granularity::day)
    return length * Decimal(7);
  if (value.granularity == Granularity::year && period == Granularity::month)
    return length * Decimal(12);
  return std::nullopt;
}

std::vector<Number> numbers_near(const CheckInput& input, const Portion& portion, uint32_t from) {
  const uint32_t s = portion.item.mention->sentence;
  std::vector<Number> out;
  if (portion.by == Divisor::time) {
    for (const Mention& m : mentions_between(input, from, s + 1))
      if (const TimeValue* t = m.time())
        if (const auto value = periods_in(*t, portion.period); value && *value > Decimal(1))
          out.push_back({*value, m.span, m.sentence});
    return out;
  }
  for (uint32_t i = from; i <= s; ++i)
    for (const Item& item : input.items.of(i))
      if (may_be_number(input, portion, item))
        out.push_back({*item.value->number, shown(item), item.mention->sentence});
  return out;
}

std::vector<Item> totals_near(const CheckInput& input, const Portion& portion, uint32_t from) {
  std::vector<Item> out;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t s = portion.item.mention->sentence;
  // A price comes before what was paid, too.
  const uint32_t end = portion.by == Divisor::things && !portion.noun.empty() ? s + 2 : s + 1;
  for (uint32_t i = from; i < std::min(count, end); ++i)
    for (const Item& item : input.items.of(i))
      if (may_be_total(portion, item)) out.push_back(item);
  return out;
}

// ---- judging ----

Interval share_of(const Item& total, const Number& number) {
  return total.value->range / exactly(number.value);
}

bool fits(const Portion& portion, const Item& total, const Number& number) {
  const Decimal exact = *total.value->number / number.value;
  return contains(portion.item.value->range, exact) ||
         (overlap(share_of(total, number), portion.item.value->range) &&
          portion.item.value->hedge == Hedge::none && total.value->hedge == Hedge::none);
}

// Two digits that are no closing zeros, or a unit; ten times anything has its digits.
bool is_telling(const Portion& portion, const Item& total, const Number& number) {
  if (number.value.coefficient() == 1 && number.value > Decimal(1)) return false;
  return !portion.unit.empty() || abs(Decimal(total.value->number->coefficient())) >= Decimal(10);
}

// "That works out at", "This represents"; "divided among", "shared equally".
bool is_linked(const CheckInput& input, const Portion& portion, const Item& total) {
  const Reading& r = input.reading;
  const IndexRange tokens = sentence_of(input.reading, portion.item);
  const bool taken_up = text_is(r, tokens.begin, {"that", "this", "it"}) && tokens.size() > 2 &&
                        text_is(r, tokens.begin + 1,
                                {"is", "was", "means", "meant", "represents", "represented",
                                 "works", "worked", "comes", "came", "makes", "made", "'s", "’s"});
  if (total.mention->sentence > portion.item.mention->sentence)
    return any_text(r, sentence_of(input.reading, total),
                    {"whole", "total", "altogether", "entire", "deed", "purchase", "full"});
  const bool speed = !distance_unit(portion.item.value->unit).empty();
  // "840 km in seven days, an average of 140 km a day", "252 in 42 overs. At seven an over"
  const uint32_t at = portion.item.mention->tokens.begin;
  const bool average = total.mention->sentence == portion.item.mention->sentence &&
                       at >= tokens.begin + 3 && text_is(r, at - 1, {"of"}) &&
                       text_is(r, at - 2, {"average", "mean"}) && text_is(r, at - 3, {"an", "a"});
  // "£1.2 million on 40 shelters, or £40,000 each"
  const bool either = total.mention->sentence == portion.item.mention->sentence &&
                      at >= tokens.begin + 2 && text_is(r, at - 1, {"or"}) &&
                      text_is(r, at - 2, {","});
  return taken_up || average || either || portion.noun == "over" || speed ||
         any_text(r, sentence_of(input.reading, total),
                  {"dividing", "divided", "divide", "split", "splitting", "share", "shared",
                   "sharing", "among", "equally", "evenly"});
}

// Off by a power of ten, or by less than five times.
bool is_near(const Interval& computed, Decimal told) {
  for (const int power : {-1, 1})
    if (contains(computed, told.shifted(power))) return true;
  return told <= *computed.high * Decimal(3) && *computed.low <= told * Decimal(3);
}

// "The deal includes simulators", "listed at $90 million apiece": the total is of more, or of less.
bool is_open(const CheckInput& input, const Item& item) {
  return any_text(input.reading, sentence_of(input.reading, item),
                  {"include", "includes", "included", "including", "plus", "listed", "list"});
}

bool may_ask(const CheckInput& input, const Portion& portion, const Item& total) {
  if (is_open(input, portion.item) || is_open(input, total)) return false;
  for (const Item* item : {&portion.item, &total})
    if (item->value->hedge != Hedge::none || is_quoted(input, item->mention->span)) return false;
  return is_linked(input, portion, total);
}

void report(const CheckInput& input, const Portion& portion, const Item& total,
            const Number& number, bool holds, Findings& out) {
  const auto words = [&](Span span) { return plain_text(input.reading.article, span); };
  Finding f = finding_of_check("magnitude", verdict_of(holds));
  f.evidence = {{shown(total), "total"}, {number.span, "number"}, {shown(portion.item), "each"}};
  f.mentions = {total.id, portion.item.id};
  f.equation = words(total.mention->span) + " / " + words(number.span) + (holds ? " = " : " ≠ ") +
               words(portion.item.mention->span);
  f.message = f.equation;
  if (!holds) f.question = "Which of the three figures is meant to be different?";
  out.push_back(std::move(f));
}

void judge(const CheckInput& input, const Portion& portion, Findings& out) {
  const uint32_t s = portion.item.mention->sentence;
  const uint32_t from = s - std::min(s, kSentencesBack);
  const std::vector<Item> totals = totals_near(input, portion, from);
  const std::vector<Number> numbers = numbers_near(input, portion, from);
  for (const Item& total : totals)
    for (const Number& number : numbers)
      if (!number.span.overlaps(shown(total)) && fits(portion, total, number) &&
          is_telling(portion, total, number))
        return report(input, portion, total, number, true, out);
  if (totals.size() != 1 || numbers.size() != 1 || !may_ask(input, portion, totals.front())) return;
  const Interval computed = share_of(totals.front(), numbers.front());
  if (computed.bounded() && is_near(computed, *portion.item.value->number))
    report(input, portion, totals.front(), numbers.front(), false, out);
}

}  // namespace

void check_portions(const CheckInput& input, Findings& out) {
  for (const Item& item : input.items.all()) {
    const auto portion = portion_of(input, item);
    if (portion && !input.is_judged(item.id)) judge(input, *portion, out);
  }
}

}  // namespace copydesk
