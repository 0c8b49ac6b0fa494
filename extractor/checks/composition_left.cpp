#include "checks/composition_left.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checks/composition_report.hpp"
#include "checks/token_text.hpp"
#include "checks/told_mentions.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 3;
constexpr uint32_t kSentencesToAsk = 2;  // farther back, a part may have been told without its unit
constexpr uint32_t kVerbReach = 6;       // tokens: "leaves the city council with $4.5 million"
constexpr uint32_t kAdverbReach = 3;     // tokens: "the remaining two-year-old 16"
constexpr uint32_t kMemberReach = 3;     // tokens: "all but three of the 22"
constexpr size_t kMostParts = 6;

bool is_exact(const Item& item) {
  return item.mention->kind != MentionKind::ordinal && item.mention->kind != MentionKind::percent &&
         item.value->number && item.value->hedge == Hedge::none &&
         item.value->form != NumberForm::fraction && item.value->number->sign() > 0;
}

// ---- the whole, the parts and what is left ----

/// How the words say that something is left.
enum class Left : uint8_t { no, rest, leaves, now };

// "It now has 25", "leaves the city with $4.5 million", "the remaining €30 million", "the last 18",
// "$9 million left over", "the rest, $2 million".
Left left_of(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  const uint32_t at = item.mention->tokens.begin;
  const uint32_t behind = item.mention->tokens.end;
  for (uint32_t i = at; i > sentence.begin && at - i < kVerbReach;) {
    --i;
    if (r.token(i).kind == TokenKind::number) break;
    if ((input.bits(i) & (kRest | kEndsStretch)) == 0) continue;
    if (text_is(r, i, {";", ":"})) break;
    if (text_is(r, i, {"leaves", "leaving", "leave"})) return Left::leaves;
    const bool definite = i > sentence.begin && text_is(r, i - 1, {"the", "its", "their"});
    if (at - i <= kAdverbReach && definite &&
        text_is(r, i, {"remaining", "remainder", "balance", "rest", "last", "final"}))
      return Left::rest;
    if (i + 1 == at && definite && text_is(r, i, {"other"})) return Left::rest;
    if (i + 2 == at && text_is(r, i, {"now"}) && text_is(r, i + 1, {"has", "have", "numbers"}))
      return Left::now;
  }
  const bool over =
      behind + 1 < sentence.end && text_is(r, behind, {"left"}) && text_is(r, behind + 1, {"over"});
  return over ? Left::rest : Left::no;
}

// "A year", "each": what is left would be told by the year, and its whole is not.
bool is_rate(const Reading& r, const Item& item) {
  const uint32_t behind = item.mention->tokens.end;
  return behind < r.tokens.all.size() &&
         text_is(r, behind, {"a", "an", "per", "each", "apiece", "annually", "every", "-"});
}

bool same_sort_of_figure(const Item& left, const Item& item) {
  if (left.mention->kind != item.mention->kind || left.value->unit != item.value->unit)
    return false;
  return !left.value->unit.empty() || head_of(item).empty() || head_of(left).empty() ||
         same_sort(left, item);
}

// The figures of its sort up to what is left; nothing when one of them is hedged, or a rate.
std::vector<Item> figures_before(const CheckInput& input, const Item& left,
                                 uint32_t sentences_back) {
  std::vector<Item> out;
  const uint32_t s = left.mention->sentence;
  for (uint32_t i = s - std::min(s, sentences_back); i <= s; ++i)
    for (const Item& item : input.items.of(i)) {
      if (item.mention->span.begin >= left.mention->span.begin || !same_sort_of_figure(left, item))
        continue;
      if (!is_exact(item) || is_rate(input.reading, item)) return {};
      out.push_back(item);
    }
  return out;
}

Decimal sum_of(const std::vector<Item>& items) {
  Decimal sum = 0;
  for (const Item& item : items) sum = sum + *item.value->number;
  return sum;
}

// The last figure that has nothing but parts behind it, and those make it together with what is
// left.
std::optional<Composition> made_whole(const std::vector<Item>& figures, const Item& left,
                                      size_t fewest) {
  for (size_t i = figures.size(); i-- > 0;) {
    Composition c{figures[i],
                  {figures.begin() + static_cast<std::ptrdiff_t>(i) + 1, figures.end()},
                  PartsCue::strong};
    // Two figures and their difference fit by chance where more stand before them.
    if (c.parts.size() < (i == 0 ? fewest : 2) || c.parts.size() > kMostParts) continue;
    c.parts.push_back(left);
    if (sum_of(c.parts) == *c.total.value->number) return c;
  }
  return std::nullopt;
}

// Whether adding some of the figures and taking away others makes what is left: a loan fills the
// purse again.
bool settles(const std::vector<Item>& figures, const Item& left) {
  const size_t parts = figures.size() - 1;
  size_t ways = 1;
  for (size_t i = 0; i < parts; ++i) ways *= 3;
  for (size_t way = 0; way < ways; ++way) {
    Decimal rest = *figures.front().value->number;
    size_t digits = way;
    for (size_t i = 1; i <= parts; ++i, digits /= 3) {
      if (digits % 3 == 1) rest = rest - *figures[i].value->number;
      if (digits % 3 == 2) rest = rest + *figures[i].value->number;
    }
    if (rest == *left.value->number) return true;
  }
  return false;
}

bool is_open(const CheckInput& input, const Item& first, const Item& left) {
  const IndexRange tokens = {first.mention->tokens.begin, left.mention->tokens.end};
  return any_text(
      input.reading, tokens,
      {"including", "include", "includes", "included", "borrowed",  "raised",     "added",
       "another",   "further", "earlier",  "already",  "if",        "from",       "than",
       "among",     "them",    "whom",     "least",    "initially", "originally", "first"});
}

// Two parts or more, no other figure that could be one, and a misfit as small as a slip makes.
bool may_ask(const CheckInput& input, const std::vector<Item>& figures, const Item& left) {
  if (figures.size() < 3 || figures.size() > kMostParts || is_rate(input.reading, left) ||
      is_open(input, figures.front(), left))
    return false;
  const Decimal whole = *figures.front().value->number;
  const Decimal gap = whole * Decimal(2) - sum_of(figures) - *left.value->number;
  return abs(gap) * Decimal(5) <= whole && !settles(figures, left) &&
         std::none_of(figures.begin(), figures.end(),
                      [&](const Item& item) { return is_quoted(input, item.mention->span); }) &&
         std::all_of(figures.begin() + 1, figures.end(),
                     [&](const Item& item) { return *item.value->number < whole; });
}

// ---- all but some ----

// The item that "all but" stands before.
bool is_excepted(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  const uint32_t begin = r.tokens.sentences[item.mention->sentence].tokens.begin;
  return is_exact(item) && item.mention->kind == MentionKind::cardinal && at >= begin + 2 &&
         text_is(r, at - 1, {"but"}) && text_is(r, at - 2, {"all"});
}

// "Of the 22", else the count of the sentence before that opens it, or the only one.
const Item* whole_of(const CheckInput& input, const Item& excepted) {
  for (const Item& item : input.items.of(excepted.mention->sentence)) {
    if (item.mention->span.begin <= excepted.mention->span.begin) continue;
    const IndexRange gap = tokens_apart(excepted, item);
    if (gap.size() <= kMemberReach && !gap.empty() && text_is(input.reading, gap.begin, {"of"}))
      return is_exact(item) ? &item : nullptr;
    break;
  }
  const uint32_t s = excepted.mention->sentence;
  const Item* found = nullptr;
  for (uint32_t i = s - std::min(s, 1U); i <= s; ++i)
    for (const Item& item : input.items.of(i)) {
      if (item.mention->span.begin >= excepted.mention->span.begin || !is_exact(item) ||
          item.mention->kind != MentionKind::cardinal)
        continue;
      if (found != nullptr) return nullptr;
      found = &item;
    }
  return found;
}

// "The 11 will leave": a definite number that names no other thing.
bool takes_up(const CheckInput& input, const Item& item, const Item& whole) {
  const Reading& r = input.reading;
  const uint32_t behind = item.mention->tokens.end;
  const bool of_others =
      behind < r.tokens.all.size() && text_is(r, behind, {"from", "in", "of", "who", "that", "-"});
  return is_exact(item) && item.mention->kind == MentionKind::cardinal &&
         is_definite(input, item) && !of_others &&
         (head_of(item).empty() || same_sort(item, whole));
}

const Item* remainder_of(const CheckInput& input, const Item& excepted, const Item& whole) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t s = excepted.mention->sentence;
  for (uint32_t i = s; i < std::min(count, s + 2); ++i)
    for (const Item& item : input.items.of(i))
      if (item.mention->span.begin > excepted.mention->span.begin && item.id != whole.id &&
          takes_up(input, item, whole))
        return &item;
  return nullptr;
}

}  // namespace

void check_left(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "composition");
  for (const Item& left : input.items.all()) {
    const Left cue = is_exact(left) ? left_of(input, left) : Left::no;
    if (cue == Left::no || told.has(left.id)) continue;
    const std::vector<Item> figures = figures_before(input, left, kSentencesToAsk);
    const std::vector<Item> more = figures_before(input, left, kSentencesBack);
    // One sum that leaves another is a difference, which `relation` judges.
    const bool counted = left.mention->kind == MentionKind::cardinal;
    const size_t fewest = counted || cue == Left::rest ? 1 : 2;
    auto c = made_whole(figures, left, fewest);
    if (!c && more.size() > figures.size()) c = made_whole(more, left, 2);
    if (c) {
      report_composition(input, *c, out);
    } else if (cue != Left::now && may_ask(input, figures, left)) {
      Composition asked{figures.front(), {figures.begin() + 1, figures.end()}, PartsCue::strong};
      asked.parts.push_back(left);
      report_composition(input, asked, out);
    }
  }
}

void check_all_but(const CheckInput& input, Findings& out) {
  ToldMentions told(out, "composition");
  for (const Item& excepted : input.items.all()) {
    if (!is_excepted(input.reading, excepted) || told.has(excepted.id)) continue;
    const Item* whole = whole_of(input, excepted);
    const Item* rest = whole != nullptr ? remainder_of(input, excepted, *whole) : nullptr;
    if (rest != nullptr)
      report_composition(input, {*whole, {excepted, *rest}, PartsCue::near}, out);
  }
}

}  // namespace copydesk
