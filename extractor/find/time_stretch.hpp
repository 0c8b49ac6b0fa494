#pragma once

#include <string>

#include "find/time_resolve.hpp"

namespace copydesk::times {

inline constexpr int64_t kDaysInWeek = 7;
inline constexpr int64_t kMonthsInYear = 12;

/// Stretches of the calendar with their TIMEX3 names; how they are known is for the caller to say.
Date first_of(int year, int month = 1);
bool sane_year(int64_t year);
Period days(Date begin, int64_t count, Granularity granularity, std::string timex);
Period one_day(Date date);
Period months(Date begin, int count, Granularity granularity, std::string timex);
Period whole_month(int year, int month);
Period whole_year(int year);
Period whole_quarter(int year, int number);
Period whole_half(int year, int number);
Period whole_decade(int year);
Period whole_century(int number);
Period whole_week(Date monday);
Period whole_weekend(Date monday);
std::string_view season_code(Season season);
Period whole_season(int year, Season season);
Period unknown(std::string timex, Granularity granularity);
/// The nth unit or weekday of a stretch, as `c` tells (Calendar::Kind::nth).
Period resolve_nth(const Calendar& c, const Period& container);

}  // namespace copydesk::times
