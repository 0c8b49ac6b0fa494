// Votes and results against the words around them (NEWSROOM C): a tally and the seats of the body
// that voted, a margin and the two numbers it parts, a win or a draw and its score, a score at half
// time and the one at the end. Shoot-outs, aggregates, sets and series have scores of their own and
// stay silent. Proof: tests/cases/tally.case
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/index.hpp"
#include "checks/score.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kMarginReach = 8;  // tokens between a score and its margin
constexpr uint32_t kWonReach = 7;     // tokens from "beat" to "by 14 points"

Finding finding_of(const CheckInput& input, Span stated, std::string_view label, const Score& score,
                   bool fits) {
  Finding f;
  f.check = "tally";
  f.rule = "core/tally";
  f.verdict = fits ? Verdict::confirmed : Verdict::conflict;
  f.level = fits ? Level::none : Level::warning;
  f.evidence = {{stated, std::string(label)}, {input.reading.span(score.tokens), "score"}};
  return f;
}

std::string words(const CheckInput& input, Span span) {
  return plain_text(input.reading.article, span);
}

bool in_quotes(const CheckInput& input, const Score& score) {
  return is_quoted(input, input.reading.span(score.tokens));
}

// ---- a vote and the seats ----

struct Bench {
  int64_t seats = 0;
  Span span;
  std::string_view noun;   ///< lemma of "board" of "the nine-member board"
  bool everybody = false;  ///< "all 100 senators voted"
};

bool is_member(const Reading& r, uint32_t token) {
  return text_is(r, token,
                 {"judges", "justices", "members", "senators", "councillors", "councilors",
                  "jurors", "commissioners", "trustees", "directors", "lawmakers", "deputies"});
}

// "the nine-member board", "the seven judges", "all 100 senators voted"
std::optional<Bench> bench_of(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  if (item.mention->kind != MentionKind::cardinal || !item.value->number ||
      item.value->hedge != Hedge::none)
    return std::nullopt;
  const auto seats = item.value->number->to_int();
  const IndexRange tokens = item.mention->tokens;
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  if (!seats || *seats < 2 || tokens.end + 2 >= sentence.end || tokens.begin == sentence.begin)
    return std::nullopt;
  Bench out{*seats, {}, {}, false};
  if (text_is(r, tokens.end, {"-"}) &&
      text_is(r, tokens.end + 1, {"member", "judge", "justice", "seat", "strong", "person"})) {
    out.span = r.span({tokens.begin, tokens.end + 3});
    out.noun = r.word(tokens.end + 2).lemma;
    return out;
  }
  if (!text_is(r, tokens.begin - 1, {"the", "all"}) || !is_member(r, tokens.end))
    return std::nullopt;
  out.span = r.span({tokens.begin, tokens.end + 1});
  out.everybody = text_is(r, tokens.begin - 1, {"all"}) &&
                  text_is(r, tokens.end + 1, {"voted", "voting", "present"});
  return out;
}

// In another sentence the same body must be named again, or called "the panel".
bool is_same_body(const CheckInput& input, const Bench& bench, const Score& score) {
  const Reading& r = input.reading;
  if (bench.noun.empty()) return false;
  if (bench.noun == "panel" || bench.noun == "body") return true;
  const uint32_t begin = r.tokens.sentences[score.sentence].tokens.begin;
  for (uint32_t i = begin; i < score.tokens.begin; ++i)
    if (r.word(i).lemma == bench.noun) return true;
  return false;
}

void compare_seats(const CheckInput& input, const Bench& bench, const Score& score, Findings& out) {
  const int64_t cast = score.first + score.second;
  const bool fits = cast == bench.seats;
  // Fewer votes than seats: somebody was absent.
  if (!fits && cast < bench.seats && !bench.everybody) return;
  // A vice president or a chair breaks a tie from outside.
  const IndexRange tokens = input.reading.tokens.sentences[score.sentence].tokens;
  const bool by_chair = score.margin() == 1 && cast == bench.seats + 1 &&
                        any_text(input.reading, tokens, {"vice", "tie", "casting", "procedural"});
  if (!fits && (by_chair || in_quotes(input, score))) return;
  Finding f = finding_of(input, bench.span, "seats", score, fits);
  f.equation = std::to_string(score.first) + " + " + std::to_string(score.second) +
               (fits ? " = " : " ≠ ") + std::to_string(bench.seats);
  f.message = words(input, bench.span) + ", " + std::to_string(cast) + " votes";
  if (!fits) f.question = "Is the number of seats or one of the votes meant to be different?";
  out.push_back(std::move(f));
}

void check_seats(const CheckInput& input, const Score& score, Findings& out) {
  if (score.told != Told::voted) return;
  const auto last = static_cast<uint32_t>(input.reading.tokens.sentences.size()) - 1;
  for (uint32_t s = score.sentence - std::min(score.sentence, 1U);
       s <= std::min(last, score.sentence + 1); ++s)
    for (const Item& item : input.items.of(s)) {
      const auto bench = bench_of(input, item);
      if (bench && (s == score.sentence || is_same_body(input, *bench, score)))
        return compare_seats(input, *bench, score, out);
    }
}

// ---- "by 14 points, 104-92", "217-213, a six-vote margin" ----

bool is_margin(const CheckInput& input, const Item& item, const Score& score) {
  const Reading& r = input.reading;
  const IndexRange tokens = item.mention->tokens;
  const IndexRange sentence = r.tokens.sentences[score.sentence].tokens;
  const bool points = item.value->unit == "point";
  if ((item.mention->kind != MentionKind::cardinal && !points) || tokens.end + 1 >= sentence.end ||
      tokens.begin == sentence.begin)
    return false;
  const bool before = tokens.end <= score.tokens.begin;
  const IndexRange gap =
      before ? tokens_between(tokens, score.tokens) : tokens_between(score.tokens, tokens);
  // "Won by 14 points at Leeds and lost 104-92 in York"
  if (gap.size() > kMarginReach || any_text(r, gap, {"won", "lost", "beat", "and", "but"}))
    return false;
  uint32_t unit = tokens.end;
  const bool compound = text_is(r, unit, {"-"});
  if (compound) ++unit;
  if (!points &&
      !text_is(r, unit, {"point", "points", "goal", "goals", "run", "runs", "vote", "votes"}))
    return false;
  if (compound)
    return unit + 1 < sentence.end &&
           text_is(r, unit + 1, {"margin", "win", "victory", "defeat", "loss"});
  if (!text_is(r, tokens.begin - 1, {"by"})) return false;
  const uint32_t from = tokens.begin - std::min(tokens.begin - sentence.begin, kWonReach);
  return any_text(r, {from, tokens.begin}, {"beat", "won", "lost", "defeated", "win", "beaten"}) &&
         !any_text(r, {from, tokens.begin}, {"led", "lead", "trailed", "ahead"});
}

void check_margin(const CheckInput& input, const Score& score, Findings& out) {
  if (score.told == Told::none || score.told == Told::led) return;
  for (const Item& item : input.items.of(score.sentence)) {
    if (!is_margin(input, item, score) || !item.value->number) continue;
    const Decimal margin = score.margin();
    const bool fits = contains(item.value->range, margin);
    if (!fits && (item.value->hedge != Hedge::none || in_quotes(input, score))) continue;
    Finding f = finding_of(input, item.mention->span, "margin", score, fits);
    f.mentions = {item.id};
    f.equation = std::to_string(score.first) + " - " + std::to_string(score.second) +
                 (fits ? " = " : " ≠ ") + words(input, item.mention->span);
    f.message = words(input, input.reading.span(score.tokens)) + " is a margin of " +
                std::to_string(score.margin()) + "; the text says " +
                words(input, item.mention->span);
    if (!fits) f.question = "Is the score or the margin meant to be different?";
    out.push_back(std::move(f));
  }
}

// ---- wins, draws and scores on the way ----

// Scores that are decided by other rules than who has more.
bool is_plain_match(const Reading& r, const Score& score) {
  return !any_text(
      r, r.tokens.sentences[score.sentence].tokens,
      {"aggregate", "penalties", "penalty", "shootout", "shoot",  "tiebreak", "set",   "sets",
       "series",    "legs",      "leg",     "forfeit",  "record", "replay",   "away",  "rounds",
       "frames",    "games",     "tie",     "handicap", "card",   "cards",    "judges"});
}

void ask_result(const CheckInput& input, const Score& score, std::string_view message,
                Findings& out) {
  Finding f;
  f.check = "tally";
  f.rule = "core/tally";
  f.verdict = Verdict::conflict;
  f.level = Level::warning;
  f.evidence = {{input.reading.span(score.tokens), "score"}};
  f.message = words(input, input.reading.span(score.tokens)) + " " + std::string(message);
  f.equation = f.message;
  f.question = "Is the score right, and the side that it names first?";
  out.push_back(std::move(f));
}

void check_result(const CheckInput& input, const Score& score, Findings& out) {
  if (!is_plain_match(input.reading, score) || in_quotes(input, score)) return;
  if (score.told == Told::won && score.first == score.second)
    ask_result(input, score, "is no win", out);
  else if (score.told == Told::won && score.first < score.second)
    ask_result(input, score, "has fewer for the winner", out);
  else if (score.told == Told::drew && score.first != score.second)
    ask_result(input, score, "is no draw", out);
}

bool is_half_time(const Reading& r, const Score& score) {
  const IndexRange sentence = r.tokens.sentences[score.sentence].tokens;
  const uint32_t to = std::min(sentence.end, score.tokens.end + 5);
  return any_text(r, {score.tokens.end, to}, {"half", "halftime", "break", "interval"});
}

// A side cannot have more at half time than at the end.
void check_half_time(const CheckInput& input, const Score& final, const Score& half,
                     Findings& out) {
  if (final.told != Told::won && final.told != Told::lost && final.told != Told::drew) return;
  if (half.told != Told::led || !is_half_time(input.reading, half) ||
      std::max(half.first, half.second) <= std::max(final.first, final.second) ||
      in_quotes(input, final) || in_quotes(input, half) || !is_plain_match(input.reading, final))
    return;
  Finding f = finding_of(input, input.reading.span(half.tokens), "half time", final, false);
  f.message = words(input, input.reading.span(half.tokens)) + " at half time, " +
              words(input, input.reading.span(final.tokens)) + " at the end";
  f.equation = std::to_string(std::max(half.first, half.second)) + " > " +
               std::to_string(std::max(final.first, final.second));
  f.question = "Is one of the two scores wrong?";
  out.push_back(std::move(f));
}

void run(const CheckInput& input, Findings& out) {
  std::vector<Score> before;
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = 0; s < count; ++s) {
    const std::vector<Score> scores = scores_in(input, s);
    for (const Score& score : scores) {
      check_seats(input, score, out);
      check_margin(input, score, out);
      if (scores.size() == 1) check_result(input, score, out);
    }
    if (scores.size() == 2) {
      check_half_time(input, scores.front(), scores.back(), out);
      check_half_time(input, scores.back(), scores.front(), out);
    }
    if (scores.size() == 1 && before.size() == 1 && before.front().sentence + 1 == s)
      check_half_time(input, before.front(), scores.front(), out);
    before = scores;
  }
}

}  // namespace

const Check tally_check{
    "tally", "A vote or a score does not fit the seats, the margin or the result it is told with.",
    "Compared are a vote and the seats of the body named beside it, a margin and the score it "
    "stands with, a win or a draw and its score, and the score at half time. Fewer votes than "
    "seats, shoot-outs, aggregates, sets and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
