#include "checks/share_cues.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kComplementReach = 8;  // tokens: "of the workers are women"

const Sentence& sentence_of(const CheckInput& input, const Share& share) {
  return input.reading.tokens.sentences[share.sentence];
}

// "27 percent had no opinion", "did not know", "were undecided": who answered nothing closes a
// poll.
bool answers_nothing(const Reading& r, IndexRange tokens) {
  if (any_text(r, tokens, {"undecided", "abstained", "unsure", "undeclared"})) return true;
  for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i) {
    if (text_is(r, i, {"no"}) && text_is(r, i + 1, {"opinion", "view", "preference", "answer"}))
      return true;
    if (text_is(r, i, {"not", "n't", "n’t"}) &&
        text_is(r, i + 1, {"know", "say", "sure", "answer", "decided"}))
      return true;
  }
  return false;
}

// "There are no other shareholders", in the sentence or the one behind it.
bool excludes_others(const CheckInput& input, const Share& last) {
  const Reading& r = input.reading;
  const auto& sentences = r.tokens.sentences;
  const uint32_t next = std::min(last.sentence + 1, static_cast<uint32_t>(sentences.size()) - 1);
  for (uint32_t i = last.tokens.end; i + 1 < sentences[next].tokens.end; ++i)
    if ((text_is(r, i, {"no"}) && text_is(r, i + 1, {"other", "others"})) ||
        (text_is(r, i, {"nobody", "one"}) && text_is(r, i + 1, {"else"})))
      return true;
  return false;
}

// "The entire proceeds are split three ways: 50 percent for ...": as many as are announced.
bool is_split_up(const CheckInput& input, const std::vector<Share>& shares) {
  const Reading& r = input.reading;
  const uint32_t begin = sentence_of(input, shares.front()).tokens.begin;
  const IndexRange before = {begin, shares.front().tokens.begin};
  if (!any_text(r, before, {"split", "divided", "shared", "distributed"})) return false;
  return std::any_of(input.items.of(shares.front().sentence).begin(),
                     input.items.of(shares.front().sentence).end(), [&](const Item& item) {
                       const IndexRange behind = words_behind(r, item, 1);
                       return item.mention->tokens.end <= before.end && item.value->number &&
                              *item.value->number == Decimal(static_cast<int64_t>(shares.size())) &&
                              !behind.empty() && text_is(r, behind.begin, {"ways"});
                     });
}

// "All of its revenue came from three sources: ...", "The two own the firm outright. ...": as many
// shares as are announced, and a word that leaves nothing over.
bool are_all_announced(const CheckInput& input, const std::vector<Share>& shares) {
  const Reading& r = input.reading;
  const Share& first = shares.front();
  if (shares.size() < 2 || shares.back().sentence != first.sentence) return false;
  for (uint32_t back = 0; back <= std::min(first.sentence, 1U); ++back) {
    const uint32_t s = first.sentence - back;
    const uint32_t begin = r.tokens.sentences[s].tokens.begin;
    const uint32_t end = back == 0 ? first.tokens.begin : r.tokens.sentences[s].tokens.end;
    if (!any_text(r, {begin, end},
                  {"all", "entire", "entirely", "whole", "only", "outright", "jointly", "wholly",
                   "every"}) ||
        any_text(r, {begin, end}, {"not", "almost", "nearly", "largest", "biggest", "main"}))
      continue;
    for (const Item& item : input.items.of(s))
      if (item.mention->kind == MentionKind::cardinal && item.mention->tokens.end <= end &&
          item.value->number && *item.value->number == Decimal(static_cast<int64_t>(shares.size())))
        return true;
  }
  return false;
}

}  // namespace

bool tells_of_change(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  const auto direction = input.classes().direction;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    // "more than ever" compares no shares
    if (text_is(r, i, {"more"}) && i + 2 < tokens.end && text_is(r, i + 2, {"ever"})) {
      i += 2;
      continue;
    }
    // "grew up in the state"
    if (text_is(r, i, {"grew", "grow", "grown"}) && i + 1 < tokens.end &&
        text_is(r, i + 1, {"up"})) {
      ++i;
      continue;
    }
    if (text_is(r, i, {"than", "inflation", "interest", "rate", "growth", "chance", "odds"}))
      return true;
    const Word& word = r.word(i);
    const Entry* entry =
        direction && word.has(*direction) ? r.words.entry(word, *direction) : nullptr;
    if (entry != nullptr && entry->text("word") != "yes") return true;
  }
  return false;
}

bool is_left_over(const CheckInput& input, const Share& share) {
  const IndexRange sentence = sentence_of(input, share).tokens;
  const uint32_t begin = sentence.begin;
  const uint32_t at = share.tokens.begin;
  const uint32_t behind = share.tokens.end;
  // "The last quarter" is one of the year.
  if (at >= begin + 2 && text_is(input.reading, at - 1, {"last", "final"}) &&
      text_is(input.reading, at - 2, {"the"}) && !text_is(input.reading, at, {"quarter", "half"}))
    return true;
  if (behind + 1 < sentence.end && text_is(input.reading, behind, {"left"}) &&
      text_is(input.reading, behind + 1, {"over"}))
    return true;
  if (at >= begin + 2 && text_is(input.reading, at - 1, {"other"}) &&
      text_is(input.reading, at - 2, {"the"}))
    return true;
  return any_text(input.reading, {at - std::min(at - begin, 4U), at},
                  {"remaining", "rest", "remainder"});
}

bool is_closed(const CheckInput& input, const std::vector<Share>& shares) {
  const Reading& r = input.reading;
  const Share& last = shares.back();
  const Sentence& sentence = sentence_of(input, last);
  const uint32_t before = last.tokens.begin;
  if (is_left_over(input, last) || excludes_others(input, last)) return true;
  if (before > sentence.tokens.begin && text_is(r, before - 1, {"last", "final"})) return true;
  // "split 60-40 between the two partners"
  const uint32_t first = shares.front().tokens.begin;
  if (shares.size() == 2 && last.tokens.end < sentence.tokens.end &&
      text_is(r, last.tokens.end, {"split"}))
    return true;
  if (shares.size() == 2 && first > 0 && text_is(r, first - 1, {"split", "divided", "shared"}))
    return any_text(r, {before, sentence.tokens.end}, {"between"});
  return answers_nothing(r, {before, sentence.tokens.end}) || is_split_up(input, shares) ||
         are_all_announced(input, shares);
}

// "The firm is 70 percent owned by Orion and 30 percent by its founder."
bool are_holdings(const CheckInput& input, const std::vector<Share>& shares) {
  const IndexRange gap = tokens_between(shares[0].tokens, shares[1].tokens);
  return shares.size() == 2 && gap.size() <= kComplementReach &&
         any_text(input.reading, {shares[0].tokens.begin, shares[1].tokens.begin},
                  {"owned", "held", "controlled", "owns", "holds", "has", "paid", "funded",
                   "financed", "covered", "borne", "met", "provided", "supplied"}) &&
         any_text(input.reading, gap, {"and"});
}

bool is_exclusive(const CheckInput& input, const std::vector<Share>& shares) {
  if (shares.size() == 2) return are_holdings(input, shares);
  return any_text(
      input.reading, sentence_of(input, shares.front()).tokens,
      {"vote",    "votes", "voted",    "ballots",   "go",         "goes",      "went",
       "shipped", "sold",  "exported", "spent",     "allocated",  "supplies",  "supplied",
       "comes",   "come",  "came",     "split",     "divided",    "generated", "shared",
       "owned",   "owns",  "stake",    "ownership", "apportioned"});
}

bool are_set_against(const Reading& r, const Share& a, const Share& b) {
  constexpr uint32_t kReach = 5;
  const IndexRange gap = tokens_between(a.tokens, b.tokens);
  return gap.size() <= kReach && !gap.empty() && text_is(r, gap.end - 1, {"to"});
}

bool is_contest(const CheckInput& input, const std::vector<Share>& shares) {
  if (shares.size() != 2) return false;
  const Reading& r = input.reading;
  if (!are_set_against(r, shares[0], shares[1])) return false;
  const IndexRange tokens = sentence_of(input, shares[0]).tokens;
  return any_text(r, tokens,
                  {"vote", "votes", "voted", "ballot", "ballots", "referendum", "won", "beat",
                   "election", "runoff", "run", "yes", "defeated"}) &&
         !any_text(r, tokens, {"from", "rose", "fell", "up", "down"});
}

bool are_complements(const CheckInput& input, const std::vector<Share>& shares) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"women", "men"},          {"girls", "boys"},
      {"female", "male"},        {"for", "against"},
      {"urban", "rural"},        {"public", "private"},
      {"adults", "children"},    {"favor", "against"},
      {"favour", "against"},     {"favor", "opposed"},
      {"favour", "opposed"},     {"yes", "no"},
      {"backed", "opposed"},     {"supported", "opposed"},
      {"approve", "disapprove"}, {"approved", "disapproved"},
      {"agreed", "disagreed"},   {"domestic", "foreign"},
      {"domestic", "imported"},  {"local", "foreign"}};
  if (shares.size() != 2 || shares[0].sentence != shares[1].sentence) return false;
  const Reading& r = input.reading;
  const uint32_t end =
      std::min(sentence_of(input, shares[1]).tokens.end, shares[1].tokens.end + kComplementReach);
  // "The Yes side won with 53.4 per cent": the word may stand before its share.
  const uint32_t begin = sentence_of(input, shares[0]).tokens.begin;
  const uint32_t from = shares[0].tokens.begin;
  const IndexRange between = {shares[0].tokens.end, shares[1].tokens.begin};
  // "Women make up 58 percent of the staff and men 42 percent"
  const bool named = any_text(r, {begin, from}, {"yes", "no"}) ||
                     any_text(r, {from - std::min(from - begin, 4U), from},
                              {"make", "made", "account", "accounted", "were", "comprise"});
  const IndexRange first = {named ? begin : between.begin, between.end};
  const IndexRange second = {named ? between.begin : shares[1].tokens.end, end};
  return between.size() <= kComplementReach + 2 &&
         std::any_of(std::begin(kPairs), std::end(kPairs), [&](const auto& pair) {
           return (any_text(r, first, {pair.first}) && any_text(r, second, {pair.second})) ||
                  (any_text(r, first, {pair.second}) && any_text(r, second, {pair.first}));
         });
}

}  // namespace copydesk
