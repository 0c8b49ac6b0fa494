// What falls to each one, and the total and the number that it comes from, a sentence or two before
// it: "It will spend £38.4 million. It has 4,800 pupils, so each of them will have £8,000", "198
// km ... four and a half hours ... an average speed of 44 kph". Within one clause the rules judge.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/portion.hpp"
#include "checks/portion_link.hpp"
#include "checks/products.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "match/units.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 2;

// ---- the total and the number ----

bool may_be_total(const Portion& portion, const Item& item) {
  if (!is_amount(item) || item.id == portion.item.id ||
      *item.value->number <= *portion.item.value->number)
    return false;
  // "1,404 miles in 18 days, a daily average of 78" leaves the unit out.
  if (portion.average && portion.unit.empty() && head_of(portion.item).empty() &&
      !item.value->unit.empty())
    return true;
  if (item.value->unit != portion.unit) return false;
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

// "A 380-acre tract" of "$12,000 per acre", "12,000 tonnes at Rs 45 a kg": in the portion's unit.
std::optional<Decimal> extent_of(const CheckInput& input, const Portion& portion,
                                 const Item& item) {
  if (item.mention->kind != MentionKind::measure || portion.noun.empty() || !is_amount(item) ||
      item.value->hedge != Hedge::none || *item.value->number < Decimal(2))
    return std::nullopt;
  const auto unit_class = input.pack.lexicon.class_named("unit");
  const Entry* entry = unit_class ? input.pack.lexicon.find(*unit_class, portion.noun) : nullptr;
  const std::string_view unit = entry != nullptr ? entry->text("unit") : portion.noun;
  if (item.value->unit == unit) return item.value->number;
  if (!same_dimension(item.value->unit, unit)) return std::nullopt;
  const auto converted = convert(*item.value, unit);
  return converted ? converted->number : std::nullopt;
}

bool may_be_number(const CheckInput& input, const Portion& portion, const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->unit.empty() &&
         is_amount(item) && !is_modifier(input, item) && item.id != portion.item.id &&
         item.value->hedge == Hedge::none &&
         (!head_of(item).empty() || takes_up_noun(input, item)) &&
         *item.value->number >= Decimal(2) &&
         (portion.noun.empty() || portion.noun == head_of(item) ||
          (item.people && (portion.noun == "person" || portion.noun == "head")));
}

std::optional<Decimal> in_a_year(Granularity period) {
  switch (period) {
    case Granularity::day:
      return Decimal(365);
    case Granularity::week:
      return Decimal(52);
    case Granularity::month:
      return Decimal(12);
    default:
      return std::nullopt;
  }
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
  if (value.granularity == Granularity::month && length == Decimal(12))
    return in_a_year(period);  // "in the 12 months to December"
  if (value.granularity == Granularity::year)
    if (const auto times = in_a_year(period)) return length * *times;
  return std::nullopt;
}

// "18,250 calls last year", "in 2023"
std::optional<Decimal> periods_of_date(const TimeValue& value, Granularity period) {
  const bool year = value.type == TimeType::date && value.granularity == Granularity::year;
  return year ? in_a_year(period) : std::nullopt;
}

std::vector<PortionNumber> numbers_near(const CheckInput& input, const Portion& portion,
                                        uint32_t from) {
  const uint32_t s = portion.item.mention->sentence;
  std::vector<PortionNumber> out;
  if (portion.by == Divisor::time) {
    for (const Mention& m : mentions_between(input, from, s + 1))
      if (const TimeValue* t = m.time()) {
        auto value = periods_in(*t, portion.period);
        const bool length = value.has_value();
        if (!length) value = periods_of_date(*t, portion.period);
        if (value && *value > Decimal(1)) out.push_back({*value, m.span, m.sentence, {}, !length});
      }
    return out;
  }
  for (uint32_t i = from; i <= s; ++i)
    for (const Item& item : input.items.of(i))
      if (const auto extent = extent_of(input, portion, item))
        out.push_back({*extent, shown(item), item.mention->sentence});
      else if (may_be_number(input, portion, item))
        out.push_back({*item.value->number, shown(item), item.mention->sentence, head_of(item)});
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

Interval share_of(const Item& total, const PortionNumber& number) {
  return total.value->range / exactly(number.value);
}

bool fits(const Portion& portion, const Item& total, const PortionNumber& number) {
  const Decimal exact = *total.value->number / number.value;
  return contains(portion.item.value->range, exact) ||
         (overlap(share_of(total, number), portion.item.value->range) &&
          portion.item.value->hedge == Hedge::none && total.value->hedge == Hedge::none);
}

// Two digits that are no closing zeros, or a unit; ten times anything has its digits.
bool is_telling(const Portion& portion, const Item& total, const PortionNumber& number) {
  if (number.value.coefficient() == 1 && number.value > Decimal(1)) return false;
  return !portion.unit.empty() || abs(Decimal(total.value->number->coefficient())) >= Decimal(10);
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

bool may_ask(const CheckInput& input, const Portion& portion, const Item& total,
             const PortionNumber& number) {
  if (is_open(input, portion.item) || is_open(input, total)) return false;
  for (const Item* item : {&portion.item, &total})
    if (item->value->hedge != Hedge::none || is_quoted(input, item->mention->span)) return false;
  // "Two of three shares": ones and equal numbers divide nothing.
  const bool divides = *total.value->number != number.value &&
                       (!portion.unit.empty() || *portion.item.value->number > Decimal(1));
  return divides && is_linked(input, portion, total, number);
}

void report(const CheckInput& input, const Portion& portion, const Item& total,
            const PortionNumber& number, bool holds, Findings& out) {
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

bool is_told_with(const Item& total, const PortionNumber& number) {
  return !number.is_date || number.sentence == total.mention->sentence;
}

void judge(const CheckInput& input, const Portion& portion, ToldMentions& told, Findings& out) {
  const uint32_t s = portion.item.mention->sentence;
  const uint32_t from = s - std::min(s, kSentencesBack);
  std::vector<Item> totals = totals_near(input, portion, from);
  std::erase_if(totals, [&](const Item& total) { return told.has(total.id); });
  const std::vector<PortionNumber> numbers = numbers_near(input, portion, from);
  for (const Item& total : totals)
    for (const PortionNumber& number : numbers)
      if (!number.span.overlaps(shown(total)) && is_told_with(total, number) &&
          fits(portion, total, number) && is_telling(portion, total, number))
        return report(input, portion, total, number, true, out);
  if (totals.size() != 1 || numbers.size() != 1 || !is_told_with(totals.front(), numbers.front()) ||
      !may_ask(input, portion, totals.front(), numbers.front()))
    return;
  const Interval computed = share_of(totals.front(), numbers.front());
  if (computed.bounded() && is_near(computed, *portion.item.value->number))
    report(input, portion, totals.front(), numbers.front(), false, out);
}

}  // namespace

void check_portions(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "magnitude");  // as a rate or a total of some time
  for (const Item& item : input.items.all()) {
    const auto portion = portion_of(input, item);
    if (portion && !input.is_judged(item.id) && !told.has(item.id))
      judge(input, *portion, told, out);
  }
}

}  // namespace copydesk
