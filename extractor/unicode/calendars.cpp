#include "unicode/calendars.hpp"

#include <unicode/calendar.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

#include <array>
#include <cmath>
#include <memory>

namespace copydesk {
namespace {

constexpr double kMillisecondsInDay = 86'400'000.0;

std::unique_ptr<icu::Calendar> open_calendar(CalendarSystem system) {
  constexpr std::array<const char*, 4> names = {"en@calendar=hebrew",
                                                "en@calendar=islamic-umalqura",
                                                "en@calendar=chinese", "en@calendar=persian"};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(names[static_cast<size_t>(system)]);
  std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), locale, status));
  return U_FAILURE(status) != 0 ? nullptr : std::move(calendar);
}

int year_at(icu::Calendar& calendar, Date date, UErrorCode& status) {
  calendar.setTime(static_cast<double>(day_number(date)) * kMillisecondsInDay, status);
  return calendar.get(UCAL_EXTENDED_YEAR, status);
}

/// Nothing where that year has no such day, as a month of 29 days has no 30th.
std::optional<Date> day_of_year(icu::Calendar& calendar, int year, int month, int day) {
  UErrorCode status = U_ZERO_ERROR;
  calendar.clear();
  calendar.set(UCAL_EXTENDED_YEAR, year);
  calendar.set(UCAL_MONTH, month - 1);
  calendar.set(UCAL_DATE, day);
  const double time = calendar.getTime(status);
  const bool kept =
      calendar.get(UCAL_MONTH, status) == month - 1 && calendar.get(UCAL_DATE, status) == day;
  if (U_FAILURE(status) != 0 || !kept) return std::nullopt;
  return add_days(Date{1970, 1, 1}, std::llround(std::floor(time / kMillisecondsInDay)));
}

}  // namespace

std::optional<Date> day_in_year(CalendarSystem system, int month, int day, int gregorian_year) {
  const auto calendar = open_calendar(system);
  if (calendar == nullptr) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const int first = year_at(*calendar, {gregorian_year, 1, 1}, status);
  const int last = year_at(*calendar, {gregorian_year, 12, 31}, status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  for (int year = first; year <= last; ++year) {
    const auto date = day_of_year(*calendar, year, month, day);
    if (date && date->year == gregorian_year) return date;
  }
  return std::nullopt;
}

}  // namespace copydesk
