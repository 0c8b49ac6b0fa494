#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copydesk {

/// An exact decimal number: coefficient * 10^exponent with at most 18 significant digits.
///
/// Sums, differences and products are exact while they fit into 18 digits and are rounded half to
/// even beyond; a quotient is rounded to 18 digits. Kept normal: the coefficient has no trailing
/// zero, zero is 0 * 10^0, so equal numbers have equal fields. Never a NaN, never an infinity:
/// results beyond 10^200 stay at 10^200, below 10^-200 they are zero.
class Decimal {
 public:
  constexpr Decimal() = default;
  Decimal(int64_t value) : Decimal(value, 0) {}                   // NOLINT: an integer is a decimal
  constexpr Decimal(int value) : coefficient_(value) { trim(); }  // NOLINT
  Decimal(int64_t coefficient, int exponent);

  /// Reads "-12.50" or "3e8": an optional sign, ASCII digits, at most one point, an optional
  /// exponent. No separators, no blanks. Nothing when the text is something else.
  static std::optional<Decimal> parse(std::string_view text);

  int64_t coefficient() const { return coefficient_; }
  int exponent() const { return exponent_; }

  bool is_zero() const { return coefficient_ == 0; }
  bool is_negative() const { return coefficient_ < 0; }
  bool is_integer() const { return exponent_ >= 0; }
  int sign() const { return (coefficient_ > 0) - (coefficient_ < 0); }

  Decimal operator-() const { return {-coefficient_, exponent_}; }
  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b) { return a + -b; }
  friend Decimal operator*(Decimal a, Decimal b);
  /// The quotient rounded to 18 digits. Requires b != 0.
  friend Decimal operator/(Decimal a, Decimal b);

  friend bool operator==(Decimal a, Decimal b) = default;
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);

  /// This number times 10^power, exactly.
  Decimal shifted(int power) const { return {coefficient_, exponent_ + power}; }
  /// Rounded half away from zero to `places` digits after the point (negative: tens, hundreds ...).
  Decimal rounded(int places) const;
  /// The largest integer that is not above it.
  Decimal floor() const;
  /// The value when it is an integer that fits, else nothing.
  std::optional<int64_t> to_int() const;
  double to_double() const;
  /// Plain notation: "2300000", "-0.05". Never an exponent within 10^-30 .. 10^30.
  std::string to_string() const;

 private:
  constexpr void trim() {
    if (coefficient_ == 0) exponent_ = 0;
    while (coefficient_ != 0 && coefficient_ % 10 == 0) coefficient_ /= 10, ++exponent_;
  }

  int64_t coefficient_ = 0;
  int32_t exponent_ = 0;
};

inline Decimal abs(Decimal x) { return x.is_negative() ? -x : x; }
inline Decimal min(Decimal a, Decimal b) { return b < a ? b : a; }
inline Decimal max(Decimal a, Decimal b) { return a < b ? b : a; }

/// x^n for n >= 0, by squaring.
Decimal power(Decimal x, unsigned n);

}  // namespace copydesk
