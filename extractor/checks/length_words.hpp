#pragma once

#include "checks/elapsed.hpp"
#include "checks/time_bounds.hpp"

// What the words around a printed length of time say of it.

namespace copydesk {

/// The sentences near enough for their dates to bound the length; they may reach beyond the last.
IndexRange sentences_around(const PrintedLength& length);
/// Not "12 days at sea and eight in port", "12 days of hearings", "20 days later than planned".
bool is_whole_length(const Reading& r, const PrintedLength& length);
/// "45 days after", "two weeks to the day", "lasted 12 years", "after 254 days away"; not "the
/// next five years" or "two more years".
bool tells_what_passed(const Reading& r, const PrintedLength& length);
/// Whether it stands right beside its bounds, which are of the same sentence: "from May 3 to May
/// 17, a total of 14 days", "36 hours, from 8 a.m. until 8 p.m.".
bool stands_beside(const Reading& r, const PrintedLength& length, const TimeBounds& bounds);
/// "in those 18 years", "during his eight years in power", "over the three days": of a time that
/// was bounded before.
bool takes_up_bounds(const Reading& r, const PrintedLength& length);
/// "With breaks", "was cut short", "on Saturdays only": the length is not what lies between.
bool is_broken_off(const Reading& r, const PrintedLength& length);
/// "Employed at least 250 days from 1951 to 1962": no length of the whole.
bool is_least_or_most(const Reading& r, const PrintedLength& length);

}  // namespace copydesk
