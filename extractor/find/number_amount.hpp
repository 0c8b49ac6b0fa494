#pragma once

#include <optional>
#include <string_view>

#include "find/number_text.hpp"
#include "model/number.hpp"

namespace copydesk {

/// A number as its words or figures give it, without sign, hedge or unit.
struct Amount {
  IndexRange tokens;
  Decimal value;
  NumberForm form = NumberForm::digits;
  bool ordinal = false;
  bool scaled = false;          ///< has a scale word: "2.3 million"
  Decimal scale = 1;            ///< that scale, when it stands at the end
  bool fraction = false;        ///< nothing but a fraction: "two-thirds", "half"
  bool integer_printed = true;  ///< figures without a point, or words
  int precision = 0;            ///< place of the last printed digit as a power of ten
  std::optional<Decimal>
      slack;  ///< half the width that the words leave when the precision does not say
  std::optional<Interval> vague;  ///< "dozens", "several hundred": no number at all
  std::string_view suffix;  ///< glued behind the last figures and not yet understood: "m", "km²"
  bool loose = false;       ///< "a couple": about
};

/// The longest amount that begins at token `at`: figures, words, mixed forms, fractions, ordinals,
/// indefinite plurals. "a hundred" and "half a million" begin at their article or fraction.
std::optional<Amount> read_amount(const NumberText& text, uint32_t at);

/// How much a suffix glued to figures multiplies: "k", "bn"; nothing when it is no scale. `money`:
/// behind a currency, where "m" is a million and not a metre; `decimal`: the figures have a point.
std::optional<Decimal> scale_of_suffix(const Lexicon& lexicon, const NumberClasses& classes,
                                       std::string_view suffix, bool money, bool decimal);
/// Multiplies by a scale that was found later; the precision goes along.
void multiply(Amount& amount, Decimal factor);

}  // namespace copydesk
