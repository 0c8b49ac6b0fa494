#include "checks/composition_parts.hpp"

#include <algorithm>

#include "checks/composition_cue.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kWidestGap = 14;  // tokens between two parts
constexpr uint32_t kWidestTail = 8;  // from the last part to its bracket
constexpr size_t kMostParts = 12;

bool is_ton(std::string_view unit) {
  return unit == "ton" || unit == "tonne" || unit == "metric-ton" || unit == "short-ton";
}

bool is_set_off_behind_name(const Reading& r, IndexRange tokens) {
  return tokens.begin >= 2 && tokens.end + 1 < r.tokens.all.size() &&
         text_is(r, tokens.begin - 1, {","}) && text_is(r, tokens.end, {","}) &&
         r.word(tokens.begin - 2).is(kCapitalised) && r.word(tokens.end + 1).is(kLower);
}

bool is_told_as_age(const Reading& r, IndexRange tokens) {
  const uint32_t at = tokens.begin;
  if (at >= 1 && text_is(r, at - 1, {"aged", "age"})) return true;
  return at >= 2 && tokens.end < r.tokens.all.size() &&
         text_is(r, at - 1, {"was", "is", "were", "turned"}) &&
         text_is(r, at - 2, {"he", "she", "they", "who"}) &&
         text_is(r, tokens.end, {",", ".", ";", "and"});
}

// "and a surcharge of £1,000"; a total is no part.
bool and_noun_before(const Reading& r, uint32_t at) {
  return at >= 4 && text_is(r, at - 1, {"of"}) && r.word(at - 2).is(kLower) &&
         !text_is(r, at - 2,
                  {"total", "sum", "maximum", "minimum", "average", "mean", "profit", "loss",
                   "majority", "margin"}) &&
         text_is(r, at - 3, {"a", "an", "the"}) && text_is(r, at - 4, {"and"});
}

// "the state $3.2 million, the county $1.4 million and the city $900,000"
bool and_receiver_before(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  return !item.value->unit.empty() && at >= 3 && r.word(at - 1).is(kLower) &&
         text_is(r, at - 2, {"the", "its", "their", "a"}) && text_is(r, at - 3, {"and"});
}

// "fined £4,000 with costs of £1,250"
bool with_costs_before(const Reading& r, uint32_t at) {
  return at >= 3 && text_is(r, at - 1, {"of"}) && text_is(r, at - 3, {"with", "plus"}) &&
         text_is(r, at - 2, {"costs", "interest", "fees", "charges", "expenses", "damages"});
}

// "and" right before the number, or with a determiner between ("and the other 19").
bool and_before(const Reading& r, const Item& item) {
  uint32_t at = item.mention->tokens.begin;
  // "cycle 40 km and then run 10 km"
  if (and_noun_before(r, at) || and_receiver_before(r, item) || with_costs_before(r, at))
    return true;
  const bool verb = item.mention->kind == MentionKind::measure && at >= 2 &&
                    r.word(at - 1).is(kLower) && text_is(r, at - 2, {"then", "and"});
  if (verb) --at;
  for (int steps = 0; steps < 4 && at > 0; ++steps) {
    --at;
    if (text_is(r, at, {"and", "plus", "&"})) return true;
    // "the Greens six and the Farmers four"
    if (!text_is(r, at,
                 {"the", "other", "a", "further", "another", "remaining", "then", ",", "ordered",
                  "told", "to", "pay"}) &&
        !(head_of(item).empty() && r.word(at).is(kCapitalised)))
      return false;
  }
  return false;
}

// "178 jobs (13 military, 165 civilian)": the bracket that opens right before the first part closes
// behind the last.
bool closed_by_bracket(const Reading& r, const Item& first, const Item& last) {
  const uint32_t open = first.mention->tokens.begin;
  if (open == 0 || !text_is(r, open - 1, {"("})) return false;
  const uint32_t from = last.mention->tokens.end;
  const uint32_t end = r.tokens.sentences[last.mention->sentence].tokens.end;
  for (uint32_t i = from; i < std::min(end, from + kWidestTail); ++i) {
    if (text_is(r, i, {")"})) return true;
    if (text_is(r, i, {",", ";", "("})) return false;
  }
  return false;
}

}  // namespace

bool can_be_added(const Item& a, const Item& b) {
  const bool tons = is_ton(a.value->unit) && is_ton(b.value->unit);
  return (a.value->unit == b.value->unit || tons) &&
         (a.mention->kind == MentionKind::percent) == (b.mention->kind == MentionKind::percent);
}

bool is_part(const Item& item) {
  return item.mention->kind != MentionKind::ordinal && item.value->range.bounded();
}

bool leaves_unit_out(const Reading& r, const Item& first, const Item& next) {
  return first.mention->kind == MentionKind::measure &&
         next.mention->kind == MentionKind::cardinal &&
         next.mention->tokens.end < r.tokens.all.size() &&
         text_is(r, next.mention->tokens.end, {"of"});
}

bool is_modifier(const Reading& r, const Item& first, const Item& item) {
  const uint32_t behind = item.mention->tokens.end;
  return !first.value->unit.empty() && item.mention->kind == MentionKind::cardinal &&
         behind < r.tokens.all.size() && text_is(r, behind, {"-"}) && !r.token(behind).space_before;
}

bool is_age(const Reading& r, const Item& item) {
  return item.mention->kind == MentionKind::cardinal && item.value->unit.empty() &&
         (is_set_off_behind_name(r, item.mention->tokens) ||
          is_told_as_age(r, item.mention->tokens));
}

bool is_of_another_time(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  if (at >= 2 && text_is(r, at - 2, {"compared"}) && text_is(r, at - 1, {"with", "to"}))
    return true;
  if (at >= 2 && text_is(r, at - 2, {"up", "down"}) && text_is(r, at - 1, {"from"})) return true;
  return at >= 1 && text_is(r, at - 1, {"against", "than", "versus"});
}

bool separated(const Reading& r, const Item& a, const Item& b) {
  const IndexRange between = tokens_apart(a, b);
  if (between.size() > kWidestGap ||
      any_text(r, between, {":", "(", ")", "but", "including", "include"}))
    return false;
  return and_before(r, b) || any_text(r, between, {",", ";"});
}

std::vector<Item> closed_run(const Reading& r, std::span<const Item> items, size_t first) {
  std::vector<Item> run = {items[first]};
  for (size_t i = first + 1; i < items.size() && run.size() < kMostParts; ++i) {
    const Item& next = items[i];
    if (is_modifier(r, items[first], next) || is_age(r, next)) continue;
    if (!is_part(next) ||
        !(can_be_added(run.front(), next) || leaves_unit_out(r, run.front(), next)) ||
        !separated(r, run.back(), next))
      return {};
    run.push_back(next);
    if (and_before(r, next) || closed_by_bracket(r, run.front(), next)) return run;
  }
  return {};
}

}  // namespace copydesk
