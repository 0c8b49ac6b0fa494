#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/interval.hpp"
#include "base/result.hpp"
#include "model/finding.hpp"
#include "model/number.hpp"
#include "model/time.hpp"

// The equations that words assert: `new = old * (1 + sign(dir) * pct)`, `total = sum(part)`.
//
//   equation  = sum ("=" | "<" | "<=" | ">" | ">=") sum
//   sum       = product (("+" | "-") product)*
//   product   = unary (("*" | "/") unary)*
//   unary     = "-" unary | number | capture | function "(" sum ("," sum)* ")" | "(" sum ")"
//
// Values are intervals with a unit, or days of the calendar. A percent counts as hundredths,
// percentage points too. Functions, a closed set: sum(list) count(list) first(list) min max abs
// sign(word) factor(word) days(from, to) months(from, to) years(from, to) span(period)
// growth(rate, periods): what a rate for each of some periods comes to, added or compounded;
// number(capture): the printed figure without interval and unit;
// weekday(date). Evaluation
// never fails: what cannot be computed is unknown.

namespace copydesk {

/// A number with its unit, as one side of a comparison sees it.
struct Quantity {
  Interval range;
  std::optional<Decimal> number;  ///< the printed number, for `solve`
  std::string unit;               ///< of NumberValue; "" for a bare number or a count
  std::string printed;            ///< for the filled-in equation
  bool hedged = false;

  bool operator==(const Quantity&) const = default;
};

/// What the words of a list row say of a capture: the direction of "rose", the factor of "doubled".
struct WordMeaning {
  std::optional<Decimal> sign;
  std::optional<Decimal> factor;
  std::string printed;
};

/// What a capture of the pattern stands for; a capture inside a repetition stands for several.
using Operand =
    std::variant<std::monostate, Quantity, TimeValue, WordMeaning, std::vector<Quantity>>;

/// A number mention as an operand: a percent becomes hundredths and gets the slack of its rounding
/// (T3).
Quantity quantity_of(const NumberValue& value, std::string_view printed);

/// What a plain printed percent stands for where its further digits were cut off instead of rounded
/// ("40 percent" for 40.5); nothing for other quantities.
std::optional<Interval> cut_off_range(const Quantity& quantity);

/// The operands with the amounts as they are printed, without the width of their rounding; shares
/// keep the width of their last digit. A slip of the hand explains a misfit only to the digit.
std::vector<Operand> to_the_digit(std::span<const Operand> operands);

struct Equation;
using EquationPtr = std::shared_ptr<const Equation>;

/// Compiles an equation over the named captures. Errors carry the column in `text` (1-based) and a
/// hint.
Result<EquationPtr> parse_equation(std::string_view text, std::span<const std::string> captures);

/// Which captures the equation reads, as indices into the list it was compiled with; ascending.
const std::vector<uint16_t>& captures_of(const Equation& equation);

/// What came of an equation.
struct Outcome {
  Verdict verdict = Verdict::unknown;
  std::string filled;            ///< "56 = 50 * (1 + 12%)" with the printed words
  std::optional<Quantity> left;  ///< what the sides come to
  std::optional<Quantity> right;
  bool hedged = false;  ///< an operand carries a hedge
  std::string why;      ///< of unknown: "the units differ", "more than five times apart"
};

/// Holds if some values inside the operands' intervals make it true (DESIGN idea 1). A sum or
/// difference must also hold for the printed figures within the rounding of the coarsest one (T1);
/// where it needs the rounding of several at once it is unknown. So it is where its one percent
/// would hold with its further digits cut off instead of rounded (T3).
/// A misfit of more than five times that is not a power of ten means that the words were bound
/// wrongly: unknown.
Outcome evaluate(const Equation& equation, std::span<const Operand> operands);

/// The value of the numeric capture `wanted` that would make the equation true, from the other
/// operands' printed values; nothing unless the equation is linear in it.
std::optional<Quantity> solve(const Equation& equation, std::span<const Operand> operands,
                              uint16_t wanted);

/// "12.5%", "$56", "1.2 million", "30 days": a computed value in the words of its unit, rounded for
/// people.
std::string printed(const Quantity& quantity);

}  // namespace copydesk
