// Figures that are called the largest or smallest, or ranked, beside the figures that they are so
// among (NEWSROOM F): "of three offers, $9.1 million, $9.8 million and $10.4 million, the lowest",
// "third-tallest, behind X (312 metres) and Y (298)", "only two bridges are longer", "between 140
// and 390 euros; the dearest charges 450". Asked about only where the words close the set. Records
// over time, and rankings in which the smaller is the better, stay silent.
// Proof: tests/cases/bounds.case
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/bounds_parts.hpp"
#include "checks/bounds_report.hpp"
#include "checks/extremes.hpp"
#include "checks/index.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr size_t kFewestOthers = 2;      // of two figures one is always the larger
constexpr uint32_t kRangeSentences = 3;  // from a range to "the dearest"

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input), r_(input.reading), out_(out), report_(input, out) {}

  void article() {
    const auto count = static_cast<uint32_t>(r_.tokens.sentences.size());
    for (uint32_t s = 0; s < count; ++s)
      for (const Extreme& extreme : extremes_in(input_, s)) judge_extreme(extreme);
    for (const Items::Row& row : input_.items.rows()) judge_only_longer(row);
  }

 private:
  void judge_extreme(const Extreme& extreme) {
    const size_t before = out_.size();
    if (extreme.rank)
      judge_rank(extreme);
    else
      judge(extreme);
    if (out_.size() > before) return;
    check_age_range(input_, extreme, out_);
    check_ranked_set(input_, extreme, out_);
  }

  IndexRange tokens_of(uint32_t sentence) const { return r_.tokens.sentences[sentence].tokens; }
  bool is_quoted_item(const Item& item) const { return is_quoted(input_, item.mention->span); }

  // ---- the largest or smallest of a closed set ----

  void judge(const Extreme& extreme) {
    if (judge_range(extreme) || judge_day_of_range(extreme) || !extreme.item) return;
    const Figures others = others_of(extreme);
    if (others.size() < kFewestOthers) return;
    const auto beyond = std::find_if(others.begin(), others.end(), [&](const Item& item) {
      return extreme.sign > 0 ? is_above(item, *extreme.item) : is_above(*extreme.item, item);
    });
    if (beyond == others.end())
      report_.confirm(*extreme.item, others);
    else if (!is_quoted_item(*extreme.item))
      report_.ask(*extreme.item, {*beyond},
                  report_.words(*extreme.item) + " is called the " + word(extreme.token) +
                      ", beside " + report_.words(*beyond));
  }

  std::string word(uint32_t token) const { return std::string(r_.word(token).folded); }

  // Figures of one list with one figure to an item, or those that a comma and "and" join.
  Figures others_of(const Extreme& extreme) const {
    if (r_.block_kind(extreme.sentence) == BlockKind::list) return list_figures(extreme);
    Figures out = joined_figures(extreme.sentence, *extreme.item);
    if (out.empty() && extreme.sentence > 0)
      out = joined_figures(extreme.sentence - 1, *extreme.item);
    // The figure that is called so has to be one of them.
    const auto same = std::find_if(out.begin(), out.end(), [&](const Item& item) {
      return *item.value->number == *extreme.item->value->number;
    });
    if (same == out.end()) return {};
    out.erase(same);
    return out;
  }

  Figures list_figures(const Extreme& extreme) const {
    Figures out;
    const auto add = [&](uint32_t sentence) {
      if (r_.block_kind(sentence) != BlockKind::list) return false;
      const Item* only = nullptr;
      for (const Item& item : input_.items.of(sentence)) {
        if (!is_plain_figure(item) || item.mention->kind != extreme.item->mention->kind ||
            item.value->unit != extreme.item->value->unit)
          continue;
        if (only != nullptr) return false;
        only = &item;
      }
      if (only == nullptr) return false;
      out.push_back(*only);
      return true;
    };
    for (uint32_t s = extreme.sentence; s-- > 0 && add(s);) {
    }
    for (uint32_t s = extreme.sentence + 1; s < r_.tokens.sentences.size() && add(s); ++s) {
    }
    return out;
  }

  // "$9.1 million, $9.8 million and $10.4 million": three or more with nothing else between.
  Figures joined_figures(uint32_t sentence, const Item& like) const {
    Figures out;
    for (const Item& item : input_.items.of(sentence)) {
      if (!is_plain_figure(item) || item.mention->kind != like.mention->kind ||
          item.value->unit != like.value->unit)
        continue;
      if (!out.empty() &&
          !is_joint(tokens_between(out.back().mention->tokens, item.mention->tokens))) {
        if (out.size() > kFewestOthers) return out;
        out.clear();
      }
      out.push_back(item);
    }
    return out.size() > kFewestOthers ? out : Figures();
  }

  bool is_joint(IndexRange gap) const {
    if (gap.empty() || gap.size() > 2) return false;
    for (uint32_t i = gap.begin; i < gap.end; ++i)
      if (!text_is(r_, i, {",", "and"})) return false;
    return true;
  }

  // "between 140 and 390 euros a night. The dearest ... charges 450": outside of the range that the
  // sentence before gives.
  bool judge_range(const Extreme& extreme) {
    if (!extreme.item || extreme.sentence == 0 || !opens(extreme)) return false;
    for (uint32_t back = 1; back <= std::min(extreme.sentence, kRangeSentences); ++back)
      for (const Item& range : input_.items.of(extreme.sentence - back))
        if (is_range_of(range, *extreme.item)) return judge_in_range(extreme, range, back == 1);
    return false;
  }

  // "Between 12 and 19 bathers every day. Sunday was the busiest day, with 19 rescues; on Monday
  // there were 12": another figure gives the other end, so the two are those of the range.
  bool judge_day_of_range(const Extreme& extreme) {
    if (!extreme.item || extreme.sentence == 0) return false;
    const Item* range = nullptr;
    for (const Item& item : input_.items.of(extreme.sentence - 1))
      if (is_range_of(item, *extreme.item) || (is_range_of(item, item) && head_of(item).size() > 0))
        range = &item;
    if (range == nullptr || !range->value->range.bounded()) return false;
    const Decimal other = extreme.sign > 0 ? *range->value->range.low : *range->value->range.high;
    const auto items = input_.items.of(extreme.sentence);
    const bool other_end = std::any_of(items.begin(), items.end(), [&](const Item& item) {
      return item.id != extreme.item->id && is_plain_figure(item) && item.value->number == other &&
             item.mention->kind == extreme.item->mention->kind;
    });
    return other_end && judge_in_range(extreme, *range, true);
  }

  // A range of ages or votes is not one of prices: where neither has a unit, they must touch.
  static bool is_range_of(const Item& range, const Item& figure) {
    const std::string& unit = figure.value->unit;
    return range.value->hedge == Hedge::between && !range.value->number &&
           range.value->range.bounded() && (unit.empty() || unit == range.value->unit);
  }

  bool judge_in_range(const Extreme& extreme, const Item& range, bool next) {
    const Decimal value = *extreme.item->value->number;
    const Decimal low = *range.value->range.low;
    const Decimal high = *range.value->range.high;
    const Decimal reach = max(abs(low), abs(high)) * Decimal(2);
    if (value > high + reach || value + reach < low) return false;
    const bool inside = extreme.sign > 0 ? value <= high : value >= low;
    const bool at_end = extreme.sign > 0 ? value == high : value == low;
    if (at_end) report_.confirm(*extreme.item, {range});
    if (!inside && next && !is_quoted_item(*extreme.item))
      report_.ask(*extreme.item, {range},
                  report_.words(*extreme.item) + " of the " + word(extreme.token) +
                      " is outside of " + report_.words(range));
    return at_end || next;
  }

  // The sentence goes on with "The dearest ...": one of those that the range is of.
  bool opens(const Extreme& extreme) const {
    const uint32_t begin = tokens_of(extreme.sentence).begin;
    return extreme.token <= begin + 1 && r_.block_kind(extreme.sentence) == BlockKind::body;
  }

  // ---- ranks ----

  // "At 287 metres it is the third-tallest, behind X (312 metres) and Y (298)": so many go before.
  void judge_rank(const Extreme& extreme) {
    if (*extreme.rank < 2) return;
    const Item* own = nullptr;
    Figures named;
    bool behind = false;
    for (const Item& item : input_.items.of(extreme.sentence)) {
      if (!is_plain_figure(item)) continue;
      if (item.mention->tokens.begin < extreme.token) {
        own = &item;
        continue;
      }
      if (own == nullptr || !comparable(*own, item)) continue;
      behind =
          behind || any_text(r_, {extreme.token, item.mention->tokens.begin}, {"behind", "after"});
      if (behind) named.push_back(item);
    }
    if (own != nullptr)
      report_.judge_named(*own, named, extreme.sign, static_cast<size_t>(*extreme.rank - 1));
  }

  // "Only two bridges are longer, X, at 1,640 metres, and Y, which measures 1,175": against the
  // last figure of the sentence before.
  void judge_only_longer(const Items::Row& row) {
    const std::span<const Item> items = input_.items.of(row);
    const IndexRange tokens = tokens_of(row.sentence);
    if (row.sentence == 0 || items.size() < 2 || tokens.size() < 4 ||
        !text_is(r_, tokens.begin, {"only", "just"}) ||
        items[0].mention->tokens.begin != tokens.begin + 1)
      return;
    const auto count = items[0].value->number ? items[0].value->number->to_int() : std::nullopt;
    const auto sign = comparative_after(items[0].mention->tokens.end, tokens.end);
    const Item* own = last_measure(row.sentence - 1, items[1]);
    if (!count || !sign || own == nullptr || *count < 1) return;
    Figures named;
    for (const Item& item : items.subspan(1))
      if (is_plain_figure(item) && comparable(*own, item)) named.push_back(item);
    report_.judge_named(*own, named, *sign, static_cast<size_t>(*count));
  }

  std::optional<int> comparative_after(uint32_t begin, uint32_t end) const {
    constexpr uint32_t kReach = 8;
    const auto comparative = input_.classes().comparative;
    for (uint32_t i = begin; comparative && i < std::min(end, begin + kReach); ++i) {
      const Word& w = r_.word(i);
      const Entry* entry = w.has(*comparative) ? r_.words.entry(w, *comparative) : nullptr;
      const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
      if (sign && sign->number) return sign->number->sign();
    }
    return std::nullopt;
  }

  const Item* last_measure(uint32_t sentence, const Item& like) const {
    const Item* out = nullptr;
    for (const Item& item : input_.items.of(sentence))
      if (is_plain_figure(item) && !item.value->unit.empty() && comparable(item, like)) out = &item;
    return out;
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  BoundsReport report_;
};

void run(const CheckInput& input, Findings& out) {
  if (!input.items.all().empty()) {
    Run(input, out).article();
    check_bids(input, out);
    check_headline_bounds(input, out);
    check_in_range(input, out);
    check_beyond(input, out);
    check_known_benchmarks(input, out);
    check_needed(input, out);
    check_listed_range(input, out);
  }
  check_time_limits(input, out);
}

}  // namespace

const Check bounds_check{
    "bounds", "A figure is not the largest, the smallest or of the rank that the text says.",
    "A superlative beside a closed set of figures, a rank with all that go before, \"only two are "
    "longer\", the ends of a range, limits, records and targets that a figure is said to pass or "
    "to "
    "miss, and the votes that were needed. Sets that are not closed and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
