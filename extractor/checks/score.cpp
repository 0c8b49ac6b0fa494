#include "checks/score.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kCueBefore = 9;  // tokens from "beat" to the score
constexpr uint32_t kCueBehind = 4;  // tokens from the score to "win", "vote"
constexpr int64_t kMost = 999;
constexpr int64_t kMostVotes = 99'999'999;

// What the words of rules/core/words/score-cue.tsv tell.
Told told_named(std::string_view name) {
  if (name == "won") return Told::won;
  if (name == "lost") return Told::lost;
  if (name == "drew") return Told::drew;
  if (name == "led") return Told::led;
  return name == "voted" ? Told::voted : Told::none;
}

// "Were hammered 3-1" tells of the losers.
Told cue_at(const CheckInput& input, uint32_t token) {
  const Reading& r = input.reading;
  const auto cues = input.classes().score_cue;
  if (!cues || !r.word(token).has(*cues)) return Told::none;
  const Told told = told_named(r.words.entry(r.word(token), *cues)->text("told"));
  const bool passive =
      token > 0 && text_is(r, token - 1, {"was", "were", "been", "being", "got", "get", "gets"});
  return passive && told == Told::won ? Told::lost : told;
}

// "The amendment was defeated 46-53": a vote, whose first number are the ayes.
bool tells_of_vote(const Reading& r, IndexRange sentence) {
  return any_text(r, sentence,
                  {"amendment", "bill", "measure", "motion", "resolution", "proposal",
                   "legislation", "nomination", "veto", "cloture", "senate", "vote", "voted",
                   "votes", "referendum", "override"});
}

// A noun right behind the numbers ("beating those who saw the 1-1 draw"), the nearest cue before
// them, else one near behind.
void read_cue(const CheckInput& input, IndexRange sentence, Score& score) {
  const IndexRange tokens = score.tokens;
  const auto is_cue = [&](uint32_t i) {
    score.told = cue_at(input, i);
    score.cue = i;
    return score.told != Told::none;
  };
  if (tokens.end < sentence.end && text_is(input.reading, tokens.end, {"draw", "win", "victory"}) &&
      is_cue(tokens.end))
    return;
  const uint32_t from = tokens.begin - std::min(tokens.begin - sentence.begin, kCueBefore);
  for (uint32_t i = tokens.begin; i > from;)
    if (is_cue(--i)) return;
  const uint32_t to = std::min(sentence.end, tokens.end + kCueBehind);
  for (uint32_t i = tokens.end; i < to; ++i)
    if (is_cue(i)) return;
}

std::optional<int64_t> whole(const Reading& r, uint32_t token) {
  const std::string_view text = r.word(token).text;
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool all = error == std::errc() && end == text.data() + text.size();
  return all && value <= kMost ? std::optional(value) : std::nullopt;
}

bool is_glued(const Reading& r, uint32_t token) { return !r.token(token).space_before; }

// "3-1", and no "1990-95", "555-3-1" or "$3-4".
std::optional<Score> hyphened(const CheckInput& input, uint32_t i, IndexRange sentence) {
  const Reading& r = input.reading;
  if (i + 2 >= sentence.end || (input.bits(i + 1) & kHyphen) == 0 || !is_glued(r, i + 1) ||
      !is_glued(r, i + 2))
    return std::nullopt;
  const auto first = whole(r, i);
  const auto second = whole(r, i + 2);
  if (!first || !second) return std::nullopt;
  if (i > sentence.begin && is_glued(r, i) && !text_is(r, i - 1, {"(", "“", "\""}))
    return std::nullopt;
  if (i + 3 < sentence.end && is_glued(r, i + 3) &&
      !text_is(r, i + 3, {",", ".", ";", ":", ")", "'s", "’s", "”", "\"", "—"}))
    return std::nullopt;
  return Score{*first, *second, {i, i + 3}};
}

std::optional<int64_t> count_of(const Item& item) {
  if (item.mention->kind != MentionKind::cardinal || !item.value->number ||
      item.value->hedge != Hedge::none)
    return std::nullopt;
  const auto n = item.value->number->to_int();
  return n && *n >= 0 && *n <= kMostVotes ? n : std::nullopt;
}

// "The vote was 19 to 14"
bool names_vote(const Reading& r, uint32_t at, uint32_t begin) {
  return at >= begin + 2 && text_is(r, at - 1, {"was", "is", "stood"}) &&
         text_is(r, at - 2, {"vote", "tally", "count", "ballot"});
}

// "five votes to three", "by 31 to 4", "a vote of six to four"
std::optional<Score> spelled(const Reading& r, const Item& a, const Item& b, IndexRange sentence) {
  const auto first = count_of(a);
  const auto second = count_of(b);
  if (!first || !second) return std::nullopt;
  const IndexRange gap = tokens_between(a.mention->tokens, b.mention->tokens);
  const bool plain = gap.size() == 1 && text_is(r, gap.begin, {"to"});
  const bool votes =
      gap.size() == 2 && text_is(r, gap.begin, {"votes"}) && text_is(r, gap.begin + 1, {"to"});
  // "Four games to two"
  const bool games = gap.size() == 2 && text_is(r, gap.begin, {"games", "matches"}) &&
                     text_is(r, gap.begin + 1, {"to"});
  const uint32_t at = a.mention->tokens.begin;
  const bool cued = (at > sentence.begin && text_is(r, at - 1, {"by", "of", "voted"})) ||
                    names_vote(r, at, sentence.begin);
  // "by 12 votes, 231 to 219"
  const bool apposed = at >= sentence.begin + 2 && text_is(r, at - 1, {","}) &&
                       text_is(r, at - 2, {"votes", "vote"});
  if (!votes && !games && !(plain && (cued || apposed))) return std::nullopt;
  Score out{*first, *second, {at, b.mention->tokens.end}};
  if (votes) out.told = Told::voted;
  return out;
}

// "Lost to Ballyduff, 3-12 to 2-10": goals, of three points each, and points.
bool are_goals_and_points(const Reading& r, const Score& a, const Score& b) {
  const IndexRange gap = tokens_between(a.tokens, b.tokens);
  const bool from = a.tokens.begin > 0 && text_is(r, a.tokens.begin - 1, {"from"});
  return gap.size() == 1 && text_is(r, gap.begin, {"to"}) && !from;
}

void join_goals_and_points(const Reading& r, std::vector<Score>& scores) {
  constexpr int64_t kGoal = 3;
  for (size_t i = 0; i + 1 < scores.size(); ++i) {
    const Score& a = scores[i];
    const Score& b = scores[i + 1];
    if (!are_goals_and_points(r, a, b)) continue;
    scores[i] = {
        kGoal * a.first + a.second, kGoal * b.first + b.second, {a.tokens.begin, b.tokens.end}};
    scores.erase(scores.begin() + static_cast<std::ptrdiff_t>(i + 1));
  }
}

}  // namespace

std::vector<Score> scores_in(const CheckInput& input, uint32_t index) {
  std::vector<Score> out;
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[index].tokens;
  const std::span<const Item> items = input.items.of(index);
  for (size_t i = 0; i + 1 < items.size(); ++i)
    if (auto score = spelled(r, items[i], items[i + 1], sentence)) out.push_back(*score);
  if (r.sentence_words[index].any(kDigits) && (input.places.bits_in(index) & kHyphen) != 0)
    for (uint32_t i = sentence.begin; i < sentence.end; ++i)
      if (auto score = hyphened(input, i, sentence)) out.push_back(*score);
  std::sort(out.begin(), out.end(),
            [](const Score& a, const Score& b) { return a.tokens.begin < b.tokens.begin; });
  join_goals_and_points(r, out);
  for (Score& score : out) {
    score.sentence = index;
    score.cue = score.tokens.begin;
    // "Votes" say what it is; the verb tells how it ended.
    const bool votes = score.told == Told::voted;
    read_cue(input, sentence, score);
    if (votes && score.told != Told::voted) {
      score.told = Told::voted;
      score.cue = score.tokens.begin;
    }
    const bool match = score.told == Told::won || score.told == Told::lost;
    if (match && tells_of_vote(r, sentence)) score.told = Told::voted;
  }
  return out;
}

}  // namespace copydesk
