#include "match/equation_value.hpp"

#include <utility>

#include "match/equation_time.hpp"

namespace copydesk {
namespace {

constexpr int64_t kMostPeriods = 50;

Computed unknown(std::string_view why) { return {std::nullopt, why}; }

// A unit as arithmetic sees it: shares are pure numbers.
std::string base_unit(const std::string& unit) { return is_ratio(unit) ? std::string() : unit; }

Computed computed(const Interval& range, std::string unit, bool hedged) {
  Quantity q;
  q.range = range;
  q.unit = std::move(unit);
  q.hedged = hedged;
  return {std::move(q), {}};
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
    Computed a = value(e.children[0]);
    if (!a.quantity) return a;
    Computed b = value(e.children[1]);
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
      case Function::number:
        return as_printed(value(e.children[0]));
      case Function::span:
        return of_period(e);
      case Function::days:
      case Function::months:
      case Function::years:
        return of_dates(e);
      case Function::weekday:
        return unknown("a weekday is compared by its own check");
      case Function::absolute:
        return magnitude(value(e.children[0]));
      case Function::growth:
        return growth(value(e.children[0]), value(e.children[1]));
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

  // T12: a rate for each of some periods adds up, or each period starts from the one before.
  static Computed growth(const Computed& rate, const Computed& periods) {
    if (!rate.quantity) return rate;
    if (!periods.quantity) return periods;
    const Interval& count = periods.quantity->range;
    const auto n = count.low ? count.low->to_int() : std::nullopt;
    if (!n || count.low != count.high || *n < 1 || *n > kMostPeriods)
      return unknown("no whole number of periods");
    const Interval& each = rate.quantity->range;
    if (!each.bounded()) return unknown("the rate is open");
    const Interval step = exactly(1) + each;
    Interval grown = step;
    for (int64_t i = 1; i < *n; ++i) grown = grown * step;
    return computed(hull(each * exactly(*n), grown - exactly(1)), rate.quantity->unit,
                    rate.quantity->hedged);
  }

  Computed extreme(const Expression& e) const {
    const bool smallest = e.function == Function::minimum;
    Computed best = value(e.children[0]);
    for (size_t i = 1; i < e.children.size() && best.quantity; ++i) {
      Computed next = value(e.children[i]);
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

  // The figure itself, without its interval and its unit.
  static Computed as_printed(Computed c) {
    if (!c.quantity) return c;
    if (!c.quantity->number) return unknown("no figure is printed");
    return computed(exactly(*c.quantity->number), "", c.quantity->hedged);
  }

  static Computed in_unit(const std::optional<Interval>& length, std::string_view unit,
                          std::string_view why) {
    return length ? computed(*length, std::string(unit), false) : unknown(why);
  }

  Computed of_period(const Expression& e) const {
    const TimeValue* period = date(e.children[0]);
    const auto days = period != nullptr ? days_of(*period) : std::nullopt;
    if (!days) return unknown("a date is not resolved");
    return in_unit(days_in(*days), "day", "one day is no period");
  }

  Computed of_dates(const Expression& e) const {
    const TimeValue* a = date(e.children[0]);
    const TimeValue* b = date(e.children[1]);
    const auto from = a != nullptr ? days_of(*a) : std::nullopt;
    const auto to = b != nullptr ? days_of(*b) : std::nullopt;
    if (!from || !to) return unknown("a date is not resolved");
    if (e.function == Function::days) return computed(days_from_to(*from, *to), "day", false);
    if (e.function == Function::months) return computed(months_from_to(*from, *to), "month", false);
    return computed(years_from_to(*from, *to), "year", false);
  }

  const Equation& equation_;
  std::span<const Operand> operands_;
};

}  // namespace

bool is_ratio(std::string_view unit) {
  return unit.empty() || unit == "percent" || unit == "percentage-point" || unit == "basis-point";
}

Computed value_of(const Equation& equation, std::span<const Operand> operands, uint32_t node) {
  return Evaluation(equation, operands).value(node);
}

}  // namespace copydesk
