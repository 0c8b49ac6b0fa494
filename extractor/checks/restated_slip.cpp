#include "checks/restated_slip.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "checks/headline_figure.hpp"
#include "checks/items.hpp"
#include "checks/restated_figure.hpp"
#include "checks/restated_finding.hpp"
#include "checks/same_thing.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kQuestion =
    "Are these the same, or does the second figure mean something else?";
constexpr uint32_t kSentencesBack = 6;
constexpr uint32_t kHintReach = 6;  // tokens around a figure that set it apart from the first

bool has_two_digits(const Item& item) {
  return item.value->number && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && item.value->range.bounded() &&
         std::abs(item.value->number->coefficient()) >= 10;
}

// "The previous $2.3 million deal", "the 4.6 per cent increase last year": another one.
bool is_another(const CheckInput& input, const Item& item) {
  const auto other = input.classes().other_one;
  const auto tells = [&](IndexRange tokens) {
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (other && input.reading.word(i).has(*other)) return true;
    return false;
  };
  return tells(words_before(input.reading, item, kHintReach)) ||
         tells(words_behind(input.reading, item, kHintReach));
}

int sign_behind(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const auto direction = input.classes().direction;
  const IndexRange behind = words_behind(r, item, 1);
  if (!direction || behind.empty() || !r.word(behind.begin).has(*direction)) return 0;
  const Entry* entry = r.words.entry(r.word(behind.begin), *direction);
  const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
  return sign && sign->number ? sign->number->sign() : 0;
}

// "Rates rise by 5.4 per cent. The 5.1 per cent increase": the change that was told of.
bool is_change_taken_up(const CheckInput& input, const Item& first, const Item& again) {
  const int sign = sign_behind(input, again);
  const uint32_t begin = sentence_of(input.reading, again).begin;
  return again.mention->kind == MentionKind::percent && sign != 0 &&
         again.mention->tokens.begin == begin + 1 && change_of(input, first) == sign &&
         abs(*first.value->number - *again.value->number) < Decimal(1);
}

// "Most of the £81,000"
bool is_part_of_sum(const CheckInput& input, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  return at >= sentence_of(input.reading, item).begin + 3 &&
         text_is(input.reading, at - 1, {"the", "that"}) &&
         text_is(input.reading, at - 2, {"of"}) &&
         text_is(input.reading, at - 3, {"most", "all", "half", "some", "much", "none", "part"});
}

// "340 jobs", "the 430 job cuts"
bool count_one_noun(const CheckInput& input, const Item& first, const Item& again) {
  if (may_count_same_things(input, head_of(first), head_of(again))) return true;
  const IndexRange behind = words_behind(input.reading, again, 1);
  return !behind.empty() && !head_of(first).empty() &&
         input.reading.word(behind.begin).lemma == head_of(first);
}

bool is_of_same_things(const CheckInput& input, const Item& first, const Item& again) {
  if (first.mention->kind == MentionKind::money)
    return is_named_sum(input, again) || is_part_of_sum(input, again);
  if (first.mention->kind != MentionKind::cardinal) return true;
  return count_one_noun(input, first, again) &&
         (first.fact == nullptr || again.fact == nullptr || again.fact->measure.modifiers.empty() ||
          first.fact->measure.modifiers == again.fact->measure.modifiers ||
          head_of(first) != head_of(again));
}

bool is_slip_of(const CheckInput& input, const Item& first, const Item& again) {
  if (is_change_taken_up(input, first, again)) return true;
  return digit_slip(*first.value->number, *again.value->number) == kDigitsExchanged &&
         is_of_same_things(input, first, again);
}

// The only figure of its unit before it; nothing where the text has more of them, or has the later
// one elsewhere.
const Item* only_one_before(const CheckInput& input, const Item& again) {
  const Item* found = nullptr;
  for (const Item& item : input.items.all()) {
    if (item.id == again.id || !same_scale(item, again)) continue;
    if (item.value->number == again.value->number) return nullptr;
    if (item.mention->span.begin > again.mention->span.begin) continue;
    if (item.mention->kind == MentionKind::cardinal && !count_one_noun(input, item, again))
      continue;
    if (found != nullptr && found->value->number != item.value->number) return nullptr;
    found = &item;
  }
  return found;
}

bool is_candidate(const CheckInput& input, const Item& item) {
  return item.mention->kind != MentionKind::ordinal && has_two_digits(item) &&
         is_prose(input.reading.block_kind(item.mention->sentence)) && is_definite(input, item) &&
         !is_quoted(input, item.mention->span) && !is_another(input, item);
}

}  // namespace

void check_restated_slips(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "restated");
  for (const Item& again : input.items.all()) {
    if (!is_candidate(input, again) || told.has(again.id)) continue;
    const Item* first = only_one_before(input, again);
    if (first == nullptr || !has_two_digits(*first) || is_another(input, *first) ||
        is_quoted(input, first->mention->span) ||
        first->mention->sentence == again.mention->sentence ||
        first->mention->sentence + kSentencesBack < again.mention->sentence ||
        !is_slip_of(input, *first, again))
      continue;
    out.push_back(restated_finding(input, *first, again, false, kQuestion));
  }
}

}  // namespace copydesk
