#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace copydesk {

/// Western Easter Sunday (Meeus/Jones/Butcher, "Astronomical Algorithms", ch. 8). Years from 1583.
Date easter(int year);

/// Orthodox Easter Sunday in the Gregorian calendar (Meeus' rule for the Julian Easter).
Date orthodox_easter(int year);

/// The nth (1..5) such weekday of a month, or for -n the nth from its end; nothing when the month
/// has no fifth.
std::optional<Date> nth_weekday(int year, int month, int nth, Weekday day);

/// Year and week of ISO 8601: weeks begin on Monday, week 1 holds the first Thursday.
struct IsoWeek {
  int year = 1970;
  int week = 1;  ///< 1..53

  bool operator==(const IsoWeek&) const = default;
};
IsoWeek iso_week(Date date);
Date monday_of(Date date);
/// The Monday of an ISO week; nothing when the year has no such week.
std::optional<Date> monday_of(IsoWeek week);

/// The day of a holiday by its rule in words/holiday.tsv: "MM-DD", "MM-N-ddd", "MM-last-ddd";
/// "easter+N", "orthodox+N", "thanksgiving+N" ("-N" too); "hebrew MM-DD", "islamic MM-DD", "chinese
/// MM-DD", "persian MM-DD" of those calendars; "hindu MM-TT" by lunar month and day, see
/// date_hindu.hpp. Behind it shifts, one after another: " +N" or " -N" days, " sat-1" where it
/// falls on that weekday. Behind ";" the dates of years that do not follow the rule. Nothing for a
/// rule that is empty or says something else.
std::optional<Date> holiday_date(std::string_view rule, int year);

/// "2025-08", "2018", "194" (a decade), "19" (a century: the years 1900 to 1999), "2008-W35",
/// "2008-W42-WE".
std::string month_name(int year, int month);
std::string year_name(int year);
std::string week_name(Date monday, bool weekend);

}  // namespace copydesk
