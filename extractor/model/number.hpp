#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/interval.hpp"

namespace copydesk {

enum class Hedge : uint8_t { none, about, nearly, over, under, at_least, at_most, up_to, between };
/// The name in the public format ("at-least"); empty for none.
std::string_view to_string(Hedge hedge);

/// How the number was printed; decides exactness (T1) and what may be restated as what.
enum class NumberForm : uint8_t { digits, words, mixed, article, vague, fraction, score };

/// A number as printed and what it allows.
struct NumberValue {
  std::optional<Decimal>
      number;      ///< the printed number with its scale word; none for "dozens" and for ranges
  Interval range;  ///< what the words allow: rounding (T1) and hedges (T2) are in it
  Hedge hedge = Hedge::none;
  NumberForm form = NumberForm::digits;
  /// Place of the last printed digit as a power of ten ("2.3 million": 5; "45": 0; "12.50": -2).
  int precision = 0;
  /// CLDR unit name, ISO 4217 code or "percent"; "percentage-point", "basis-point"; empty for a
  /// bare number.
  std::string unit;

  bool operator==(const NumberValue&) const = default;
};

}  // namespace copydesk
