#include <algorithm>
#include <array>
#include <optional>

#include "checks/products.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "match/units.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 4;   // from "each bag" to "500 bags"
constexpr uint32_t kSentencesAhead = 2;  // to the total

/// A number of things, what one of them has, and how many times.
struct Many {
  const Item* number = nullptr;
  const Item* share = nullptr;
  Decimal times = 1;  ///< "every month", for two years: 24
};

bool is_number_of(const Item& item) {
  return is_positive_amount(item) && item.mention->kind == MentionKind::cardinal &&
         *item.value->number >= Decimal(2);
}

// ---- "500 sacks ... Each sack weighs 25 kilograms ... 12.5 tonnes" ----

// The noun behind "each" before the figure.
std::string_view each_noun(const CheckInput& input, const Item& share) {
  const Reading& r = input.reading;
  const uint32_t begin = r.tokens.sentences[share.mention->sentence].tokens.begin;
  for (uint32_t i = begin; i + 1 < share.mention->tokens.begin; ++i)
    if (text_is(r, i, {"each", "every"}) && r.word(i + 1).is(kLower) &&
        !text_is(r, i + 1, {"of", "other", "one", "day", "week", "month", "year", "time"}))
      return r.word(i + 1).lemma;
  return {};
}

const Item* number_of(const CheckInput& input, std::string_view noun, const Item& share) {
  const uint32_t own = share.mention->sentence;
  for (uint32_t back = 0; back <= std::min(own, kSentencesBack); ++back) {
    const auto items = input.items.of(own - back);
    for (size_t i = items.size(); i-- > 0;)
      if (is_number_of(items[i]) && head_of(items[i]) == noun &&
          items[i].mention->span.begin < share.mention->span.begin)
        return &items[i];
  }
  return nullptr;
}

std::optional<Many> of_each_noun(const CheckInput& input, const Item& share) {
  if (!is_positive_amount(share) || share.value->unit.empty()) return std::nullopt;
  const std::string_view noun = each_noun(input, share);
  if (noun.empty()) return std::nullopt;
  const Item* number = number_of(input, noun, share);
  return number != nullptr ? std::optional(Many{number, &share, 1}) : std::nullopt;
}

// ---- "1,200 of them will receive £250 every month ... for two years" ----

struct Period {
  std::string_view word;
  Granularity told;  ///< of the duration
  int times;         ///< in one of those
};
constexpr std::array<Period, 8> kPeriods = {{{"month", Granularity::month, 1},
                                             {"month", Granularity::year, 12},
                                             {"week", Granularity::week, 1},
                                             {"week", Granularity::year, 52},
                                             {"year", Granularity::year, 1},
                                             {"day", Granularity::day, 1},
                                             {"day", Granularity::week, 7},
                                             {"quarter", Granularity::year, 4}}};

// "£250 every month", "€500 a month"
std::string_view period_of(const CheckInput& input, const Item& share) {
  const Reading& r = input.reading;
  const uint32_t at = share.mention->tokens.end;
  const bool rate = at + 1 < r.tokens.sentences[share.mention->sentence].tokens.end &&
                    text_is(r, at, {"a", "per", "each", "every"});
  return rate ? r.word(at + 1).lemma : std::string_view();
}

// How many of the periods the one duration of the sentences around has.
std::optional<Decimal> times_told(const CheckInput& input, std::string_view period,
                                  const Item& share) {
  const uint32_t own = share.mention->sentence;
  const auto last = std::min(own + kSentencesAhead + 1,
                             static_cast<uint32_t>(input.reading.tokens.sentences.size()));
  std::optional<Decimal> out;
  for (const Mention& m : mentions_between(input, own, last)) {
    const TimeValue* time = m.time();
    const bool own_period = m.tokens.begin == share.mention->tokens.end;  // "$40 a week"
    if (own_period || time == nullptr || time->type != TimeType::duration || !time->length ||
        !time->length->is_point())
      continue;
    for (const Period& p : kPeriods)
      if (p.word == period && p.told == time->granularity) {
        if (out) return std::nullopt;
        out = *time->length->low * Decimal(p.times);
      }
  }
  return out;
}

std::optional<Many> of_each_period(const CheckInput& input, std::span<const Item> items,
                                   size_t share) {
  if (items[share].mention->kind != MentionKind::money || !is_positive_amount(items[share]))
    return std::nullopt;
  const std::string_view period = period_of(input, items[share]);
  if (period.empty()) return std::nullopt;
  const Item* number = nullptr;
  for (size_t i = 0; i < share; ++i)
    if (is_number_of(items[i])) number = &items[i];
  const auto times = times_told(input, period, items[share]);
  if (number == nullptr || !times || *times < Decimal(2)) return std::nullopt;
  return Many{number, &items[share], *times};
}

// ---- the total ----

// In the unit of the share.
std::optional<NumberValue> as_share(const Many& many, const Item& item) {
  const Item& share = *many.share;
  if (!is_positive_amount(item) || item.id == share.id || item.id == many.number->id ||
      item.mention->kind != share.mention->kind)
    return std::nullopt;
  if (item.value->unit == share.value->unit) return *item.value;
  if (item.mention->kind != MentionKind::measure ||
      !same_dimension(item.value->unit, share.value->unit))
    return std::nullopt;
  return convert(*item.value, share.value->unit);
}

bool is_power_apart(Decimal computed, const Interval& told) {
  static constexpr std::array<int, 6> kPowers = {1, -1, 2, -2, 3, -3};
  return std::any_of(kPowers.begin(), kPowers.end(),
                     [&](int power) { return contains(told, computed.shifted(power)); });
}

void compare(const CheckInput& input, const Many& many, Findings& out) {
  const Decimal computed = *many.number->value->number * *many.share->value->number * many.times;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t own = many.share->mention->sentence;
  for (uint32_t s = own; s < std::min(count, own + kSentencesAhead + 1); ++s)
    for (const Item& item : input.items.of(s)) {
      const auto told = as_share(many, item);
      if (!told || item.mention->span.begin < many.share->mention->span.begin) continue;
      const bool fits = contains(told->range, computed);
      const bool plain = says_total(input, item) && item.value->hedge == Hedge::none &&
                         many.share->value->hedge == Hedge::none &&
                         !is_quoted(input, item.mention->span);
      if (!fits && !(plain && is_power_apart(computed, told->range))) continue;
      out.push_back(product_finding(input, {*many.number, *many.share, item}, fits,
                                    "Is a zero missing or too many in one of the figures?"));
      return;
    }
}

}  // namespace

void check_far_products(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "magnitude");
  for (const Items::Row& row : input.items.rows()) {
    const std::span<const Item> items = input.items.of(row);
    if ((input.places.bits_in(row.sentence) & (kEach | kUnitNoun)) == 0) continue;
    for (size_t i = 0; i < items.size(); ++i) {
      auto many = of_each_period(input, items, i);
      if (!many) many = of_each_noun(input, items[i]);
      if (!many || told.has(many->share->id)) continue;
      compare(input, *many, out);
      break;
    }
  }
}

}  // namespace copydesk
