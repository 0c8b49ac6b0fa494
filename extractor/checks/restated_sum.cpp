#include "checks/restated_sum.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "checks/restated_finding.hpp"
#include "checks/same_thing.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kQuestion =
    "Are these the same? They would agree if two digits were exchanged.";

constexpr size_t kFarthest = 40;  // sums between two that may be one

bool is_sum(const CheckInput& input, const Item& item) {
  return item.mention->kind == MentionKind::money && item.value->number &&
         item.value->hedge == Hedge::none &&
         is_prose(input.reading.block_kind(item.mention->sentence));
}

// Not "$25 Million" and "$25 million".
bool are_spelled_apart(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return !std::equal(a.begin(), a.end(), b.begin(), b.end(),
                     [&](char x, char y) { return lower(x) == lower(y); });
}

// The very sum, written in another way: two digits at least are no chance.
bool is_spelled_anew(const CheckInput& input, const Item& first, const Item& again) {
  return first.value->number == again.value->number &&
         std::abs(first.value->number->coefficient()) >= 10 &&
         first.mention->sentence != again.mention->sentence &&
         are_spelled_apart(input.reading.text(first.mention->span),
                           input.reading.text(again.mention->span));
}

// Of "$600 for singles and $1,200 for couples" neither is the sum of the thing.
bool is_only_sum(const CheckInput& input, const Item& first) {
  const auto items = input.items.of(first.mention->sentence);
  return std::count_if(items.begin(), items.end(), [](const Item& item) {
           return item.mention->kind == MentionKind::money;
         }) == 1;
}

// "It spent £4.6 million on a new roof", the first sum of that thing; "the £6.4 million roof".
bool is_exchanged(const CheckInput& input, const Item& first, const Item& again) {
  return first.mention->sentence != again.mention->sentence &&
         digit_slip(*first.value->number, *again.value->number) == kDigitsExchanged &&
         names_thing_of(input, first, again) && is_only_sum(input, first) &&
         !is_quoted(input, again.mention->span) && !is_quoted(input, first.mention->span);
}

}  // namespace

void check_restated_sums(const CheckInput& input, Findings& out) {
  if (!input.items.any(MentionKind::money)) return;
  ToldMentions told(out, "restated");
  std::vector<const Item*> sums;
  for (const Item& item : input.items.all())
    if (is_sum(input, item)) sums.push_back(&item);
  for (size_t k = 1; k < sums.size(); ++k) {
    const bool named = is_named_sum(input, *sums[k]) && !is_quoted(input, sums[k]->mention->span);
    for (size_t i = k - std::min(k, kFarthest); i < k; ++i) {
      if (sums[i]->value->unit != sums[k]->value->unit) continue;
      const bool fits = is_spelled_anew(input, *sums[i], *sums[k]);
      if (!fits && !(named && is_exchanged(input, *sums[i], *sums[k]))) continue;
      if (!told.has_both(sums[i]->id, sums[k]->id))
        out.push_back(restated_finding(input, *sums[i], *sums[k], fits, kQuestion));
      break;
    }
  }
}

}  // namespace copydesk
