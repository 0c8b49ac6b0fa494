#pragma once

#include <optional>

#include "base/date.hpp"

namespace copydesk {

/// When of the day a lunar day has to run for its feast to be kept.
enum class LunarMoment : uint8_t { sunrise, midday, evening, midnight };

/// The day of a Gregorian year on which a feast of the Hindu lunar calendar falls. Months end with
/// the new moon (amanta) and count from Chaitra 1 to Phalguna 12; lunar days (tithi) count from the
/// new moon, 1 to 30. A month that is put in twice keeps its feasts in the second one. Reckoned for
/// the meridian of India from the positions of sun and moon to about a tenth of a degree (Meeus,
/// "Astronomical Algorithms", ch. 25 and the largest terms of ch. 47) with Lahiri's ayanamsa, so a
/// feast near a boundary may be a day off. Years 1800 to 2200.
std::optional<Date> hindu_feast(int month, int tithi, LunarMoment moment, int gregorian_year);

}  // namespace copydesk
