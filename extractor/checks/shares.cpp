// A breakdown in percents or fractions (NEWSROOM E, T5): "52% backed it, 41% opposed it and 7% were
// undecided". Shares that make a hundred within their rounding are confirmed. Asks only when the
// words say that nothing is left: "the rest", "the remaining", undecided votes, "A% to B%" between
// two; answers that may overlap and the first few of many stay silent (X1, X11, TRAPS 14).
// Proof: tests/cases/shares.case
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/index.hpp"
#include "checks/share_reader.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kWidestGap = 26;  // tokens between two shares
constexpr size_t kMostShares = 9;
constexpr uint32_t kComplementReach = 8;  // tokens: "of the workers are women"
const Decimal kFarthest(12, -2);          // a sum farther from one was never meant to be one

Interval sum_of(const std::vector<Share>& shares) {
  Interval sum = exactly(0);
  for (const Share& share : shares) sum = sum + share.part;
  return sum;
}

// Words of change and of comparison say that the percents are no parts of one whole.
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

bool is_close_run(const std::vector<Share>& shares) {
  for (size_t i = 0; i + 1 < shares.size(); ++i)
    if (shares[i + 1].tokens.begin - shares[i].tokens.end > kWidestGap) return false;
  return true;
}

const Sentence& sentence_of(const CheckInput& input, const Share& share) {
  return input.reading.tokens.sentences[share.sentence];
}

// "The remaining quarter", "the rest, 20 percent", "the other 13 per cent", "the last 9p", "the 9
// cents left over".
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

// Whether the words say that the parts are all there are.
bool is_closed(const CheckInput& input, const std::vector<Share>& shares) {
  const Reading& r = input.reading;
  const Share& last = shares.back();
  const Sentence& sentence = sentence_of(input, last);
  const uint32_t before = last.tokens.begin;
  if (is_left_over(input, last) || excludes_others(input, last)) return true;
  if (before > sentence.tokens.begin && text_is(r, before - 1, {"last", "final"})) return true;
  // "split 60-40 between the two partners"
  const uint32_t first = shares.front().tokens.begin;
  if (shares.size() == 2 && first > 0 && text_is(r, first - 1, {"split", "divided", "shared"}))
    return any_text(r, {before, sentence.tokens.end}, {"between"});
  return answers_nothing(r, {before, sentence.tokens.end});
}

// Parts that go to one place each, so that together they are never more than all: votes, and what
// is sold, shipped or spent.
bool is_exclusive(const CheckInput& input, const std::vector<Share>& shares) {
  if (shares.size() < 3) return false;
  return any_text(input.reading, sentence_of(input, shares.front()).tokens,
                  {"vote",    "votes", "voted",    "ballots", "go",        "goes",     "went",
                   "shipped", "sold",  "exported", "spent",   "allocated", "supplies", "supplied",
                   "comes",   "come",  "came",     "split",   "divided",   "generated"});
}

// "54.2 percent to 46.8 percent", "53.4% of the vote to 47.6%": two parts of one poll.
bool is_contest(const CheckInput& input, const std::vector<Share>& shares) {
  if (shares.size() != 2) return false;
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(shares[0].tokens, shares[1].tokens);
  if (gap.size() > 5 || gap.empty() || !text_is(r, gap.end - 1, {"to"})) return false;
  const IndexRange tokens = sentence_of(input, shares[0]).tokens;
  return any_text(r, tokens,
                  {"vote", "votes", "voted", "ballot", "ballots", "referendum", "won", "beat",
                   "election", "runoff", "run", "yes", "defeated"}) &&
         !any_text(r, tokens, {"from", "rose", "fell", "up", "down"});
}

// "Seventy per cent are women and 30 per cent are men": who is not the one is the other.
bool are_complements(const CheckInput& input, const std::vector<Share>& shares) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"women", "men"},   {"girls", "boys"},     {"female", "male"},    {"for", "against"},
      {"urban", "rural"}, {"public", "private"}, {"adults", "children"}};
  if (shares.size() != 2 || shares[0].sentence != shares[1].sentence) return false;
  const Reading& r = input.reading;
  const uint32_t end =
      std::min(sentence_of(input, shares[1]).tokens.end, shares[1].tokens.end + kComplementReach);
  const IndexRange first = {shares[0].tokens.end, shares[1].tokens.begin};
  const IndexRange second = {shares[1].tokens.end, end};
  return first.size() <= kComplementReach + 2 &&
         std::any_of(std::begin(kPairs), std::end(kPairs), [&](const auto& pair) {
           return (any_text(r, first, {pair.first}) && any_text(r, second, {pair.second})) ||
                  (any_text(r, first, {pair.second}) && any_text(r, second, {pair.first}));
         });
}

bool is_plain(const std::vector<Share>& shares) {
  return std::none_of(shares.begin(), shares.end(), [](const Share& s) { return s.hedged; });
}

// "Forty percent of voters, 50 percent of women": shares of different wholes.
bool have_one_whole(const std::vector<Share>& shares) {
  std::string_view head;
  for (const Share& share : shares) {
    if (!share.head.empty() && !head.empty() && share.head != head) return false;
    if (head.empty()) head = share.head;
  }
  return true;
}

// Rounding of k shares moves their sum by k half digits (T5).
bool makes_one(const Interval& sum) { return contains(sum, Decimal(1)); }

void report(const CheckInput& input, const std::vector<Share>& shares, bool holds, Findings& out) {
  Finding f;
  f.check = "shares";
  f.rule = "core/shares";
  Decimal total = 0;
  for (const Share& share : shares) {
    f.evidence.push_back({share.span, "share"});
    f.mentions.insert(f.mentions.end(), share.mentions.begin(), share.mentions.end());
    f.equation += (f.equation.empty() ? "" : " + ") +
                  plain_text(input.reading.article, input.reading.span(share.tokens));
    total = total + share.middle;
  }
  f.equation += (holds ? " = " : " ≠ ") + std::string("100%");
  f.message = f.equation;
  f.verdict = holds ? Verdict::confirmed : Verdict::conflict;
  if (!holds) {
    f.level = Level::warning;
    f.message =
        "the shares make " + total.shifted(2).rounded(1).to_string() + "% (" + f.equation + ")";
    f.question = "Is one of the shares not of the same whole?";
  }
  out.push_back(std::move(f));
}

// How far the sum is from one, where that may be asked about at all.
bool is_misfit(const Interval& sum, const std::vector<Share>& shares) {
  if (!sum.bounded() || !is_plain(shares) || !have_one_whole(shares)) return false;
  return min(abs(*sum.low - Decimal(1)), abs(*sum.high - Decimal(1))) <= kFarthest;
}

bool judge(const CheckInput& input, const std::vector<Share>& shares, Findings& out) {
  if (shares.size() < 2 || shares.size() > kMostShares) return false;
  const Interval sum = sum_of(shares);
  const bool contest = is_contest(input, shares);
  const bool closed = is_closed(input, shares);
  if (makes_one(sum)) {
    const bool telling = shares.size() >= 3 || contest || closed || are_complements(input, shares);
    if (telling) report(input, shares, true, out);
    return telling;
  }
  // Two rounded sides of a contest may leave room for others, but never make more than all.
  const bool too_much = sum.low && *sum.low > Decimal(1);
  const bool certain = closed || (too_much && (contest || is_exclusive(input, shares)));
  if (!certain || !is_misfit(sum, shares)) return false;
  report(input, shares, false, out);
  return true;
}

// Bullets that follow one another belong together.
bool continues(const Reading& r, uint32_t sentence) {
  const auto& sentences = r.tokens.sentences;
  if (sentence + 1 >= sentences.size()) return false;
  const uint32_t here = sentences[sentence].block;
  const uint32_t next = sentences[sentence + 1].block;
  if (here == next) return true;
  const BlockKind kind = r.document.blocks[here].kind;
  return is_prose(kind) && r.document.blocks[next].kind == kind;
}

// Shares in paragraphs of their own belong together where the last one says that it is the rest.
bool are_parted(const Reading& r, const std::vector<Share>& shares) {
  const uint32_t here = r.tokens.sentences[shares.front().sentence].block;
  const uint32_t last = r.tokens.sentences[shares.back().sentence].block;
  return here != last && r.document.blocks[here].kind != BlockKind::list;
}

bool are_coins(const CheckInput& input, const std::vector<Share>& shares) {
  const auto items = input.items.of(shares.front().sentence);
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    return item.mention->kind == MentionKind::money &&
           item.mention->tokens.begin == shares.front().tokens.begin;
  });
}

// The breakdown may take a few sentences or bullets. Returns the last of them that was judged.
uint32_t check_run(const CheckInput& input, uint32_t first, std::vector<Share> shares,
                   Findings& out) {
  const auto& sentences = input.reading.tokens.sentences;
  const GoesOn goes_on = are_coins(input, shares) ? GoesOn::coins : GoesOn::shares;
  for (uint32_t s = first; continues(input.reading, s) && s < first + kMostShares;) {
    ++s;
    const std::vector<Share> more = shares_in(input, s, goes_on);
    if (more.empty()) break;
    // What is left over is a share, though money was "raised".
    const bool change = tells_of_change(input, sentences[s].tokens);
    if (change && !is_left_over(input, more.back())) break;
    shares.insert(shares.end(), more.begin(), more.end());
    const Interval sum = sum_of(shares);
    const bool holds = makes_one(sum);
    if (shares.size() < 3 ||
        (are_parted(input.reading, shares) && !is_left_over(input, shares.back())) ||
        (!holds && (change || !(is_left_over(input, shares.back()) && is_misfit(sum, shares)))))
      continue;
    report(input, shares, holds, out);
    return s;
  }
  return first;
}

void run(const CheckInput& input, Findings& out) {
  uint32_t behind = 0;  // the sentences that were judged with an earlier one
  for (const Items::Row& row : input.items.rows()) {
    const uint32_t s = row.sentence;
    if (s < behind || !is_copy(input.reading.block_kind(s))) continue;
    const std::vector<Share> shares = shares_in(input, s, GoesOn::no);
    if (shares.empty() || tells_of_change(input, input.reading.tokens.sentences[s].tokens))
      continue;
    if (is_close_run(shares) && judge(input, shares, out)) continue;
    behind = check_run(input, s, shares, out) + 1;
  }
}

}  // namespace

const Check shares_check{
    "shares", "The shares of a breakdown make more or less than a hundred percent.",
    "Shares that make a hundred within their rounding are confirmed. A misfit speaks only where "
    "the words leave nothing over: \"the rest\", the undecided, the two sides of a vote. Answers "
    "that may overlap stay silent.",
    Level::warning, run};

}  // namespace copydesk
