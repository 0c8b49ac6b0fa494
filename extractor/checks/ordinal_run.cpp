#include "checks/ordinal_run.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kLargest = 100;
constexpr int64_t kFarthest = 2;     // from the number that follows to the one that is printed
constexpr uint32_t kRunReach = 5;    // tokens: "four league defeats in a row"
constexpr uint32_t kMarkGap = 4;     // tokens: "two short of the 300"
constexpr int64_t kLongestWay = 20;  // to the mark

std::optional<int64_t> whole(const Item& item, int64_t most) {
  if (!item.value->number || item.value->hedge != Hedge::none) return std::nullopt;
  const auto n = item.value->number->to_int();
  return n && *n >= 2 && *n <= most ? n : std::nullopt;
}

// "Four straight defeats", "three times in a row", "a fifth consecutive win".
bool is_of_run(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange behind = words_behind(r, item, kRunReach);
  for (uint32_t i = behind.begin; i < behind.end; ++i) {
    if (text_is(r, i, {",", ";", "and"}) || r.token(i).kind == TokenKind::number) return false;
    if (text_is(r, i, {"straight", "consecutive", "successive", "unbroken"})) return true;
    if (i + 2 < behind.end && text_is(r, i, {"in"}) && text_is(r, i + 1, {"a"}) &&
        text_is(r, i + 2, {"row"}))
      return true;
    if (i + 2 < behind.end && text_is(r, i, {"on"}) && text_is(r, i + 2, {"trot", "bounce"}))
      return true;
  }
  return false;
}

// "A fifth", "their sixth" with no noun of its own.
bool is_next_one(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  const uint32_t begin = r.tokens.sentences[item.mention->sentence].tokens.begin;
  return item.mention->kind == MentionKind::ordinal && at > begin &&
         text_is(r, at - 1, {"a", "an", "another", "his", "her", "its", "their", "the"});
}

bool is_elliptic(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange behind = words_behind(r, item, 1);
  const auto function_word = input.classes().function_word;
  return behind.empty() || text_is(r, behind.begin, {",", ".", ";", "on", "next", "this"}) ||
         (function_word && r.word(behind.begin).has(*function_word));
}

Finding finding_of(const CheckInput& input, const Item& ordinal, const Item& other,
                   std::string_view label, int64_t expected) {
  const auto n = ordinal.value->number->to_int().value_or(0);
  const bool fits = n == expected;
  Finding f = finding_of_check("ordinal-count", verdict_of(fits));
  f.evidence = {{shown(ordinal), "ordinal"}, {shown(other), std::string(label)}};
  f.mentions = {ordinal.id, other.id};
  f.equation = std::to_string(n) + (fits ? " = " : " ≠ ") + std::to_string(expected);
  f.message = printed(input, other) + " makes this number " + std::to_string(expected) +
              "; the text says " + printed(input, ordinal);
  if (!fits) f.question = "Are the same ones counted?";
  return f;
}

bool any_quoted(const CheckInput& input, const Item& a, const Item& b) {
  return is_quoted(input, a.mention->span) || is_quoted(input, b.mention->span);
}

// The next one of a run in its sentence or the one behind it.
void check_run(const CheckInput& input, const Item& run, Findings& out) {
  const auto n = whole(run, kLargest);
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = run.mention->sentence; s < std::min(count, run.mention->sentence + 2); ++s)
    for (const Item& next : input.items.of(s)) {
      if (next.mention->span.begin < run.mention->span.end || !is_next_one(input, next)) continue;
      const auto k = whole(next, kLargest);
      const bool marked = is_of_run(input, next);
      const bool same = is_elliptic(input, next) || marked;
      if (!k || !same) continue;
      const bool fits = *k == *n + 1;
      // The fourth of four is the last one of the run.
      const bool ask = marked && *k != *n && std::abs(*k - *n - 1) <= kFarthest &&
                       (head_of(next).empty() || head_of(run).empty() || same_sort(run, next)) &&
                       !any_quoted(input, run, next);
      if (fits || ask) out.push_back(finding_of(input, next, run, "before", *n + 1));
      return;
    }
}

// ---- "his 298th wicket ... two short of 300" ----

struct Way {
  const Item* left = nullptr;
  const Item* mark = nullptr;
};

// "Two short of 300", "three shy of the 50 mark", "needs only five more to reach 500".
std::optional<Way> way_in(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const std::span<const Item> items = input.items.of(sentence);
  for (size_t i = 0; i + 1 < items.size(); ++i) {
    const IndexRange gap = tokens_between(items[i].mention->tokens, items[i + 1].mention->tokens);
    // The hedge "short of" is read with its number.
    const bool hedged = gap.empty() && text_is(r, items[i + 1].mention->tokens.begin, {"short"});
    if (gap.size() < (hedged ? 0 : 2) || gap.size() > kMarkGap + 2 ||
        items[i].mention->kind != MentionKind::cardinal ||
        items[i + 1].mention->kind != MentionKind::cardinal)
      continue;
    const bool short_of =
        (any_text(r, gap, {"short", "shy", "away"}) && any_text(r, gap, {"of", "from"})) ||
        (any_text(r, gap, {"more"}) && any_text(r, gap, {"reach", "make", "complete", "get"}));
    if (short_of || hedged) return Way{&items[i], &items[i + 1]};
  }
  return std::nullopt;
}

bool may_lead_to(const Item& item, int64_t mark) {
  const auto n = item.mention->kind == MentionKind::ordinal ? whole(item, mark) : std::nullopt;
  return n && mark - *n > 0 && mark - *n <= kLongestWay;
}

void check_mark(const CheckInput& input, const Way& way, Findings& out) {
  const auto left = way.left->value->number ? way.left->value->number->to_int() : std::nullopt;
  const auto mark = way.mark->value->number ? way.mark->value->number->to_int() : std::nullopt;
  if (!left || !mark || *left < 1 || *left > kLongestWay || *mark < 5) return;
  const uint32_t s = way.left->mention->sentence;
  const Item* reached = nullptr;
  for (uint32_t i = s - std::min(s, 1U); i <= s; ++i)
    for (const Item& item : input.items.of(i)) {
      if (item.mention->span.begin > way.left->mention->span.begin || !may_lead_to(item, *mark))
        continue;
      if (reached != nullptr) return;
      reached = &item;
    }
  if (reached == nullptr) return;
  const int64_t expected = *mark - *left;
  const bool fits = *reached->value->number == Decimal(expected);
  if (!fits && (reached->fact == nullptr || any_quoted(input, *reached, *way.left) ||
                way.left->value->hedge != Hedge::none || way.mark->value->hedge != Hedge::none))
    return;
  Finding f = finding_of(input, *reached, *way.left, "left", expected);
  f.evidence.push_back({way.mark->mention->span, "mark"});
  f.message = printed(input, *way.left->mention) + " before " + printed(input, *way.mark->mention) +
              " is number " + std::to_string(expected) + "; the text says " +
              printed(input, *reached);
  out.push_back(std::move(f));
}

// ---- the headline ----

bool is_season(const Reading& r, uint32_t token) {
  return text_is(r, token,
                 {"winter", "summer", "spring", "autumn", "fall", "season", "year", "month", "week",
                  "night", "weekend", "day", "decade", "century"});
}

// The last season that a sentence names behind an ordinal.
std::string_view season_behind(const CheckInput& input, const Item& item) {
  constexpr uint32_t kReach = 24;
  const IndexRange behind = words_behind(input.reading, item, kReach);
  std::string_view found;
  for (uint32_t i = behind.begin; i < behind.end; ++i)
    if (is_season(input.reading, i)) found = input.reading.word(i).folded;
  return found;
}

// "Blamed on arson", "to kill": some of those that the headline counts.
bool is_narrower(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange behind = words_behind(r, item, 12);
  for (uint32_t i = behind.begin; i + 1 < behind.end; ++i)
    if (text_is(r, i, {"to"}) &&
        !text_is(r, i + 1, {"be", "hit", "strike", "wash", "happen", "occur", "die"}))
      return true;
  return any_text(r, behind,
                  {"blamed", "caused", "confirmed", "involving", "with", "without", "against",
                   "because", "due", "only", "straight", "consecutive"});
}

bool is_opening(const CheckInput& input, const Item& item) {
  const uint32_t begin = input.reading.tokens.sentences[item.mention->sentence].tokens.begin;
  return item.mention->kind == MentionKind::ordinal && item.mention->tokens.begin <= begin + 1;
}

}  // namespace

void check_runs(const CheckInput& input, Findings& out) {
  for (const Item& item : input.items.all())
    if (item.mention->kind == MentionKind::cardinal && whole(item, kLargest) &&
        is_of_run(input, item))
      check_run(input, item, out);
}

void check_marks_ahead(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows())
    if (row.items.size() >= 2)
      if (const auto way = way_in(input, row.sentence)) check_mark(input, *way, out);
}

void check_headline_ordinal(const CheckInput& input, Findings& out) {
  constexpr uint32_t kLead = 6;  // sentences
  const Reading& r = input.reading;
  if (r.tokens.sentences.empty() || r.block_kind(0) != BlockKind::headline) return;
  const std::span<const Item> above = input.items.of(uint32_t{0});
  if (above.empty() || !is_opening(input, above.front()) || !whole(above.front(), kLargest)) return;
  const std::string_view season = season_behind(input, above.front());
  if (season.empty()) return;
  const auto count = static_cast<uint32_t>(r.tokens.sentences.size());
  for (uint32_t s = 1; s < std::min(count, kLead + 1); ++s)
    for (const Item& item : input.items.of(s)) {
      const uint32_t at = item.mention->tokens.begin;
      const auto n = whole(item, kLargest);
      if (item.mention->kind != MentionKind::ordinal || !n || !text_is(r, at - 1, {"the"}) ||
          season_behind(input, item) != season || is_narrower(input, item))
        continue;
      const auto told = *whole(above.front(), kLargest);
      if (told != *n && (std::abs(told - *n) > kFarthest || any_quoted(input, above.front(), item)))
        return;
      Finding f = finding_of(input, above.front(), item, "text", *n);
      out.push_back(std::move(f));
      return;
    }
}

}  // namespace copydesk
