#include "checks/ordinal_row.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesApart = 2;
constexpr int64_t kLargest = 100;

bool is_scale(std::string_view head) {
  constexpr std::string_view kScales[] = {
      "quarter", "half",   "century", "floor",      "grade",  "degree",      "day",
      "week",    "month",  "year",    "hour",       "round",  "minute",      "place",
      "set",     "street", "avenue",  "generation", "period", "anniversary", "birthday",
      "seed",    "inning", "stage",   "congress"};
  return std::find(std::begin(kScales), std::end(kScales), head) != std::end(kScales);
}

// "The 13th and last body"
bool is_last_of_row(const Reading& r, const Item& item, uint32_t end) {
  const uint32_t at = item.mention->tokens.end;
  return at + 1 < end && text_is(r, at, {"and"}) && text_is(r, at + 1, {"last", "final"});
}

// "The company's"
bool is_owner(const Reading& r, uint32_t token) {
  const std::string_view text = r.word(token).folded;
  return text.ends_with("'s") || text.ends_with("’s") || text.ends_with("s'") ||
         text.ends_with("s’");
}

// "The company's seventh this year", "its ninth."
bool is_elliptic(const Reading& r, const Item& item, uint32_t end) {
  const uint32_t at = item.mention->tokens.end;
  return head_of(item).empty() &&
         (at >= end || text_is(r, at, {".", ",", "this", "since", "in", "of", "for", "so"}));
}

bool has_noun(const Item& item) {
  return item.fact != nullptr && !head_of(item).empty() && !is_scale(head_of(item));
}

// "The fifth woman", "a seventh title", "for the third time"; its row is not one of a season.
bool is_of_a_row(const CheckInput& input, const Item& item, bool of_any_time) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  const IndexRange sentence = sentence_of(input.reading, item);
  return item.mention->kind == MentionKind::ordinal && whole_of_row(item, 2) &&
         (has_noun(item) || is_last_of_row(r, item, sentence.end) ||
          (of_any_time && is_elliptic(r, item, sentence.end))) &&
         at > sentence.begin &&
         (text_is(r, at - 1, {"the", "a", "an", "his", "her", "its", "their"}) ||
          is_owner(r, at - 1)) &&
         !text_is(r, item.mention->tokens.end, {"-", "largest", "biggest", "highest"}) &&
         (of_any_time ||
          !any_text(r, words_behind(input.reading, item, 8),
                    {"season", "year", "straight", "row", "quarter", "half", "night", "game",
                     "tournament", "month", "since", "week", "day", "place", "attempt"}));
}

}  // namespace

std::optional<int64_t> whole_of_row(const Item& item, int64_t least) {
  if (!item.value->number || item.value->hedge != Hedge::none) return std::nullopt;
  const auto n = item.value->number->to_int();
  return n && *n >= least && *n <= kLargest ? n : std::nullopt;
}

const Item* ordinal_near(const CheckInput& input, uint32_t sentence, bool of_any_time) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const Item* found = nullptr;
  for (uint32_t s = sentence - std::min(sentence, kSentencesApart);
       s < std::min(count, sentence + kSentencesApart + 1); ++s)
    for (const Item& item : input.items.of(s)) {
      if (!is_of_a_row(input, item, of_any_time)) continue;
      if (found != nullptr && found->value->number != item.value->number) return nullptr;
      if (found == nullptr) found = &item;
    }
  return found;
}

bool counts_a_row(const CheckInput& input, const Item& item) {
  return is_of_a_row(input, item, true);
}

bool is_won(std::string_view head) {
  constexpr std::string_view kHeads[] = {"title",   "term",         "crown",   "gold", "medal",
                                         "victory", "championship", "win",     "time", "trophy",
                                         "edition", "mandate",      "triumph", "cup"};
  return std::find(std::begin(kHeads), std::end(kHeads), head) != std::end(kHeads);
}

Finding ordinal_finding(const CheckInput& input, const Item& ordinal, std::vector<Span> before,
                        int64_t expected, std::string_view message) {
  const int64_t n = *whole_of_row(ordinal, 2);
  const bool fits = n == expected;
  Finding f = finding_of_check("ordinal-count", verdict_of(fits));
  f.evidence = {{shown(ordinal), "ordinal"}};
  for (const Span span : before) f.evidence.push_back({span, "before"});
  f.mentions = {ordinal.id};
  f.equation = std::to_string(n) + (fits ? " = " : " ≠ ") + std::to_string(expected);
  f.message = std::string(message) + "; the text says " + printed(input, ordinal);
  if (!fits) f.question = "Are the same ones counted?";
  return f;
}

}  // namespace copydesk
