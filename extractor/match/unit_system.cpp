#include "match/unit_system.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "unicode/units.hpp"

namespace copydesk {
namespace {

using Constants = std::unordered_map<std::string, Ratio>;

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::optional<Ratio> term(std::string_view text, const Constants& constants) {
  text = trim(text);
  if (const auto found = constants.find(std::string(text)); found != constants.end())
    return found->second;
  std::string lower(text);
  std::replace(lower.begin(), lower.end(), 'E', 'e');
  const std::optional<Decimal> number = Decimal::parse(lower);
  if (!number) return std::nullopt;
  return Ratio{*number, 1};
}

// "ft_to_m*5280", "1/360*60": factors before the slash multiply, all behind it divide (UTS 35, unit
// conversion).
std::optional<Ratio> evaluate(std::string_view expression, const Constants& constants) {
  Ratio result;
  bool divide = false;
  for (size_t begin = 0; begin <= expression.size();) {
    const size_t end = std::min(expression.find_first_of("*/", begin), expression.size());
    const std::optional<Ratio> factor = term(expression.substr(begin, end - begin), constants);
    if (!factor) return std::nullopt;
    result = divide ? result / *factor : result * *factor;
    if (end < expression.size() && expression[end] == '/') divide = true;
    begin = end + 1;
  }
  return result;
}

// A constant may rest on another one that stands further down: as many rounds as it takes.
Constants evaluate_all(const std::vector<UnitConstant>& rows) {
  Constants known;
  for (size_t before = ~size_t{0}; known.size() != before && known.size() < rows.size();) {
    before = known.size();
    for (const UnitConstant& row : rows)
      if (const std::optional<Ratio> value = evaluate(row.expression, known))
        known.emplace(row.name, *value);
  }
  return known;
}

Ratio power_of(const Ratio& base, int exponent) {
  Ratio result;
  for (int i = 0; i < exponent; ++i) result = result * base;
  return result;
}

void merge(UnitScale& into, const UnitScale& other, int exponent) {
  const Ratio factor = power_of(other.factor, exponent < 0 ? -exponent : exponent);
  into.factor = exponent < 0 ? into.factor / factor : into.factor * factor;
  for (const auto& [unit, power] : other.powers)
    if ((into.powers[unit] += power * exponent) == 0) into.powers.erase(unit);
}

}  // namespace

const UnitSystem& UnitSystem::get() {
  static const UnitSystem system;
  return system;
}

namespace {

/// A unit that CLDR 42 does not know, by one that it knows.
struct DerivedUnit {
  std::string_view name;
  std::string_view of;
  Ratio factor;
};

// Beer is sold by barrels of 36 gallons in Britain (Weights and Measures Act 1985, before 1995) and
// of 31 in America (26 U.S.C. 5051); CLDR's barrel, of 42 gallons, is that of oil.
constexpr DerivedUnit kDerived[] = {{"pint-imperial", "gallon-imperial", {1, 8}},
                                    {"barrel-imperial", "gallon-imperial", {36, 1}},
                                    {"barrel-beer", "gallon", {31, 1}}};

}  // namespace

UnitSystem::UnitSystem() {
  const UnitConversions data = read_unit_conversions();
  const Constants constants = evaluate_all(data.constants);
  for (const UnitFactor& row : data.factors) {
    const std::optional<Ratio> factor = evaluate(row.factor, constants);
    if (!factor) continue;
    Simple unit{row.target, *factor, 0};
    if (!row.offset.empty())
      if (const std::optional<Ratio> offset = evaluate(row.offset, constants))
        unit.offset = (*offset / *factor).value();
    simple_.emplace(row.unit, std::move(unit));
  }
  for (const DerivedUnit& derived : kDerived)
    if (const auto base = simple_.find(std::string(derived.of)); base != simple_.end()) {
      Simple unit = base->second;
      unit.factor = unit.factor * derived.factor;
      simple_.emplace(derived.name, std::move(unit));
    }
  for (const UnitPrefix& prefix : read_unit_prefixes())
    prefixes_.emplace(prefix.name, prefix.power);
}

std::optional<UnitScale> UnitSystem::scale(std::string_view unit) const {
  const size_t per = unit.find("-per-");
  const std::string_view over = unit.substr(0, per);
  std::optional<UnitScale> result = over == "per" ? UnitScale{} : product(over);
  if (!result || per == std::string_view::npos) return result;
  const std::optional<UnitScale> under = product(unit.substr(per + 5));
  if (!under) return std::nullopt;
  merge(*result, *under, -1);
  result->offset = 0;
  return result;
}

// Simple names hold hyphens themselves ("pound-force"), so the longest one that fits is taken
// first.
std::optional<UnitScale> UnitSystem::product(std::string_view units) const {
  struct Power {
    std::string_view name;
    int exponent;
  };
  constexpr std::array<Power, 3> kPowers = {{{"square-", 2}, {"cubic-", 3}, {"pow4-", 4}}};
  UnitScale result;
  size_t factors = 0;
  while (!units.empty()) {
    int exponent = 1;
    for (const Power& power : kPowers)
      if (units.starts_with(power.name)) {
        exponent = power.exponent;
        units.remove_prefix(power.name.size());
      }
    size_t length = units.size();
    std::optional<UnitScale> one = single(units);
    while (!one && length != 0) {
      const size_t hyphen = units.rfind('-', length - 1);
      if (hyphen == std::string_view::npos || hyphen == 0) return std::nullopt;
      length = hyphen;
      one = single(units.substr(0, length));
    }
    if (!one) return std::nullopt;
    if (factors++ == 0 && exponent == 1) result.offset = one->offset;
    merge(result, *one, exponent);
    units.remove_prefix(std::min(length + 1, units.size()));
  }
  if (factors != 1) result.offset = 0;
  if (factors == 0) return std::nullopt;
  return result;
}

std::optional<UnitScale> UnitSystem::single(std::string_view unit) const {
  const auto found = simple_.find(std::string(unit));
  if (found == simple_.end()) return prefixed(unit);
  const Simple& simple = found->second;
  if (simple.target == unit) return UnitScale{Ratio{}, 0, {{std::string(unit), 1}}};
  std::optional<UnitScale> result = scale(simple.target);
  if (!result) return std::nullopt;
  result->factor = result->factor * simple.factor;
  result->offset = simple.offset;
  return result;
}

std::optional<UnitScale> UnitSystem::prefixed(std::string_view unit) const {
  for (size_t length = 4; length <= 5 && length < unit.size(); ++length) {
    const auto prefix = prefixes_.find(std::string(unit.substr(0, length)));
    const std::string rest(unit.substr(length));
    if (prefix == prefixes_.end() || !simple_.contains(rest)) continue;
    std::optional<UnitScale> result = single(rest);
    if (result) result->factor.over = result->factor.over.shifted(prefix->second);
    return result;
  }
  return std::nullopt;
}

}  // namespace copydesk
