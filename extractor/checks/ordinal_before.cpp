#include "checks/ordinal_before.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "checks/day_text.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesApart = 2;
constexpr int64_t kLargest = 100;
constexpr int64_t kFarthest = 2;       // from the number that follows to the one that is printed
constexpr uint32_t kBeforeReach = 14;  // tokens from "three" to "before"

std::optional<int64_t> whole(const Item& item, int64_t least) {
  if (!item.value->number || item.value->hedge != Hedge::none) return std::nullopt;
  const auto n = item.value->number->to_int();
  return n && *n >= least && *n <= kLargest ? n : std::nullopt;
}

// ---- the ordinal ----

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

bool has_noun(const Item& item) {
  return item.fact != nullptr && !head_of(item).empty() && !is_scale(head_of(item));
}

// "The fifth woman", "a seventh title", "for the third time"; its row is not one of a season.
bool is_of_a_row(const CheckInput& input, const Item& item, bool of_any_time) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  const IndexRange sentence = sentence_of(input.reading, item);
  return item.mention->kind == MentionKind::ordinal && whole(item, 2) &&
         (has_noun(item) || is_last_of_row(r, item, sentence.end)) && at > sentence.begin &&
         text_is(r, at - 1, {"the", "a", "an", "his", "her", "its", "their"}) &&
         !text_is(r, item.mention->tokens.end, {"-", "largest", "biggest", "highest"}) &&
         (of_any_time ||
          !any_text(r, words_behind(input.reading, item, 8),
                    {"season", "year", "straight", "row", "quarter", "half", "night", "game",
                     "tournament", "month", "since", "week", "day", "place", "attempt"}));
}

// The only ordinal of a row near a sentence.
const Item* ordinal_near(const CheckInput& input, uint32_t sentence, bool of_any_time = false) {
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

// ---- those before ----

enum class Told : uint8_t {
  no,
  loosely,  ///< "had reached a dozen of them"
  surely,   ///< "only three had done it before", "had already won it five times"
};

// "Five others - Cyprus, Fiji ... - have done so": those that are not the one told of.
Told tells_of_others(const Reading& r, IndexRange tokens) {
  if (!any_text(r, tokens, {"have", "has", "had", "did"})) return Told::no;
  return any_text(r, tokens, {"so", "same", "likewise", "suit", "already"}) ? Told::surely
                                                                            : Told::loosely;
}

Told tells_of_earlier(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange before = words_before(input.reading, item, 6);
  const IndexRange behind = words_behind(input.reading, item, kBeforeReach);
  const uint32_t first = item.mention->tokens.begin;
  const uint32_t at = item.mention->tokens.end;
  const uint32_t end = sentence_of(input.reading, item).end;
  if (first == sentence_of(input.reading, item).begin + 2 &&
      text_is(r, first - 1, {"previous", "earlier", "first"}) &&
      text_is(r, first - 2, {"the", "his", "her", "its", "their"}))
    return text_is(r, first - 1, {"first"}) ? Told::loosely : Told::surely;
  if (first == sentence_of(input.reading, item).begin + 1 && at < end &&
      text_is(r, first - 1, {"the"}) && text_is(r, at, {"earlier", "previous", "prior"}))
    return Told::surely;
  if (first == sentence_of(input.reading, item).begin && at < end &&
      text_is(r, at, {"other", "others"}))
    return tells_of_others(r, {at, end});
  const bool times = at < end && text_is(r, at, {"times"});
  const bool perfect =
      any_text(r, before, {"had", "has", "have"}) || any_text(r, behind, {"had", "has", "have"});
  if (!perfect) return Told::no;
  if (times && any_text(r, before, {"already", "previously"})) return Told::surely;
  for (uint32_t i = behind.begin; i < behind.end; ++i) {
    if (text_is(r, i, {";", "but", "while"})) break;
    if (text_is(r, i, {"before", "previously"}) &&
        !text_is(r, i - 1, {"weeks", "days", "years", "months", "hours", "ever"})) {
      const bool ends = i + 1 >= behind.end ||
                        text_is(r, i + 1, {".", ":", ",", "him", "her", "it", "them", ";", "—"});
      return ends ? Told::surely : Told::no;
    }
  }
  const bool others = at < end && text_is(r, at, {"other", "others"});
  if (others && any_text(r, before, {"only", "just"})) return Told::surely;
  const bool part = at < end && text_is(r, at, {"of"});
  return part && any_text(r, words_before(input.reading, item, 3), {"had"}) ? Told::loosely
                                                                            : Told::no;
}

Finding finding_of(const CheckInput& input, const Item& ordinal, std::vector<Span> before,
                   int64_t expected, std::string_view message) {
  const int64_t n = *whole(ordinal, 2);
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

bool is_won(std::string_view head) {
  constexpr std::string_view kHeads[] = {"title",   "term",         "crown",   "gold", "medal",
                                         "victory", "championship", "win",     "time", "trophy",
                                         "edition", "mandate",      "triumph", "cup"};
  return std::find(std::begin(kHeads), std::end(kHeads), head) != std::end(kHeads);
}

// "Three had done it", "three women" before "the fifth woman", "five times" before "a seventh
// title".
bool is_of_same_row(const CheckInput& input, const Item& count, const Item& ordinal) {
  if (same_sort(count, ordinal)) return true;
  if (head_of(ordinal).empty()) return true;  // "the 13th and last"
  if (head_of(count) == "time" || text_is(input.reading, count.mention->tokens.end, {"times"}))
    return is_won(head_of(ordinal));
  return head_of(count).empty() || head_of(count) == "other" ||
         (count.fact != nullptr && count.fact->measure.noun == "one");
}

void check_count(const CheckInput& input, const Item& item, Findings& out) {
  const auto earlier = item.mention->kind == MentionKind::cardinal ? whole(item, 1) : std::nullopt;
  if (!earlier) return;
  const Told told = tells_of_earlier(input, item);
  if (told == Told::no) return;
  // "The two earlier ones" are of the same year as the fourth.
  const uint32_t at = item.mention->tokens.begin;
  const bool taken_up =
      at == sentence_of(input.reading, item).begin + 1 && text_is(input.reading, at - 1, {"the"});
  const Item* ordinal = ordinal_near(input, item.mention->sentence, taken_up);
  if (ordinal == nullptr || !is_of_same_row(input, item, *ordinal)) return;
  const int64_t n = *whole(*ordinal, 2);
  const bool fits = n == *earlier + 1;
  const bool quoted =
      is_quoted(input, item.mention->span) || is_quoted(input, ordinal->mention->span);
  // The fifth of five is the last one that was told of, unless those are "others".
  const uint32_t behind = item.mention->tokens.end;
  const bool others = behind < input.reading.tokens.all.size() &&
                      text_is(input.reading, behind, {"others", "other"});
  if (!fits && (told != Told::surely || (n == *earlier && !others) ||
                std::abs(n - *earlier - 1) > kFarthest || quoted))
    return;
  Finding f = finding_of(
      input, *ordinal, {shown(item)}, *earlier + 1,
      printed(input, *item.mention) + " and one more make " + std::to_string(*earlier + 1));
  f.mentions.push_back(item.id);
  out.push_back(std::move(f));
}

// ---- years of the earlier ones ----

// "First elected in 2014 and retained the post in 2019": each year began a term or brought a title.
bool each_year_counts(const CheckInput& input, uint32_t sentence, const PrintedYears& years) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  size_t verbs = 0;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    verbs += text_is(r, i,
                     {"elected", "re-elected", "reelected", "retained", "won", "regained",
                      "returned", "defended", "triumphed"})
                 ? 1
                 : 0;
  return verbs >= years.spans.size() || (years.one_list && verbs > 0);
}

// "He now begins a second term": the one after those whose years were told.
bool is_next_term(const CheckInput& input, const Item& ordinal) {
  return head_of(ordinal) == "term" &&
         any_text(input.reading, words_before(input.reading, ordinal, 4),
                  {"begins", "starts", "began", "now", "beginning"});
}

// "The third title, after those of 1987 and 2004"
bool stands_behind_after(const CheckInput& input, const Item& ordinal, const PrintedYears& years) {
  const IndexRange gap = {ordinal.mention->tokens.end,
                          token_from(input.reading, years.spans.front().begin)};
  return gap.begin < gap.end && gap.size() <= 8 && years.one_list &&
         any_text(input.reading, gap, {"after", "following"});
}

void judge_years(const CheckInput& input, const Item& ordinal, uint32_t sentence,
                 const PrintedYears& years, Findings& out) {
  const int64_t n = *whole(ordinal, 2);
  const auto named = static_cast<int64_t>(years.spans.size());
  if (named < 2 || std::abs(named + 1 - n) > 1) return;
  const bool own = sentence == ordinal.mention->sentence;
  const bool behind = own && stands_behind_after(input, ordinal, years);
  const bool counts = each_year_counts(input, sentence, years);
  const bool fits = named + 1 == n;
  const bool told = behind || (!own && (counts || years.one_list));
  const bool sure =
      behind || (sentence < ordinal.mention->sentence && counts && is_next_term(input, ordinal));
  if (fits ? !told : (!sure || is_quoted(input, ordinal.mention->span))) return;
  out.push_back(finding_of(input, ordinal, years.spans, named + 1,
                           std::to_string(named) + " years are named before"));
}

// The row of years in the ordinal's sentence or one beside it.
void check_year_row(const CheckInput& input, const Item& ordinal, Findings& out) {
  if (!whole(ordinal, 2) || ordinal.mention->kind != MentionKind::ordinal ||
      !is_won(head_of(ordinal)))
    return;
  const uint32_t s = ordinal.mention->sentence;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t at = s - std::min(s, 1U); at < std::min(count, s + 2); ++at) {
    const size_t before = out.size();
    judge_years(input, ordinal, at,
                years_in(input.reading, input.reading.tokens.sentences[at].tokens), out);
    if (out.size() > before) return;
  }
}

// ---- "every other year since 2005 ... its 10th edition" ----

// Years from one to the next: "every other year", "annual", "every four years".
std::optional<int64_t> cadence_in(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin; i + 2 < tokens.end; ++i) {
    if (text_is(r, i, {"annual", "annually", "yearly"})) return 1;
    if (text_is(r, i, {"biennial", "biennially"})) return 2;
    if (!text_is(r, i, {"every"})) continue;
    if (text_is(r, i + 1, {"year", "summer", "winter", "spring", "autumn"})) return 1;
    if (text_is(r, i + 1, {"other", "second"}) && text_is(r, i + 2, {"year"})) return 2;
    if (text_is(r, i + 1, {"two"}) && text_is(r, i + 2, {"years"})) return 2;
    if (text_is(r, i + 1, {"three", "third"}) && text_is(r, i + 2, {"years", "year"})) return 3;
    if (text_is(r, i + 1, {"four", "fourth"}) && text_is(r, i + 2, {"years", "year"})) return 4;
    if (text_is(r, i + 1, {"five", "fifth"}) && text_is(r, i + 2, {"years", "year"})) return 5;
  }
  return std::nullopt;
}

void check_cadence(const CheckInput& input, uint32_t sentence, Findings& out) {
  const Reading& r = input.reading;
  const auto cadence = input.published ? cadence_in(input, sentence) : std::nullopt;
  if (!cadence) return;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  std::optional<uint32_t> since;
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i)
    if (year_at(r, i) && text_is(r, i - 1, {"since", "in"}) &&
        any_text(r, {i - std::min(i - tokens.begin, 6U), i},
                 {"since", "first", "began", "founded"}))
      since = i;
  const Item* ordinal = since ? ordinal_near(input, sentence) : nullptr;
  if (ordinal == nullptr) return;
  const int64_t expected = (input.published->year - *year_at(r, *since)) / *cadence + 1;
  const bool fits = expected == *whole(*ordinal, 2);
  const bool unbroken =
      any_text(r, tokens, {"break", "fail", "interruption"}) && any_text(r, tokens, {"without"});
  if (!fits && (!unbroken || is_quoted(input, ordinal->mention->span))) return;
  out.push_back(finding_of(input, *ordinal, {r.token(*since).span}, expected,
                           "from " + std::string(r.word(*since).text) + " on this is number " +
                               std::to_string(expected)));
}

}  // namespace

void check_ones_before(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows()) {
    for (const Item& item : input.items.of(row)) {
      check_count(input, item, out);
      check_year_row(input, item, out);
    }
  }
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count; ++s)
    if (input.reading.sentence_words[s].any(kDigits)) check_cadence(input, s, out);
}

}  // namespace copydesk
