#include "checks/ordinal_years.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "checks/day_text.hpp"
#include "checks/ordinal_row.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

// Years with nothing but commas and "and" between them stand behind one verb.
size_t groups_of(const Reading& r, const PrintedYears& years) {
  size_t groups = 1;
  for (size_t i = 1; i < years.spans.size(); ++i) {
    const IndexRange gap = {token_from(r, years.spans[i - 1].end),
                            token_from(r, years.spans[i].begin)};
    for (uint32_t t = gap.begin; t < gap.end; ++t)
      if (!text_is(r, t, {",", "and"})) {
        ++groups;
        break;
      }
  }
  return groups;
}

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
  return verbs >= groups_of(r, years) && verbs > 0;
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
  return gap.begin < gap.end && gap.size() <= 13 && years.one_list &&
         any_text(input.reading, gap, {"after", "following"});
}

// "Who also won in 2012, 2015 and 2019", "having already triumphed in 2005 and 2008"
bool tells_of_others(const Reading& r, IndexRange tokens, const PrintedYears& years) {
  const uint32_t first = token_from(r, years.spans.front().begin);
  if (any_text(r, {tokens.begin, first}, {"also", "previously", "already", "earlier", "before"}))
    return true;
  // "Who had won in 2017, 2019 and 2022"
  constexpr uint32_t kHadReach = 6;
  const IndexRange clause = {first - std::min(first - tokens.begin, kHadReach), first};
  return any_text(r, clause, {"had"}) &&
         any_text(r, clause,
                  {"won", "champion", "triumphed", "elected", "champions", "victorious", "taken",
                   "claimed", "served", "lifted"});
}

// "Was first elected in 2016 and won again in 2020": one began the row, the next ones went on.
bool tells_all_from_first(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens, {"first", "initially", "originally"}) &&
         any_text(r, tokens,
                  {"again", "re", "re-elected", "reelected", "retained", "returned", "regained"});
}

bool holds_this_year(const CheckInput& input, const PrintedYears& years) {
  return input.published && std::any_of(years.spans.begin(), years.spans.end(), [&](Span span) {
           return input.reading.text(span) == std::to_string(input.published->year);
         });
}

// Years that are surely all of those before the one that the ordinal counts.
bool are_surely_before(const CheckInput& input, const Item& ordinal, uint32_t sentence,
                       const PrintedYears& years, bool counts) {
  if (!is_won(head_of(ordinal)) || holds_this_year(input, years)) return false;
  const IndexRange tokens = input.reading.tokens.sentences[sentence].tokens;
  if (sentence == ordinal.mention->sentence &&
      years.spans.front().begin < ordinal.mention->span.begin)
    return false;
  return (years.one_list && tells_of_others(input.reading, tokens, years)) ||
         (counts && tells_all_from_first(input.reading, tokens));
}

// "He was banned in 2015 and again in 2019": each year stands behind an "in" of its own.
bool are_told_one_by_one(const Reading& r, IndexRange tokens, const PrintedYears& years) {
  return text_is(r, tokens.begin,
                 {"he", "she", "it", "they", "both", "the", "previous", "his", "her", "its",
                  "their"}) &&
         std::all_of(years.spans.begin(), years.spans.end(), [&](Span span) {
           const uint32_t at = token_from(r, span.begin);
           return text_is(r, at - 1, {"in", "and", ","});
         });
}

void judge_years(const CheckInput& input, const Item& ordinal, uint32_t sentence,
                 const PrintedYears& years, Findings& out) {
  const int64_t n = *whole_of_row(ordinal, 2);
  const auto named = static_cast<int64_t>(years.spans.size());
  if (named < 2 || std::abs(named + 1 - n) > 1) return;
  const bool own = sentence == ordinal.mention->sentence;
  const bool behind = own && stands_behind_after(input, ordinal, years);
  const bool counts = each_year_counts(input, sentence, years);
  const bool fits = named + 1 == n;
  const bool surely = are_surely_before(input, ordinal, sentence, years, counts);
  const bool one_by_one =
      are_told_one_by_one(input.reading, input.reading.tokens.sentences[sentence].tokens, years);
  const bool told = behind || surely || (!own && (counts || years.one_list || one_by_one));
  const bool sure =
      behind || surely ||
      (sentence < ordinal.mention->sentence && counts && is_next_term(input, ordinal));
  if (fits ? !told : (!sure || is_quoted(input, ordinal.mention->span))) return;
  out.push_back(ordinal_finding(input, ordinal, years.spans, named + 1,
                                std::to_string(named) + " years are named before"));
}

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

}  // namespace

void check_years_before(const CheckInput& input, const Item& ordinal, Findings& out) {
  if (ordinal.mention->kind != MentionKind::ordinal || !counts_a_row(input, ordinal)) return;
  const uint32_t s = ordinal.mention->sentence;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t at = s - std::min(s, 1U); at < std::min(count, s + 2); ++at) {
    const size_t before = out.size();
    judge_years(input, ordinal, at,
                years_in(input.reading, input.reading.tokens.sentences[at].tokens), out);
    if (out.size() > before) return;
  }
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
  const bool fits = expected == *whole_of_row(*ordinal, 2);
  const bool unbroken =
      any_text(r, tokens, {"break", "fail", "interruption"}) && any_text(r, tokens, {"without"});
  if (!fits && (!unbroken || is_quoted(input, ordinal->mention->span))) return;
  out.push_back(ordinal_finding(input, *ordinal, {r.token(*since).span}, expected,
                                "from " + std::string(r.word(*since).text) + " on this is number " +
                                    std::to_string(expected)));
}

}  // namespace copydesk
