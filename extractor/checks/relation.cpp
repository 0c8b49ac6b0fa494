// A figure that follows from two others near it: a percent change, a difference, points between two
// percents, a share, a product (NEWSROOM A, D, E). Where the words bind all three, the rules of the
// packs judge; here the operands may stand in the sentence before, so a fit is confirmed and a
// misfit speaks only where a slip of the hand explains it exactly and no other pair is near.
// Proof: tests/cases/relation.case
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "checks/index.hpp"
#include "checks/stated.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"
#include "match/equation.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;

constexpr uint32_t kSentencesBack = 2;
constexpr uint32_t kSentencesAhead = 2;
constexpr size_t kMostOperands = 8;
const Decimal kNarrow(20, -2);
const Decimal kNarrowRatio(35,
                           -2);  // a computed range wider than this share of itself proves nothing

struct Figure {
  Item item;
  Quantity quantity;
};

struct Pair {
  const Figure* first = nullptr;  ///< in the order of the text
  const Figure* second = nullptr;
};

bool is_narrow(const Interval& range, Decimal most = kNarrow) {
  if (!range.bounded()) return false;
  const Decimal middle = abs(*range.low + *range.high);
  return (*range.high - *range.low) * Decimal(2) <= middle * most;
}

Interval magnitude(const Interval& range) {
  return range.high && range.high->sign() <= 0 ? -range : range;
}

// What the pair comes to, one range for each way of reading it.
std::vector<Interval> outcomes(const Stated& stated, const Quantity& x, const Quantity& y) {
  const int sign = stated.sign;
  const Interval& a = x.range;
  const Interval& b = y.range;
  std::vector<Interval> out;
  switch (stated.kind) {
    case Kind::percent_change:
      for (const auto& [later, earlier] : {std::pair(a, b), std::pair(b, a)}) {
        const Interval change = later / earlier - exactly(1);
        const bool rises = change.low && change.low->sign() > 0;
        const bool falls = change.high && change.high->is_negative();
        if (rises && sign >= 0) out.push_back(change);
        if (falls && sign <= 0) out.push_back(-change);
      }
      break;
    case Kind::difference:
    case Kind::points:
      out.push_back(magnitude(a - b));
      break;
    case Kind::share:
      if (x.number && y.number) out.push_back(*x.number < *y.number ? a / b : b / a);
      break;
    case Kind::ratio:
      if (x.number && y.number) {
        const bool grows = stated.outcome.number && *stated.outcome.number > Decimal(1);
        out.push_back((*x.number < *y.number) == grows ? b / a : a / b);
      }
      break;
    case Kind::rate:
      if (x.number && y.number)
        out.push_back((*x.number < *y.number ? a / b : b / a) * exactly(stated.base));
      break;
    case Kind::product:
      out.push_back(a * b);
      break;
  }
  return out;
}

bool needs_percents(Kind kind) { return kind == Kind::points; }

class Run {
 public:
  Run(const CheckInput& input, Findings& out) : input_(input), out_(out) {}

  void article() {
    const auto count = static_cast<uint32_t>(input_.reading.tokens.sentences.size());
    for (uint32_t s = 0; s < count; ++s)
      for (const Stated& stated : stated_in(input_, s)) {
        if (figures_.empty()) read_figures();
        if (!stated.item || !claimed_[static_cast<size_t>(stated.item->id)]) judge(stated, s);
      }
  }

 private:
  // Only where something is stated: most articles state nothing of the kind.
  void read_figures() {
    for (const Item& item : input_.items.all())
      figures_.push_back({item, quantity_of(*item.value, {})});
    claimed_.assign(input_.mentions.size(), false);
    // What a rule has judged is told.
    for (const RuleMatch& match : input_.matches)
      if (input_.pack.rules.rules[static_cast<size_t>(match.rule)].equation)
        for (const Capture& c : match.captures)
          if (c.mention) claimed_[static_cast<size_t>(*c.mention)] = true;
  }

  // The figures stand in the sentence itself, in the ones before it, or in the next ones, which
  // spell out what a first one says.
  void judge(const Stated& stated, uint32_t s) {
    if (!stated.outcome.number || stated.outcome.number->is_zero()) return;
    const uint32_t last = static_cast<uint32_t>(input_.reading.tokens.sentences.size()) - 1;
    for (uint32_t back = 0; back <= kSentencesBack && back <= s; ++back)
      if (judge(stated, s - back, s, back <= 1 || stated.apposed)) return;
    for (uint32_t ahead = 1; ahead <= kSentencesAhead && s + ahead <= last; ++ahead)
      if (judge(stated, s, s + ahead, stated.promises)) return;
  }

  bool judge(const Stated& stated, uint32_t from, uint32_t to, bool may_ask) {
    const std::vector<const Figure*> operands = operands_for(stated, from, to);
    std::vector<Pair> pairs = pairs_of(stated, operands);
    for (const Pair& pair : pairs)
      if (fits(stated, pair)) return confirm(stated, pair), true;
    // Words that hang a figure on what stands before it mean nothing behind it.
    if (stated.apposed && !stated.promises)
      std::erase_if(pairs, [&](const Pair& pair) {
        return pair.second->item.mention->span.begin > stated.span.begin;
      });
    if (!may_ask || pairs.size() != 1 || may_hold(stated, pairs.front())) return false;
    const std::string slip = slip_of(stated, pairs.front());
    if (slip.empty() && !follows_by_words(stated, pairs.front())) return false;
    ask(stated, pairs.front(), slip);
    return true;
  }

  // The last figures of a run of sentences that may belong to the stated one.
  std::vector<const Figure*> operands_for(const Stated& stated, uint32_t from, uint32_t to) const {
    std::vector<const Figure*> out;
    for (uint32_t s = from; s <= to; ++s) {
      const std::span<const Item> items = input_.items.of(s);
      if (items.empty()) continue;
      const auto first = static_cast<size_t>(items.data() - input_.items.all().data());
      for (size_t i = first; i < first + items.size(); ++i)
        if (is_operand(stated, figures_[i].item)) out.push_back(&figures_[i]);
    }
    if (out.size() > kMostOperands)
      out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(kMostOperands));
    return out;
  }

  bool is_operand(const Stated& stated, const Item& item) const {
    if ((stated.item && item.id == stated.item->id) || !item.value->number ||
        item.value->number->sign() <= 0 || item.mention->kind == MentionKind::ordinal ||
        item.value->form == NumberForm::fraction)
      return false;
    if (stated.span.contains(item.mention->span)) return false;
    const bool percent = item.value->unit == "percent";
    if (percent != needs_percents(stated.kind)) return false;
    return item.value->unit != "percentage-point" && item.value->unit != "basis-point";
  }

  bool same_scale(const Item& a, const Item& b) const {
    return a.mention->kind == b.mention->kind && a.value->unit == b.value->unit;
  }

  // Two figures that may be set against each other: one unit, and nouns that do not part them.
  bool comparable(const Item& a, const Item& b) const {
    if (!same_scale(a, b)) return false;
    return head_of(a).empty() || head_of(b).empty() || same_sort(a, b);
  }

  bool may_follow(const Stated& stated, const Item& a, const Item& b) const {
    switch (stated.kind) {
      case Kind::difference:
        return comparable(a, b) &&
               (same_scale(*stated.item, a) || stated.item->value->unit.empty());
      case Kind::product:
        return is_factor(*stated.item, a, b);
      case Kind::rate:
        return same_scale(a, b) && *a.value->number != *b.value->number;
      case Kind::ratio:
        return stated.promises ? same_scale(a, b) : comparable(a, b);
      default:
        return comparable(a, b);
    }
  }

  // The product has the unit of one factor, and is larger than both.
  bool is_factor(const Item& total, const Item& a, const Item& b) const {
    const std::string& unit = total.value->unit;
    const bool units = (a.value->unit == unit) != (b.value->unit == unit) ||
                       (unit.empty() && a.value->unit.empty() && b.value->unit.empty());
    return units && *a.value->number > Decimal(1) && *b.value->number > Decimal(1) &&
           *total.value->number > *a.value->number && *total.value->number > *b.value->number &&
           *total.value->number >= Decimal(20);
  }

  // "From three regions" beside thousands of officers is none of the two numbers promised.
  static bool is_small_beside(const Figure& a, const Figure& b) {
    const Decimal x = *a.quantity.number;
    const Decimal y = *b.quantity.number;
    return x * Decimal(50) < y || y * Decimal(50) < x;
  }

  std::vector<Pair> pairs_of(const Stated& stated,
                             const std::vector<const Figure*>& operands) const {
    std::vector<Pair> out;
    for (size_t k = operands.size(); k-- > 1;)
      for (size_t i = k; i-- > 0;)
        if (operands[i]->quantity.number != operands[k]->quantity.number &&
            !(stated.promises && is_small_beside(*operands[i], *operands[k])) &&
            may_follow(stated, operands[i]->item, operands[k]->item))
          out.push_back({operands[i], operands[k]});
    return out;
  }

  // T1: a difference follows only where the printed figures agree within the rounding of the
  // coarsest of the three; the roundings of all of them taken together prove nothing.
  static bool agrees_as_printed(const Stated& stated, const Pair& pair) {
    const Quantity* figures[] = {&stated.outcome, &pair.first->quantity, &pair.second->quantity};
    Decimal coarsest = 0;
    for (const Quantity* q : figures) {
      if (q->hedged || !q->range.bounded()) return true;  // its band decides (T2)
      coarsest = max(coarsest, (*q->range.high - *q->range.low) / Decimal(2));
    }
    const Decimal gap = abs(*pair.first->quantity.number - *pair.second->quantity.number);
    return abs(gap - *stated.outcome.number) <= coarsest;
  }

  bool fits(const Stated& stated, const Pair& pair) const {
    if (stated.kind == Kind::points && printed_gap(pair) == *stated.outcome.number) return true;
    return may_hold(stated, pair) &&
           (stated.kind != Kind::difference || agrees_as_printed(stated, pair));
  }

  static Decimal printed_gap(const Pair& pair) {
    return abs(*pair.first->quantity.number - *pair.second->quantity.number);
  }

  bool may_hold(const Stated& stated, const Pair& pair) const {
    for (const Interval& range : outcomes(stated, pair.first->quantity, pair.second->quantity))
      if (is_narrow(range, stated.kind == Kind::ratio ? kNarrowRatio : kNarrow) &&
          overlap(range, stated.outcome.range))
        return true;
    return false;
  }

  // ---- misfits ----

  bool is_plain_pair(const Stated& stated, const Pair& pair) const {
    if (is_quoted(input_, stated.span) || stated.outcome.hedged) return false;
    for (const Item* item : {&pair.first->item, &pair.second->item}) {
      if (item->value->hedge != Hedge::none || is_quoted(input_, item->mention->span)) return false;
      if (item->fact != nullptr && item->fact->qualifiers.modality == Modality::negated)
        return false;
    }
    return true;
  }

  std::string slip_of(const Stated& stated, const Pair& pair) const {
    if (!is_plain_pair(stated, pair)) return {};
    const Quantity& a = pair.first->quantity;
    const Quantity& b = pair.second->quantity;
    switch (stated.kind) {
      case Kind::percent_change:
        return change_slip(stated, a, b);
      case Kind::share:
        return share_slip(stated, pair);
      case Kind::ratio:
        return {};
      default:
        break;
    }
    const Decimal exact = exact_outcome(stated, *a.number, *b.number);
    const Decimal printed_number = *stated.outcome.number;
    if (stated.linked) return remainder_slip(pair, exact, printed_number);
    const std::string slip =
        digit_slip(scaled(stated.outcome, printed_number), scaled(stated.outcome, exact));
    return significant(exact) && significant(printed_number) ? slip : std::string();
  }

  // "Of the 52 flats, 38 are lived in. The remaining 16 ...": what remains is the difference.
  std::string remainder_slip(const Pair& pair, Decimal exact, Decimal stated) const {
    const bool whole_first = *pair.first->quantity.number > *pair.second->quantity.number;
    const uint32_t at = pair.first->item.mention->tokens.begin;
    const bool named = !head_of(pair.first->item).empty() && at >= 2 &&
                       any_text(input_.reading, {at - 2, at}, {"of"});
    const bool near = stated <= exact * Decimal(2) && exact <= stated * Decimal(2);
    return whole_first && named && near ? exact.to_string() + " remained" : std::string();
  }

  // Where the words themselves hang the stated figure on the two, no slip need explain a misfit:
  // "410 on Tuesday and 512 on Wednesday, an increase of 35 percent", "12 of the 60 passed. That is
  // 30 percent". A misfit of more than five times means another pair.
  bool follows_by_words(const Stated& stated, const Pair& pair) const {
    if (!(stated.apposed || stated.promises) || !is_plain_pair(stated, pair)) return false;
    if (!stated.promises && !stands_behind(stated, pair)) return false;
    if (stated.kind == Kind::ratio) return stated.promises && is_paired_ratio(stated, pair);
    const bool change = stated.kind == Kind::percent_change || stated.kind == Kind::points ||
                        is_named_difference(stated, pair);
    const bool share =
        stated.kind == Kind::share &&
        (is_part_of_whole(pair) || (stated.promises && !pair.first->item.value->unit.empty()));
    if (!change && !share) return false;
    if (change && !has_one_measure(pair)) return false;
    const std::vector<Interval> ranges =
        outcomes(stated, pair.first->quantity, pair.second->quantity);
    return std::any_of(ranges.begin(), ranges.end(), [&](const Interval& range) {
      const bool sure =
          stated.kind == Kind::points ? !overlap(range, stated.outcome.range) : is_narrow(range);
      return sure && is_within_five_times(range, *stated.outcome.number);
    });
  }

  // "Outnumbered by four to one": the two numbers of many.
  static bool is_paired_ratio(const Stated& stated, const Pair& pair) {
    const Decimal& a = *pair.first->quantity.number;
    const Decimal& b = *pair.second->quantity.number;
    if (a < Decimal(10) || b < Decimal(10)) return false;
    const Decimal ratio = a > b ? a / b : b / a;
    return ratio <= *stated.outcome.number * Decimal(5) &&
           *stated.outcome.number <= ratio * Decimal(5);
  }

  // "An increase of 80", in the unit of the two.
  bool is_named_difference(const Stated& stated, const Pair& pair) const {
    const uint32_t at = stated.item ? stated.item->mention->tokens.begin : 0;
    return stated.kind == Kind::difference && at > 0 && text_is(input_.reading, at - 1, {"of"}) &&
           stated.item->value->unit == pair.first->item.value->unit;
  }

  // With another figure between, that may be what the words hang on: "two of the seven counties ...
  // power to 36,000 of those customers, or 75 percent".
  bool stands_behind(const Stated& stated, const Pair& pair) const {
    const uint32_t end = pair.second->item.mention->span.end;
    if (stated.span.begin < end) return false;
    return std::none_of(figures_.begin(), figures_.end(), [&](const Figure& f) {
      const Span span = f.item.mention->span;
      return span.begin >= end && span.end <= stated.span.begin &&
             f.item.mention->kind != MentionKind::ordinal;
    });
  }

  static bool is_within_five_times(const Interval& range, Decimal number) {
    return range.low->sign() > 0 && number <= *range.high * Decimal(5) &&
           *range.low <= number * Decimal(5);
  }

  // "12 of the 60", "1,600 drivers and fined 480 of them"
  bool is_part_of_whole(const Pair& pair) const {
    const Reading& r = input_.reading;
    const IndexRange gap =
        tokens_between(pair.first->item.mention->tokens, pair.second->item.mention->tokens);
    if (!gap.empty() && gap.size() <= 3 && text_is(r, gap.begin, {"of", "out"}) &&
        any_text(r, gap, {"of"}))
      return true;
    const uint32_t behind = pair.second->item.mention->tokens.end;
    return behind + 1 < r.tokens.all.size() && text_is(r, behind, {"of"}) &&
           text_is(r, behind + 1, {"them", "those", "these", "whom", "which"});
  }

  // One noun, one unit, or figures without a noun that stand in one clause each.
  bool has_one_measure(const Pair& pair) const {
    const Item& a = pair.first->item;
    const Item& b = pair.second->item;
    if (!a.value->unit.empty()) return true;
    return head_of(a) == head_of(b) || head_of(b).empty() || (a.people && b.people);
  }

  static Decimal exact_outcome(const Stated& stated, Decimal a, Decimal b) {
    if (stated.kind == Kind::product) return a * b;
    if (stated.kind == Kind::rate) return (a < b ? a / b : b / a) * stated.base;
    return abs(a - b);
  }

  // Points count as hundredths; digits are compared as they are printed.
  static Decimal scaled(const Quantity& outcome, Decimal x) {
    return outcome.unit == "basis-point"        ? x.shifted(4)
           : outcome.unit == "percentage-point" ? x.shifted(2)
                                                : x;
  }

  // Two digits or more that are not zeros.
  static bool significant(Decimal x) { return abs(Decimal(x.coefficient())) >= Decimal(10); }

  // "480, or 25 per cent" and "forty percent, or 600 people" of the one other figure near.
  static std::string share_slip(const Stated& stated, const Pair& pair) {
    if (!stated.linked || !stated.item) return {};
    const IndexRange share = stated.item->mention->tokens;
    const IndexRange part = pair.second->item.mention->tokens;
    const uint32_t gap = share.begin >= part.end   ? share.begin - part.end
                         : part.begin >= share.end ? part.begin - share.end
                                                   : 0;
    const Decimal& a = *pair.first->quantity.number;
    const Decimal& b = *pair.second->quantity.number;
    const bool one_sort = !head_of(pair.first->item).empty() && b < a && a <= b * Decimal(50);
    return gap <= 3 && one_sort ? "the share were of another whole" : std::string();
  }

  static std::string change_slip(const Stated& stated, const Quantity& a, const Quantity& b) {
    const Quantity& outcome = stated.outcome;
    const Quantity& small = *a.number < *b.number ? a : b;
    const Quantity& large = *a.number < *b.number ? b : a;
    const Interval rise = large.range / small.range - exactly(1);
    const Interval fall = exactly(1) - small.range / large.range;
    if (stated.sign < 0 && is_narrow(rise) && overlap(rise, outcome.range))
      return "the base were the later figure";
    if (stated.sign > 0 && is_narrow(fall) && overlap(fall, outcome.range))
      return "the base were the later figure";
    const Interval whole = large.range / small.range;
    if (stated.sign >= 0 && is_narrow(whole) && overlap(whole, outcome.range))
      return "the percent were that of the new figure, not of the change";
    return {};
  }

  // ---- findings ----

  Finding finding_of(const Stated& stated, const Pair& pair) const {
    Finding f;
    f.check = "relation";
    f.rule = "core/relation";
    f.evidence = {{stated.span, "stated"},
                  {shown(pair.first->item), "figure"},
                  {shown(pair.second->item), "figure"}};
    f.mentions = {pair.first->item.id, pair.second->item.id};
    if (stated.item) f.mentions.insert(f.mentions.begin(), stated.item->id);
    return f;
  }

  std::string stated_words(const Stated& stated) const {
    return plain_text(input_.reading.article, stated.span);
  }

  // "410 and 512", "28 of 84 seats"
  std::string pair_words(const Pair& pair) const {
    const Item& a = pair.first->item;
    const Item& b = pair.second->item;
    const bool one_phrase = shown(a).overlaps(shown(b));
    return (one_phrase ? printed(input_, *a.mention) : printed(input_, a)) +
           (one_phrase && is_part_of_whole(pair) ? " of " : " and ") + printed(input_, b);
  }

  // What the printed figures come to, rounded for people.
  static std::string computed(const Stated& stated, const Pair& pair) {
    const auto exact = [](Quantity q) {
      q.range = exactly(*q.number);
      return q;
    };
    const std::vector<Interval> all =
        outcomes(stated, exact(pair.first->quantity), exact(pair.second->quantity));
    if (all.empty()) return "something else";
    Quantity out = stated.outcome;
    if (stated.kind == Kind::share || stated.kind == Kind::percent_change) out.unit = "percent";
    out.range = all.front();
    return printed(out);
  }

  void confirm(const Stated& stated, const Pair& pair) {
    Finding f = finding_of(stated, pair);
    f.verdict = Verdict::confirmed;
    f.message = pair_words(pair) + ": " + stated_words(stated);
    f.equation = f.message;
    if (stated.item) claimed_[static_cast<size_t>(stated.item->id)] = true;
    out_.push_back(std::move(f));
  }

  void ask(const Stated& stated, const Pair& pair, const std::string& slip) {
    Finding f = finding_of(stated, pair);
    f.verdict = Verdict::conflict;
    f.level = Level::warning;
    f.message = pair_words(pair) + " give " + computed(stated, pair) + "; the text says " +
                stated_words(stated);
    f.equation =
        pair_words(pair) + " → " + computed(stated, pair) + ", not " + stated_words(stated);
    f.question = "Which of the three figures is meant to be different?";
    if (!slip.empty()) f.question += " It would fit if " + slip + ".";
    if (stated.item) claimed_[static_cast<size_t>(stated.item->id)] = true;
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  Findings& out_;
  std::vector<Figure> figures_;  // for each item of the article
  std::vector<bool> claimed_;    // for each mention
};

void run(const CheckInput& input, Findings& out) {
  if (input.items.all().size() > 1) Run(input, out).article();
}

}  // namespace

const Check relation_check{
    "relation", "A change, difference, share or product does not follow from the figures near it.",
    "A stated figure is set against pairs of figures in its sentence and the two before. A fit is "
    "confirmed. A misfit speaks only when one pair alone can be meant and a known slip explains "
    "it: "
    "digits exchanged, a zero too many, the base swapped.",
    Level::warning, run};

}  // namespace copydesk
