#include "base/interval.hpp"

#include <algorithm>
#include <array>

namespace copydesk {
namespace {

// One end of a product or quotient: a value or an infinity, and whether it is reached.
struct End {
  int infinite = 0;  // -1, 0, +1
  Decimal value;
  bool open = false;
};

End low_end(const Interval& a) { return a.low ? End{0, *a.low, a.low_open} : End{-1, 0, true}; }
End high_end(const Interval& a) { return a.high ? End{0, *a.high, a.high_open} : End{+1, 0, true}; }

int sign_of(const End& e) { return e.infinite != 0 ? e.infinite : e.value.sign(); }

End product(const End& a, const End& b) {
  const int sign = sign_of(a) * sign_of(b);
  if (sign == 0) {  // zero times anything reached is a reached zero
    const bool reached = (sign_of(a) == 0 && !a.open) || (sign_of(b) == 0 && !b.open);
    return {0, 0, !reached};
  }
  if (a.infinite != 0 || b.infinite != 0) return {sign, 0, true};
  return {0, a.value * b.value, a.open || b.open};
}

bool below(const End& a, const End& b) {
  if (a.infinite != b.infinite) return a.infinite < b.infinite;
  return a.infinite == 0 && a.value < b.value;
}

bool same_place(const End& a, const End& b) { return !below(a, b) && !below(b, a); }

Interval from_ends(const End& low, const End& high) {
  Interval out;
  if (low.infinite == 0) out.low = low.value, out.low_open = low.open;
  if (high.infinite == 0) out.high = high.value, out.high_open = high.open;
  return out;
}

}  // namespace

Interval everything() { return {}; }
Interval exactly(Decimal x) { return {x, x, false, false}; }
Interval between(Decimal a, Decimal b) { return {min(a, b), max(a, b), false, false}; }
Interval around(Decimal x, Decimal slack) { return between(x - slack, x + slack); }
Interval at_least(Decimal x) { return {x, std::nullopt, false, false}; }
Interval more_than(Decimal x) { return {x, std::nullopt, true, false}; }
Interval at_most(Decimal x) { return {std::nullopt, x, false, false}; }
Interval less_than(Decimal x) { return {std::nullopt, x, false, true}; }

bool contains(const Interval& a, Decimal x) {
  const bool above = !a.low || *a.low < x || (*a.low == x && !a.low_open);
  const bool under = !a.high || x < *a.high || (*a.high == x && !a.high_open);
  return above && under;
}

std::optional<Interval> intersection(const Interval& a, const Interval& b) {
  Interval out = a;
  if (b.low && (!out.low || *out.low < *b.low || (*out.low == *b.low && b.low_open))) {
    out.low = b.low;
    out.low_open = b.low_open;
  }
  if (b.high && (!out.high || *b.high < *out.high || (*out.high == *b.high && b.high_open))) {
    out.high = b.high;
    out.high_open = b.high_open;
  }
  if (out.bounded()) {
    if (*out.high < *out.low) return std::nullopt;
    if (*out.low == *out.high && (out.low_open || out.high_open)) return std::nullopt;
  }
  return out;
}

bool overlap(const Interval& a, const Interval& b) { return intersection(a, b).has_value(); }

Interval hull(const Interval& a, const Interval& b) {
  const End la = low_end(a), lb = low_end(b), ha = high_end(a), hb = high_end(b);
  End low = below(lb, la) ? lb : la;
  if (same_place(la, lb)) low.open = la.open && lb.open;
  End high = below(ha, hb) ? hb : ha;
  if (same_place(ha, hb)) high.open = ha.open && hb.open;
  return from_ends(low, high);
}

Interval widened(const Interval& a, Decimal part) {
  Interval out = a;
  if (out.low) out.low = *out.low - abs(*out.low) * part;
  if (out.high) out.high = *out.high + abs(*out.high) * part;
  return out;
}

Interval operator+(const Interval& a, const Interval& b) {
  Interval out;
  if (a.low && b.low) out.low = *a.low + *b.low, out.low_open = a.low_open || b.low_open;
  if (a.high && b.high) out.high = *a.high + *b.high, out.high_open = a.high_open || b.high_open;
  return out;
}

Interval operator-(const Interval& a) {
  Interval out;
  if (a.high) out.low = -*a.high, out.low_open = a.high_open;
  if (a.low) out.high = -*a.low, out.high_open = a.low_open;
  return out;
}

Interval operator-(const Interval& a, const Interval& b) { return a + -b; }

Interval operator*(const Interval& a, const Interval& b) {
  const std::array<End, 4> ends = {
      product(low_end(a), low_end(b)), product(low_end(a), high_end(b)),
      product(high_end(a), low_end(b)), product(high_end(a), high_end(b))};
  End low = ends[0];
  End high = ends[0];
  for (const End& e : ends) {
    if (below(e, low) || (same_place(e, low) && !e.open)) low = e;
    if (below(high, e) || (same_place(e, high) && !e.open)) high = e;
  }
  return from_ends(low, high);
}

Interval operator/(const Interval& a, const Interval& b) {
  const bool positive = b.low && (b.low->sign() > 0 || (b.low->is_zero() && b.low_open));
  const bool negative = b.high && (b.high->sign() < 0 || (b.high->is_zero() && b.high_open));
  if (!positive && !negative) return everything();
  Interval inverse;
  if (b.high && !b.high->is_zero())
    inverse.low = Decimal(1) / *b.high, inverse.low_open = b.high_open;
  if (b.low && !b.low->is_zero())
    inverse.high = Decimal(1) / *b.low, inverse.high_open = b.low_open;
  if (positive && !b.high) inverse.low = Decimal(0), inverse.low_open = true;
  if (negative && !b.low) inverse.high = Decimal(0), inverse.high_open = true;
  // Dividing end by end instead of multiplying by a rounded inverse keeps exact quotients exact.
  if (a.is_point() && b.is_point()) return exactly(*a.low / *b.low);
  return a * inverse;
}

std::string to_string(const Interval& a) {
  std::string out = a.low ? (a.low_open ? "(" : "[") + a.low->to_string() : "(-inf";
  out += ", ";
  out += a.high ? a.high->to_string() + (a.high_open ? ")" : "]") : "inf)";
  return out;
}

}  // namespace copydesk
