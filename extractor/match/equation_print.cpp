// Computed values in words that a person would print.
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "match/equation.hpp"

namespace copydesk {
namespace {

constexpr int kSignificant = 4;

// "81 million": large values with their scale word, as news prints them.
std::optional<std::string> with_scale_word(Decimal x) {
  struct Scale {
    int power;
    std::string_view word;
  };
  constexpr std::array<Scale, 3> scales = {{{12, " trillion"}, {9, " billion"}, {6, " million"}}};
  for (const Scale& scale : scales) {
    const Decimal scaled = x.shifted(-scale.power);
    if (abs(scaled) < Decimal(1) || scaled.rounded(3) != scaled) continue;
    return scaled.to_string() + std::string(scale.word);
  }
  return std::nullopt;
}

// Rounded to four significant digits, but never shorter than the integer part; thousands parted by
// commas.
std::string readable(Decimal x) {
  if (auto scaled = with_scale_word(x)) return *scaled;
  int digits = 0;
  for (Decimal rest = abs(x).floor(); !rest.is_zero() && digits < 40;
       rest = rest.shifted(-1).floor())
    ++digits;
  const int places = digits >= kSignificant ? 0 : kSignificant - (digits == 0 ? 1 : digits);
  std::string text = x.rounded(places).to_string();
  const size_t start = text.starts_with('-') ? 1 : 0;
  const size_t point = text.find('.');
  for (size_t at = point == std::string::npos ? text.size() : point; at > start + 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

// Of a CLDR unit name.
std::string plural(std::string name) {
  if (name.ends_with("foot")) return name.replace(name.size() - 4, 4, "feet");
  if (name.ends_with("inch")) return name + "es";
  if (name == "celsius" || name == "fahrenheit" || name == "kelvin") return "degrees " + name;
  const size_t per = name.find(" per ");  // "miles per hour"
  return per == std::string::npos ? name + "s" : name.insert(per, "s");
}

std::string in_unit(Decimal x, const std::string& unit) {
  if (unit.empty()) return readable(x);
  if (unit == "percent") return x.shifted(2).rounded(1).to_string() + "%";
  if (unit == "percentage-point") return x.shifted(2).rounded(2).to_string() + " points";
  if (unit == "basis-point") return x.shifted(4).rounded(1).to_string() + " basis points";
  struct Sign {
    std::string_view code;
    std::string_view sign;
  };
  constexpr std::array<Sign, 4> signs = {{{"USD", "$"}, {"GBP", "£"}, {"EUR", "€"}, {"JPY", "¥"}}};
  for (const Sign& s : signs)
    if (s.code == unit)
      return (x.is_negative() ? "-" : "") + std::string(s.sign) + readable(abs(x));
  const bool code = unit.size() == 3 && unit[0] >= 'A' && unit[0] <= 'Z';
  std::string name = unit;
  for (char& c : name)
    if (c == '-') c = ' ';
  return readable(x) + " " + (code || abs(x) == Decimal(1) ? name : plural(std::move(name)));
}

}  // namespace

std::string printed(const Quantity& q) {
  const Interval& r = q.range;
  if (r.is_point()) return in_unit(*r.low, q.unit);
  if (r.low && r.high) return in_unit(*r.low, q.unit) + " to " + in_unit(*r.high, q.unit);
  if (r.low) return (r.low_open ? "more than " : "at least ") + in_unit(*r.low, q.unit);
  if (r.high) return (r.high_open ? "less than " : "at most ") + in_unit(*r.high, q.unit);
  return "any value";
}

}  // namespace copydesk
