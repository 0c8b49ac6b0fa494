#pragma once

#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "match/units.hpp"
#include "model/number.hpp"

namespace copydesk {

/// How well one measure is the other in another unit (NEWSROOM T6).
enum class Fit : uint8_t {
  exact,      ///< the one rounds to the other, or within 2 %
  ambiguous,  ///< fits as another unit of the same name: the imperial gallon, the long ton
  coarse,     ///< within 10 %, and one side is rounded to two digits or fewer, or hedged
  misfit,     ///< none of these
  unrelated,  ///< so far apart that the two were never meant as one
};

struct Comparison {
  Fit fit = Fit::unrelated;
  Decimal expected;  ///< the first value (of a range its low end) in the second one's unit
  std::string slip;  ///< what would make a misfit fit: "nautical miles were meant"; empty: nothing
};

/// Compares a printed measure with its printed conversion, ranges end by end. Both have a number or
/// a bounded range, and units of one dimension. `sense` is how the words take temperatures.
Comparison compare_measures(const NumberValue& first, const NumberValue& second,
                            TemperatureSense sense);

/// Whether the values agree to the last printed digit of the more precise side, which has three
/// digits or more: too exact for chance, so that the two need no link of words between them.
bool agree_precisely(const NumberValue& first, const NumberValue& second);

/// How a slip of the pen has made the second figure from the conversion of the first: the units
/// exchanged, digits exchanged or mistyped. Empty when it has not, or when the figures are so short
/// that chance may do it.
std::string pen_slip(const NumberValue& first, const NumberValue& second);

}  // namespace copydesk
