#include "checks/ordinal_next.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/day_text.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesOn = 5;  // from "the seventh of nine" to "the remaining two"
constexpr int64_t kFarthest = 3;      // between the number that follows and the one that is printed

std::optional<int64_t> whole(const Item& item) {
  if (!item.value->number || item.value->hedge != Hedge::none) return std::nullopt;
  const auto n = item.value->number->to_int();
  return n && *n >= 1 ? n : std::nullopt;
}

Finding finding_of(std::vector<Evidence> evidence, int64_t printed, int64_t expected) {
  const bool fits = printed == expected;
  Finding f = finding_of_check("ordinal-count", verdict_of(fits));
  f.evidence = std::move(evidence);
  f.equation = std::to_string(printed) + (fits ? " = " : " ≠ ") + std::to_string(expected);
  return f;
}

// ---- "has won 99 caps ... will win her hundredth" ----

// "Her hundredth on Saturday": the noun is the one of the count before.
bool is_elliptic(const Reading& r, const Item& ordinal, uint32_t end) {
  const IndexRange tokens = ordinal.mention->tokens;
  return tokens.begin > 0 && ordinal.mention->kind == MentionKind::ordinal &&
         text_is(r, tokens.begin - 1, {"its", "his", "her", "their"}) &&
         (tokens.end >= end ||
          text_is(r, tokens.end,
                  {"on", "in", "against", "at", "when", "this", ".", ",", "with", "from", "and"}));
}

uint32_t sentence_end(const Reading& r, const Item& item) {
  return r.tokens.sentences[item.mention->sentence].tokens.end;
}

// What was reached so far: "has 49 caps", "have won eight straight games".
bool is_tally(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  const uint32_t begin = r.tokens.sentences[item.mention->sentence].tokens.begin;
  const uint32_t from = at - std::min(at - begin, uint32_t{3});
  return item.mention->kind == MentionKind::cardinal && item.fact != nullptr &&
         item.fact->qualifiers.modality == Modality::actual &&
         item.fact->field("part") == nullptr &&
         any_text(r, {from, at}, {"has", "have", "had", "having", "with"});
}

// The only tally of the ordinal's sentence before it, else of the sentence before.
const Item* tally_before(const CheckInput& input, const Item& ordinal) {
  const Item* found = nullptr;
  const uint32_t s = ordinal.mention->sentence;
  for (uint32_t back = 0; back <= 1 && back <= s && found == nullptr; ++back)
    for (const Item& item : input.items.of(s - back)) {
      if (item.mention->span.begin >= ordinal.mention->span.begin) continue;
      // "With 12 goals so far, scored his 13th and his 14th": the tally is counted on from there.
      if (is_elliptic(input.reading, item, sentence_end(input.reading, item))) return nullptr;
      if (!is_tally(input, item)) continue;
      if (found != nullptr) return nullptr;
      found = &item;
    }
  return found;
}

void check_elliptic(const CheckInput& input, const Item& ordinal, Findings& out) {
  const Reading& r = input.reading;
  if (!is_elliptic(r, ordinal, sentence_end(r, ordinal))) return;
  const Item* tally = tally_before(input, ordinal);
  const auto n = whole(ordinal);
  const auto before = tally != nullptr ? whole(*tally) : std::nullopt;
  // One that equals the tally is its last member.
  if (!n || !before || *n <= *before || *n > *before + kFarthest) return;
  const bool fits = *n == *before + 1;
  if (!fits && (is_quoted(input, ordinal.mention->span) || is_quoted(input, tally->mention->span)))
    return;
  Finding f =
      finding_of({{ordinal.mention->span, "ordinal"}, {shown(*tally), "before"}}, *n, *before + 1);
  f.mentions = {ordinal.id, tally->id};
  f.message = printed(input, *tally->mention) + " and one more make " +
              std::to_string(*before + 1) + "; the text says " + printed(input, *ordinal.mention);
  if (!fits) f.question = "Are the same ones counted?";
  out.push_back(std::move(f));
}

// ---- "the seventh of nine hearings. The remaining two ..." ----

const Item* whole_behind(const CheckInput& input, const Item& ordinal) {
  const Reading& r = input.reading;
  for (const Item& item : input.items.of(ordinal.mention->sentence)) {
    const IndexRange gap = tokens_between(ordinal.mention->tokens, item.mention->tokens);
    if (item.mention->kind == MentionKind::cardinal &&
        item.mention->span.begin > ordinal.mention->span.begin)
      return !gap.empty() && gap.size() <= 2 && text_is(r, gap.begin, {"of"}) ? &item : nullptr;
  }
  return nullptr;
}

// "Two more are planned", "one more will be held": those that are still to come.
bool is_still_to_come(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange behind = words_behind(r, item, 9);
  if (behind.empty() || !text_is(r, behind.begin, {"more", "further", "others"})) return false;
  return any_text(r, behind,
                  {"will", "planned", "scheduled", "due", "remain", "come", "left", "follow", "set",
                   "expected"});
}

/// What the text says is left behind number n of a row.
struct Remainder {
  const Item* item = nullptr;  ///< none of "the last is on May 23"
  int64_t count = 0;
  Span span;
  bool sure = false;
};

// "The remaining two", "the two remaining debates", "two remain"; the last two may be any two of
// them.
std::optional<Remainder> counted_remainder(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t begin = sentence_of(r, item).begin;
  const uint32_t at = item.mention->tokens.begin;
  const auto n = item.mention->kind == MentionKind::cardinal ? whole(item) : std::nullopt;
  if (!n || at > begin + 2) return std::nullopt;
  Remainder out{&item, *n, item.mention->span, true};
  if (at == begin && (any_text(r, words_behind(r, item, 3), {"remain", "remains"}) ||
                      is_still_to_come(input, item)))
    return out;
  const IndexRange behind = words_behind(r, item, 1);
  if (at == begin + 1 && text_is(r, begin, {"the", "another"})) {
    if (!behind.empty() && text_is(r, behind.begin, {"remaining"})) return out;
    if (text_is(r, begin, {"another"})) return out;
  }
  if (at != begin + 2 || !text_is(r, begin, {"the"}) ||
      !text_is(r, begin + 1, {"remaining", "other", "last", "final"}))
    return std::nullopt;
  out.sure = text_is(r, begin + 1, {"remaining"});
  return out;
}

// "The last is May 23 in Oakdale", "The final one will be held in June"
std::optional<Remainder> last_one(const Reading& r, IndexRange tokens) {
  if (tokens.size() < 4 || !text_is(r, tokens.begin, {"the"}) ||
      !text_is(r, tokens.begin + 1, {"last", "final"}))
    return std::nullopt;
  const uint32_t verb = text_is(r, tokens.begin + 2, {"one"}) ? 3 : 2;
  if (!text_is(r, tokens.begin + verb, {"is", "will", "takes", "was", "comes"}))
    return std::nullopt;
  return Remainder{nullptr, 1, r.span({tokens.begin, tokens.begin + 2}), false};
}

std::optional<Remainder> remainder_behind(const CheckInput& input, const Item& ordinal) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  const uint32_t s = ordinal.mention->sentence;
  for (uint32_t at = s + 1; at < std::min(count, s + kSentencesOn + 1); ++at) {
    for (const Item& item : input.items.of(at))
      if (auto rest = counted_remainder(input, item)) return rest;
    const IndexRange tokens = input.reading.tokens.sentences[at].tokens;
    if (at <= s + 2)
      if (auto last = last_one(input.reading, tokens)) return last;
  }
  return std::nullopt;
}

// "The second of three shows ... The remaining two concerts"; the remaining witnesses are no
// hearings.
bool may_be_one_sort(const Item& all, const Item& rest) {
  constexpr std::string_view kEvents[] = {
      "show",  "concert", "gig",     "performance", "recital", "date",    "night",  "game",
      "match", "fixture", "hearing", "session",     "sitting", "meeting", "debate", "round"};
  if (head_of(all).empty() || head_of(rest).empty() || same_sort(all, rest)) return true;
  const auto is_event = [&](const Item& item) {
    return std::find(std::begin(kEvents), std::end(kEvents), head_of(item)) != std::end(kEvents);
  };
  return is_event(all) && is_event(rest);
}

void check_remainder(const CheckInput& input, const Item& ordinal, Findings& out) {
  const Item* all = whole_behind(input, ordinal);
  const auto rest = all != nullptr ? remainder_behind(input, ordinal) : std::nullopt;
  if (!rest || (rest->item != nullptr && !may_be_one_sort(*all, *rest->item))) return;
  const auto n = whole(ordinal);
  const auto total = whole(*all);
  if (!n || !total || *n >= *total) return;
  const int64_t expected = *total - *n;
  if (rest->count != expected && (!rest->sure || is_quoted(input, rest->span))) return;
  Finding f = finding_of(
      {{rest->span, "remaining"}, {ordinal.mention->span, "ordinal"}, {shown(*all), "all"}},
      rest->count, expected);
  f.mentions = {ordinal.id, all->id};
  if (rest->item != nullptr) f.mentions.insert(f.mentions.begin(), rest->item->id);
  f.message = "After number " + std::to_string(*n) + " of " + std::to_string(*total) +
              " there are " + std::to_string(expected) + " left; the text says " +
              plain_text(input.reading.article, rest->span);
  if (rest->count != expected) f.question = "Which of the three numbers is meant to be different?";
  out.push_back(std::move(f));
}

// ---- "won in 2017, 2019 and 2021, and on Sunday claimed a fourth title" ----

bool is_won_by_years(std::string_view head) {
  constexpr std::string_view kHeads[] = {"title",        "term",    "crown", "gold",   "medal",
                                         "championship", "victory", "win",   "trophy", "cup"};
  return std::find(std::begin(kHeads), std::end(kHeads), head) != std::end(kHeads);
}

void check_years(const CheckInput& input, const Item& ordinal, Findings& out) {
  const auto n = whole(ordinal);
  if (!n || ordinal.fact == nullptr || !is_won_by_years(head_of(ordinal))) return;
  const Reading& r = input.reading;
  const uint32_t begin = r.tokens.sentences[ordinal.mention->sentence].tokens.begin;
  const PrintedYears years = years_in(r, {begin, ordinal.mention->tokens.begin});
  const auto named = static_cast<int64_t>(years.spans.size());
  if (named < 2 || std::abs(named + 1 - *n) > 1) return;
  const uint32_t first = token_from(r, years.spans.front().begin);
  const bool won = first >= begin + 2 && text_is(r, first - 1, {"in"}) &&
                   text_is(r, first - 2,
                           {"won", "champion", "champions", "winner", "elected", "titles",
                            "triumphed", "victorious"});
  const bool fits = named + 1 == *n;
  if (!fits && (!won || !years.one_list || is_quoted(input, ordinal.mention->span))) return;
  Finding f = finding_of({{shown(ordinal), "ordinal"}}, *n, named + 1);
  for (const Span year : years.spans) f.evidence.push_back({year, "before"});
  f.mentions = {ordinal.id};
  f.message = printed(input, ordinal) + ": " + std::to_string(named) + " years are named before";
  if (!fits) f.question = "Is one of the years missing, or one too many?";
  out.push_back(std::move(f));
}

}  // namespace

void check_next_in_row(const CheckInput& input, Findings& out) {
  for (const Item& item : input.items.all()) {
    if (item.mention->kind != MentionKind::ordinal) continue;
    check_elliptic(input, item, out);
    check_remainder(input, item, out);
    check_years(input, item, out);
  }
}

}  // namespace copydesk
