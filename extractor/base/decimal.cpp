#include "base/decimal.hpp"

#include <cassert>
#include <charconv>

namespace copydesk {
namespace {

__extension__ using Wide = __int128;

constexpr int kDigits = 18;
constexpr int kExponentLimit = 200;
constexpr int64_t kLimit =
    1'000'000'000'000'000'000;  // 10^18, the first coefficient with 19 digits

constexpr int64_t kPowers[] = {1,
                               10,
                               100,
                               1'000,
                               10'000,
                               100'000,
                               1'000'000,
                               10'000'000,
                               100'000'000,
                               1'000'000'000,
                               10'000'000'000,
                               100'000'000'000,
                               1'000'000'000'000,
                               10'000'000'000'000,
                               100'000'000'000'000,
                               1'000'000'000'000'000,
                               10'000'000'000'000'000,
                               100'000'000'000'000'000,
                               1'000'000'000'000'000'000};

struct Parts {
  int64_t coefficient = 0;
  int exponent = 0;
};

// Rounds half to even so that at most 18 digits remain.
Parts fit(Wide coefficient, int exponent) {
  if (-kLimit < coefficient && coefficient < kLimit)
    return {static_cast<int64_t>(coefficient), exponent};
  const bool negative = coefficient < 0;
  Wide magnitude = negative ? -coefficient : coefficient;
  int dropped = 0;
  Wide scale = 1;
  while (magnitude / scale >= kLimit) scale *= 10, ++dropped;
  Wide kept = magnitude / scale;
  const Wide rest = magnitude % scale;
  if (rest * 2 > scale || (dropped > 0 && rest * 2 == scale && kept % 2 != 0)) ++kept;
  return {static_cast<int64_t>(negative ? -kept : kept), exponent + dropped};
}

Decimal make(Wide coefficient, int exponent) {
  const Parts p = fit(coefficient, exponent);
  return {p.coefficient, p.exponent};
}

int digits_of(int64_t coefficient) {
  const uint64_t magnitude =
      coefficient < 0 ? 0 - static_cast<uint64_t>(coefficient) : static_cast<uint64_t>(coefficient);
  int n = 1;
  while (n <= kDigits && magnitude >= static_cast<uint64_t>(kPowers[n])) ++n;
  return n;
}

}  // namespace

Decimal::Decimal(int64_t coefficient, int exponent) {
  const Parts p = fit(coefficient, exponent);
  coefficient_ = p.coefficient;
  exponent_ = p.exponent;
  trim();
  if (exponent_ < -kExponentLimit) *this = {};
  if (exponent_ > kExponentLimit) {
    coefficient_ = coefficient_ < 0 ? -1 : 1;
    exponent_ = kExponentLimit;
  }
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  Wide coefficient = 0;
  int exponent = 0;
  bool point = false;
  bool any = false;
  size_t i = 0;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') break;
    any = true;
    if (coefficient < static_cast<Wide>(kLimit) * kLimit / 100) {
      coefficient = coefficient * 10 + (c - '0');
      exponent -= point ? 1 : 0;
    } else {
      exponent += point ? 0 : 1;
    }
  }
  if (!any) return std::nullopt;
  if (i < text.size()) {
    if (text[i] != 'e' && text[i] != 'E') return std::nullopt;
    int given = 0;
    std::string_view rest = text.substr(i + 1);
    if (rest.starts_with('+')) rest.remove_prefix(1);
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), given);
    if (error != std::errc() || end != rest.data() + rest.size() || given > 10'000 ||
        given < -10'000)
      return std::nullopt;
    exponent += given;
  }
  return make(negative ? -coefficient : coefficient, exponent);
}

Decimal operator+(Decimal a, Decimal b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  if (a.exponent_ < b.exponent_) std::swap(a, b);
  const int gap = a.exponent_ - b.exponent_;
  if (gap > 2 * kDigits) return a;  // b is far below the last digit of a
  if (gap <= kDigits) {
    const Wide left = static_cast<Wide>(a.coefficient_) * kPowers[gap];
    return make(left + b.coefficient_, b.exponent_);
  }
  // Between 18 and 36 digits apart only the rounding of a can see b.
  const Wide left = static_cast<Wide>(a.coefficient_) * kPowers[kDigits];
  return make(left + b.coefficient_ / kPowers[gap - kDigits], a.exponent_ - kDigits);
}

Decimal operator*(Decimal a, Decimal b) {
  return make(static_cast<Wide>(a.coefficient_) * b.coefficient_, a.exponent_ + b.exponent_);
}

Decimal operator/(Decimal a, Decimal b) {
  assert(!b.is_zero());
  if (a.is_zero()) return {};
  // Scaled so that the quotient has 18 digits and one or two to round away.
  const int shift = kDigits + 1 - digits_of(a.coefficient_) + digits_of(b.coefficient_);
  const int first = std::min(shift, kDigits);
  Wide numerator = static_cast<Wide>(a.coefficient_) * kPowers[first];
  Wide quotient = numerator / b.coefficient_;
  Wide rest = numerator % b.coefficient_;
  int exponent = a.exponent_ - b.exponent_ - first;
  for (int i = first; i < shift; ++i) {
    rest *= 10;
    quotient = quotient * 10 + rest / b.coefficient_;
    rest %= b.coefficient_;
    --exponent;
  }
  if (rest != 0) {  // a sticky digit keeps a tie from looking exact
    const bool negative = (rest < 0) != (b.coefficient_ < 0);
    quotient = quotient * 10 + (negative ? -1 : 1);
    --exponent;
  }
  return make(quotient, exponent);
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  if (a.sign() != b.sign()) return a.sign() <=> b.sign();
  if (a.exponent_ == b.exponent_) return a.coefficient_ <=> b.coefficient_;
  const int top_a = digits_of(a.coefficient_) + a.exponent_;
  const int top_b = digits_of(b.coefficient_) + b.exponent_;
  if (top_a != top_b) return a.sign() > 0 ? top_a <=> top_b : top_b <=> top_a;
  const int gap = a.exponent_ - b.exponent_;  // same leading place, so |gap| < 18
  const Wide left = static_cast<Wide>(a.coefficient_) * (gap > 0 ? kPowers[gap] : 1);
  const Wide right = static_cast<Wide>(b.coefficient_) * (gap < 0 ? kPowers[-gap] : 1);
  return left < right   ? std::strong_ordering::less
         : right < left ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

Decimal Decimal::rounded(int places) const {
  const int drop = -places - exponent_;
  if (drop <= 0) return *this;
  if (drop > kDigits) return {};
  const int64_t scale = kPowers[drop];
  int64_t kept = coefficient_ / scale;
  const int64_t rest = coefficient_ % scale;
  if ((rest < 0 ? -rest : rest) >= scale - scale / 2) kept += sign();
  return {kept, -places};
}

Decimal Decimal::floor() const {
  if (exponent_ >= 0) return *this;
  if (-exponent_ > kDigits) return is_negative() ? Decimal(-1) : Decimal(0);
  const int64_t scale = kPowers[-exponent_];
  const int64_t kept = coefficient_ / scale;
  return {is_negative() && coefficient_ % scale != 0 ? kept - 1 : kept, 0};
}

std::optional<int64_t> Decimal::to_int() const {
  if (exponent_ < 0 || digits_of(coefficient_) + exponent_ > kDigits) return std::nullopt;
  return coefficient_ * kPowers[exponent_];
}

double Decimal::to_double() const {
  const std::string text = std::to_string(coefficient_) + "e" + std::to_string(exponent_);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string Decimal::to_string() const {
  std::string digits = std::to_string(is_negative() ? -coefficient_ : coefficient_);
  const std::string sign = is_negative() ? "-" : "";
  if (exponent_ > 30 || exponent_ < -48) return sign + digits + "e" + std::to_string(exponent_);
  if (exponent_ >= 0) return sign + digits + std::string(static_cast<size_t>(exponent_), '0');
  const auto places = static_cast<size_t>(-exponent_);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, ".");
  return sign + digits;
}

Decimal power(Decimal x, unsigned n) {
  Decimal result = 1;
  for (; n > 0; n >>= 1U, x = x * x)
    if ((n & 1U) != 0) result = result * x;
  return result;
}

}  // namespace copydesk
