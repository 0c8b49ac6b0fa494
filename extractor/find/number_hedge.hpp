#pragma once

#include <optional>

#include "find/number_text.hpp"
#include "model/number.hpp"

namespace copydesk {

/// Hedge words and where they stand.
struct HedgeReading {
  IndexRange tokens;
  Hedge hedge = Hedge::none;
  Decimal limit = 0;  ///< how many times the number a near hedge reaches: "just over" 1.15; 0: as
                      ///< far as you like
  bool outside = false;  ///< an adjective that stays outside the mention: "an estimated"
};

/// The longest hedge that ends right before token `at` and does not begin before `floor`.
std::optional<HedgeReading> read_hedge_before(const NumberText& text, uint32_t at, uint32_t floor);
/// The longest hedge that begins at token `at`.
std::optional<HedgeReading> read_hedge_behind(const NumberText& text, uint32_t at);

}  // namespace copydesk
