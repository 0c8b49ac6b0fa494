#include "checks/unit_pair.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/interval.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

const Decimal kNear(2, -2);        // T6: within 2 % whatever the rounding
const Decimal kCoarse(10, -2);     // T6: coarse rounding is house style up to here
const Decimal kSameFigure(2, -3);  // two figures of three digits that are one
const Decimal kRangeEnd(6, -2);
const Decimal kRoundCap(5, -2);  // trailing zeros widen a value by no more than this share of it

bool is_temperature(std::string_view unit) {
  return unit == "celsius" || unit == "fahrenheit" || unit == "kelvin";
}

int trailing_zeros(Decimal x) { return x.is_zero() ? 0 : std::max(0, x.exponent()); }

int significant_digits(Decimal x) {
  int digits = 0;
  for (int64_t rest = std::abs(x.coefficient()); rest > 0; rest /= 10) ++digits;
  return digits;
}

// What a printed value stands for: half a unit of its last digit that is not a closing zero.
Interval rounded_range(Decimal x, int precision) {
  if (precision < 0) return around(x, Decimal(5, precision - 1));
  const int place = precision > 0 ? precision : trailing_zeros(x);
  if (place == 0) return around(x, Decimal(5, -1));
  return around(x, min(Decimal(5, place - 1), max(abs(x) * kRoundCap, Decimal(5, -1))));
}

// "6ft 9in" is printed to the inch, whatever the digits of its feet.
Interval printed_range(const NumberValue& v) {
  const Interval rounded = rounded_range(*v.number, v.precision);
  if (v.hedge != Hedge::none || !v.range.bounded() || v.range.is_point()) return rounded;
  return intersection(rounded, v.range).value_or(rounded);
}

// One end of a printed measure.
struct End {
  Decimal value;
  Interval range;
};

std::vector<End> ends_of(const NumberValue& v) {
  if (v.number) {
    Interval range = printed_range(v);
    if (v.hedge != Hedge::none && v.range.bounded()) range = hull(range, v.range);
    return {{*v.number, range}};
  }
  if (!v.range.bounded()) return {};
  // A hedge before a range has moved its ends outward (T2).
  const auto end = [&](Decimal value) {
    return End{value, widened(rounded_range(value, v.precision), kRangeEnd)};
  };
  return {end(*v.range.low), end(*v.range.high)};
}

Decimal relative_gap(Decimal expected, Decimal printed) {
  const Decimal larger = max(abs(expected), abs(printed));
  return larger.is_zero() ? Decimal(0) : abs(expected - printed) / larger;
}

struct Units {
  std::string_view from;
  std::string_view to;
  TemperatureSense sense = TemperatureSense::reading;
};

bool end_fits(const End& a, const End& b, const Units& units) {
  const auto range = convert(a.range, units.from, units.to, units.sense);
  const auto value = convert(a.value, units.from, units.to, units.sense);
  if (!range || !value) return false;
  if (overlap(*range, b.range)) return true;
  if (const auto factor = stylebook_factor(units.from, units.to);
      factor && overlap(around(a.value * *factor, Decimal(0)), b.range))
    return true;
  return !is_temperature(units.to) && relative_gap(*value, b.value) <= kNear;
}

bool fits(const std::vector<End>& a, const std::vector<End>& b, const Units& units) {
  if (a.size() != b.size() || a.empty()) return false;
  for (size_t i = 0; i < a.size(); ++i)
    if (!end_fits(a[i], b[i], units)) return false;
  return true;
}

Decimal widest_gap(const std::vector<End>& a, const std::vector<End>& b, const Units& units) {
  Decimal widest = 0;
  for (size_t i = 0; i < a.size() && i < b.size(); ++i)
    if (const auto value = convert(a[i].value, units.from, units.to, units.sense))
      widest = max(widest, relative_gap(*value, b[i].value));
  return widest;
}

bool is_roughly_printed(const NumberValue& v, const std::vector<End>& ends) {
  return v.hedge != Hedge::none || std::all_of(ends.begin(), ends.end(), [](const End& e) {
           return significant_digits(e.value) <= 2;
         });
}

// ---- slips ----

// One word for several units: readers and writers differ, and both are right.
bool share_a_name(std::string_view unit) {
  return unit == "gallon" || unit == "pint" || unit == "barrel" || unit == "ton" ||
         unit == "tonne" || unit == "ounce";
}

std::string spoken(std::string_view unit) {
  std::string out(unit);
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

// Units that a slip of the pen puts for one another.
std::vector<std::string_view> confusable_units(std::string_view unit) {
  static constexpr std::array<std::string_view, 18> common = {"meter",
                                                              "kilometer",
                                                              "mile",
                                                              "foot",
                                                              "yard",
                                                              "centimeter",
                                                              "inch",
                                                              "millimeter",
                                                              "mile-per-hour",
                                                              "kilometer-per-hour",
                                                              "meter-per-second",
                                                              "knot",
                                                              "acre",
                                                              "hectare",
                                                              "square-mile",
                                                              "square-kilometer",
                                                              "gram",
                                                              "kilogram"};
  std::vector<std::string_view> out(mistaken_units(unit).begin(), mistaken_units(unit).end());
  for (const std::string_view other : common)
    if (other != unit && same_dimension(other, unit)) out.push_back(other);
  return out;
}

// "square-mile" -> "mile"; empty for a unit that is no power of a length.
std::string_view length_of(std::string_view unit) {
  for (const std::string_view prefix : {"square-", "cubic-"})
    if (unit.starts_with(prefix)) return unit.substr(prefix.size());
  return {};
}

std::vector<End> scaled(std::vector<End> ends, Decimal factor) {
  for (End& end : ends) {
    end.value = end.value * factor;
    end.range = end.range * exactly(factor);
  }
  return ends;
}

std::string named_slip(const std::vector<End>& a, const std::vector<End>& b, const Units& units) {
  if (is_temperature(units.from)) {
    const bool difference = units.sense == TemperatureSense::difference;
    const auto other = difference ? TemperatureSense::reading : TemperatureSense::difference;
    if (fits(a, b, {units.from, units.to, other}))
      return difference ? "it were a reading of a thermometer and not a difference"
                        : "it were a difference and not a reading of a thermometer";
    return {};
  }
  for (const std::string_view unit : confusable_units(units.to))
    if (fits(a, b, {units.from, unit})) return "the second figure were in " + spoken(unit) + "s";
  for (const std::string_view unit : confusable_units(units.from))
    if (fits(a, b, {unit, units.to})) return "the first figure were in " + spoken(unit) + "s";
  if (const auto from = length_of(units.from), to = length_of(units.to);
      !from.empty() && !to.empty())
    if (const auto factor = factor_between(from, to))
      if (b.front().range.bounded() && contains(b.front().range, a.front().value * factor->value()))
        return "the factor of a length were right for an area or a volume";
  for (int power = -3; power <= 3; ++power)
    if (power != 0 && fits(scaled(a, Decimal(1, power)), b, units))
      return power > 0 ? "the second figure had " + std::to_string(power) + " zeros fewer"
                       : "the second figure had " + std::to_string(-power) + " zeros more";
  if (fits(b, a, {units.from, units.to})) return "the two units were exchanged";
  return {};
}

bool fits_another_of_the_name(const std::vector<End>& a, const std::vector<End>& b,
                              const Units& units) {
  if (share_a_name(units.from))
    for (const std::string_view unit : mistaken_units(units.from))
      if (fits(a, b, {unit, units.to})) return true;
  if (share_a_name(units.to))
    for (const std::string_view unit : mistaken_units(units.to))
      if (fits(a, b, {units.from, unit})) return true;
  return false;
}

}  // namespace

Comparison compare_measures(const NumberValue& first, const NumberValue& second,
                            TemperatureSense sense) {
  const std::vector<End> a = ends_of(first);
  const std::vector<End> b = ends_of(second);
  const Units units{first.unit, second.unit, sense};
  Comparison out;
  if (a.empty() || a.size() != b.size()) return out;
  const auto expected = convert(a.front().value, units.from, units.to, sense);
  if (!expected) return out;
  out.expected = *expected;
  if (fits(a, b, units)) {
    out.fit = Fit::exact;
    return out;
  }
  if (fits_another_of_the_name(a, b, units)) {
    out.fit = Fit::ambiguous;
    return out;
  }
  const Decimal gap = widest_gap(a, b, units);
  const bool rough = is_roughly_printed(first, a) || is_roughly_printed(second, b);
  if (gap <= kCoarse && rough && !is_temperature(units.to)) {
    out.fit = Fit::coarse;
    return out;
  }
  out.slip = named_slip(a, b, units);
  out.fit = out.slip.empty() && gap > Decimal(8, -1) ? Fit::unrelated : Fit::misfit;
  return out;
}

bool agree_precisely(const NumberValue& first, const NumberValue& second) {
  if (!first.number || !second.number) return false;
  const auto rounds_to = [](const NumberValue& from, const NumberValue& to) {
    if (significant_digits(*to.number) < 3) return false;
    const auto value = convert(*from.number, from.unit, to.unit);
    return value &&
           (contains(printed_range(to), *value) || relative_gap(*value, *to.number) <= kSameFigure);
  };
  return rounds_to(first, second) || rounds_to(second, first);
}

std::string pen_slip(const NumberValue& first, const NumberValue& second) {
  if (!first.number || !second.number || first.hedge != Hedge::none ||
      second.hedge != Hedge::none || is_temperature(first.unit) ||
      significant_digits(*second.number) < 3)
    return {};
  const auto swapped = convert(*first.number, second.unit, first.unit);
  if (swapped && contains(printed_range(second), *swapped)) return "the two units were exchanged";
  const auto value = convert(*first.number, first.unit, second.unit);
  if (!value) return {};
  const std::string slip = digit_slip(value->rounded(-second.number->exponent()), *second.number);
  const bool long_enough =
      significant_digits(*first.number) >= 4 && significant_digits(*second.number) >= 4;
  return slip == kDigitsExchanged || (long_enough && slip == kDigitMistyped) ? slip : std::string();
}

}  // namespace copydesk
