// A figure that the text takes up again (NEWSROOM M, TRAPS families 3): "Nineteen firefighters ...
// all 19", "the 24-kilometre tunnel" behind "the 42-kilometre tunnel". Only a definite figure takes
// one up ("the 12", "all 12"). Asks only when the thing, what narrows it and its owner are equal,
// the two lie close together, and no word tells of a later count. Proof: tests/cases/restated.case
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/index.hpp"
#include "checks/items.hpp"
#include "checks/restated_figure.hpp"
#include "checks/restated_length.hpp"
#include "checks/restated_share.hpp"
#include "checks/restated_slip.hpp"
#include "checks/restated_sum.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr size_t kLookBack = 200;  // figures: farther back than any story reaches
constexpr int64_t kNeverRounded = 1000;

using Figure = RestatedFigure;

bool is_comparable_kind(MentionKind kind) {
  return kind == MentionKind::cardinal || kind == MentionKind::money ||
         kind == MentionKind::measure || kind == MentionKind::percent;
}

const Measure* measure_of(const Item& item) {
  return item.fact != nullptr ? &item.fact->measure : nullptr;
}

bool is_attributed(const Item& item) {
  return item.fact != nullptr && item.fact->qualifiers.attributed;
}

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), out_(out) {
    for (const Items::Row& row : input.items.rows()) {
      if (!is_prose(input.reading.block_kind(row.sentence))) continue;
      for (const Item& item : input.items.of(row))
        if (is_comparable_kind(item.mention->kind))
          figures_.push_back(restated_figure(input, item));
    }
  }

  void article() {
    for (size_t i = 0; i < figures_.size(); ++i)
      if (takes_up_figure(input_, figures_[i].item)) judge(i);
  }

 private:
  // One names what the other does not contradict: "all 19" takes up "nineteen firefighters".
  bool may_be_one(const Figure& later, const Figure& earlier) const {
    if (!same_scale(later.item, earlier.item)) return false;
    if (count_one_compound(input_, later, earlier)) return true;
    if (!later.nouns.empty() || !earlier.nouns.empty()) return name_one_thing(later, earlier);
    // "Nine of the 14 vacancies", "the nine members": without a noun a small figure may be
    // anyone's.
    if (earlier.topic.empty() && is_small(later)) return false;
    return later.topic.empty() || earlier.topic.empty() || later.topic == earlier.topic ||
           (later.item.fact != nullptr && earlier.item.fact != nullptr &&
            same_sort(later.item, earlier.item));
  }

  static bool is_small(const Figure& f) {
    return !f.item.value->number || *f.item.value->number < Decimal(10);
  }

  static bool is_telling(const Figure& f) {
    return !f.topic.empty() || !f.nouns.empty() || !is_small(f);
  }

  // The first of the figures that the one at `index` may take up.
  static size_t reach(size_t index) { return index - std::min(index, kLookBack); }

  // The last of the figures before that the one at `index` restates, first by its thing, then by
  // its digits alone.
  const Figure* restated_by(size_t index) const {
    const Figure& later = figures_[index];
    for (const bool by_thing : {true, false})
      for (size_t i = index; i-- > reach(index);) {
        const Figure& earlier = figures_[i];
        if (earlier.item.mention->sentence == later.item.mention->sentence) continue;
        if (by_thing ? may_be_one(later, earlier) && may_restate(later.item, earlier.item)
                     : is_same_to_the_digit(input_, later, earlier))
          return &earlier;
      }
    return nullptr;
  }

  // Counts of a few are never rounded without a word that says so: 188 people are no 180.
  static bool may_restate(const Item& a, const Item& b) {
    const bool counts = a.mention->kind == MentionKind::cardinal &&
                        b.mention->kind == MentionKind::cardinal && a.value->hedge == Hedge::none &&
                        b.value->hedge == Hedge::none;
    if (!counts || !a.value->number || !b.value->number ||
        max(*a.value->number, *b.value->number) >= Decimal(kNeverRounded))
      return restates(*a.value, *b.value) || restates(*b.value, *a.value);
    return a.value->number == b.value->number;
  }

  void judge(size_t index) {
    const Figure& later = figures_[index];
    if (!is_telling(later)) return;
    if (const Figure* earlier = restated_by(index)) return confirm(later, *earlier);
    if (!is_definite(input_, later.item)) return;
    if (const Figure* earlier = contradicted(index)) ask(later, *earlier);
  }

  bool same_measure(const Figure& a, const Figure& b) const {
    if (!same_scale(a.item, b.item)) return false;
    // "11 others injured ... all 13 of the injured"
    const bool fate = !a.topic.empty() && a.topic == b.topic &&
                      (a.topic != head_of(a.item) || b.topic != head_of(b.item));
    const Measure* x = measure_of(a.item);
    const Measure* y = measure_of(b.item);
    if (x == nullptr || y == nullptr) return fate;
    if (x->owner != y->owner && x->owner && y->owner) return false;
    if (count_one_compound(input_, a, b)) return x->modifiers == y->modifiers;
    if (!a.nouns.empty() || !b.nouns.empty()) return name_one_thing(a, b);
    if (a.topic.empty() || a.topic != b.topic) return false;
    return fate || x->modifiers == y->modifiers;
  }

  // A later figure that adds up earlier ones is a new one.
  bool is_sum_of_earlier(size_t index) const {
    const auto& later = figures_[index];
    if (!later.item.value->number) return false;
    for (size_t i = reach(index); i < index; ++i)
      for (size_t k = i + 1; k < index; ++k)
        if (same_scale(figures_[i].item, later.item) && same_scale(figures_[k].item, later.item) &&
            figures_[i].item.value->number && figures_[k].item.value->number) {
          const Decimal a = *figures_[i].item.value->number;
          const Decimal b = *figures_[k].item.value->number;
          if (a + b == *later.item.value->number || abs(a - b) == *later.item.value->number)
            return true;
        }
    return false;
  }

  const Figure* contradicted(size_t index) const {
    const Figure& later = figures_[index];
    if (!may_repeat(input_, later) || is_attributed(later.item) ||
        later.item.value->hedge != Hedge::none || !later.item.value->number ||
        is_quoted(input_, later.item.mention->span))
      return nullptr;
    const Figure* found = nullptr;
    for (size_t i = reach(index); i < index; ++i) {
      const Figure& earlier = figures_[i];
      if (!same_measure(later, earlier) || is_shortfall(input_, earlier)) continue;
      if (found != nullptr) return nullptr;  // two before: which one is taken up?
      found = &earlier;
    }
    if (found == nullptr || found->item.mention->sentence == later.item.mention->sentence)
      return nullptr;
    const bool sure = is_plain_statement(found->item) && found->item.value->number &&
                      found->item.value->hedge == Hedge::none &&
                      !is_quoted(input_, found->item.mention->span) &&
                      is_slip(*found->item.value->number, *later.item.value->number, later) &&
                      !is_sum_of_earlier(index);
    return sure ? found : nullptr;
  }

  // A figure of its own is likelier than a wrong one unless the two look alike.
  // "All 28 turbines" are all that were told of.
  bool is_slip(Decimal a, Decimal b, const Figure& later) const {
    const uint32_t at = later.item.mention->tokens.begin;
    const bool all = at > 0 && text_is(input_.reading, at - 1, {"all"});
    if (!digit_slip(a, b).empty()) return true;
    const bool fate = later.topic == "dead";
    const bool large = min(a, b) >= Decimal(10);
    return (fate || (large && (!later.nouns.empty() || all))) &&
           abs(a - b) <= max(a, b) * Decimal(2, -1);
  }

  Finding finding_of(const Figure& later, const Figure& earlier) const {
    Finding f;
    f.check = "restated";
    f.rule = "core/restated";
    f.evidence = {{shown(earlier.item), "first"}, {shown(later.item), "again"}};
    f.mentions = {earlier.item.id, later.item.id};
    return f;
  }

  void confirm(const Figure& later, const Figure& earlier) {
    Finding f = finding_of(later, earlier);
    f.verdict = Verdict::confirmed;
    f.equation =
        printed(input_, *earlier.item.mention) + " = " + printed(input_, *later.item.mention);
    f.message = printed(input_, earlier.item) + " = " + printed(input_, later.item);
    out_.push_back(std::move(f));
  }

  void ask(const Figure& later, const Figure& earlier) {
    Finding f = finding_of(later, earlier);
    f.verdict = Verdict::conflict;
    f.level = Level::warning;
    f.equation =
        printed(input_, *earlier.item.mention) + " ≠ " + printed(input_, *later.item.mention);
    f.message = "first " + printed(input_, earlier.item) + ", then " + printed(input_, later.item);
    f.question = "Are these the same, or does the second figure mean something else?";
    const std::string slip = digit_slip(*earlier.item.value->number, *later.item.value->number);
    if (!slip.empty()) f.question += " They would agree if " + slip + ".";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  Findings& out_;
  std::vector<Figure> figures_;  // of the body, in the order of the text
};

// Only a definite figure takes one up, and most articles have none.
void run(const CheckInput& input, Findings& out) {
  const auto items = input.items.all();
  const auto may_take_up = [&](const Item& item) {
    return is_comparable_kind(item.mention->kind) && takes_up_figure(input, item);
  };
  if (std::any_of(items.begin(), items.end(), may_take_up)) Run(input, out).article();
  check_restated_shares(input, out);
  check_restated_sums(input, out);
  check_restated_lengths(input, out);
  check_restated_slips(input, out);
}

}  // namespace

const Check restated_check{
    "restated", "A figure comes back in the same text with another value.",
    "A definite figure (\"the 12\", \"all 12\") takes up the one given before for the same thing. "
    "Updates, attributed figures, parts and figures that add up earlier ones stay silent.",
    Level::warning, run};

}  // namespace copydesk
