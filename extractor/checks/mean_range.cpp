// An average and the extremes that the text names: no mean is above the highest or below the lowest
// of its figures. Compared are figures of one unit in three sentences. Proof:
// tests/cases/mean-range.case
#include <algorithm>
#include <optional>
#include <string>

#include "checks/index.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kExtremeReach = 14;  // tokens from "the highest, from a firm in," to the sum
constexpr uint32_t kMeanReach = 5;      // tokens from "an average price of" to the sum
constexpr uint32_t kSentencesBack = 2;

enum class Extreme : uint8_t { none, lowest, highest };

bool is_amount(const Item& item) {
  return item.value->range.bounded() && item.mention->kind != MentionKind::ordinal &&
         item.value->form != NumberForm::fraction;
}

bool is_mean(const Reading& r, const Item& item) {
  const uint32_t at = item.mention->tokens.begin;
  const IndexRange before = words_before(r, item, kMeanReach);
  if (before.empty()) return false;
  if (text_is(r, at - 1, {"averaged", "averaging", "averages"})) return true;
  return text_is(r, at - 1, {"of"}) && any_text(r, before, {"average", "mean"});
}

// The word right before the figure, with no other figure between.
Extreme extreme_of(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange before = words_before(r, item, kExtremeReach);
  for (uint32_t i = before.end; i > before.begin;) {
    --i;
    if (text_is(r, i, {"highest", "largest", "dearest", "maximum"})) return Extreme::highest;
    if (text_is(r, i, {"lowest", "smallest", "cheapest", "minimum"})) return Extreme::lowest;
    if (r.token(i).kind == TokenKind::number || text_is(r, i, {";", "than", "average", "mean"}))
      return Extreme::none;
  }
  return Extreme::none;
}

void ask(const CheckInput& input, const Item& mean, const Item& end, Extreme extreme,
         Findings& out) {
  const bool highest = extreme == Extreme::highest;
  Finding f = finding_of_check("mean-range", Verdict::conflict);
  f.evidence = {{shown(mean), "average"}, {shown(end), highest ? "highest" : "lowest"}};
  f.mentions = {mean.id, end.id};
  f.equation =
      printed(input, *mean.mention) + (highest ? " > " : " < ") + printed(input, *end.mention);
  f.message = "The average is " + printed(input, *mean.mention) + ", the " +
              (highest ? "highest " : "lowest ") + printed(input, *end.mention);
  f.question = "Are the two of the same figures?";
  out.push_back(std::move(f));
}

// "6.5 fish per visit" beside a lowest count of 5,200: numbers without a unit are of one thing only
// where they have one noun, or are near one another.
bool may_be_alike(const Item& mean, const Item& end) {
  if (!mean.value->unit.empty() || (head_of(mean) == head_of(end) && !head_of(mean).empty()))
    return true;
  if (!head_of(mean).empty() && !head_of(end).empty()) return false;
  constexpr int64_t kFarthest = 5;
  return *end.value->range.high <= *mean.value->range.high * Decimal(kFarthest) &&
         *mean.value->range.low <= *end.value->range.low * Decimal(kFarthest);
}

void check_mean(const CheckInput& input, const Item& mean, Findings& out) {
  const uint32_t s = mean.mention->sentence;
  for (const Item& end : in_sentences(input.items.all(), s - std::min(kSentencesBack, s), s + 1)) {
    if (end.mention->span.begin >= mean.mention->span.begin || !is_amount(end) ||
        end.mention->kind != mean.mention->kind || end.value->unit != mean.value->unit ||
        !may_be_alike(mean, end))
      continue;
    const Extreme extreme = extreme_of(input, end);
    const Interval& m = mean.value->range;
    const Interval& e = end.value->range;
    const bool above = extreme == Extreme::highest && *m.low > *e.high;
    const bool below = extreme == Extreme::lowest && *m.high < *e.low;
    if ((above || below) && !is_quoted(input, mean.mention->span) &&
        !is_quoted(input, end.mention->span))
      return ask(input, mean, end, extreme, out);
  }
}

void run(const CheckInput& input, Findings& out) {
  for (const Item& item : input.items.all())
    if (is_amount(item) && item.mention->kind != MentionKind::percent &&
        is_mean(input.reading, item))
      check_mean(input, item, out);
}

}  // namespace

const Check mean_range_check{
    "mean-range", "An average lies above the highest or below the lowest figure that is named.",
    "Compared are an average and the extremes of one unit in the two sentences before it. Percents "
    "and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
