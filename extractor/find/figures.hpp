#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.hpp"

namespace copydesk {

/// A number printed in figures at the beginning of a token: "2,500", "12.50", "868m", "12th", "1½".
struct Figures {
  Decimal value;
  int places = 0;             ///< digits behind the decimal point
  bool leading_zero = false;  ///< "007": a label rather than a number
  bool grouped = false;       ///< "2,500"
  std::string_view fraction;  ///< a fraction sign behind the figures: "½"
  std::string_view suffix;    ///< whatever else stands behind them: "m", "th", "km²"
};

/// Reads ASCII and full-width digits; groups parted by commas or typographers' spaces, Western or
/// Indian. Nothing when the token does not begin with a number or is a clock time, a version or a
/// list ("11:44", "1.2.3", "22,24,26").
std::optional<Figures> read_figures(std::string_view token);

}  // namespace copydesk
