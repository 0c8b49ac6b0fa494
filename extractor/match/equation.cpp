#include "match/equation.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "match/equation_tree.hpp"

namespace copydesk {
namespace {

// What an expression comes to. `why` says what is missing when there is no value.
struct Computed {
  std::optional<Quantity> quantity;
  std::string_view why;
};

Computed unknown(std::string_view why) { return {std::nullopt, why}; }

bool is_ratio(std::string_view unit) {
  return unit.empty() || unit == "percent" || unit == "percentage-point" || unit == "basis-point";
}

// A unit as arithmetic sees it: shares are pure numbers.
std::string base_unit(const std::string& unit) { return is_ratio(unit) ? std::string() : unit; }

Computed computed(Interval range, std::string unit, bool hedged) {
  Quantity q;
  q.range = std::move(range);
  q.unit = std::move(unit);
  q.hedged = hedged;
  return {std::move(q), {}};
}

// ---- time as numbers ----

struct TimeUnit {
  std::string_view name;
  int least_hours;  // a month has 28 to 31 days
  int most_hours;
};
constexpr std::array<TimeUnit, 7> kTimeUnits = {{{"hour", 1, 1},
                                                 {"day", 24, 24},
                                                 {"week", 168, 168},
                                                 {"month", 672, 744},
                                                 {"quarter", 2160, 2208},
                                                 {"year", 8760, 8784},
                                                 {"decade", 87'648, 87'672}}};

const TimeUnit* time_unit(std::string_view name) {
  const auto found = std::find_if(kTimeUnits.begin(), kTimeUnits.end(),
                                  [&](const TimeUnit& u) { return u.name == name; });
  return found == kTimeUnits.end() ? nullptr : &*found;
}

std::string_view unit_name(Granularity granularity) {
  switch (granularity) {
    case Granularity::hour:
      return "hour";
    case Granularity::day:
      return "day";
    case Granularity::week:
      return "week";
    case Granularity::month:
      return "month";
    case Granularity::quarter:
      return "quarter";
    case Granularity::year:
      return "year";
    case Granularity::decade:
      return "decade";
    default:
      return {};
  }
}

std::optional<Quantity> length_of(const TimeValue& value) {
  const std::string_view unit = unit_name(value.granularity);
  if (!value.length || unit.empty()) return std::nullopt;
  Quantity q;
  q.range = *value.length;
  if (q.range.is_point()) q.number = q.range.low;
  q.unit = unit;
  q.hedged = value.hedge != Hedge::none;
  return q;
}

// The days that a date may mean, first and last.
std::optional<std::pair<Date, Date>> days_of(const TimeValue& value) {
  if (!value.begin || !value.end || value.stated.impossible) return std::nullopt;
  Date last = value.end->date;
  if (value.end->second == 0) last = add_days(last, -1);
  return std::pair(value.begin->date, std::max(value.begin->date, last));
}

// Whole years or months between two days, as birthdays and leases count them.
int64_t whole_months(Date from, Date to) {
  const int64_t months = (to.year - from.year) * int64_t{12} + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
}

// ---- evaluation ----

class Evaluation {
 public:
  Evaluation(const Equation& equation, std::span<const Operand> operands)
      : equation_(equation), operands_(operands) {}

  Computed value(uint32_t index) const {
    const Expression& e = equation_.nodes[index];
    switch (e.kind) {
      case Expression::Kind::number:
        return computed(exactly(e.number), "", false);
      case Expression::Kind::capture:
        return capture(e.capture);
      case Expression::Kind::negate:
        return negated(value(e.children[0]));
      case Expression::Kind::call:
        return call(e);
      default:
        return binary(e);
    }
  }

 private:
  Computed capture(uint16_t index) const {
    const Operand& operand = operands_[index];
    if (const auto* q = std::get_if<Quantity>(&operand)) {
      Quantity copy = *q;
      copy.unit = base_unit(copy.unit);
      return {std::move(copy), {}};
    }
    if (const auto* t = std::get_if<TimeValue>(&operand)) {
      if (auto length = length_of(*t)) return {std::move(length), {}};
      return unknown("a time is not a number");
    }
    if (const auto* list = std::get_if<std::vector<Quantity>>(&operand))
      return list->size() == 1 ? Computed{list->front(), {}}
                               : unknown("several values where one is due");
    return unknown("a part is missing");
  }

  static Computed negated(Computed c) {
    if (c.quantity) c.quantity->range = -c.quantity->range;
    return c;
  }

  Computed binary(const Expression& e) const {
    const Computed a = value(e.children[0]);
    if (!a.quantity) return a;
    const Computed b = value(e.children[1]);
    if (!b.quantity) return b;
    return combine(e.kind, *a.quantity, *b.quantity);
  }

  static Computed combine(Expression::Kind kind, const Quantity& a, const Quantity& b) {
    const bool hedged = a.hedged || b.hedged;
    if (kind == Expression::Kind::multiply) {
      if (!a.unit.empty() && !b.unit.empty())
        return computed(a.range * b.range, a.unit + "*" + b.unit, hedged);
      return computed(a.range * b.range, a.unit.empty() ? b.unit : a.unit, hedged);
    }
    if (kind == Expression::Kind::divide) {
      if (!b.range.bounded()) return unknown("division by an open range");
      const std::string unit = a.unit == b.unit ? ""
                               : b.unit.empty() ? a.unit
                                                : a.unit + "/" + b.unit;
      return computed(a.range / b.range, unit, hedged);
    }
    if (a.unit != b.unit && !a.unit.empty() && !b.unit.empty()) return unknown("the units differ");
    const bool minus = kind == Expression::Kind::subtract;
    return computed(minus ? a.range - b.range : a.range + b.range, a.unit.empty() ? b.unit : a.unit,
                    hedged);
  }

  Computed call(const Expression& e) const {
    switch (e.function) {
      case Function::sum:
      case Function::count:
      case Function::first:
        return of_list(e);
      case Function::sign:
      case Function::factor:
        return of_word(e);
      case Function::days:
      case Function::months:
      case Function::years:
        return of_dates(e);
      case Function::weekday:
        return unknown("a weekday is compared by its own check");
      case Function::absolute:
        return magnitude(value(e.children[0]));
      default:
        return extreme(e);
    }
  }

  static Computed magnitude(Computed c) {
    if (!c.quantity) return c;
    Interval& r = c.quantity->range;
    if (r.high && r.high->sign() <= 0)
      r = -r;
    else if (!r.low || r.low->is_negative())
      r = hull(exactly(0), hull(r, -r)), r.low = Decimal(0), r.low_open = false;
    return c;
  }

  Computed extreme(const Expression& e) const {
    const bool smallest = e.function == Function::minimum;
    Computed best = value(e.children[0]);
    for (size_t i = 1; i < e.children.size() && best.quantity; ++i) {
      const Computed next = value(e.children[i]);
      if (!next.quantity) return next;
      const Interval& a = best.quantity->range;
      const Interval& b = next.quantity->range;
      if (!a.bounded() || !b.bounded()) return unknown("an open range has no extreme");
      best.quantity->range = smallest ? between(min(*a.low, *b.low), min(*a.high, *b.high))
                                      : between(max(*a.low, *b.low), max(*a.high, *b.high));
    }
    return best;
  }

  // The values of the captures named in a list function: one capture that repeats, or a single one.
  Computed of_list(const Expression& e) const {
    const Expression& child = equation_.nodes[e.children[0]];
    if (child.kind != Expression::Kind::capture) return unknown("only a capture can be a list");
    std::vector<Quantity> items;
    if (const auto* list = std::get_if<std::vector<Quantity>>(&operands_[child.capture]))
      items = *list;
    else if (const auto* one = std::get_if<Quantity>(&operands_[child.capture]))
      items = {*one};
    if (items.empty()) return unknown("the list is empty");
    if (e.function == Function::first) return {items.front(), {}};
    if (e.function == Function::count)
      return computed(exactly(static_cast<int64_t>(items.size())), "", false);
    Computed total = computed(exactly(0), "", false);
    for (Quantity& item : items) {
      item.unit = base_unit(item.unit);
      total = combine(Expression::Kind::add, *total.quantity, item);
      if (!total.quantity) return total;
    }
    return total;
  }

  Computed of_word(const Expression& e) const {
    const Expression& child = equation_.nodes[e.children[0]];
    if (child.kind != Expression::Kind::capture) return unknown("only a capture can be a word");
    const auto* word = std::get_if<WordMeaning>(&operands_[child.capture]);
    const auto& meaning = e.function == Function::sign ? word != nullptr ? word->sign : std::nullopt
                          : word != nullptr            ? word->factor
                                                       : std::nullopt;
    return meaning ? computed(exactly(*meaning), "", false)
                   : unknown("the word says nothing of that");
  }

  const TimeValue* date(uint32_t index) const {
    const Expression& e = equation_.nodes[index];
    return e.kind == Expression::Kind::capture ? std::get_if<TimeValue>(&operands_[e.capture])
                                               : nullptr;
  }

  Computed of_dates(const Expression& e) const {
    const TimeValue* a = date(e.children[0]);
    const TimeValue* b = date(e.children[1]);
    const auto from = a != nullptr ? days_of(*a) : std::nullopt;
    const auto to = b != nullptr ? days_of(*b) : std::nullopt;
    if (!from || !to) return unknown("a date is not resolved");
    if (e.function == Function::days) {
      // T7: both the difference and the count of days that includes the first are used in print.
      const int64_t least = days_between(from->second, to->first);
      const int64_t most = days_between(from->first, to->second) + 1;
      return computed(between(least, most), "day", false);
    }
    const int64_t least = whole_months(from->second, to->first);
    const int64_t most = whole_months(from->first, to->second);
    if (e.function == Function::months) return computed(between(least, most), "month", false);
    const auto years = [](int64_t months) {
      return months >= 0 ? months / 12 : -((11 - months) / 12);
    };
    return computed(between(years(least), years(most)), "year", false);
  }

  const Equation& equation_;
  std::span<const Operand> operands_;
};

// ---- comparing ----

// Brings two lengths of time to hours when they are printed in different units.
void to_hours(Quantity& q, const TimeUnit& unit) {
  q.range = q.range * between(unit.least_hours, unit.most_hours);
  q.unit = "hour";
}

bool same_unit(Quantity& a, Quantity& b) {
  if (a.unit == b.unit || a.unit.empty() || b.unit.empty()) return true;
  const TimeUnit* left = time_unit(a.unit);
  const TimeUnit* right = time_unit(b.unit);
  if (left == nullptr || right == nullptr) return false;
  to_hours(a, *left);
  to_hours(b, *right);
  return true;
}

bool holds(Relation relation, const Interval& a, const Interval& b) {
  switch (relation) {
    case Relation::equal:
      return overlap(a, b);
    case Relation::less:
      return !a.low || !b.high || *a.low < *b.high;
    case Relation::less_equal:
      return !a.low || !b.high || *a.low <= *b.high;
    case Relation::greater:
      return holds(Relation::less, b, a);
    default:
      return holds(Relation::less_equal, b, a);
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

bool near_power_of_ten(Decimal ratio) {
  for (int k = 1; k <= 9; ++k) {
    const Decimal scaled = ratio.shifted(-k);
    if (Decimal(9, -1) <= scaled && scaled <= Decimal(11, -1)) return true;
  }
  return false;
}

std::string filled(const Equation& equation, std::span<const Operand> operands, uint32_t index);

std::string operand_text(const Operand& operand) {
  if (const auto* q = std::get_if<Quantity>(&operand)) return q->printed;
  if (const auto* w = std::get_if<WordMeaning>(&operand)) return w->printed;
  if (const auto* t = std::get_if<TimeValue>(&operand)) return t->timex;
  return "?";
}

std::string call_text(const Equation& equation, std::span<const Operand> operands,
                      const Expression& e) {
  const Expression& child = equation.nodes[e.children[0]];
  const auto* list = child.kind == Expression::Kind::capture
                         ? std::get_if<std::vector<Quantity>>(&operands[child.capture])
                         : nullptr;
  if (list != nullptr && e.function == Function::count) return std::to_string(list->size());
  std::string out;
  if (list != nullptr && e.function == Function::sum) {
    for (const Quantity& q : *list) out += (out.empty() ? "" : " + ") + q.printed;
    return out;
  }
  if (const auto* word = child.kind == Expression::Kind::capture
                             ? std::get_if<WordMeaning>(&operands[child.capture])
                             : nullptr)
    return (e.function == Function::sign ? word->sign : word->factor)
        .value_or(Decimal(0))
        .to_string();
  for (const FunctionName& f : kFunctions)
    if (f.function == e.function) out = std::string(f.name) + "(";
  for (size_t i = 0; i < e.children.size(); ++i)
    out += (i == 0 ? "" : ", ") + filled(equation, operands, e.children[i]);
  return out + ")";
}

std::string filled(const Equation& equation, std::span<const Operand> operands, uint32_t index) {
  const Expression& e = equation.nodes[index];
  const auto child = [&](size_t i, bool tight) {
    const Expression::Kind kind = equation.nodes[e.children[i]].kind;
    const bool loose = kind == Expression::Kind::add || kind == Expression::Kind::subtract;
    const std::string text = filled(equation, operands, e.children[i]);
    return tight && loose ? "(" + text + ")" : text;
  };
  switch (e.kind) {
    case Expression::Kind::number:
      return e.number.to_string();
    case Expression::Kind::capture:
      return operand_text(operands[e.capture]);
    case Expression::Kind::negate:
      return "-" + child(0, true);
    case Expression::Kind::add:
      return child(0, false) + " + " + child(1, false);
    case Expression::Kind::subtract:
      return child(0, false) + " - " + child(1, true);
    case Expression::Kind::multiply:
      return child(0, true) + " × " + child(1, true);
    case Expression::Kind::divide:
      return child(0, true) + " / " + child(1, true);
    default:
      return call_text(equation, operands, e);
  }
}

std::string_view relation_text(Relation relation) {
  constexpr std::array<std::string_view, 5> texts = {" = ", " < ", " ≤ ", " > ", " ≥ "};
  return texts[static_cast<size_t>(relation)];
}

}  // namespace

Quantity quantity_of(const NumberValue& value, std::string_view text) {
  Quantity q;
  q.range = value.range;
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

Outcome evaluate(const Equation& equation, std::span<const Operand> operands) {
  const Evaluation run(equation, operands);
  const Computed left = run.value(equation.left);
  const Computed right = run.value(equation.right);
  Outcome out;
  out.filled = filled(equation, operands, equation.left) +
               std::string(relation_text(equation.relation)) +
               filled(equation, operands, equation.right);
  if (!left.quantity || !right.quantity) {
    out.why = left.quantity ? right.why : left.why;
    return out;
  }
  Quantity a = *left.quantity;
  Quantity b = *right.quantity;
  out.left = a;
  out.right = b;
  out.hedged = a.hedged || b.hedged;
  if (!same_unit(a, b)) {
    out.why = "the units differ";
    return out;
  }
  if (holds(equation.relation, a.range, b.range)) {
    out.verdict = Verdict::confirmed;
    return out;
  }
  const auto apart = times_apart(a.range, b.range);
  if (equation.relation == Relation::equal && apart && *apart > Decimal(5) &&
      !near_power_of_ten(*apart)) {
    out.why = "more than five times apart: the numbers are not each other's";
    return out;
  }
  out.verdict = Verdict::conflict;
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
    const Evaluation run(equation, points);
    const Computed left = run.value(equation.left);
    const Computed right = run.value(equation.right);
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
