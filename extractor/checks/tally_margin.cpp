#include <algorithm>
#include <string>
#include <vector>

#include "checks/tally_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kMarginReach = 12;   // tokens between a score and its margin
constexpr uint32_t kWonReach = 7;       // tokens from "beat" to "by 14 points"
constexpr uint32_t kHalfTimeReach = 8;  // tokens: "seven points behind at the interval"
constexpr uint32_t kSentencesOn = 6;    // from the score to "the seven-point win"

// ---- "by 14 points, 104-92", "217-213, a six-vote margin" ----

bool is_unit_of_margin(const Reading& r, uint32_t token) {
  return text_is(r, token, {"point", "points", "goal", "goals", "run", "runs", "vote", "votes"});
}

bool is_result_noun(const Reading& r, uint32_t token) {
  return text_is(r, token,
                 {"margin", "win", "victory", "defeat", "loss", "triumph", "success", "edge",
                  "rout", "gap", "thrashing", "drubbing", "hammering", "romp"});
}

// "the seven-point win", "a six-vote margin"; nothing of the score stands between.
bool is_compound_margin(const Reading& r, const Item& item, uint32_t end) {
  uint32_t unit = item.mention->tokens.end;
  if (!text_is(r, unit, {"-"})) return false;
  if (item.value->unit != "point") ++unit;
  if (unit >= end || !is_unit_of_margin(r, unit)) return false;
  return unit + 1 < end && is_result_noun(r, unit + 1);
}

// "by 14 points", "a margin of six votes", "won by four votes"
bool is_told_margin(const Reading& r, const Item& item, IndexRange sentence) {
  const IndexRange tokens = item.mention->tokens;
  const bool points = item.value->unit == "point";
  if (!points && !is_unit_of_margin(r, tokens.end)) return false;
  if (tokens.begin >= sentence.begin + 2 && text_is(r, tokens.begin - 1, {"of"}) &&
      text_is(r, tokens.begin - 2, {"margin"}))
    return true;
  if (!text_is(r, tokens.begin - 1, {"by"})) return false;
  const uint32_t from = tokens.begin - std::min(tokens.begin - sentence.begin, kWonReach);
  return any_text(r, {from, tokens.begin},
                  {"beat", "won", "lost", "defeated", "win", "beaten", "failed", "passed",
                   "carried", "fell", "prevailed", "edged", "survived", "triumphed", "rejected",
                   "approved", "downed", "pipped", "succeeded"}) &&
         !any_text(r, {from, tokens.begin}, {"led", "lead", "trailed", "ahead"});
}

bool is_margin(const CheckInput& input, const Item& item, const Score& score) {
  const Reading& r = input.reading;
  const IndexRange tokens = item.mention->tokens;
  const IndexRange sentence = r.tokens.sentences[score.sentence].tokens;
  if ((item.mention->kind != MentionKind::cardinal && item.value->unit != "point") ||
      tokens.end + 1 >= sentence.end || tokens.begin == sentence.begin)
    return false;
  // "Carried by eight votes to five" has no margin of eight.
  if (tokens.begin < score.tokens.end && score.tokens.begin < tokens.end) return false;
  const bool before = tokens.end <= score.tokens.begin;
  const IndexRange gap =
      before ? tokens_between(tokens, score.tokens) : tokens_between(score.tokens, tokens);
  // "Won by 14 points at Leeds and lost 104-92 in York"
  if (gap.size() > kMarginReach || any_text(r, gap, {"won", "lost", "beat", "and", "but"}))
    return false;
  return is_compound_margin(r, item, sentence.end) || is_told_margin(r, item, sentence);
}

// "The seven-point win", "It was a nine-point victory" in the sentence behind the score.
bool is_margin_behind(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  const uint32_t at = item.mention->tokens.begin;
  return is_compound_margin(r, item, sentence.end) && at > sentence.begin &&
         (text_is(r, at - 1, {"the", "that", "this", "their", "its"}) ||
          r.word(at - 1).folded.ends_with("'s") || r.word(at - 1).folded.ends_with("’s") ||
          (at == sentence.begin + 3 && text_is(r, sentence.begin, {"it"}) &&
           text_is(r, at - 1, {"a"})));
}

void compare_margin(const CheckInput& input, const Item& item, const Score& score, Findings& out) {
  const bool fits = contains(item.value->range, score.margin());
  if (!fits && (item.value->hedge != Hedge::none || is_quoted_score(input, score))) return;
  Finding f = score_finding(input, item.mention->span, "margin", score, fits);
  f.mentions = {item.id};
  f.equation = std::to_string(score.first) + " - " + std::to_string(score.second) +
               (fits ? " = " : " ≠ ") + plain_text(input.reading.article, item.mention->span);
  f.message = plain_text(input.reading.article, input.reading.span(score.tokens)) +
              " is a margin of " + std::to_string(score.margin()) + "; the text says " +
              plain_text(input.reading.article, item.mention->span);
  if (!fits) f.question = "Is the score or the margin meant to be different?";
  out.push_back(std::move(f));
}

// ---- "seven points behind at the interval", "an 11-point lead at the break" ----

bool is_half_time_word(const Reading& r, uint32_t token) {
  return text_is(r, token, {"half", "halftime", "half-time", "break", "interval", "intermission"});
}

// Nothing between them that would make it the margin of another minute.
bool is_of_half_time(const Reading& r, const Item& item) {
  // "1-0 down at half-time": a side of a score.
  const uint32_t at = item.mention->tokens.begin;
  if (at > 0 && text_is(r, at - 1, {"-", "–"})) return false;
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  const IndexRange own = item.mention->tokens;
  const auto parted = [&](uint32_t token) {
    return text_is(r, token, {"and", "but", "then", "before", "with", "late", "after", ";"});
  };
  for (uint32_t i = own.begin; i > sentence.begin && own.begin - i < kHalfTimeReach && !parted(i);)
    if (is_half_time_word(r, --i)) return true;
  const uint32_t end = std::min(sentence.end, own.end + kHalfTimeReach);
  for (uint32_t i = own.end; i < end && !parted(i); ++i)
    if (is_half_time_word(r, i)) return true;
  return false;
}

// "Seven points behind", "a nine-point deficit", "eleven clear".
bool is_lead(const Reading& r, const Item& item) {
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  uint32_t behind = item.mention->tokens.end;
  if (behind < sentence.end && text_is(r, behind, {"-"})) {
    behind += item.value->unit == "point" ? 1 : 2;
    return behind < sentence.end &&
           text_is(r, behind, {"lead", "deficit", "advantage", "cushion", "gap", "margin"});
  }
  if (behind < sentence.end && is_unit_of_margin(r, behind)) ++behind;
  return behind < sentence.end &&
         text_is(r, behind, {"behind", "down", "adrift", "ahead", "up", "clear", "back", "in"}) &&
         (!text_is(r, behind, {"in"}) ||
          (behind + 1 < sentence.end && text_is(r, behind + 1, {"front", "arrears"})));
}

bool tells_half_time_score(const CheckInput& input, uint32_t sentence) {
  const std::vector<Score> scores = scores_in(input, sentence);
  return std::any_of(scores.begin(), scores.end(),
                     [&](const Score& s) { return is_half_time(input.reading, s); });
}

// What is told of the break stands in the score's sentence or the one before.
void check_half_time_margin(const CheckInput& input, const Score& score, Findings& out) {
  if (score.told != Told::led) return;
  const bool at_break = is_half_time(input.reading, score);
  const uint32_t s = score.sentence;
  if (!at_break && tells_half_time_score(input, s)) return;
  for (uint32_t i = s - std::min(s, 1U); i <= s; ++i)
    for (const Item& item : input.items.of(i)) {
      const bool figure = item.value->number && (item.mention->kind == MentionKind::cardinal ||
                                                 item.value->unit == "point");
      if (figure && (at_break || i == s) && is_lead(input.reading, item) &&
          is_of_half_time(input.reading, item))
        compare_margin(input, item, score, out);
    }
}

// The first margin in the sentences behind the score, up to another score.
void check_margin_behind(const CheckInput& input, const Score& score, Findings& out) {
  const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
  for (uint32_t s = score.sentence + 1; s < std::min(count, score.sentence + kSentencesOn + 1);
       ++s) {
    if (!scores_in(input, s).empty()) return;
    for (const Item& item : input.items.of(s))
      if (item.value->number && is_margin_behind(input, item))
        return compare_margin(input, item, score, out);
  }
}

}  // namespace

bool is_half_time(const Reading& r, const Score& score) {
  const IndexRange sentence = r.tokens.sentences[score.sentence].tokens;
  const uint32_t to = std::min(sentence.end, score.tokens.end + 5);
  for (uint32_t i = score.tokens.end; i < to; ++i) {
    if (text_is(r, i, {"after", "since", "from"})) return false;
    if (is_half_time_word(r, i)) return true;
  }
  return false;
}

void check_margin(const CheckInput& input, const Score& score, bool alone, Findings& out) {
  check_half_time_margin(input, score, out);
  if (score.told == Told::none || score.told == Told::led) return;
  for (const Item& item : input.items.of(score.sentence))
    if (item.value->number && is_margin(input, item, score))
      compare_margin(input, item, score, out);
  if (alone) check_margin_behind(input, score, out);
}

}  // namespace copydesk
