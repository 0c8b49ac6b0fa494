#include "checks/restated_share.hpp"

#include <algorithm>
#include <string>

#include "checks/restated_finding.hpp"
#include "checks/share_reader.hpp"
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

// "The share who delayed, 12.5 percent,": what it is stands before it. In "the share who waited
// less than 18 weeks, 61 percent" it has a bound of its own.
bool names_share(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange sentence = sentence_of(r, item);
  if (!mentions_in(input, {sentence.begin, item.mention->tokens.begin}).empty()) return false;
  return sentence.begin + 1 < item.mention->tokens.begin &&
         text_is(r, sentence.begin, {"the", "that", "this"}) &&
         text_is(r, sentence.begin + 1, {"share", "proportion", "percentage", "fraction"});
}

// "That 25 percent share", "This quarter of the workforce"
bool points_back(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  const IndexRange behind = words_behind(r, item, 1);
  return at == sentence_of(r, item).begin + 1 && text_is(r, at - 1, {"that", "this"}) &&
         !behind.empty() &&
         text_is(r, behind.begin, {"share", "proportion", "portion", "minority", "majority"});
}

bool takes_up_share(const CheckInput& input, const Item& item) {
  return is_definite(input, item) || names_share(input, item) || points_back(input, item);
}

// The shares of the sentences right before one.
std::vector<Share> shares_before(const CheckInput& input, uint32_t sentence) {
  std::vector<Share> out;
  for (uint32_t s = sentence - std::min(sentence, kSentencesBack); s < sentence; ++s)
    if (!input.items.of(s).empty())
      for (Share& share : shares_in(input, s, GoesOn::shares)) out.push_back(std::move(share));
  return out;
}

Finding share_finding(const CheckInput& input, const Share& first, const Item& again, bool fits) {
  Finding f = restated_finding(input, input.mentions[static_cast<size_t>(first.mentions.front())],
                               *again.mention, fits, kQuestion);
  f.evidence[0].span = first.span;
  return f;
}

// "One in eight ... The share who delayed, 12.5 percent": a share in another form.
void check_share_again(const CheckInput& input, const Item& again, Findings& out) {
  const Decimal share = is_percent(again) ? again.value->number->shifted(-2) : *again.value->number;
  const std::string_view words = input.reading.text(again.mention->span);
  const std::vector<Share> before = shares_before(input, again.mention->sentence);
  for (const Share& first : before)
    if (first.middle == share && !first.hedged && !first.mentions.empty() &&
        input.reading.text(first.span) != words)
      return out.push_back(share_finding(input, first, again, true));
  const bool only = before.size() == 1 && !before[0].hedged && !before[0].mentions.empty() &&
                    before[0].middle != share;
  if (only && (points_back(input, again) || names_share(input, again)) &&
      !is_quoted(input, again.mention->span) && !is_quoted(input, before[0].span) &&
      !overlap(before[0].part, around(share, share * Decimal(1, -1))))
    out.push_back(share_finding(input, before[0], again, false));
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
  for (const Item& item : input.items.all())
    if ((is_percent(item) || is_fraction(item)) && item.mention->sentence > 0 &&
        takes_up_share(input, item))
      check_share_again(input, item, out);
  check_fractions(input, out);
  check_magnitudes(input, out);
}

}  // namespace copydesk
