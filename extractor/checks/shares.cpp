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
#include "checks/items.hpp"
#include "checks/token_text.hpp"
#include "match/equation.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kWidestGap = 26;  // tokens between two shares
constexpr size_t kMostShares = 9;
const Decimal kFarthest(12, -2);  // a sum farther from one was never meant to be one

bool is_share(const Item& item) {
  if (!item.value->number || item.value->hedge == Hedge::over || item.value->hedge == Hedge::under)
    return false;
  return item.value->unit == "percent" || item.value->form == NumberForm::fraction;
}

Interval as_part(const CheckInput& input, const Item& item) {
  return quantity_of(*item.value, printed(input, *item.mention)).range;
}

Interval sum_of(const CheckInput& input, const std::vector<Item>& shares) {
  Interval sum = exactly(0);
  for (const Item& share : shares) sum = sum + as_part(input, share);
  return sum;
}

std::vector<Item> shares_in(const CheckInput& input, uint32_t sentence) {
  std::vector<Item> out;
  for (const Item& item : input.items.of(sentence))
    if (is_share(item)) out.push_back(item);
  return out;
}

// Words of change and of comparison say that the percents are no parts of one whole.
bool tells_of_change(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  const auto direction = input.classes().direction;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (text_is(r, i, {"than", "inflation", "interest", "rate", "growth", "chance", "odds"}))
      return true;
    const Word& word = r.word(i);
    const Entry* entry =
        direction && word.has(*direction) ? r.words.entry(word, *direction) : nullptr;
    if (entry != nullptr && entry->text("word") != "yes") return true;
  }
  return false;
}

bool is_close_run(const std::vector<Item>& shares) {
  for (size_t i = 0; i + 1 < shares.size(); ++i)
    if (shares[i + 1].mention->tokens.begin - shares[i].mention->tokens.end > kWidestGap)
      return false;
  return true;
}

// Whether the words say that the parts are all there are.
bool is_closed(const Reading& r, const std::vector<Item>& shares) {
  const Item& last = shares.back();
  const Sentence& sentence = r.tokens.sentences[last.mention->sentence];
  const uint32_t before = last.mention->tokens.begin;
  const uint32_t from = std::max(sentence.tokens.begin, before >= 4 ? before - 4 : 0);
  if (any_text(r, {from, before}, {"remaining", "rest", "remainder"})) return true;
  if (any_text(r, {before, sentence.tokens.end},
               {"undecided", "abstained", "unsure", "undeclared"}))
    return true;
  return false;
}

// "54.2 percent to 46.8 percent", "53.4% of the vote to 47.6%": two parts of one poll.
bool is_contest(const Reading& r, const std::vector<Item>& shares) {
  if (shares.size() != 2) return false;
  const IndexRange gap = tokens_between(shares[0].mention->tokens, shares[1].mention->tokens);
  if (gap.size() > 5 || gap.empty() || !text_is(r, gap.end - 1, {"to"})) return false;
  const Sentence& sentence = r.tokens.sentences[shares[0].mention->sentence];
  return any_text(r, sentence.tokens,
                  {"vote", "votes", "voted", "ballot", "ballots", "referendum", "won", "beat",
                   "election", "runoff", "run", "yes", "defeated"}) &&
         !any_text(r, sentence.tokens, {"from", "rose", "fell", "up", "down"});
}

bool is_plain(const CheckInput& input, const std::vector<Item>& shares) {
  return std::none_of(shares.begin(), shares.end(), [&](const Item& share) {
    return share.value->hedge != Hedge::none || is_quoted(input, share.mention->span);
  });
}

// Rounding of k shares moves their sum by k half digits (T5).
bool makes_one(const Interval& sum) { return contains(sum, Decimal(1)); }

void report(const CheckInput& input, const std::vector<Item>& shares, bool holds, Findings& out) {
  Finding f;
  f.check = "shares";
  f.rule = "core/shares";
  Decimal total = 0;
  for (const Item& share : shares) {
    f.evidence.push_back({shown(share), "share"});
    f.mentions.push_back(share.id);
    f.equation += (f.equation.empty() ? "" : " + ") + printed(input, *share.mention);
    total = total + *quantity_of(*share.value, "").number;
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

bool judge(const CheckInput& input, const std::vector<Item>& shares, Findings& out) {
  const Reading& r = input.reading;
  if (shares.size() < 2 || shares.size() > kMostShares) return false;
  const Interval sum = sum_of(input, shares);
  const bool contest = is_contest(r, shares);
  if (makes_one(sum)) {
    const bool telling = shares.size() >= 3 || contest || is_closed(r, shares);
    if (telling) report(input, shares, true, out);
    return telling;
  }
  if (!sum.bounded() || !is_plain(input, shares)) return false;
  const Decimal gap = min(abs(*sum.low - Decimal(1)), abs(*sum.high - Decimal(1)));
  // Two rounded sides of a contest may leave room for others, but never make more than all.
  const bool too_much = *sum.low > Decimal(1);
  if (gap > kFarthest || !(is_closed(r, shares) || (contest && too_much))) return false;
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
  return r.document.blocks[here].kind == BlockKind::list &&
         r.document.blocks[next].kind == BlockKind::list;
}

// The breakdown may take a few sentences or bullets. Returns the last of them that was judged.
uint32_t check_run(const CheckInput& input, uint32_t first, std::vector<Item> shares,
                   Findings& out) {
  const auto& sentences = input.reading.tokens.sentences;
  for (uint32_t s = first; continues(input.reading, s) && s < first + kMostShares;) {
    ++s;
    const std::vector<Item> more = shares_in(input, s);
    if (more.empty() || tells_of_change(input, sentences[s].tokens)) break;
    shares.insert(shares.end(), more.begin(), more.end());
    if (makes_one(sum_of(input, shares)) && shares.size() >= 3) {
      report(input, shares, true, out);
      return s;
    }
  }
  return first;
}

void run(const CheckInput& input, Findings& out) {
  uint32_t behind = 0;  // the sentences that were judged with an earlier one
  for (const Items::Row& row : input.items.rows()) {
    const uint32_t s = row.sentence;
    if (s < behind || !is_copy(input.reading.block_kind(s))) continue;
    const std::vector<Item> shares = shares_in(input, s);
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
