#include "checks/unit_link.hpp"

#include <algorithm>

#include "checks/token_text.hpp"
#include "match/units.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestNoun = 3;  // words: "an 850-square-foot flat — 79 square metres"
constexpr uint32_t kLongestLink = 6;
constexpr uint32_t kLongestWords = 10;  // tokens: "long at low water, or just under ..."

// Behind a compound the words of its noun: "-square-foot flat".
IndexRange without_noun(const Reading& r, const Item& first, IndexRange gap) {
  const IndexRange tokens = first.mention->tokens;
  if (!any_text(r, tokens, {"-"})) return gap;
  for (uint32_t steps = 0; steps < kLongestNoun && !gap.empty() && r.word(gap.begin).is(kLower);
       ++steps)
    ++gap.begin;
  return gap;
}

bool says_equal(const Reading& r, IndexRange gap, uint32_t i) {
  if (is_dash(r, i) || text_is(r, i, {"/", "equivalent", "equals", "equal", "="})) return true;
  if (i == gap.begin) return false;
  if (text_is(r, i, {"or"})) return text_is(r, i - 1, {","});
  // "18,500 acres, an area of nearly 29 square miles"
  if (text_is(r, i, {"of"})) return text_is(r, i - 1, {"area", "length", "distance", "height"});
  return text_is(r, i, {"is", "'s", "’s", "equals"}) && text_is(r, i - 1, {"which", "that"});
}

bool is_filler(const Reading& r, uint32_t i) {
  return text_is(r, i, {",",    ";",    "or",     "about",    "roughly",       "some",
                        "to",   "that", "which",  "is",       "approximately", "around",
                        "just", "over", "under",  "nearly",   "almost",        "an",
                        "a",    "area", "length", "distance", "height"});
}

bool is_set_off(const Reading& r, uint32_t token, uint32_t end) {
  return token >= end || is_dash(r, token) || text_is(r, token, {",", ".", ";", ")"});
}

// "12 miles, 19 km, and 4 laps" is a list of amounts.
bool goes_on_as_list(const CheckInput& input, const Item& second, uint32_t end) {
  const Reading& r = input.reading;
  const uint32_t at = second.mention->tokens.end;
  if (at + 1 < end && text_is(r, at, {","}) && text_is(r, at + 1, {"and", "or"})) return true;
  for (const Item& item : input.items.of(second.mention->sentence))
    if (item.mention->tokens.begin > at && item.mention->tokens.begin < at + 4) return true;
  return false;
}

bool is_dimension(const Reading& r, uint32_t token) {
  return text_is(
      r, token,
      {"wide", "long", "high", "tall", "deep", "thick", "across", "square", "apart", "away", "in"});
}

// "220 metres long, some 720 feet from bow to stern", "14 degrees Fahrenheit overnight, equivalent
// to minus 10 Celsius": words of the first measure before the comma.
Link link_behind_words(const CheckInput& input, IndexRange gap, const Item& second) {
  const Reading& r = input.reading;
  const auto is_open = [&](uint32_t i) { return is_dash(r, i) || text_is(r, i, {"—", ",", "("}); };
  uint32_t at = gap.end;
  while (at > gap.begin && !is_open(at - 1)) {
    --at;
    if (!is_filler(r, at) && !says_equal(r, gap, at) && !text_is(r, at, {"the", "of"}))
      return Link::loose;
  }
  // Only words that say so may stand between the comma and the second measure.
  if (at == gap.begin || (at == gap.end && second.value->hedge == Hedge::none)) return Link::loose;
  const uint32_t end = r.tokens.sentences[second.mention->sentence].tokens.end;
  const uint32_t behind = second.mention->tokens.end;
  if (behind < end && is_dimension(r, behind) && !text_is(r, at - 2, {r.word(behind).folded}))
    return Link::loose;
  for (uint32_t i = gap.begin; i + 1 < at; ++i)
    if (!r.word(i).is(kLower) || text_is(r, i, {"and", "but", "than", "from", "to", "per", "by"}))
      return Link::loose;
  return goes_on_as_list(input, second, end) ? Link::loose : Link::apposed;
}

}  // namespace

Link link_between(const CheckInput& input, const Item& first, const Item& second) {
  const Reading& r = input.reading;
  const IndexRange gap =
      without_noun(r, first, tokens_between(first.mention->tokens, second.mention->tokens));
  if (gap.empty() || gap.size() > kLongestWords) return Link::loose;
  bool sure = false;
  for (uint32_t i = gap.begin; i < gap.end; ++i) {
    if (says_equal(r, gap, i))
      sure = true;
    else if (!is_filler(r, i))
      return link_behind_words(input, gap, second);
  }
  if (gap.size() > kLongestLink) return Link::loose;
  if (sure) return Link::sure;
  const uint32_t end = r.tokens.sentences[second.mention->sentence].tokens.end;
  const bool comma = gap.size() == 1 && text_is(r, gap.begin, {","});
  if (!comma || !is_set_off(r, second.mention->tokens.end, end) ||
      goes_on_as_list(input, second, end))
    return Link::loose;
  // "50 litres, roughly 13 gallons,"
  return second.value->hedge == Hedge::about ? Link::sure : Link::apposed;
}

bool takes_up(const CheckInput& input, const Item& first, const Item& second) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[second.mention->sentence].tokens;
  const uint32_t at = second.mention->tokens.begin;
  if (first.mention->sentence + 1 != second.mention->sentence) return false;
  const uint32_t begin = tokens.begin;
  if (at <= begin + 4 && text_is(r, begin, {"that", "this", "it"}) &&
      text_is(r, begin + 1, {"is", "equals", "'s", "’s", "means", "was"}))
    return true;
  if (at > begin && text_is(r, at - 1, {"those", "these"})) return true;
  return at >= begin + 3 && text_is(r, at - 1, {","}) &&
         text_is(r, at - 2,
                 {"length", "height", "width", "depth", "weight", "size", "distance", "speed"}) &&
         text_is(r, at - 3, {"that", "this"});
}

const Item* told_before(const Reading& r, std::span<const Item> before, const Item& second) {
  const Item* only = nullptr;
  const Item* dimension = nullptr;
  size_t alike = 0;
  for (const Item& item : before) {
    if (!same_dimension(item.value->unit, second.value->unit)) continue;
    ++alike;
    only = &item;
    const uint32_t behind = item.mention->tokens.end;
    if (behind < r.tokens.all.size() && is_dimension(r, behind) && !text_is(r, behind, {"in"})) {
      if (dimension != nullptr) return nullptr;
      dimension = &item;
    }
  }
  return dimension != nullptr ? dimension : alike == 1 ? only : nullptr;
}

bool says_what_it_is(const Reading& r, const Item& second) {
  constexpr uint32_t kReach = 3;
  const IndexRange tokens = r.tokens.sentences[second.mention->sentence].tokens;
  const uint32_t behind = second.mention->tokens.end;
  for (uint32_t i = behind; i + 1 < std::min(tokens.end, behind + kReach); ++i)
    if (text_is(r, i, {"it"}))
      return text_is(r, i + 1, {"is", "was", "'s", "’s", "remains", "will", "would"});
  return false;
}

bool tells_again(const Reading& r, const Item& second) {
  const IndexRange tokens = r.tokens.sentences[second.mention->sentence].tokens;
  uint32_t behind = second.mention->tokens.end;
  if (second.mention->tokens.begin != tokens.begin + 1 || !text_is(r, tokens.begin, {"at"}))
    return false;
  if (behind < tokens.end && text_is(r, behind, {"long", "high", "tall", "wide", "deep"})) ++behind;
  if (behind < tokens.end && text_is(r, behind, {","})) ++behind;
  return behind < tokens.end && text_is(r, behind, {"it"});
}

}  // namespace copydesk
