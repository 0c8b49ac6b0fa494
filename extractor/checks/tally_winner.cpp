#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/tally_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kVotesReach = 6;       // tokens from a name to its votes
constexpr uint32_t kSentencesBefore = 4;  // from "X unseated Y" to their votes
constexpr uint32_t kVerbReach = 6;        // tokens from a name to "unseated"

// The last word of a name decides whose it is.
std::string_view surname(const Reading& r, const Mention& person) {
  return r.word(person.tokens.end - 1).folded;
}

struct Votes {
  std::string_view name;
  const Item* item = nullptr;
};

// "Marlow with 4,310 votes": a name shortly before the figure.
std::optional<Votes> votes_of(const CheckInput& input, const Item& item, uint32_t from) {
  const Reading& r = input.reading;
  const Mention* nearest = nullptr;
  for (const Mention& m :
       mentions_between(input, item.mention->sentence, item.mention->sentence + 1))
    if (m.kind == MentionKind::person && m.tokens.begin >= from &&
        m.tokens.end <= item.mention->tokens.begin)
      nearest = &m;
  if (nearest == nullptr || item.mention->tokens.begin - nearest->tokens.end > kVotesReach ||
      !item.value->number || item.value->hedge != Hedge::none)
    return std::nullopt;
  return Votes{surname(r, *nearest), &item};
}

bool counts_votes(const Item& item) {
  return item.mention->kind == MentionKind::percent || head_of(item) == "vote";
}

struct Race {
  Votes first;
  Votes second;
};

std::optional<Race> race_in(const CheckInput& input, uint32_t sentence) {
  const std::span<const Item> items = input.items.of(sentence);
  const uint32_t begin = input.reading.tokens.sentences[sentence].tokens.begin;
  if (items.size() != 2 || !(counts_votes(items[0]) || counts_votes(items[1])) ||
      items[0].value->unit != items[1].value->unit ||
      items[0].mention->kind == MentionKind::ordinal)
    return std::nullopt;
  const auto a = votes_of(input, items[0], begin);
  const auto b = votes_of(input, items[1], items[0].mention->tokens.end);
  if (!a || !b || a->name == b->name) return std::nullopt;
  return Race{*a, *b};
}

bool is_win(const Reading& r, uint32_t i) {
  return text_is(
      r, i,
      {"unseated", "unseats", "beat", "beats", "defeated", "defeats", "ousted", "ousts", "edged",
       "toppled", "topples", "won", "wins", "unseating", "defeating", "beating", "ousting"});
}

/// Who won, by the words of one sentence.
std::optional<std::string_view> winner_in(const CheckInput& input, uint32_t sentence,
                                          const Race& race) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    if (!is_win(r, i)) continue;
    const uint32_t from = i - std::min(i - tokens.begin, kVerbReach);
    for (uint32_t k = i; k > from;) {
      const std::string_view word = r.word(--k).folded;
      if (word != race.first.name && word != race.second.name) continue;
      const std::string_view other = word == race.first.name ? race.second.name : race.first.name;
      const bool over = any_text(r, {i, tokens.end}, {other});
      const bool office = any_text(r, {i, tokens.end},
                                   {"election", "race", "seat", "mayor", "runoff", "vote", "term"});
      if (over || (office && text_is(r, i, {"won", "wins"}))) return word;
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// Votes that decide nothing.
bool is_other_count(const Reading& r, IndexRange tokens) {
  return any_text(
      r, tokens,
      {"poll", "polls", "survey", "round", "early", "absentee", "electoral", "primary", "initial",
       "first", "recount", "lead", "led", "percentage", "partial", "county", "points", "approval"});
}

}  // namespace

void check_vote_winner(const CheckInput& input, uint32_t sentence, Findings& out) {
  const auto race = race_in(input, sentence);
  const Reading& r = input.reading;
  if (!race || is_other_count(r, r.tokens.sentences[sentence].tokens)) return;
  for (uint32_t back = 0; back <= std::min(sentence, kSentencesBefore); ++back) {
    const auto winner = winner_in(input, sentence - back, *race);
    if (!winner) continue;
    const Votes& won = *winner == race->first.name ? race->first : race->second;
    const Votes& lost = *winner == race->first.name ? race->second : race->first;
    const bool fits = *won.item->value->number > *lost.item->value->number;
    if (!fits && is_quoted(input, won.item->mention->span)) return;
    Finding f = tally_finding(shown(*won.item), "winner", shown(*lost.item), fits);
    f.mentions = {won.item->id, lost.item->id};
    f.equation = printed(input, *won.item->mention) + (fits ? " > " : " ≤ ") +
                 printed(input, *lost.item->mention);
    f.message =
        "the winner has " + printed(input, *won.item) + ", the loser " + printed(input, *lost.item);
    if (!fits) f.question = "Have the two figures changed places?";
    return out.push_back(std::move(f));
  }
}

}  // namespace copydesk
