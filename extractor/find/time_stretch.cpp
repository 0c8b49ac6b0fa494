#include "find/time_stretch.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "find/date_calendar.hpp"

namespace copydesk::times {
Date first_of(int year, int month) { return {year, static_cast<uint8_t>(month), 1}; }

bool sane_year(int64_t year) { return year > 0 && year < 9999; }

Period days(Date begin, int64_t count, Granularity granularity, std::string timex) {
  return {.known = true,
          .begin = begin,
          .end = add_days(begin, count),
          .granularity = granularity,
          .timex = std::move(timex)};
}

Period one_day(Date date) { return days(date, 1, Granularity::day, to_string(date)); }

Period months(Date begin, int count, Granularity granularity, std::string timex) {
  return {.known = true,
          .begin = begin,
          .end = add_months(begin, count),
          .granularity = granularity,
          .timex = std::move(timex)};
}

Period whole_month(int year, int month) {
  return months(first_of(year, month), 1, Granularity::month, month_name(year, month));
}

Period whole_year(int year) {
  return months(first_of(year), kMonthsInYear, Granularity::year, year_name(year));
}

Period whole_quarter(int year, int number) {
  return months(first_of(year, 3 * number - 2), 3, Granularity::quarter,
                year_name(year) + "-Q" + std::to_string(number));
}

Period whole_half(int year, int number) {
  return months(first_of(year, 6 * number - 5), 6, Granularity::half,
                year_name(year) + "-H" + std::to_string(number));
}

Period whole_decade(int year) {
  const int first = year / 10 * 10;
  return months(first_of(std::max(first, 1)), 10 * kMonthsInYear, Granularity::decade,
                year_name(first).substr(0, 3));
}

Period whole_century(int number) {
  return months(first_of(std::max(number * 100, 1)), 100 * kMonthsInYear, Granularity::century,
                year_name(number * 100).substr(0, 2));
}

Period whole_week(Date monday) {
  return days(monday, kDaysInWeek, Granularity::week, week_name(monday, false));
}

Period whole_weekend(Date monday) {
  return days(add_days(monday, 5), 2, Granularity::weekend, week_name(monday, true));
}

std::string_view season_code(Season season) {
  constexpr std::array<std::string_view, 5> codes = {"", "SP", "SU", "FA", "WI"};
  return codes[static_cast<size_t>(season)];
}

/// Meteorological seasons of the northern half: spring begins on March 1. A winter carries the year
/// it begins in.
Period whole_season(int year, Season season) {
  const int month = 3 * static_cast<int>(season);
  return months(first_of(year, month), 3, Granularity::season,
                year_name(year) + "-" + std::string(season_code(season)));
}

Period unknown(std::string timex, Granularity granularity) {
  Period period;
  period.timex = std::move(timex);
  period.granularity = granularity;
  return period;
}

}  // namespace copydesk::times
