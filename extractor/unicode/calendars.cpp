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

}  // namespace

std::optional<Date> day_in_year(CalendarSystem system, int month, int day, int gregorian_year) {
  const auto calendar = open_calendar(system);
  if (calendar == nullptr) return std::nullopt;
  // Day by day from New Year: a year of any calendar holds the month and day within these.
  UErrorCode status = U_ZERO_ERROR;
  for (Date date = {gregorian_year, 1, 1}; date.year == gregorian_year; date = add_days(date, 1)) {
    calendar->setTime(static_cast<double>(day_number(date)) * kMillisecondsInDay, status);
    if (calendar->get(UCAL_DATE, status) != day) continue;
    if (calendar->get(UCAL_MONTH, status) != month - 1) continue;
    if (system == CalendarSystem::chinese && calendar->get(UCAL_IS_LEAP_MONTH, status) != 0)
      continue;
    if (U_FAILURE(status) != 0) return std::nullopt;
    return date;
  }
  return std::nullopt;
}

}  // namespace copydesk
