#include "find/date_calendar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <utility>

#include "find/date_hindu.hpp"
#include "unicode/calendars.hpp"

namespace copydesk {
namespace {

constexpr int kNovember = 11;
constexpr int kFirstGregorianEaster = 1583;

std::optional<int> integer(std::string_view text) {
  int value = 0;
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

std::optional<Weekday> weekday_by_abbreviation(std::string_view text) {
  constexpr std::array<std::string_view, 7> names = {"mon", "tue", "wed", "thu",
                                                     "fri", "sat", "sun"};
  for (size_t i = 0; i < names.size(); ++i)
    if (names[i] == text) return static_cast<Weekday>(i + 1);
  return std::nullopt;
}

std::optional<Date> shifted_feast(std::string_view rule, std::string_view name, Date feast) {
  if (rule.substr(0, name.size()) != name) return std::nullopt;
  const auto days = integer(rule.substr(name.size()));
  if (!days) return std::nullopt;
  return add_days(feast, *days);
}

// "hebrew 01-10", "islamic 10-01": month and day of that calendar.
std::optional<Date> feast_of_calendar(std::string_view rule, int year) {
  constexpr std::pair<std::string_view, CalendarSystem> systems[] = {
      {"hebrew ", CalendarSystem::hebrew},
      {"islamic ", CalendarSystem::islamic},
      {"chinese ", CalendarSystem::chinese},
      {"persian ", CalendarSystem::persian}};
  for (const auto& [name, system] : systems) {
    if (rule.substr(0, name.size()) != name) continue;
    const std::string_view day = rule.substr(name.size());
    if (day.size() != 5 || day[2] != '-') return std::nullopt;
    const auto month = integer(day.substr(0, 2));
    const auto number = integer(day.substr(3));
    return month && number ? day_in_year(system, *month, *number, year) : std::nullopt;
  }
  return std::nullopt;
}

// "hindu 07-30 evening": month, lunar day and when of the day it must run; at sunrise unless said.
std::optional<Date> hindu_rule(std::string_view rule, int year) {
  constexpr std::string_view kName = "hindu ";
  constexpr std::pair<std::string_view, LunarMoment> moments[] = {
      {"", LunarMoment::sunrise},
      {" midday", LunarMoment::midday},
      {" evening", LunarMoment::evening},
      {" midnight", LunarMoment::midnight}};
  if (rule.substr(0, kName.size()) != kName || rule.size() < kName.size() + 5) return std::nullopt;
  const std::string_view day = rule.substr(kName.size(), 5);
  const auto month = integer(day.substr(0, 2));
  const auto tithi = integer(day.substr(3));
  if (!month || !tithi) return std::nullopt;
  for (const auto& [name, moment] : moments)
    if (rule.substr(kName.size() + 5) == name) return hindu_feast(*month, *tithi, moment, year);
  return std::nullopt;
}

// "12-25", "09-1-mon", "05-last-mon"
std::optional<Date> gregorian_rule(std::string_view rule, int year) {
  const auto month = rule.size() >= 5 ? integer(rule.substr(0, 2)) : std::nullopt;
  if (!month || rule[2] != '-') return std::nullopt;
  const std::string_view rest = rule.substr(3);
  if (const auto day = integer(rest)) return make_date(year, *month, *day);
  const size_t dash = rest.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto weekday = weekday_by_abbreviation(rest.substr(dash + 1));
  const auto nth =
      rest.substr(0, dash) == "last" ? std::optional(-1) : integer(rest.substr(0, dash));
  if (!weekday || !nth) return std::nullopt;
  return nth_weekday(year, *month, *nth, *weekday);
}

struct Shift {
  std::optional<Weekday> only;  // of a day that falls on this weekday
  int days = 0;
};

// "+2", "-1", "sat-1": what stands behind a rule.
std::optional<Shift> shift_of(std::string_view text) {
  Shift shift;
  if (text.size() > 3) shift.only = weekday_by_abbreviation(text.substr(0, 3));
  if (shift.only) text.remove_prefix(3);
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto days = integer(text);
  if (!days) return std::nullopt;
  shift.days = *days;
  return shift;
}

// The one of "2012-03-06; 2016-03-01" that lies in a year.
std::optional<Date> listed_date(std::string_view dates, int year) {
  while (!dates.empty()) {
    const size_t end = std::min(dates.find(';'), dates.size());
    std::string_view day = dates.substr(0, end);
    dates.remove_prefix(std::min(end + 1, dates.size()));
    while (day.starts_with(' ')) day.remove_prefix(1);
    if (const auto date = parse_date(day); date && date->year == year) return date;
  }
  return std::nullopt;
}

std::optional<Date> unshifted_date(std::string_view rule, int year) {
  if (const auto date = shifted_feast(rule, "easter", easter(year))) return date;
  if (const auto date = shifted_feast(rule, "orthodox", orthodox_easter(year))) return date;
  const auto thanksgiving = nth_weekday(year, kNovember, 4, Weekday::thursday);
  if (const auto date = shifted_feast(rule, "thanksgiving", *thanksgiving)) return date;
  if (const auto date = feast_of_calendar(rule, year)) return date;
  if (const auto date = hindu_rule(rule, year)) return date;
  return gregorian_rule(rule, year);
}

}  // namespace

Date orthodox_easter(int year) {
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int n = d + e + 114;
  const Date julian = {year, static_cast<uint8_t>(n / 31), static_cast<uint8_t>(n % 31 + 1)};
  return add_days(julian, year / 100 - year / 400 - 2);
}

Date easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return {year, static_cast<uint8_t>(n / 31), static_cast<uint8_t>(n % 31 + 1)};
}

std::optional<Date> nth_weekday(int year, int month, int nth, Weekday day) {
  if (nth < 0) {
    const Date last = {year, static_cast<uint8_t>(month),
                       static_cast<uint8_t>(days_in_month(year, month))};
    const int back = (static_cast<int>(weekday_of(last)) - static_cast<int>(day) + 7) % 7;
    return add_days(last, -back + 7 * (nth + 1));
  }
  const auto first = make_date(year, month, 1);
  if (!first) return std::nullopt;
  const int ahead = (static_cast<int>(day) - static_cast<int>(weekday_of(*first)) + 7) % 7;
  return make_date(year, month, 1 + ahead + 7 * (nth - 1));
}

Date monday_of(Date date) { return add_days(date, 1 - static_cast<int>(weekday_of(date))); }

IsoWeek iso_week(Date date) {
  const Date thursday = add_days(monday_of(date), 3);
  const auto days = days_between({thursday.year, 1, 1}, thursday);
  return {thursday.year, static_cast<int>(days / 7) + 1};
}

std::optional<Date> monday_of(IsoWeek week) {
  const Date monday = add_days(monday_of(Date{week.year, 1, 4}), int64_t{7} * (week.week - 1));
  if (iso_week(monday) != week) return std::nullopt;
  return monday;
}

std::optional<Date> holiday_date(std::string_view rule, int year) {
  if (year < kFirstGregorianEaster) return std::nullopt;
  if (const size_t list = rule.find(';'); list != rule.npos) {
    const auto listed = listed_date(rule.substr(list + 1), year);
    return listed ? listed : holiday_date(rule.substr(0, list), year);
  }
  const size_t blank = rule.rfind(' ');
  const auto shift = blank != rule.npos ? shift_of(rule.substr(blank + 1)) : std::nullopt;
  if (!shift) return unshifted_date(rule, year);
  const auto date = holiday_date(rule.substr(0, blank), year);
  const bool moves = date && (!shift->only || weekday_of(*date) == *shift->only);
  return moves ? std::optional(add_days(*date, shift->days)) : date;
}

std::string month_name(int year, int month) {
  return to_string(Date{year, static_cast<uint8_t>(month), 1}).substr(0, 7);
}

std::string year_name(int year) { return to_string(Date{year, 1, 1}).substr(0, 4); }

std::string week_name(Date monday, bool weekend) {
  const IsoWeek week = iso_week(monday);
  std::array<char, 32> out{};
  const int n = std::snprintf(out.data(), out.size(), "%04d-W%02d%s", week.year, week.week,
                              weekend ? "-WE" : "");
  return {out.data(), static_cast<size_t>(n)};
}

}  // namespace copydesk
