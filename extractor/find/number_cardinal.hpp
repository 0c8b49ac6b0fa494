#pragma once

#include <optional>

#include "find/number_text.hpp"

namespace copydesk {

/// A whole number or decimal in figures, words or both: "2,500", "one hundred and six", "3 hundred
/// and 21", "twenty-one trillion three hundred", "5 point 5", "2.3 million".
struct Cardinal {
  uint32_t end = 0;
  Decimal value;
  bool words = false;
  bool figures = false;
  bool scaled = false;  ///< has a scale word ("million", "dozen")
  Decimal last_scale =
      1;  ///< the scale word at its very end; 1 when something follows it or there is none
  int precision = 0;  ///< of the last printed digit or word
  bool integer_printed = true;
  bool abbreviated = false;  ///< ends in a scale glued to figures
  bool loose = false;        ///< "couple"
  uint32_t last_rank =
      0;  ///< role of the last word: what ordinal may still follow ("twenty|-first")
  std::string_view fraction_sign;
  std::string_view suffix;
};

/// The longest cardinal at `at`. `article`: "a" stands before, so that "hundred" or "dozen" may
/// begin it.
std::optional<Cardinal> read_cardinal(const NumberText& text, uint32_t at, bool article);

}  // namespace copydesk
