#pragma once

#include <optional>
#include <string>

#include "find/number_amount.hpp"

namespace copydesk {

/// An amount with its sign, currency and unit, before hedges and ranges: "-2 °C", "US$4.7 billion",
/// "5 ft 2 in", "two-thirds".
struct QuantityPhrase {
  IndexRange tokens;
  Amount amount;  ///< its value bears the sign
  MentionKind kind = MentionKind::cardinal;
  std::string unit;
  bool currency_before = false;
  bool unit_printed = false;
};

/// The quantity that begins at token `at`; a sign or currency may stand before it down to token
/// `floor`.
std::optional<QuantityPhrase> read_quantity(const NumberText& text, uint32_t at, uint32_t floor);

/// Reads the unit behind the quantity's amount into it; nothing when there is none. Behind a
/// currency only the same money said again.
void take_unit(const NumberText& text, QuantityPhrase& quantity);

/// "USD115", "Rs20", "GBP3.01": one token.
std::optional<QuantityPhrase> read_glued_money(const NumberText& text, uint32_t at);

/// "a mile", "an ounce": one of a unit, where the reader knows from a hedge that it is an amount.
std::optional<QuantityPhrase> read_single(const NumberText& text, uint32_t at);

/// Half the width of what the printed value allows (T1, T4); zero for exact ones.
Decimal half_width(const QuantityPhrase& quantity);

}  // namespace copydesk
