#include "match/equation.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "match/equation_time.hpp"
#include "match/equation_value.hpp"

namespace copydesk {
namespace {

const Decimal kClosingZeros(1, -2);
const Decimal kLessThanOne(999, -3);

bool holds(EquationSign relation, const Interval& a, const Interval& b) {
  switch (relation) {
    case EquationSign::equal:
      return overlap(a, b);
    case EquationSign::less:
      return !a.low || !b.high || *a.low < *b.high;
    case EquationSign::less_equal:
      return !a.low || !b.high || *a.low <= *b.high;
    case EquationSign::greater:
      return holds(EquationSign::less, b, a);
    default:
      return holds(EquationSign::less_equal, b, a);
  }
}

// How many times the nearer ends of two positive ranges lie apart; nothing when a range reaches
// zero.
std::optional<Decimal> times_apart(const Interval& a, const Interval& b) {
  if (!a.low || !b.low || a.low->sign() <= 0 || b.low->sign() <= 0) return std::nullopt;
  if (a.high && *a.high < *b.low) return *b.low / *a.high;
  if (b.high && *b.high < *a.low) return *a.low / *b.high;
  return std::nullopt;
}

// Whether the middles of two bounded ranges lie a power of ten apart, give or take a tenth.
bool is_power_of_ten_apart(const Interval& a, const Interval& b) {
  if (!a.bounded() || !b.bounded()) return false;
  const Decimal first = *a.low + *a.high;
  const Decimal second = *b.low + *b.high;
  if (first.sign() <= 0 || second.sign() <= 0) return false;
  const Decimal ratio = max(first, second) / min(first, second);
  for (int k = 1; k <= 9; ++k) {
    const Decimal scaled = ratio.shifted(-k);
    if (Decimal(9, -1) <= scaled && scaled <= Decimal(11, -1)) return true;
  }
  return false;
}

// ---- how surely it holds

// Figures that are only added up and taken from one another.
bool is_additive(const Equation& equation) {
  using Kind = Expression::Kind;
  return std::all_of(equation.nodes.begin(), equation.nodes.end(), [](const Expression& e) {
    if (e.kind == Kind::call)
      return e.function == Function::sum || e.function == Function::absolute;
    return e.kind == Kind::capture || e.kind == Kind::negate || e.kind == Kind::add ||
           e.kind == Kind::subtract;
  });
}

// The figure as printed, without its rounding; widens `coarsest` to the rounding it lost. False for
// shares, which round together (T5), for hedges (T2) and for what has no figure.
bool to_printed_figure(Quantity& q, Decimal& coarsest) {
  if (!q.number || q.hedged || !q.range.bounded() || (is_ratio(q.unit) && !q.unit.empty()))
    return false;
  coarsest = max(coarsest, (*q.range.high - *q.range.low) / Decimal(2));
  q.range = exactly(*q.number);
  return true;
}

bool to_printed_figures(std::vector<Operand>& operands, Decimal& coarsest) {
  for (Operand& operand : operands) {
    if (auto* q = std::get_if<Quantity>(&operand)) {
      if (!to_printed_figure(*q, coarsest)) return false;
    } else if (auto* list = std::get_if<std::vector<Quantity>>(&operand)) {
      for (Quantity& item : *list)
        if (!to_printed_figure(item, coarsest)) return false;
    }
  }
  return true;
}

// T1 gives every figure half of its last digit. A sum or difference that holds only when the
// roundings of several figures are taken together ("$14 million, $4 million more than $9 million")
// is not contradicted, but not confirmed either: the printed figures must agree within the rounding
// of the coarsest one.
bool rests_on_rounding(const Equation& equation, std::span<const Operand> operands) {
  if (equation.relation != EquationSign::equal || !is_additive(equation)) return false;
  std::vector<Operand> figures(operands.begin(), operands.end());
  Decimal coarsest = 0;
  if (!to_printed_figures(figures, coarsest)) return false;
  const Computed left = value_of(equation, figures, equation.left);
  const Computed right = value_of(equation, figures, equation.right);
  if (!left.quantity || !right.quantity || !left.quantity->range.is_point() ||
      !right.quantity->range.is_point() || left.quantity->unit != right.quantity->unit)
    return false;
  return abs(*left.quantity->range.low - *right.quantity->range.low) > coarsest;
}

// The operand that is the only percent of all; null where there are several.
Quantity* only_percent(std::vector<Operand>& operands) {
  Quantity* found = nullptr;
  for (Operand& operand : operands) {
    auto* q = std::get_if<Quantity>(&operand);
    if (q == nullptr || q->unit.empty() || !is_ratio(q->unit)) continue;
    if (found != nullptr) return nullptr;
    found = q;
  }
  return found;
}

// Whether it would hold if the digits behind the printed percent were cut off instead of rounded.
bool rests_on_cut_off(const Equation& equation, std::span<const Operand> operands) {
  std::vector<Operand> cut(operands.begin(), operands.end());
  Quantity* percent = only_percent(cut);
  const auto range = percent != nullptr ? cut_off_range(*percent) : std::nullopt;
  if (!range) return false;
  percent->range = *range;
  const Computed left = value_of(equation, cut, equation.left);
  const Computed right = value_of(equation, cut, equation.right);
  return left.quantity && right.quantity &&
         holds(equation.relation, left.quantity->range, right.quantity->range);
}

// Closing zeros of a plain figure are rounding only so far as nobody would print more digits:
// "$1,600" is not $1,650 beside "$2,100" (TRAPS 5). Hedges and scale words keep their whole width.
Interval printed_range(const NumberValue& value) {
  const bool plain = value.number && value.hedge == Hedge::none &&
                     value.form == NumberForm::digits && value.range.bounded();
  if (!plain || value.range.is_point()) return value.range;
  // T3: a printed percent stands for everything that rounds to it.
  const Decimal half_digit(5, std::min(value.precision, 0) - 1);
  const bool share = !value.unit.empty() && is_ratio(value.unit);
  const Decimal most =
      share || value.precision < 0 ? half_digit : abs(*value.number) * kClosingZeros;
  const Decimal slack = *value.range.high - *value.number;
  return slack <= most ? value.range : around(*value.number, most);
}

}  // namespace

Quantity quantity_of(const NumberValue& value, std::string_view text) {
  Quantity q;
  q.range = printed_range(value);
  q.number = value.number;
  q.unit = value.unit;
  q.printed = text;
  q.hedged = value.hedge != Hedge::none;
  if (!is_ratio(q.unit) || q.unit.empty()) return q;
  // T3: a printed percent stands for everything that rounds to it.
  if (q.number && q.range.is_point()) q.range = around(*q.number, Decimal(5, value.precision - 1));
  const int shift = q.unit == "basis-point" ? -4 : -2;
  if (q.number) q.number = q.number->shifted(shift);
  if (q.range.low) q.range.low = q.range.low->shifted(shift);
  if (q.range.high) q.range.high = q.range.high->shifted(shift);
  return q;
}

std::optional<Interval> cut_off_range(const Quantity& quantity) {
  if (quantity.unit != "percent" || quantity.hedged || !quantity.number || !quantity.range.high)
    return std::nullopt;
  const Decimal last_digit = (*quantity.range.high - *quantity.number) * Decimal(2);
  return between(*quantity.number, *quantity.number + last_digit * kLessThanOne);
}

std::vector<Operand> to_the_digit(std::span<const Operand> operands) {
  std::vector<Operand> out(operands.begin(), operands.end());
  for (Operand& operand : out)
    if (auto* q = std::get_if<Quantity>(&operand);
        q != nullptr && q->number && !q->hedged && q->unit != "percent")
      q->range = exactly(*q->number);
  return out;
}

Outcome evaluate(const Equation& equation, std::span<const Operand> operands) {
  const Computed left = value_of(equation, operands, equation.left);
  const Computed right = value_of(equation, operands, equation.right);
  Outcome out;
  out.filled = filled_whole(equation, operands, true);
  if (!left.quantity || !right.quantity) {
    out.why = left.quantity ? right.why : left.why;
    return out;
  }
  Quantity a = *left.quantity;
  Quantity b = *right.quantity;
  out.left = a;
  out.right = b;
  out.hedged = a.hedged || b.hedged;
  if (!to_same_unit(a, b)) {
    out.why = "the units differ";
    return out;
  }
  if (holds(equation.relation, a.range, b.range)) {
    if (rests_on_rounding(equation, operands))
      out.why = "it holds only when the rounding of several figures is taken together";
    else
      out.verdict = Verdict::confirmed;
    return out;
  }
  if (equation.relation == EquationSign::equal && rests_on_cut_off(equation, operands)) {
    out.why = "it holds if the digits behind the percent were cut off instead of rounded";
    return out;
  }
  const auto apart = times_apart(a.range, b.range);
  if (equation.relation == EquationSign::equal && apart && *apart > Decimal(5) &&
      !is_power_of_ten_apart(a.range, b.range)) {
    out.why = "more than five times apart: the numbers are not each other's";
    return out;
  }
  out.verdict = Verdict::conflict;
  out.filled = filled_whole(equation, operands, false);
  return out;
}

std::optional<Quantity> solve(const Equation& equation, std::span<const Operand> operands,
                              uint16_t wanted) {
  std::vector<Operand> points(operands.begin(), operands.end());
  for (Operand& operand : points)
    if (auto* q = std::get_if<Quantity>(&operand); q != nullptr && q->number)
      q->range = exactly(*q->number);
  const auto* target = std::get_if<Quantity>(&operands[wanted]);
  if (target == nullptr) return std::nullopt;

  // left - right at three values of the wanted capture: a straight line, or the equation is not
  // linear in it.
  std::array<Decimal, 3> gap;
  for (int i = 0; i < 3; ++i) {
    Quantity probe = *target;
    probe.range = exactly(i);
    points[wanted] = probe;
    const Computed left = value_of(equation, points, equation.left);
    const Computed right = value_of(equation, points, equation.right);
    if (!left.quantity || !right.quantity) return std::nullopt;
    const Interval difference = left.quantity->range - right.quantity->range;
    if (!difference.is_point()) return std::nullopt;
    gap[static_cast<size_t>(i)] = *difference.low;
  }
  const Decimal slope = gap[1] - gap[0];
  if (slope.is_zero() || abs(gap[2] - gap[1] - slope) > abs(slope).shifted(-9)) return std::nullopt;
  Quantity result = *target;
  result.number = -gap[0] / slope;
  result.range = exactly(*result.number);
  result.hedged = false;
  result.printed = printed(result);
  return result;
}

}  // namespace copydesk
