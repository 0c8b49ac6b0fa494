#include "find/date_hindu.hpp"

#include <cmath>

namespace copydesk {
namespace {

constexpr double kDaysToJ2000 = 10957.5;  // from 1970-01-01T00:00 to 2000-01-01T12:00
constexpr double kIndianTime = 5.5 / 24;
constexpr double kDegreesOfTithi = 12;
constexpr double kDegreesOfSign = 30;

double wrapped(double degrees) {
  const double rest = std::fmod(degrees, 360);
  return rest < 0 ? rest + 360 : rest;
}

double sine(double degrees) {
  constexpr double kRadians = 0.017453292519943295;
  return std::sin(degrees * kRadians);
}

/// Days since J2000 of an hour of Indian time.
double instant(Date date, double hour) {
  return static_cast<double>(day_number(date)) - kDaysToJ2000 + hour / 24 - kIndianTime;
}

double sun_longitude(double days) {
  const double anomaly = 357.5291 + 0.98560028 * days;
  return 280.4665 + 0.98564736 * days + 1.9146 * sine(anomaly) + 0.0200 * sine(2 * anomaly);
}

double moon_longitude(double days) {
  const double mean = 218.3165 + 13.17639648 * days;
  const double elongation = 297.8502 + 12.19074912 * days;
  const double sun = 357.5291 + 0.98560028 * days;
  const double moon = 134.9634 + 13.06499295 * days;
  const double node = 93.2721 + 13.22935024 * days;
  return mean + 6.2888 * sine(moon) + 1.2740 * sine(2 * elongation - moon) +
         0.6583 * sine(2 * elongation) + 0.2136 * sine(2 * moon) - 0.1851 * sine(sun) -
         0.1143 * sine(2 * node) + 0.0588 * sine(2 * elongation - 2 * moon) +
         0.0571 * sine(2 * elongation - sun - moon) + 0.0533 * sine(2 * elongation + moon) +
         0.0458 * sine(2 * elongation - sun) - 0.0410 * sine(sun - moon) -
         0.0347 * sine(elongation) - 0.0304 * sine(sun + moon);
}

double phase(double days) { return wrapped(moon_longitude(days) - sun_longitude(days)); }

int tithi_at(double days) { return static_cast<int>(phase(days) / kDegreesOfTithi) + 1; }

/// The lunar month that runs at an instant, 1 for Chaitra, and whether it is one put in before its
/// namesake.
struct LunarMonth {
  int number = 0;
  bool inserted = false;
};

/// The sign of the fixed zodiac (0 for Mesha) in which the sun stands.
int sun_sign(double days) {
  const double ayanamsa = 23.853 + 3.8250e-5 * days;
  return static_cast<int>(wrapped(sun_longitude(days) - ayanamsa) / kDegreesOfSign);
}

/// The new moon nearest to a guess.
double new_moon_near(double days) {
  constexpr double kDegreesADay = 12.190749;
  for (int i = 0; i < 8; ++i) {
    const double off = wrapped(phase(days) + 180) - 180;
    days -= off / kDegreesADay;
  }
  return days;
}

LunarMonth month_at(double days) {
  constexpr double kMonth = 29.530589;
  const double begin = new_moon_near(days - phase(days) / 360 * kMonth);
  const int sign = sun_sign(begin);
  const int next = sun_sign(new_moon_near(begin + kMonth));
  // The month in which the sun enters Mesha is Chaitra; one in which it enters no sign is put in.
  return {(sign + 1) % 12 + 1, sign == next};
}

double hour_of(LunarMoment moment) {
  switch (moment) {
    case LunarMoment::midday:
      return 12;
    case LunarMoment::evening:
      return 18.5;
    case LunarMoment::midnight:
      return 24;
    default:
      return 6;
  }
}

}  // namespace

std::optional<Date> hindu_feast(int month, int tithi, LunarMoment moment, int gregorian_year) {
  constexpr int kFirst = 1800;
  constexpr int kLast = 2200;
  if (gregorian_year < kFirst || gregorian_year > kLast) return std::nullopt;
  const double hour = hour_of(moment);
  for (Date date = {gregorian_year, 1, 1}; date.year == gregorian_year; date = add_days(date, 1)) {
    const double at = instant(date, hour);
    const int now = tithi_at(at);
    // A lunar day that begins and ends between two such moments is kept where it begins.
    const bool skipped = now == (tithi + 28) % 30 + 1 && tithi_at(at + 1) == tithi % 30 + 1;
    if (now != tithi && !skipped) continue;
    const LunarMonth lunar = month_at(at);
    if (lunar.number == month && !lunar.inserted) return date;
  }
  return std::nullopt;
}

}  // namespace copydesk
