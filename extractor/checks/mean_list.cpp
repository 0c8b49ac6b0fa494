#include "checks/mean_list.hpp"

#include <algorithm>
#include <optional>

#include "checks/portion.hpp"
#include "checks/token_text.hpp"
#include "match/equation.hpp"

namespace copydesk {
namespace {

constexpr size_t kFewestListed = 3;
constexpr uint32_t kMeanReach = 6;  // tokens: "an average daily reading of"

bool is_listed(const Item& item) {
  return item.value->number && item.value->hedge == Hedge::none &&
         item.mention->kind != MentionKind::ordinal && item.value->form != NumberForm::fraction;
}

// "22, 31, 18, 40 and 29 millimetres": nothing but commas and "and" between.
bool is_joint(const Reading& r, IndexRange gap) {
  if (gap.empty() || gap.size() > 2) return false;
  for (uint32_t i = gap.begin; i < gap.end; ++i)
    if (!text_is(r, i, {",", "and"})) return false;
  return true;
}

// The only list of figures in a sentence; the first ones may leave the unit to the last.
std::vector<Item> list_in(const CheckInput& input, uint32_t sentence) {
  std::vector<Item> run;
  std::vector<Item> found;
  const auto close = [&] {
    if (run.size() >= kFewestListed) found = run;
    run.clear();
  };
  for (const Item& item : input.items.of(sentence)) {
    const bool joined =
        !run.empty() && is_listed(item) &&
        is_joint(input.reading, tokens_between(run.back().mention->tokens, item.mention->tokens));
    if (!joined) close();
    if (is_listed(item)) run.push_back(item);
  }
  close();
  return found;
}

bool is_mean(const Reading& r, const Item& item) {
  const IndexRange before = words_before(r, item, kMeanReach);
  for (uint32_t i = before.begin; i < before.end; ++i)
    if (is_average_word(r, i)) return true;
  return false;
}

bool is_of_list(const std::vector<Item>& list, const Item& mean) {
  const Item& last = list.back();
  const auto in_list = [&](const Item& item) { return item.id == mean.id; };
  return is_listed(mean) && std::none_of(list.begin(), list.end(), in_list) &&
         (mean.value->unit == last.value->unit || mean.value->unit.empty()) &&
         (!mean.value->unit.empty() || last.value->unit.empty() || head_of(mean).empty());
}

void judge(const CheckInput& input, const std::vector<Item>& list, const Item& mean,
           Findings& out) {
  Decimal sum = 0;
  for (const Item& item : list) sum = sum + *item.value->number;
  const Decimal exact = sum / Decimal(static_cast<int64_t>(list.size()));
  const Decimal told = *mean.value->number;
  const bool fits = contains(mean.value->range, exact) && abs(exact - told) <= Decimal(1);
  const auto [low, high] = std::minmax_element(
      list.begin(), list.end(),
      [](const Item& a, const Item& b) { return *a.value->number < *b.value->number; });
  // A mean outside of its figures is of others.
  const bool may_ask = mean.mention->sentence == list.front().mention->sentence &&
                       told > *low->value->number && told < *high->value->number &&
                       !is_quoted(input, mean.mention->span);
  if (!fits && !may_ask) return;
  Finding f = finding_of_check("magnitude", verdict_of(fits));
  f.evidence = {{shown(mean), "average"},
                {{list.front().mention->span.begin, list.back().mention->span.end}, "figures"}};
  f.mentions = {mean.id, list.front().id, list.back().id};
  f.equation = "mean of " + std::to_string(list.size()) +
               " figures = " + exact.rounded(2).to_string() +
               (fits ? "" : " ≠ " + printed(input, *mean.mention));
  f.message = f.equation;
  if (!fits) f.question = "Is the average of other figures?";
  out.push_back(std::move(f));
}

}  // namespace

void check_list_means(const CheckInput& input, Findings& out) {
  for (const Items::Row& row : input.items.rows()) {
    if (row.items.size() < kFewestListed) continue;
    const std::vector<Item> list = list_in(input, row.sentence);
    if (list.empty()) continue;
    const auto count = static_cast<uint32_t>(input.reading.tokens.sentences.size());
    for (uint32_t s = row.sentence; s < std::min(count, row.sentence + 2); ++s)
      for (const Item& item : input.items.of(s))
        if (item.mention->span.begin > list.back().mention->span.end && !input.is_judged(item.id) &&
            is_mean(input.reading, item) && is_of_list(list, item))
          return judge(input, list, item, out);
  }
}

}  // namespace copydesk
