#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/headline_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr size_t kLead = 4;         // sentences of the body that tell the headline's event
constexpr size_t kTellingWord = 5;  // letters

struct Share {
  Interval range;
  Span span;
};

Interval around_share(Decimal share, Hedge hedge) {
  if (hedge == Hedge::nearly) return between(share * Decimal(9, -1), share);
  if (hedge == Hedge::over || hedge == Hedge::at_least)
    return between(share, share * Decimal(115, -2));
  return around(share, share * Decimal(1, -1));
}

// "one in five", "a third": below the whole.
std::optional<Share> share_at(const Reading& r, std::span<const Item> items, size_t i) {
  const Item& item = items[i];
  if (item.value->form == NumberForm::fraction && item.value->unit.empty() && item.value->number &&
      *item.value->number < Decimal(1) && item.value->number->sign() > 0)
    return Share{around_share(*item.value->number, item.value->hedge), item.mention->span};
  if (i + 1 >= items.size() || !item.value->number || !items[i + 1].value->number)
    return std::nullopt;
  const IndexRange gap = tokens_between(item.mention->tokens, items[i + 1].mention->tokens);
  const Decimal part = *item.value->number;
  const Decimal whole = *items[i + 1].value->number;
  if (gap.size() != 1 || !text_is(r, gap.begin, {"in"}) || part.sign() <= 0 || part >= whole ||
      whole > Decimal(100))
    return std::nullopt;
  return Share{around_share(part / whole, item.value->hedge),
               {item.mention->span.begin, items[i + 1].mention->span.end}};
}

// The percent that the share is.
bool is_told_in_percent(const CheckInput& input, const Share& share, uint32_t headline,
                        Findings& out) {
  for (const uint32_t s : headline_lead(input, headline))
    for (const Item& item : input.items.of(s))
      if (item.mention->kind == MentionKind::percent && item.value->number &&
          shared_words(input, headline, s) > 0 &&
          contains(share.range, item.value->number->shifted(-2))) {
        out.push_back(headline_finding(input, share.span, {item.mention->span}, true));
        return true;
      }
  return false;
}

/// "480 valid papers ... 240 in favour", "420 pupils ... 210 of them"
struct PartOfWhole {
  const Item* whole = nullptr;
  const Item* part = nullptr;
};

bool is_count(const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->number &&
         *item.value->number >= Decimal(10) && item.value->unit.empty() &&
         item.value->form != NumberForm::fraction;
}

// "240 in favour", "210 of them"
bool is_part(const Reading& r, const Item& item) {
  const uint32_t behind = item.mention->tokens.end;
  return head_of(item).empty() && behind + 1 < r.tokens.all.size() &&
         !text_is(r, behind, {"-", "–", "to", "per", "years", "percent", "/"}) &&
         (!text_is(r, behind, {"of"}) ||
          text_is(r, behind + 1, {"them", "those", "these", "whom"}));
}

// The only two counts of the first sentences that have a figure: a noun with the one, none with the
// other.
std::optional<PartOfWhole> part_of_whole(const CheckInput& input, uint32_t headline) {
  PartOfWhole out;
  for (const uint32_t s : headline_lead(input, headline))
    for (const Item& item : input.items.of(s)) {
      if (!is_count(item)) continue;
      if (out.whole == nullptr && !head_of(item).empty())
        out.whole = &item;
      else if (out.whole != nullptr && out.part == nullptr && is_part(input.reading, item) &&
               item.mention->sentence <= out.whole->mention->sentence + 1 &&
               *item.value->number < *out.whole->value->number)
        out.part = &item;
      else
        return std::nullopt;
    }
  return out.part != nullptr ? std::optional(out) : std::nullopt;
}

// A word of the headline beside the part: it is the part that the headline tells. "210 of them"
// takes up the whole.
bool is_of_headline(const CheckInput& input, uint32_t headline, const PartOfWhole& pair) {
  const Reading& r = input.reading;
  const bool of_them = text_is(r, pair.part->mention->tokens.end, {"of"});
  if (of_them && shared_words(input, headline, pair.whole->mention->sentence) > 0) return true;
  const IndexRange below = r.tokens.sentences[pair.part->mention->sentence].tokens;
  const IndexRange above = r.tokens.sentences[headline].tokens;
  for (uint32_t i = below.begin; i < below.end; ++i) {
    const Word& word = r.word(i);
    if (!word.is(kHasLetter) || word.text.size() < kTellingWord ||
        word.lemma == head_of(*pair.whole))
      continue;
    for (uint32_t k = above.begin; k < above.end; ++k)
      if (r.word(k).lemma == word.lemma) return true;
  }
  return false;
}

bool is_plain(const CheckInput& input, const Share& share, const PartOfWhole& pair) {
  return !is_quoted(input, share.span) && !is_quoted(input, pair.part->mention->span) &&
         pair.part->value->hedge == Hedge::none && pair.whole->value->hedge == Hedge::none;
}

bool is_far(const Interval& range, Decimal found) {
  return *range.high * Decimal(11, -1) < found || found < *range.low * Decimal(9, -1);
}

void compare_with_counts(const CheckInput& input, const Share& share, uint32_t headline,
                         Findings& out) {
  const auto pair = part_of_whole(input, headline);
  if (!pair || !is_of_headline(input, headline, *pair)) return;
  const Decimal found = *pair->part->value->number / *pair->whole->value->number;
  // "Two-thirds flunk" over "48 beaches ... 16 of them came back clean": of the rest.
  const bool fits = contains(share.range, found) || contains(share.range, Decimal(1) - found);
  if (!fits && (!is_plain(input, share, *pair) || !is_far(share.range, found))) return;
  out.push_back(
      headline_finding(input, share.span, {shown(*pair->part), shown(*pair->whole)}, fits));
}

}  // namespace

Finding headline_finding(const CheckInput& input, Span above, const std::vector<Span>& below,
                         bool fits) {
  Finding f = finding_of_check("headline", verdict_of(fits));
  f.evidence = {{above, "headline"}};
  std::string told;
  for (const Span span : below) {
    f.evidence.push_back({span, "body"});
    told += (told.empty() ? "" : ", ") + plain_text(input.reading.article, span);
  }
  const std::string said = plain_text(input.reading.article, above);
  f.equation = said + (fits ? " = " : " ≠ ") + told;
  f.message = fits ? f.equation : "the headline says " + said + ", the text " + told;
  if (!fits) f.question = "Do the two mean the same thing?";
  return f;
}

std::vector<uint32_t> headline_lead(const CheckInput& input, uint32_t headline) {
  std::vector<uint32_t> out;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = headline + 1; s < count && out.size() < kLead; ++s)
    if (is_prose(input.reading.block_kind(s))) out.push_back(s);
  return out;
}

void check_headline_shares(const CheckInput& input, uint32_t headline, Findings& out) {
  const std::span<const Item> items = input.items.of(headline);
  for (size_t i = 0; i < items.size(); ++i) {
    const auto share = share_at(input.reading, items, i);
    if (!share) continue;
    if (!is_told_in_percent(input, *share, headline, out))
      compare_with_counts(input, *share, headline, out);
    return;
  }
}

}  // namespace copydesk
