#pragma once

#include <optional>
#include <string>

#include "base/decimal.hpp"

namespace copydesk {

/// The set of values that printed words allow. An absent end is unbounded; an open end excludes its
/// value. Never empty: low <= high, and a single point is closed.
struct Interval {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  bool low_open = false;
  bool high_open = false;

  bool operator==(const Interval&) const = default;
  bool is_point() const { return low && high && *low == *high; }
  bool bounded() const { return low && high; }
};

Interval everything();
Interval exactly(Decimal x);
/// Closed; the ends may come in either order.
Interval between(Decimal a, Decimal b);
/// x plus and minus `slack`, closed.
Interval around(Decimal x, Decimal slack);
Interval at_least(Decimal x);
Interval more_than(Decimal x);
Interval at_most(Decimal x);
Interval less_than(Decimal x);

bool contains(const Interval& a, Decimal x);
/// Whether some value lies in both.
bool overlap(const Interval& a, const Interval& b);
/// The values in both; nothing when there are none.
std::optional<Interval> intersection(const Interval& a, const Interval& b);
/// The smallest interval that holds both.
Interval hull(const Interval& a, const Interval& b);
/// Every bounded end moved outward by the share `part` of its own magnitude.
Interval widened(const Interval& a, Decimal part);

/// The exact set of results x op y for x in a, y in b (interval arithmetic, Moore 1966).
Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
Interval operator-(const Interval& a);
Interval operator*(const Interval& a, const Interval& b);
/// Everything when b holds zero inside.
Interval operator/(const Interval& a, const Interval& b);

/// "[2.25, 2.35]", "(-inf, 15]": for tests and explain.
std::string to_string(const Interval& interval);

}  // namespace copydesk
