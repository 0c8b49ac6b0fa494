#include "match/units.hpp"

#include <algorithm>
#include <array>

#include "match/unit_system.hpp"

namespace copydesk {
namespace {

struct ChartRow {
  std::string_view from;
  std::string_view to;
  std::string_view factor;
};

// The conversion chart of American news stylebooks (AP, "metric system").
constexpr std::array kChart = {
    ChartRow{"inch", "millimeter", "25"},
    ChartRow{"inch", "centimeter", "2.5"},
    ChartRow{"foot", "centimeter", "30"},
    ChartRow{"foot", "meter", "0.3"},
    ChartRow{"yard", "meter", "0.9"},
    ChartRow{"mile", "kilometer", "1.6"},
    ChartRow{"mile-per-hour", "kilometer-per-hour", "1.6"},
    ChartRow{"square-inch", "square-centimeter", "6.5"},
    ChartRow{"square-foot", "square-meter", "0.09"},
    ChartRow{"square-yard", "square-meter", "0.8"},
    ChartRow{"square-mile", "square-kilometer", "2.6"},
    ChartRow{"acre", "hectare", "0.4"},
    ChartRow{"ounce", "gram", "28"},
    ChartRow{"pound", "kilogram", "0.45"},
    ChartRow{"ton", "tonne", "0.9"},
    ChartRow{"teaspoon", "milliliter", "5"},
    ChartRow{"tablespoon", "milliliter", "15"},
    ChartRow{"fluid-ounce", "milliliter", "30"},
    ChartRow{"cup", "liter", "0.24"},
    ChartRow{"pint", "liter", "0.47"},
    ChartRow{"quart", "liter", "0.95"},
    ChartRow{"gallon", "liter", "3.8"},
    ChartRow{"cubic-foot", "cubic-meter", "0.03"},
    ChartRow{"cubic-yard", "cubic-meter", "0.76"},
    ChartRow{"millimeter", "inch", "0.04"},
    ChartRow{"centimeter", "inch", "0.4"},
    ChartRow{"meter", "foot", "3.3"},
    ChartRow{"meter", "yard", "1.1"},
    ChartRow{"kilometer", "mile", "0.62"},
    ChartRow{"kilometer-per-hour", "mile-per-hour", "0.62"},
    ChartRow{"square-centimeter", "square-inch", "0.16"},
    ChartRow{"square-meter", "square-yard", "1.2"},
    ChartRow{"square-kilometer", "square-mile", "0.4"},
    ChartRow{"hectare", "acre", "2.5"},
    ChartRow{"gram", "ounce", "0.035"},
    ChartRow{"kilogram", "pound", "2.2"},
    ChartRow{"tonne", "ton", "1.1"},
    ChartRow{"milliliter", "fluid-ounce", "0.03"},
    ChartRow{"liter", "pint", "2.1"},
    ChartRow{"liter", "quart", "1.06"},
    ChartRow{"liter", "gallon", "0.26"},
    ChartRow{"cubic-meter", "cubic-foot", "35"},
    ChartRow{"cubic-meter", "cubic-yard", "1.3"},
};

constexpr std::array<std::string_view, 1> kNautical = {"nautical-mile"};
constexpr std::array<std::string_view, 1> kKnot = {"knot"};
constexpr std::array<std::string_view, 1> kImperialGallon = {"gallon-imperial"};
constexpr std::array<std::string_view, 1> kImperialPint = {"pint-imperial"};
constexpr std::array<std::string_view, 2> kBeerBarrels = {"barrel-imperial", "barrel-beer"};
constexpr std::array<std::string_view, 2> kTons = {"tonne", "ton"};
constexpr std::array<std::string_view, 1> kFluidOunce = {"fluid-ounce"};

struct Scales {
  UnitScale from;
  UnitScale to;
};

std::optional<Scales> commensurable(std::string_view from, std::string_view to) {
  std::optional<UnitScale> a = UnitSystem::get().scale(from);
  std::optional<UnitScale> b = UnitSystem::get().scale(to);
  if (!a || !b || a->powers != b->powers) return std::nullopt;
  return Scales{*std::move(a), *std::move(b)};
}

Decimal apply(Decimal value, const Scales& scales, TemperatureSense sense) {
  const Ratio ratio = scales.from.factor / scales.to.factor;
  if (sense == TemperatureSense::difference || scales.from.offset == scales.to.offset)
    return value * ratio.over / ratio.under;
  return (value + scales.from.offset) * ratio.over / ratio.under - scales.to.offset;
}

}  // namespace

Ratio operator*(const Ratio& a, const Ratio& b) { return {a.over * b.over, a.under * b.under}; }
Ratio operator/(const Ratio& a, const Ratio& b) { return {a.over * b.under, a.under * b.over}; }

bool is_known_unit(std::string_view unit) { return UnitSystem::get().scale(unit).has_value(); }

std::string dimension_of(std::string_view unit) {
  const std::optional<UnitScale> scale = UnitSystem::get().scale(unit);
  std::string out;
  if (scale)
    for (const auto& [base, power] : scale->powers) out += base + std::to_string(power);
  return out;
}

bool same_dimension(std::string_view a, std::string_view b) {
  return commensurable(a, b).has_value();
}

std::optional<Ratio> factor_between(std::string_view from, std::string_view to) {
  const std::optional<Scales> scales = commensurable(from, to);
  if (!scales) return std::nullopt;
  return scales->from.factor / scales->to.factor;
}

std::optional<Decimal> convert(Decimal value, std::string_view from, std::string_view to,
                               TemperatureSense sense) {
  const std::optional<Scales> scales = commensurable(from, to);
  if (!scales) return std::nullopt;
  return apply(value, *scales, sense);
}

std::optional<Interval> convert(const Interval& value, std::string_view from, std::string_view to,
                                TemperatureSense sense) {
  const std::optional<Scales> scales = commensurable(from, to);
  if (!scales) return std::nullopt;
  Interval out = value;  // every factor is positive: the ends keep their order
  if (out.low) out.low = apply(*out.low, *scales, sense);
  if (out.high) out.high = apply(*out.high, *scales, sense);
  return out;
}

std::optional<NumberValue> convert(const NumberValue& value, std::string_view to,
                                   TemperatureSense sense) {
  const std::optional<Interval> range = convert(value.range, value.unit, to, sense);
  if (!range) return std::nullopt;
  NumberValue out = value;
  out.range = *range;
  if (out.number) out.number = convert(*out.number, value.unit, to, sense);
  out.unit = to;
  return out;
}

std::optional<Decimal> stylebook_factor(std::string_view from, std::string_view to) {
  const auto row = std::find_if(kChart.begin(), kChart.end(),
                                [&](const ChartRow& r) { return r.from == from && r.to == to; });
  return row == kChart.end() ? std::nullopt : Decimal::parse(row->factor);
}

std::span<const std::string_view> mistaken_units(std::string_view unit) {
  if (unit == "mile") return kNautical;
  if (unit == "mile-per-hour") return kKnot;
  if (unit == "gallon") return kImperialGallon;
  if (unit == "pint") return kImperialPint;
  if (unit == "barrel") return kBeerBarrels;
  if (unit == "ton" || unit == "tonne") return kTons;
  if (unit == "ounce") return kFluidOunce;
  return {};
}

}  // namespace copydesk
