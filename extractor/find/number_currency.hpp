#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "find/number_text.hpp"
#include "find/number_unit_reading.hpp"

namespace copydesk {

/// A currency sign, code or name right before token `at` and not before `floor`: "$", "US$", "A$",
/// "EUR", "Rs".
struct CurrencyBefore {
  uint32_t begin = 0;
  std::string code;
  Decimal scale = 1;  ///< "MEUR"
};
std::optional<CurrencyBefore> read_currency_before(const NumberText& text, uint32_t at,
                                                   uint32_t floor);

/// A currency sign, code or name at token `at`.
std::optional<UnitReading> read_currency(const NumberText& text, uint32_t at);

/// The currency of letters glued behind figures: "5EUR", "50p".
std::optional<UnitReading> read_currency_suffix(const NumberText& text, uint32_t end,
                                                std::string_view suffix);

/// The ISO code that letters glued before figures stand for ("USD", "Rs"); empty for none.
std::string_view currency_code(const NumberText& text, std::string_view printed);

/// The ISO code that the first letter of the word at `at` stands for where the article names its
/// country: "R200" of South Africa. Empty for none.
std::string_view currency_of_letter(const NumberText& text, uint32_t at);

}  // namespace copydesk
