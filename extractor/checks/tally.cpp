// Votes and results against the words around them (NEWSROOM C): a tally and the seats of the body
// that voted, a margin and the two numbers it parts, a win or a draw and its score, a score at half
// time and the one at the end. Shoot-outs, aggregates, sets and series have scores of their own and
// stay silent. Proof: tests/cases/tally.case
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "checks/index.hpp"
#include "checks/score.hpp"
#include "checks/tally_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

// ---- wins, draws and scores on the way ----

// Scores that are decided by other rules than who has more.
bool is_plain_match(const Reading& r, const Score& score) {
  const uint32_t behind = score.tokens.end;
  // "Drew level, 1-17 each": goals and points of one side.
  const bool of_each = behind < r.tokens.sentences[score.sentence].tokens.end &&
                       text_is(r, behind, {"each", "apiece"});
  return !of_each &&
         !any_text(r, r.tokens.sentences[score.sentence].tokens,
                   {"aggregate", "penalties", "penalty", "shootout", "shoot",  "tiebreak",
                    "set",       "sets",      "series",  "legs",     "leg",    "forfeit",
                    "record",    "replay",    "away",    "rounds",   "frames", "games",
                    "tie",       "handicap",  "card",    "cards",    "judges"});
}

// "Beat Hull 3-1": from the verb to the score.
Span told_span(const CheckInput& input, const Score& score) {
  const Reading& r = input.reading;
  return r.span(
      {std::min(score.cue, score.tokens.begin), std::max(score.cue + 1, score.tokens.end)});
}

void confirm_result(const CheckInput& input, const Score& score, Findings& out) {
  Finding f = finding_of_check("tally", Verdict::confirmed);
  f.evidence = {{told_span(input, score), "result"}};
  f.equation = std::to_string(score.first) + (score.first == score.second ? " = " : " > ") +
               std::to_string(score.second);
  f.message = plain_text(input.reading.article, told_span(input, score));
  out.push_back(std::move(f));
}

void ask_result(const CheckInput& input, const Score& score, std::string_view message,
                Findings& out) {
  Finding f = finding_of_check("tally", Verdict::conflict);
  f.evidence = {{input.reading.span(score.tokens), "score"}};
  f.message = plain_text(input.reading.article, input.reading.span(score.tokens)) + " " +
              std::string(message);
  f.equation = f.message;
  f.question = "Is the score right, and the side that it names first?";
  out.push_back(std::move(f));
}

// "A 22-22 tie", "the 2-2 draw"
bool is_called_tie(const Reading& r, const Score& score) {
  const uint32_t end = r.tokens.sentences[score.sentence].tokens.end;
  const uint32_t behind = score.tokens.end;
  return behind + 1 < end && text_is(r, behind, {"tie", "deadlock", "stalemate", "standoff"}) &&
         !text_is(r, behind + 1, {"-", "breaker", "break", "after", "with"});
}

void check_tie(const CheckInput& input, const Score& score, Findings& out) {
  if (!is_called_tie(input.reading, score)) return;
  if (score.first == score.second)
    confirm_result(input, score, out);
  else if (!is_quoted_score(input, score))
    ask_result(input, score, "is no tie", out);
}

void check_result(const CheckInput& input, const Score& score, Findings& out) {
  if (!is_plain_match(input.reading, score)) return;
  const bool win = score.told == Told::won && score.first > score.second;
  const bool draw = score.told == Told::drew && score.first == score.second;
  if (win || draw) return confirm_result(input, score, out);
  if (is_quoted_score(input, score)) return;
  if (score.told == Told::won && score.first == score.second)
    ask_result(input, score, "is no win", out);
  else if (score.told == Told::won && score.first < score.second)
    ask_result(input, score, "has fewer for the winner", out);
  else if (score.told == Told::drew && score.first != score.second)
    ask_result(input, score, "is no draw", out);
}

// "Approved unanimously, 6-1": the word stands at the verb or the score.
bool is_called_unanimous(const Reading& r, const Score& score, IndexRange sentence) {
  constexpr uint32_t kReach = 3;
  const uint32_t first = std::min(score.cue, score.tokens.begin);
  const uint32_t from = first - std::min(first - sentence.begin, kReach);
  const IndexRange near = {from, std::min(sentence.end, score.tokens.end + kReach)};
  return any_text(r, near, {"unanimously", "unanimous"}) &&
         !any_text(r, near, {"after", "before", "not", "while", "almost", "nearly"});
}

// "A unanimous 8-1 ruling", "their unanimous 7-2 verdict"
bool names_decision(const Reading& r, const Score& score, IndexRange sentence) {
  const uint32_t at = score.tokens.begin;
  return at > sentence.begin && score.tokens.end < sentence.end &&
         text_is(r, at - 1, {"unanimous"}) &&
         text_is(r, score.tokens.end,
                 {"ruling", "decision", "verdict", "vote", "judgment", "judgement", "opinion",
                  "recommendation", "finding", "resolution"});
}

// Nothing else than the tally of the vote: "passed 45-52", not "PL 107-200" or "since 9-11".
bool is_surely_tally(const Reading& r, const Score& score, IndexRange sentence) {
  const uint32_t at = score.tokens.begin;
  const bool vote = score.tokens.end < sentence.end && text_is(r, score.tokens.end, {"vote"});
  return vote || names_decision(r, score, sentence) ||
         (at > sentence.begin &&
          (at - 1 == score.cue || text_is(r, at - 1, {"by", "of", ",", "it"})));
}

// "The motion passed 45-52"
void check_passage(const CheckInput& input, const Score& score, Findings& out) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[score.sentence].tokens;
  if (score.told != Told::voted && !names_decision(r, score, sentence)) return;
  const bool sure = is_surely_tally(r, score, sentence) && !is_quoted_score(input, score);
  if (is_called_unanimous(r, score, sentence)) {
    if (score.second == 0) return confirm_result(input, score, out);
    if (score.first > 0 && sure) ask_result(input, score, "is not unanimous", out);
    return;
  }
  if (!text_is(r, score.cue,
               {"passed", "approved", "adopted", "confirmed", "backed", "carried", "ratified",
                "endorsed"}) ||
      score.cue > score.tokens.begin ||
      any_text(r, sentence,
               {"not", "failed", "rejected", "defeated", "against", "short", "veto", "cloture",
                "needed", "despite", "never", "almost", "nearly"}))
    return;
  if (score.first > score.second) return confirm_result(input, score, out);
  if (score.first < score.second && sure)
    ask_result(input, score, "has fewer for what was passed", out);
}

bool is_final(const Score& score) {
  return score.told == Told::won || score.told == Told::lost || score.told == Told::drew;
}

// A side cannot have more at half time than at the end. Of the finals of a story, any may be that
// of the match.
void check_half_time(const CheckInput& input, const Score& final, const Score& half,
                     const std::vector<Score>& finals, Findings& out) {
  const auto may_follow = [&](const Score& score) {
    return std::max(half.first, half.second) <= std::max(score.first, score.second);
  };
  if (!is_final(final) || std::any_of(finals.begin(), finals.end(), may_follow)) return;
  if (!is_half_time(input.reading, half) || is_quoted_score(input, final) ||
      is_quoted_score(input, half) || !is_plain_match(input.reading, final))
    return;
  Finding f = score_finding(input, input.reading.span(half.tokens), "half time", final, false);
  f.message = plain_text(input.reading.article, input.reading.span(half.tokens)) +
              " at half time, " +
              plain_text(input.reading.article, input.reading.span(final.tokens)) + " at the end";
  f.equation = std::to_string(std::max(half.first, half.second)) + " > " +
               std::to_string(std::max(final.first, final.second));
  f.question = "Is one of the two scores wrong?";
  out.push_back(std::move(f));
}

void check_votes(const CheckInput& input, uint32_t sentence, const std::vector<Score>& scores,
                 Findings& out) {
  if (input.items.of(sentence).empty() && scores.empty()) return;
  check_ballots(input, sentence, scores, out);
  check_dissent(input, sentence, scores, out);
  check_threshold(input, sentence, out);
  check_vote_winner(input, sentence, out);
}

void run(const CheckInput& input, Findings& out) {
  std::vector<Score> before;
  std::vector<Score> finals;
  std::vector<std::pair<Score, Score>> at_half_time;  // a score, and one that may be at half time
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  check_unanimity(input, out);
  check_wickets(input, out);
  for (uint32_t s = 0; s < count; ++s) {
    const std::vector<Score> scores = scores_in(input, s);
    check_votes(input, s, scores, out);
    check_sets(input, s, scores, out);
    check_course(input, before, scores, out);
    for (const Score& score : scores) {
      check_margin(input, score, scores.size() == 1, out);
      if (scores.size() > 1) continue;
      check_tie(input, score, out);
      check_result(input, score, out);
      check_passage(input, score, out);
    }
    if (scores.size() == 2) {
      at_half_time.emplace_back(scores.front(), scores.back());
      at_half_time.emplace_back(scores.back(), scores.front());
    }
    if (scores.size() == 1 && before.size() == 1 && before.front().sentence + 1 == s)
      at_half_time.emplace_back(before.front(), scores.front());
    std::copy_if(scores.begin(), scores.end(), std::back_inserter(finals), is_final);
    before = scores;
  }
  for (const auto& [final, half] : at_half_time)
    if (half.told == Told::led) check_half_time(input, final, half, finals, out);
}

}  // namespace

const Check tally_check{
    "tally", "A vote or a score does not fit the seats, the margin or the result it is told with.",
    "Compared are a vote and the seats of the body named beside it, a margin and the score it "
    "stands with, a win or a draw and its score, and the score at half time. Fewer votes than "
    "seats, shoot-outs, aggregates, sets and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
