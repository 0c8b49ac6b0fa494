#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "base/interval.hpp"
#include "model/number.hpp"

// Arithmetic with units of measure. The factors are those of CLDR, read from ICU as exact
// fractions, so that a conversion is wrong only by what Decimal's 18 digits cannot hold.

namespace copydesk {

/// over / under, both exact.
struct Ratio {
  Decimal over = 1;
  Decimal under = 1;

  Decimal value() const { return over / under; }
  bool operator==(const Ratio&) const = default;
};
Ratio operator*(const Ratio& a, const Ratio& b);
Ratio operator/(const Ratio& a, const Ratio& b);

/// Whether a temperature is a reading ("it was 20 °C") or a difference ("2 °C warmer"): 0 °C is 32
/// °F, but a rise of 10 °C is one of 18 °F. Of no concern to other units.
enum class TemperatureSense : uint8_t { reading, difference };

/// Whether CLDR knows the unit, be it compound ("mile-per-hour", "pound-force-per-square-inch").
bool is_known_unit(std::string_view unit);

/// Base units with their powers ("meter1second-1"); equal for units that convert into one another,
/// empty for an unknown one. An ISO currency, "percent" and "percentage-point" are no physical
/// units: empty.
std::string dimension_of(std::string_view unit);
bool same_dimension(std::string_view a, std::string_view b);

/// How many `to` make one `from`. Nothing when they do not measure the same. Temperatures: of
/// differences.
std::optional<Ratio> factor_between(std::string_view from, std::string_view to);

/// The value or interval in another unit of the same dimension; nothing when there is no way.
std::optional<Decimal> convert(Decimal value, std::string_view from, std::string_view to,
                               TemperatureSense sense = TemperatureSense::reading);
std::optional<Interval> convert(const Interval& value, std::string_view from, std::string_view to,
                                TemperatureSense sense = TemperatureSense::reading);
/// Number, interval and unit; the precision stays that of the printed number, the form its own.
std::optional<NumberValue> convert(const NumberValue& value, std::string_view to,
                                   TemperatureSense sense = TemperatureSense::reading);

/// The rounded factor that news stylebooks print for this pair of units ("multiply miles by 1.6"),
/// for tolerance rule T6. Nothing when the chart has no such pair.
std::optional<Decimal> stylebook_factor(std::string_view from, std::string_view to);

/// Units that writers take for `unit`: the nautical mile, the imperial gallon and pint, the three
/// tons (T6).
std::span<const std::string_view> mistaken_units(std::string_view unit);

}  // namespace copydesk
