#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/tally_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr size_t kMostSets = 5;

// A finished set of tennis: six games with two more than the other, 7-5, 7-6, or a long tie-break.
bool is_set(const Score& score) {
  const int64_t high = std::max(score.first, score.second);
  const int64_t low = std::min(score.first, score.second);
  return (high == 6 && low <= 4) || (high == 7 && (low == 5 || low == 6)) ||
         (high >= 8 && high - low == 2);
}

struct Sets {
  std::vector<Score> scores;  ///< without the tie-breaks in brackets
  IndexRange tokens;

  size_t won() const {
    return static_cast<size_t>(std::count_if(scores.begin(), scores.end(),
                                             [](const Score& s) { return s.first > s.second; }));
  }
};

// "6-4, 3-6, 7-6 (7-4)": nothing but commas and brackets between them.
std::optional<Sets> sets_of(const Reading& r, const std::vector<Score>& scores) {
  Sets out;
  for (const Score& score : scores) {
    if (text_is(r, score.tokens.begin - 1, {"(", "["})) continue;
    if (!is_set(score)) return std::nullopt;
    const IndexRange gap =
        out.scores.empty() ? IndexRange{} : IndexRange{out.tokens.end, score.tokens.begin};
    if (gap.size() > 7 || any_text(r, gap, {"in", "by", "won", "lost", "then", "to"}))
      return std::nullopt;
    out.tokens = out.scores.empty() ? score.tokens : IndexRange{out.tokens.begin, score.tokens.end};
    out.scores.push_back(score);
  }
  if (out.scores.size() < 2 || out.scores.size() > kMostSets) return std::nullopt;
  return out;
}

// Which set "the middle set" is; nothing for other words.
std::optional<size_t> place_of(const Reading& r, uint32_t token, size_t count) {
  if (text_is(r, token, {"first", "opening", "opener"})) return 0;
  if (text_is(r, token, {"second"})) return 1;
  if (text_is(r, token, {"third"})) return 2;
  if (text_is(r, token, {"fourth"})) return 3;
  if (text_is(r, token, {"middle"}) && count % 2 == 1) return count / 2;
  return std::nullopt;
}

// "came from a set down", "rallied from a set behind"
bool is_set_down(const Reading& r, uint32_t from, uint32_t end) {
  return from + 3 < end && text_is(r, from, {"from"}) && text_is(r, from + 1, {"a", "one"}) &&
         text_is(r, from + 2, {"set"}) && text_is(r, from + 3, {"down", "behind"});
}

// "dropped the middle set", "lost the opening set"
std::optional<std::pair<size_t, Span>> lost_set(const Reading& r, IndexRange tokens, size_t count) {
  for (uint32_t i = tokens.begin; i + 3 < tokens.end; ++i) {
    if (is_set_down(r, i, tokens.end)) return std::pair{size_t{0}, r.span({i, i + 4})};
    if (!text_is(r, i, {"dropped", "dropping", "lost", "losing"}) ||
        !text_is(r, i + 1, {"the", "a"}))
      continue;
    const auto place = place_of(r, i + 2, count);
    if (place && *place < count && text_is(r, i + 3, {"set"}))
      return std::pair{*place, r.span({i, i + 4})};
  }
  return std::nullopt;
}

// "in straight sets", "in three sets", "all three sets"
struct Number {
  std::optional<size_t> sets;  ///< none: straight
  Span span;
};

std::optional<Number> number_of_sets(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i)
    if (text_is(r, i, {"sets"}) && text_is(r, i - 1, {"straight"}))
      return Number{std::nullopt, r.span({i - 1, i + 1})};
  for (const Item& item : input.items.of(sentence)) {
    const uint32_t end = item.mention->tokens.end;
    const uint32_t at = item.mention->tokens.begin;
    const auto n = item.value->number ? item.value->number->to_int() : std::nullopt;
    const bool all = at > tokens.begin && text_is(r, at - 1, {"in", "all", "over", "through"});
    const bool compound =
        end + 1 < tokens.end && text_is(r, end, {"-"}) && text_is(r, end + 1, {"set", "setter"});
    if (n && item.mention->kind == MentionKind::cardinal &&
        (compound || (all && end < tokens.end && text_is(r, end, {"sets"}))))
      return Number{static_cast<size_t>(*n), {item.mention->span.begin, r.token(end).span.end}};
  }
  return std::nullopt;
}

void report(const CheckInput& input, Span stated, const Sets& sets, bool fits, Findings& out) {
  const Span figures = input.reading.span(sets.tokens);
  if (!fits && is_quoted(input, figures)) return;
  Finding f = tally_finding(stated, "sets", figures, fits);
  f.message = plain_text(input.reading.article, stated) + (fits ? ": " : " does not fit ") +
              plain_text(input.reading.article, figures);
  f.equation = f.message;
  if (!fits) f.question = "Is one of the sets printed the wrong way round?";
  out.push_back(std::move(f));
}

bool is_broken_off(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"retired", "retirement", "walkover", "injury", "withdrew", "abandoned"});
}

}  // namespace

void check_sets(const CheckInput& input, uint32_t sentence, const std::vector<Score>& scores,
                Findings& out) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  const auto sets = scores.size() >= 2 ? sets_of(r, scores) : std::nullopt;
  if (!sets || is_broken_off(r, tokens)) return;
  const size_t count = sets->scores.size();
  if (const auto lost = lost_set(r, tokens, count)) {
    const Score& score = sets->scores[lost->first];
    report(input, lost->second, *sets, score.first < score.second, out);
  }
  if (const auto number = number_of_sets(input, sentence))
    report(input, number->span, *sets,
           number->sets ? *number->sets == count : sets->won() == count || sets->won() == 0, out);
  const Score& first = sets->scores.front();
  const bool won = first.told == Told::won;
  if (won && sets->won() * 2 < count) report(input, r.span(first.tokens), *sets, false, out);
}

}  // namespace copydesk
