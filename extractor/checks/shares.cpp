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
#include "checks/share_cues.hpp"
#include "checks/share_reader.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kWidestGap = 26;  // tokens between two shares
constexpr size_t kMostShares = 9;
const Decimal kFarthest(12, -2);  // a sum farther from one was never meant to be one

Interval sum_of(const std::vector<Share>& shares) {
  Interval sum = exactly(0);
  for (const Share& share : shares) sum = sum + share.part;
  return sum;
}

bool is_close_run(const std::vector<Share>& shares) {
  for (size_t i = 0; i + 1 < shares.size(); ++i)
    if (shares[i + 1].tokens.begin - shares[i].tokens.end > kWidestGap) return false;
  return true;
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
  // "Ahead, 44% to 43%, with 10% undecided": the two leaders of several.
  const bool leaders = shares.size() == 3 && !(sum.low && *sum.low > Decimal(1)) &&
                       are_set_against(input.reading, shares[0], shares[1]);
  const bool closed = !leaders && is_closed(input, shares);
  if (makes_one(sum)) {
    const bool telling = shares.size() >= 3 || contest || closed ||
                         are_complements(input, shares) || are_holdings(input, shares);
    if (telling) report(input, shares, true, out);
    return telling;
  }
  // Two rounded sides of a contest may leave room for others, but never make more than all.
  const bool too_much = sum.low && *sum.low > Decimal(1);
  const bool certain =
      closed ||
      (too_much && (contest || is_exclusive(input, shares) || are_complements(input, shares)));
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

// "Lind owns 51 percent of the company. His brother, who owns the other 49 percent": of two, the
// second is all that the first leaves.
bool are_two_holdings(const CheckInput& input, const std::vector<Share>& shares) {
  const auto holds = [&](const Share& share) {
    return any_text(input.reading, input.reading.tokens.sentences[share.sentence].tokens,
                    {"owns", "owned", "own", "holds", "held", "hold", "stake", "shareholder",
                     "shareholders", "controls"});
  };
  return shares.size() == 2 && shares[0].sentence != shares[1].sentence &&
         is_left_over(input, shares[1]) && holds(shares[0]) && holds(shares[1]);
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
    if ((shares.size() < 3 && !are_two_holdings(input, shares)) ||
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
