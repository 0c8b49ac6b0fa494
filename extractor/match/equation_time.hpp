#pragma once

#include <optional>

#include "base/date.hpp"
#include "base/interval.hpp"
#include "match/equation.hpp"
#include "model/time.hpp"

namespace copydesk {

// Dates and lengths of time as numbers of an equation.

/// The days that a date may mean, first and last.
struct Days {
  Date first;
  Date last;
};

/// None when the date is not resolved or cannot be ("Feb. 30").
std::optional<Days> days_of(const TimeValue& value);

/// A duration in its printed unit ("six months"); none for a point in time.
std::optional<Quantity> length_of(const TimeValue& value);

/// The days from the first to the last of one period, "May 3 to May 17"; none for a single day.
std::optional<Interval> days_in(const Days& period);

/// From any day of the one to any of the other. T7: both the difference and the count of days that
/// includes the first are used in print.
Interval days_from_to(const Days& from, const Days& to);
/// Whole months and years, as birthdays and leases count them; negative towards the past.
Interval months_from_to(const Days& from, const Days& to);
Interval years_from_to(const Days& from, const Days& to);

/// Brings two lengths of time that are printed in different units to hours (a month has 28 to 31
/// days). False when the units of the two quantities cannot be compared.
bool to_same_unit(Quantity& a, Quantity& b);

}  // namespace copydesk
