#include <algorithm>
#include <array>
#include <optional>

#include "checks/products.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kEachReach = 3;   // tokens from "Rs 5,000" to "each"
constexpr uint32_t kEveryReach = 7;  // tokens from "for each of" to its number
constexpr uint32_t kCueReach = 7;    // tokens from "will cost" to the total
constexpr uint32_t kSentencesOn = 2;

bool is_count(const Item& item) {
  return is_positive_amount(item) && item.mention->kind == MentionKind::cardinal &&
         *item.value->number > Decimal(1);
}

/// "£2,000 for each of the borough's 9,000 oldest homes"
struct Each {
  const Item* number = nullptr;
  const Item* share = nullptr;
};

// "each of the 300 families", "every one of its 1,800 families", "for every one of 90 million"
bool is_every_one(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange tokens = words_before(input.reading, item, kEveryReach);
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (text_is(r, i, {"each", "every"}) && any_text(r, {i, tokens.end}, {"of"}) &&
        !any_text(r, {i, tokens.end}, {",", ";", "and"}))
      return true;
  return false;
}

// "Rs 5,000 each", "$90 million apiece"
bool is_each(const CheckInput& input, const Item& item) {
  const IndexRange tokens = words_behind(input.reading, item, kEachReach);
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (text_is(input.reading, i, {"each", "apiece"}))
      return i + 1 >= tokens.end ||
             !text_is(input.reading, i + 1, {"year", "day", "month", "week", "of", "time"});
    if (text_is(input.reading, i, {",", ";", "and", "("})) return false;
  }
  return false;
}

std::optional<Each> each_in(const CheckInput& input, std::span<const Item> items) {
  Each out;
  for (const Item& item : items) {
    if (!is_positive_amount(item)) continue;
    if (is_count(item) && is_every_one(input, item)) {
      out.number = &item;
    } else if (is_each(input, item)) {
      if (out.share != nullptr) return std::nullopt;
      out.share = &item;
    }
  }
  if (out.number != nullptr && out.share == nullptr) {
    // What each of them gets: the only sum of money beside them.
    for (const Item& item : items) {
      if (item.mention->kind != MentionKind::money || !is_positive_amount(item)) continue;
      if (out.share != nullptr) break;
      out.share = &item;
    }
  } else if (out.share != nullptr && out.number == nullptr) {
    for (const Item& item : items)
      if (is_count(item) && item.fact != nullptr && !head_of(item).empty() &&
          item.mention->tokens.end <= out.share->mention->tokens.begin)
        out.number = &item;
  }
  if (out.number == nullptr || out.share == nullptr || out.number == out.share ||
      *out.share->value->number == Decimal(1))
    return std::nullopt;
  return out;
}

bool is_total_of(const Each& each, const Item& item) {
  return is_positive_amount(item) && item.id != each.share->id && item.id != each.number->id &&
         item.mention->kind == each.share->mention->kind &&
         item.value->unit == each.share->value->unit &&
         *item.value->number > *each.share->value->number &&
         (!item.value->unit.empty() || head_of(item).empty() ||
          head_of(item) == head_of(*each.share));
}

// "Part of the $3 billion", "up to"; not "a total of".
bool is_part_or_limit(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange before = words_before(r, item, 4);
  const auto total_word = input.classes().total_word;
  const bool total_of = before.size() >= 2 && text_is(r, before.end - 1, {"of"}) && total_word &&
                        r.word(before.end - 2).has(*total_word);
  return item.value->hedge != Hedge::none ||
         any_text(r, total_of ? IndexRange{before.begin, before.end - 1} : before,
                  {"of", "part", "up", "from", "least", "first", "another"});
}

bool is_power_apart(const Interval& product, Decimal printed) {
  static constexpr std::array<int, 6> powers = {1, -1, 2, -2, 3, -3};
  return std::any_of(powers.begin(), powers.end(),
                     [&](int power) { return contains(product, printed.shifted(power)); });
}

// "Each of 240 households is to receive $5,000, for a total of $1.6 million": nothing else is in
// it.
bool closes_sum(const CheckInput& input, const Each& each, const Item& total, Decimal exact) {
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(each.share->mention->tokens, total.mention->tokens);
  const Decimal told = *total.value->number;
  const bool near = told <= exact * Decimal(3) && exact <= told * Decimal(3);
  if (!near || total.mention->sentence != each.share->mention->sentence || gap.size() > 5 ||
      each.number->value->hedge != Hedge::none ||
      each.number->mention->span.begin > total.mention->span.begin)
    return false;
  const uint32_t comma = gap.begin;
  return (text_is(r, comma, {","}) || is_dash(r, comma)) && any_text(r, gap, {"total"}) &&
         !any_text(r, gap, {"and", "with", "plus", "bringing", "including", "taking"});
}

void report(const CheckInput& input, const Each& each, const Item& total, bool fits,
            Findings& out) {
  out.push_back(product_finding(input, {*each.number, *each.share, total}, fits,
                                "Is a zero missing or too many in one of the three figures?"));
}

void check_each(const CheckInput& input, const Each& each, Findings& out) {
  const Decimal exact = *each.number->value->number * *each.share->value->number;
  const Interval product = each.number->value->range * each.share->value->range;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t own = each.share->mention->sentence;
  const Item* apart = nullptr;
  for (uint32_t s = own - std::min(own, kSentencesOn); s < std::min(count, own + kSentencesOn + 1);
       ++s)
    for (const Item& item : input.items.of(s)) {
      if (!is_total_of(each, item)) continue;
      if (contains(item.value->range, exact)) return report(input, each, item, true, out);
      const bool later = item.mention->span.begin > each.share->mention->span.begin;
      if (apart == nullptr && later && s <= own + 1 &&
          (is_power_apart(product, *item.value->number) || closes_sum(input, each, item, exact)) &&
          says_total(input, item) && !is_part_or_limit(input, item) &&
          !is_quoted(input, item.mention->span))
        apart = &item;
    }
  if (apart != nullptr && each.share->value->hedge == Hedge::none)
    report(input, each, *apart, false, out);
}

// With its number, or as what falls to each of some.
bool is_reported(const Findings& findings, const Each& each) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    const auto is_about = [&](const Item& item) {
      return std::find(f.mentions.begin(), f.mentions.end(), item.id) != f.mentions.end();
    };
    return is_about(*each.share) && (is_about(*each.number) || f.check == "magnitude");
  });
}

}  // namespace

// "The programme will cost", "earmarked", "taking in", "a total of", "in all"
bool says_total(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange before = words_before(r, item, kCueReach);
  const auto total_word = input.classes().total_word;
  for (uint32_t i = before.begin; total_word && i < before.end; ++i)
    if (r.word(i).has(*total_word)) return true;
  return any_text(r, words_behind(r, item, 3), {"all", "total", "altogether"});
}

void check_products(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows()) {
    const std::span<const Item> items = input.items.of(row);
    if (items.size() < 2 || items.size() > 8) continue;
    const auto each = each_in(input, items);
    if (each && !is_reported(out, *each)) check_each(input, *each, out);
  }
}

}  // namespace copydesk
