#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "find/number_amount.hpp"

namespace copydesk {

/// What stands behind (or before) a number and says what it counts.
struct UnitReading {
  uint32_t end = 0;  ///< behind its last token
  std::string unit;  ///< CLDR name, ISO code, "percent", "percentage-point" ...
  MentionKind kind = MentionKind::measure;
  Decimal part = 1;  ///< of the unit: a cent is 1/100
};

/// The unit behind `amount`: "percent", "dollars", "miles an hour", "°C"; in "868m" it stands in
/// the amount's suffix. Steps over a hyphen ("30-foot") and, behind a fraction, over "a" and "of a"
/// ("half a mile"). Nothing when there is none.
std::optional<UnitReading> read_unit(const NumberText& text, const Amount& amount);
/// The unit or currency whose name begins at token `at`, for "a mile".
std::optional<UnitReading> read_unit_at(const NumberText& text, uint32_t at);

/// A currency sign, code or name right before token `at` and not before `floor`: "$", "US$", "A$",
/// "EUR", "Rs".
struct CurrencyBefore {
  uint32_t begin = 0;
  std::string code;
  Decimal scale = 1;  ///< "MEUR"
};
std::optional<CurrencyBefore> read_currency_before(const NumberText& text, uint32_t at,
                                                   uint32_t floor);
/// The ISO code that letters glued to figures stand for ("USD", "Rs"); empty for none.
std::string_view currency_code(const NumberText& text, std::string_view printed);
/// A currency sign, code or name at token `at`.
std::optional<UnitReading> read_currency(const NumberText& text, uint32_t at);

}  // namespace copydesk
