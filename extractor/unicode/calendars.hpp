#pragma once

#include <optional>

#include "base/date.hpp"

namespace copydesk {

/// Calendars that set movable feasts, as ICU reckons them.
enum class CalendarSystem : uint8_t {
  hebrew,   ///< months from Tishri 1; Adar I is 6, Adar (II) 7, Nisan 8, Elul 13
  islamic,  ///< the Umm al-Qura calendar of Saudi Arabia; months from Muharram 1
  chinese,  ///< months from the first month 1; leap months are passed over
  persian,  ///< months from Farvardin 1
};

/// The day of a Gregorian year on which a month and day of another calendar fall; the first one
/// where a short year holds two. Nothing when the year holds none.
std::optional<Date> day_in_year(CalendarSystem system, int month, int day, int gregorian_year);

}  // namespace copydesk
