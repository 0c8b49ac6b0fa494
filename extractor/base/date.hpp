#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copydesk {

/// ISO 8601 numbering.
enum class Weekday : uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

/// A day of the proleptic Gregorian calendar. Only valid days are ever built (see make_date).
struct Date {
  int32_t year = 1970;
  uint8_t month = 1;  ///< 1..12
  uint8_t day = 1;    ///< 1..31

  auto operator<=>(const Date&) const = default;
};

/// A place on the clock of some zone: a date and the seconds since its midnight, 0..86400.
struct CivilTime {
  Date date;
  int32_t second = 0;

  auto operator<=>(const CivilTime&) const = default;
};

bool is_leap(int year);
int days_in_month(int year, int month);
/// Nothing when there is no such day ("Feb. 30").
std::optional<Date> make_date(int year, int month, int day);
/// Reads "2025-08-01"; a time of day behind it ("T12:00Z") is passed over.
std::optional<Date> parse_date(std::string_view text);

/// Days since 1970-01-01 (negative before).
int64_t day_number(Date date);
Date date_of(int64_t day_number);
Weekday weekday_of(Date date);
Date add_days(Date date, int64_t days);
/// The same day `months` later, or the last day of that month when it is shorter.
Date add_months(Date date, int64_t months);
/// Days from a to b.
int64_t days_between(Date a, Date b);
CivilTime add_seconds(CivilTime time, int64_t seconds);
int64_t seconds_between(CivilTime a, CivilTime b);

/// "2025-08-01"
std::string to_string(Date date);
/// "2025-08-01T11:44", with seconds only when there are any.
std::string to_string(CivilTime time);
/// "Friday"
std::string_view to_string(Weekday day);

}  // namespace copydesk
