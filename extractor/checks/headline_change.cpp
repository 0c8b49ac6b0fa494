#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/headline_parts.hpp"
#include "checks/stated.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;

constexpr size_t kLead = 3;            // sentences of the body
constexpr size_t kOpening = 2;         // of them, those that need no word of the headline
constexpr uint32_t kLongestLink = 12;  // tokens between two figures that are compared
constexpr size_t kTellingWord = 4;     // letters

/// Two figures of one sentence that it sets against each other, and the order in time.
struct Compared {
  const Item* later = nullptr;
  const Item* earlier = nullptr;
  bool named = true;  ///< a word of the headline stands beside them
};

// The words that say whose change it is: all of the headline before the change.
std::vector<std::string_view> subject_of(const CheckInput& input, uint32_t sentence,
                                         const Stated& stated) {
  const Reading& r = input.reading;
  const auto direction = input.classes().direction;
  std::vector<std::string_view> out;
  for (uint32_t i = r.tokens.sentences[sentence].tokens.begin;
       i < r.tokens.all.size() && r.token(i).span.end <= stated.span.begin; ++i)
    if (r.word(i).is(kHasLetter) && r.word(i).text.size() >= kTellingWord &&
        !(direction && r.word(i).has(*direction)))
      out.push_back(r.word(i).lemma);
  return out;
}

bool names(const CheckInput& input, uint32_t sentence, const std::vector<std::string_view>& words) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (std::find(words.begin(), words.end(), r.word(i).lemma) != words.end()) return true;
  return false;
}

// "Rents up 40% since 2015" has a base of its own; "Fees halved to lure yachts back" has none.
bool has_other_base(const CheckInput& input, uint32_t sentence, const Stated& stated) {
  const Reading& r = input.reading;
  const uint32_t end = r.tokens.sentences[sentence].tokens.end;
  for (uint32_t i = token_from(r, stated.span.end); i < end; ++i) {
    if (text_is(r, i, {"since", "from", "over", "in", "for", "per"})) return true;
    if (text_is(r, i, {"to"}) && (i + 1 >= end || !r.word(i + 1).is(kLower))) return true;
  }
  return false;
}

// "36,000 tonnes against 54,000" leaves the unit out.
bool same_unit(const Reading& r, const Item& a, const Item& b) {
  if (a.mention->kind == b.mention->kind && a.value->unit == b.value->unit) return true;
  return b.value->unit.empty() && head_of(b).empty() &&
         text_is(r, b.mention->tokens.begin - 1, {"from", "against", "to", "with"});
}

std::optional<Compared> compared(const CheckInput& input, const Item& a, const Item& b) {
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(a.mention->tokens, b.mention->tokens);
  if (gap.empty() || gap.size() > kLongestLink || !same_unit(r, a, b) ||
      any_text(r, gap, {";", "—", "while", "and", "but"}))
    return std::nullopt;
  if (any_text(r, gap, {"from", "against", "compared", "versus", "than", "instead", "rather"}))
    return Compared{&a, &b};
  const uint32_t at = a.mention->tokens.begin;
  const uint32_t before = at - std::min(at, 2U);
  if (any_text(r, {before, at}, {"from"}) && any_text(r, gap, {"to"})) return Compared{&b, &a};
  return std::nullopt;
}

bool is_operand(const Item& item) {
  return item.value->number && item.value->number->sign() > 0 &&
         item.mention->kind != MentionKind::ordinal && item.mention->kind != MentionKind::percent &&
         item.value->form != NumberForm::fraction;
}

// "31 staff, up from 22" are no sales that doubled.
bool is_of(const std::vector<std::string_view>& subject, const Item& item) {
  if (item.mention->kind != MentionKind::cardinal || head_of(item).empty()) return true;
  return std::find(subject.begin(), subject.end(), item.fact->measure.noun) != subject.end();
}

// The only two figures that the first sentences of the body compare.
std::optional<Compared> only_comparison(const CheckInput& input,
                                        const std::vector<std::string_view>& subject) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  std::optional<Compared> found;
  size_t prose = 0;
  for (uint32_t s = 0; s < count && prose < kLead; ++s) {
    if (!is_prose(input.reading.block_kind(s))) continue;
    ++prose;
    const std::span<const Item> items = input.items.of(s);
    for (size_t i = 0; i + 1 < items.size(); ++i) {
      if (!is_operand(items[i]) || !is_operand(items[i + 1])) continue;
      const auto pair = compared(input, items[i], items[i + 1]);
      if (!pair) continue;
      const bool opens = prose <= kOpening;  // what the story opens with is what the headline tells
      if (found || !(opens || names(input, s, subject)) || !is_of(subject, items[i]))
        return std::nullopt;
      found = pair;
      found->named = names(input, s, subject);
    }
  }
  return found;
}

// Figures that are compared are printed to one precision: 1,050 beside 1,200 makes 1,200 exact to
// the ten.
Interval as_printed_beside(const NumberValue& value, const NumberValue& other) {
  if (value.hedge != Hedge::none) return value.range;
  const Decimal own = (*value.range.high - *value.range.low) / Decimal(2);
  const Decimal finer = (*other.range.high - *other.range.low) / Decimal(2);
  return around(*value.number, max(min(own, finer), own / Decimal(10)));
}

bool holds(const Stated& stated, const Interval& ratio) {
  if (stated.kind == Kind::ratio) return overlap(ratio, stated.outcome.range);
  const Interval change = ratio - exactly(1);
  return overlap(stated.sign < 0 ? -change : change, stated.outcome.range);
}

// What a wide rounding lets hold proves nothing where the printed figures say something else.
bool is_near(const Stated& stated, Decimal ratio) {
  if (stated.kind == Kind::ratio || holds(stated, exactly(ratio))) return true;
  const Decimal change = abs(ratio - Decimal(1));
  return abs(change - *stated.outcome.number) <= change * Decimal(15, -2);
}

void judge(const CheckInput& input, uint32_t sentence, const Stated& stated, Findings& out) {
  const bool change = stated.kind == Kind::percent_change && stated.sign != 0;
  if ((!change && stated.kind != Kind::ratio) || !stated.outcome.number ||
      has_other_base(input, sentence, stated) || is_quoted(input, stated.span))
    return;
  const auto pair = only_comparison(input, subject_of(input, sentence, stated));
  if (!pair) return;
  const NumberValue& later = *pair->later->value;
  const NumberValue& earlier = *pair->earlier->value;
  if (!later.range.bounded() || !earlier.range.bounded()) return;
  const Interval ratio = as_printed_beside(later, earlier) / as_printed_beside(earlier, later);
  const bool fits = holds(stated, ratio);
  if (fits && !is_near(stated, *later.number / *earlier.number)) return;
  if (!fits &&
      (!pair->named || stated.outcome.hedged || is_quoted(input, pair->later->mention->span)))
    return;
  Finding f = finding_of_check("headline", verdict_of(fits));
  f.evidence = {{stated.span, "headline"},
                {shown(*pair->later), "later"},
                {shown(*pair->earlier), "earlier"}};
  f.mentions = {pair->later->id, pair->earlier->id};
  const std::string above = plain_text(input.reading.article, stated.span);
  const Decimal percent = (*later.number / *earlier.number - Decimal(1)).shifted(2);
  f.message = printed(input, *pair->earlier->mention) + " to " +
              printed(input, *pair->later->mention) + " is a change of " +
              percent.rounded(0).to_string() + "%; the headline says " + above;
  f.equation = f.message;
  if (!fits) f.question = "Is the headline measured on something else?";
  out.push_back(std::move(f));
}

}  // namespace

void check_headline_changes(const CheckInput& input, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count; ++s) {
    if (input.reading.block_kind(s) != BlockKind::headline) continue;
    for (const Stated& stated : stated_in(input, s)) judge(input, s, stated, out);
  }
}

size_t shared_words(const CheckInput& input, uint32_t headline, uint32_t sentence) {
  constexpr size_t kLongWord = 5;
  const Reading& r = input.reading;
  std::vector<std::string_view> lemmas;
  const IndexRange above = r.tokens.sentences[headline].tokens;
  for (uint32_t i = above.begin; i < above.end; ++i)
    if (r.word(i).is(kHasLetter) && r.word(i).text.size() >= kLongWord)
      lemmas.push_back(r.word(i).lemma);
  const IndexRange below = r.tokens.sentences[sentence].tokens;
  return static_cast<size_t>(std::count_if(lemmas.begin(), lemmas.end(), [&](std::string_view w) {
    for (uint32_t i = below.begin; i < below.end; ++i)
      if (r.word(i).lemma == w) return true;
    return false;
  }));
}

}  // namespace copydesk
