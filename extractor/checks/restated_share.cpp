#include "checks/restated_share.hpp"

#include <algorithm>
#include <string>

#include "checks/restated_finding.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kQuestion =
    "Are these the same, or does the second figure mean something else?";

constexpr uint32_t kSentencesBack = 3;

bool is_fraction(const Item& item) {
  return item.value->form == NumberForm::fraction && item.value->number &&
         item.value->hedge == Hedge::none;
}

bool is_percent(const Item& item) {
  return item.value->unit == "percent" && item.value->number && item.value->hedge == Hedge::none;
}

// The one is a fraction, the other the percent that it is, and a definite word takes it up.
bool is_same_share(const CheckInput& input, const Item& first, const Item& again) {
  if (!is_definite(input, again)) return false;
  if (is_fraction(first) && is_percent(again))
    return again.value->number->shifted(-2) == *first.value->number;
  return is_percent(first) && is_fraction(again) &&
         first.value->number->shifted(-2) == *again.value->number;
}

// "magnitude 6.4", "a 6.4-magnitude quake"
bool is_magnitude(const Reading& r, const Item& item) {
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  const IndexRange tokens = item.mention->tokens;
  if (item.mention->kind != MentionKind::cardinal || !item.value->number ||
      *item.value->number > Decimal(10))
    return false;
  if (tokens.begin > sentence.begin && text_is(r, tokens.begin - 1, {"magnitude"})) return true;
  const uint32_t behind =
      tokens.end < sentence.end && text_is(r, tokens.end, {"-"}) ? tokens.end + 1 : tokens.end;
  return behind < sentence.end && text_is(r, behind, {"magnitude"});
}

// "The 6.4-magnitude tremor": the one that was told of.
bool takes_up(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t end = r.tokens.sentences[item.mention->sentence].tokens.end;
  const uint32_t behind = item.mention->tokens.end;
  return is_definite(input, item) && !is_quoted(input, item.mention->span) &&
         !any_text(r, {behind, std::min(end, behind + 4)},
                   {"aftershock", "aftershocks", "foreshock"});
}

// The noun of "a third of the journalists", "the quarter of the paper's journalists": the last of
// up to four words behind "of the".
std::string_view whole_of(const CheckInput& input, const Item& item) {
  constexpr uint32_t kLongestWhole = 4;
  const Reading& r = input.reading;
  const uint32_t end = r.tokens.sentences[item.mention->sentence].tokens.end;
  uint32_t i = item.mention->tokens.end;
  if (i + 2 >= end || !text_is(r, i, {"of"}) || !text_is(r, i + 1, {"the", "its", "their"}))
    return {};
  const auto function_word = input.classes().function_word;
  std::string_view noun;
  for (uint32_t steps = 0; steps < kLongestWhole && i + 2 < end; ++steps, ++i) {
    const Word& word = r.word(i + 2);
    if (text_is(r, i + 2, {"'s", "’s"})) continue;
    if (!word.is(kLower) || (function_word && word.has(*function_word))) break;
    noun = word.lemma;
  }
  return noun;
}

// "A third of the journalists are to go", "the quarter of the journalists who are to go".
void check_fractions(const CheckInput& input, Findings& out) {
  const std::span<const Item> items = input.items.all();
  for (size_t k = 1; k < items.size(); ++k) {
    const Item& again = items[k];
    if (!is_fraction(again) || !is_definite(input, again) || is_quoted(input, again.mention->span))
      continue;
    const std::string_view whole = whole_of(input, again);
    if (whole.empty() ||
        any_text(input.reading, {again.mention->tokens.begin - 2, again.mention->tokens.begin},
                 {"other", "remaining", "last", "first", "second"}))
      continue;
    for (size_t i = k; i-- > 0;) {
      const Item& first = items[i];
      if (first.mention->sentence + kStoryReach < again.mention->sentence) break;
      if (!is_fraction(first) || first.mention->sentence == again.mention->sentence ||
          whole_of(input, first) != whole || is_quoted(input, first.mention->span))
        continue;
      const bool fits = first.value->number == again.value->number;
      const bool rest = *first.value->number + *again.value->number == Decimal(1);
      if (!rest) out.push_back(restated_finding(input, first, again, fits, kQuestion));
      break;
    }
  }
}

void check_magnitudes(const CheckInput& input, Findings& out) {
  const Item* first = nullptr;
  for (const Item& item : input.items.all()) {
    if (!is_magnitude(input.reading, item)) continue;
    if (first != nullptr && takes_up(input, item)) {
      const bool fits = first->value->number == item.value->number;
      const bool slip = digit_slip(*first->value->number, *item.value->number) == kDigitsExchanged;
      if (fits || slip)
        return out.push_back(restated_finding(input, *first, item, fits, kQuestion));
    }
    if (first == nullptr) first = &item;
  }
}

}  // namespace

void check_restated_shares(const CheckInput& input, Findings& out) {
  const std::span<const Item> items = input.items.all();
  for (size_t k = 1; k < items.size(); ++k) {
    if (!is_percent(items[k]) && !is_fraction(items[k])) continue;
    for (size_t i = k; i-- > 0;) {
      if (items[i].mention->sentence + kSentencesBack < items[k].mention->sentence) break;
      if (!is_same_share(input, items[i], items[k])) continue;
      out.push_back(restated_finding(input, items[i], items[k], true, kQuestion));
      break;
    }
  }
  check_fractions(input, out);
  check_magnitudes(input, out);
}

}  // namespace copydesk
