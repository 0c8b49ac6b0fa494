#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/tally_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

// ---- "were up 17-14 at halftime ... finished it off 24-13" ----

bool may_lead_to(int64_t a, int64_t b, const Score& final) {
  return (a <= final.first && b <= final.second) || (a <= final.second && b <= final.first);
}

bool is_result(const Score& score) {
  return score.told == Told::won || score.told == Told::lost || score.told == Told::drew;
}

bool is_told_behind(const Reading& r, const Score& score) {
  return text_is(r, score.cue, {"trailed", "trailing", "trail", "trails", "behind", "down"});
}

// "Trailed 2-0 before winning 3-1": whoever was behind is who won.
bool has_one_subject(const Reading& r, const Score& half, const Score& final) {
  if (half.sentence != final.sentence || half.tokens.end > final.tokens.begin) return false;
  const IndexRange gap = tokens_between(half.tokens, final.tokens);
  return gap.size() <= 8 && any_text(r, gap, {"before", "to", "but", "and", "then"}) &&
         any_text(r, gap, {"winning", "win", "won"}) && !any_text(r, gap, {"they", "it", "when"});
}

bool follows(const Reading& r, const Score& half, const Score& final) {
  const int64_t more = std::max(half.first, half.second);
  const int64_t less = std::min(half.first, half.second);
  if (is_told_behind(r, half) && final.told == Told::won && has_one_subject(r, half, final))
    return less <= final.first && more <= final.second;
  return may_lead_to(more, less, final);
}

// A word that makes the other score one of the end of the match.
bool ends_match(const Reading& r, const Score& score, IndexRange sentence) {
  const uint32_t from = score.tokens.begin - std::min(score.tokens.begin - sentence.begin, 6U);
  return is_result(score) || any_text(r, {from, score.tokens.begin},
                                      {"finished", "ended", "final", "finish", "closed"});
}

bool is_course_of_one_match(const Reading& r, const Score& half, IndexRange sentence) {
  return half.told == Told::led &&
         !any_text(r, sentence,
                   {"series", "set", "sets", "aggregate", "penalties", "shootout", "game", "games",
                    "tie-break", "tiebreak", "rubber", "frames", "tie"});
}

// "They had lost the week before, 27-7."
bool is_of_another_day(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  const auto other = input.classes().other_one;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if ((other && r.word(i).has(*other)) ||
        text_is(r, i, {"week", "season", "month", "before", "since", "meeting", "opener"}))
      return true;
  return false;
}

void judge_course(const CheckInput& input, const Score& half, const Score& final, Findings& out) {
  const Reading& r = input.reading;
  const bool fits = follows(r, half, final);
  const bool more_than_all =  // which check_half_time judges
      std::max(half.first, half.second) > std::max(final.first, final.second);
  if (!fits && (more_than_all || is_quoted_score(input, half) || is_quoted_score(input, final)))
    return;
  Finding f = score_finding(input, r.span(half.tokens), "on the way", final, fits);
  f.equation = plain_text(input.reading.article, r.span(half.tokens)) + (fits ? " → " : " ↛ ") +
               plain_text(input.reading.article, r.span(final.tokens));
  f.message = f.equation;
  if (!fits) f.question = "Is one of the two scores wrong?";
  out.push_back(std::move(f));
}

// ---- "the best-of-seven series 4-2 with a victory in Game 6" ----

constexpr std::string_view kBestOf = "best-of-";

struct Series {
  int64_t games = 0;
  Span span;
};

int64_t games_named(std::string_view word) {
  constexpr std::pair<std::string_view, int64_t> kGames[] = {
      {"three", 3}, {"five", 5}, {"seven", 7}, {"nine", 9}, {"3", 3}, {"5", 5}, {"7", 7}, {"9", 9}};
  const auto* found = std::find_if(std::begin(kGames), std::end(kGames),
                                   [&](const auto& games) { return games.first == word; });
  return found != std::end(kGames) ? found->second : 0;
}

// "best-of-seven", "best of five"
std::optional<Series> series_in(const Reading& r, uint32_t sentence) {
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin; i + 2 < tokens.end; ++i) {
    if (text_is(r, i, {"best"})) {
      uint32_t at = i + 1;
      while (at + 1 < tokens.end && text_is(r, at, {"-", "–", "of"})) ++at;
      if (const int64_t games = games_named(r.word(at).folded); at > i + 1 && games != 0)
        return Series{games, r.span({i, at + 1})};
    }
    const std::string_view word = r.word(i).folded;
    if (!word.starts_with(kBestOf)) continue;
    if (const int64_t games = games_named(word.substr(kBestOf.size())); games != 0)
      return Series{games, r.span({i, i + 1})};
  }
  return std::nullopt;
}

// The number of "Game 7".
std::optional<Series> game_in(const Reading& r, uint32_t sentence) {
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i) {
    if (!text_is(r, i, {"game"}) || r.token(i + 1).kind != TokenKind::number) continue;
    const std::string_view text = r.word(i + 1).text;
    if (text.size() == 1 && '1' < text[0] && text[0] <= '9')
      return Series{text[0] - '0', r.span({i, i + 2})};
  }
  return std::nullopt;
}

// The score of the games won, not of one game: the one behind or before "series", of a side that
// has won as many as are needed.
const Score* series_score(const Reading& r, const std::vector<Score>& scores) {
  for (const Score& score : scores)
    if (any_text(r, score.tokens, {"games", "matches"})) return &score;
  for (const Score& score : scores) {
    const IndexRange sentence = r.tokens.sentences[score.sentence].tokens;
    const uint32_t from = score.tokens.begin - std::min(score.tokens.begin - sentence.begin, 3U);
    const uint32_t to = std::min(sentence.end, score.tokens.end + 3);
    if (any_text(r, {from, score.tokens.begin},
                 {"series", "semifinal", "semifinals", "final", "finals", "playoff", "matchup"}) ||
        any_text(r, {score.tokens.end, to}, {"series"}))
      return &score;
  }
  return nullptr;
}

bool ends_series(const Reading& r, IndexRange tokens) {
  return any_text(r, tokens,
                  {"win",       "won",      "wins",      "winning",    "clinch",  "clinched",
                   "clinching", "wrap",     "wrapped",   "take",       "took",    "taking",
                   "close",     "closed",   "capture",   "captured",   "claim",   "claimed",
                   "finish",    "finished", "eliminate", "eliminated", "complete"}) &&
         !any_text(r, tokens,
                   {"lead", "leads", "led", "tied", "level", "force", "forced", "even", "after",
                    "if", "could", "trail", "trailed"});
}

void judge_series(const CheckInput& input, uint32_t sentence, const std::vector<Score>& scores,
                  Findings& out) {
  const Reading& r = input.reading;
  const auto series = series_in(r, sentence);
  const Score* score = series ? series_score(r, scores) : nullptr;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  if (score == nullptr || !ends_series(r, tokens)) return;
  const int64_t needed = series->games / 2 + 1;
  const int64_t most = std::max(score->first, score->second);
  const auto game = game_in(r, sentence);
  const bool decided = most == needed && score->first + score->second <= series->games;
  const bool last = !game || game->games == score->first + score->second;
  const bool fits = decided && last;
  if (!fits && (is_quoted_score(input, *score) || most > needed)) return;
  Finding f =
      score_finding(input, decided && game ? game->span : series->span, "series", *score, fits);
  f.equation = plain_text(r.article, f.evidence.front().span) + (fits ? ": " : " ≠ ") +
               plain_text(r.article, r.span(score->tokens));
  f.message = f.equation;
  if (!fits) f.question = "Are the games and the score of the series right?";
  out.push_back(std::move(f));
}

// ---- "voted 7-2 to fire him. Two members, Cole and Diaz, dissented" ----

const Item* dissenters_in(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  const bool dissent = (input.places.bits_in(sentence) & kDissent) != 0 ||
                       any_text(r, tokens, {"opposed", "against"});
  if (!dissent || any_text(r, tokens, {"other", "others", "also", "of", "absent"})) return nullptr;
  for (const Item& item : input.items.of(sentence)) {
    const IndexRange behind = words_behind(r, item, 1);
    const bool opens = item.mention->tokens.begin <= tokens.begin + 1;
    const bool voters = !behind.empty() && ((input.bits(behind.begin) & (kVoter | kDissent)) != 0 ||
                                            text_is(r, behind.begin, {"dissenters"}));
    if (opens && voters && item.mention->kind == MentionKind::cardinal && item.value->number &&
        item.value->hedge == Hedge::none)
      return &item;
  }
  return nullptr;
}

void judge_dissenters(const CheckInput& input, const Score& vote, uint32_t sentence,
                      Findings& out) {
  const Item* against = vote.told == Told::voted ? dissenters_in(input, sentence) : nullptr;
  if (against == nullptr) return;
  const Decimal fewer(std::min(vote.first, vote.second));
  // What was rejected has more against it.
  const bool fits = *against->value->number == fewer ||
                    *against->value->number == Decimal(std::max(vote.first, vote.second));
  // Fewer may be some of them.
  if (!fits && (*against->value->number < fewer || is_quoted_score(input, vote))) return;
  Finding f = score_finding(input, shown(*against), "against", vote, fits);
  f.mentions = {against->id};
  f.equation = printed(input, *against) + (fits ? " = " : " ≠ ") +
               (fits ? against->value->number->to_string() : fewer.to_string());
  f.message = f.equation;
  if (!fits) f.question = "Is the tally right, and the number of those against?";
  out.push_back(std::move(f));
}

}  // namespace

void check_course(const CheckInput& input, const std::vector<Score>& before,
                  const std::vector<Score>& scores, Findings& out) {
  const Reading& r = input.reading;
  if (before.size() == 1 && before.front().sentence + 1 < r.tokens.sentences.size())
    judge_dissenters(input, before.front(), before.front().sentence + 1, out);
  if (scores.empty()) return;
  const uint32_t s = scores.front().sentence;
  const IndexRange tokens = r.tokens.sentences[s].tokens;
  judge_series(input, s, scores, out);
  if (scores.size() == 2) {
    for (const size_t i : {size_t{0}, size_t{1}}) {
      const Score& half = scores[i];
      const Score& final = scores[1 - i];
      const bool timed = is_half_time(r, half) || has_one_subject(r, half, final);
      if (timed && is_course_of_one_match(r, half, tokens) && ends_match(r, final, tokens))
        return judge_course(input, half, final, out);
    }
    return;
  }
  if (scores.size() != 1 || before.size() != 1 || before.front().sentence + 1 != s) return;
  const Score& half = is_half_time(r, scores.front()) ? scores.front() : before.front();
  const Score& final = &half == &scores.front() ? before.front() : scores.front();
  if (is_of_another_day(input, half.sentence) || is_of_another_day(input, final.sentence)) return;
  const IndexRange other = r.tokens.sentences[before.front().sentence].tokens;
  if (is_half_time(r, half) && is_course_of_one_match(r, half, tokens) &&
      is_course_of_one_match(r, half, other) &&
      ends_match(r, final, r.tokens.sentences[final.sentence].tokens))
    judge_course(input, half, final, out);
}

}  // namespace copydesk
