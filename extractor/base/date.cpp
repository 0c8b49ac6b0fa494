#include "base/date.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace copydesk {
namespace {

constexpr int64_t kDay = 86'400;

bool read_digits(std::string_view text, int& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

bool is_leap(int year) { return std::chrono::year(year).is_leap(); }

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<size_t>(month - 1)];
}

std::optional<Date> make_date(int year, int month, int day) {
  if (year < -9999 || year > 9999 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{year, static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  int year = 0;
  int month = 0;
  int day = 0;
  if (!read_digits(text.substr(0, 4), year) || !read_digits(text.substr(5, 2), month) ||
      !read_digits(text.substr(8, 2), day))
    return std::nullopt;
  return make_date(year, month, day);
}

int64_t day_number(Date date) {
  using namespace std::chrono;
  return sys_days(year(date.year) / month(date.month) / day(date.day)).time_since_epoch().count();
}

Date date_of(int64_t number) {
  using namespace std::chrono;
  const year_month_day ymd{sys_days{days{number}}};
  return {static_cast<int>(ymd.year()), static_cast<uint8_t>(static_cast<unsigned>(ymd.month())),
          static_cast<uint8_t>(static_cast<unsigned>(ymd.day()))};
}

Weekday weekday_of(Date date) {
  const int64_t since_monday = ((day_number(date) + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>(since_monday + 1);
}

Date add_days(Date date, int64_t days) { return date_of(day_number(date) + days); }

Date add_months(Date date, int64_t months) {
  const int64_t total = date.year * int64_t{12} + date.month - 1 + months;
  const int64_t year = total >= 0 ? total / 12 : (total - 11) / 12;
  const int month = static_cast<int>(total - year * 12) + 1;
  const int last = days_in_month(static_cast<int>(year), month);
  return {static_cast<int32_t>(year), static_cast<uint8_t>(month),
          static_cast<uint8_t>(date.day < last ? date.day : last)};
}

int64_t days_between(Date a, Date b) { return day_number(b) - day_number(a); }

CivilTime add_seconds(CivilTime time, int64_t seconds) {
  const int64_t total = time.second + seconds;
  const int64_t days = total >= 0 ? total / kDay : (total - kDay + 1) / kDay;
  return {add_days(time.date, days), static_cast<int32_t>(total - days * kDay)};
}

int64_t seconds_between(CivilTime a, CivilTime b) {
  return days_between(a.date, b.date) * kDay + b.second - a.second;
}

std::string to_string(Date date) {
  std::string out = "0000-00-00";
  if (0 <= date.year && date.year <= 9999) {  // all that a text speaks of
    const auto put = [&out](size_t end, int number) {
      for (; number > 0; number /= 10) out[--end] = static_cast<char>('0' + number % 10);
    };
    put(4, date.year);
    put(7, date.month);
    put(10, date.day);
    return out;
  }
  std::array<char, 32> wide{};
  const int n =
      std::snprintf(wide.data(), wide.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return {wide.data(), static_cast<size_t>(n)};
}

std::string to_string(CivilTime time) {
  std::array<char, 48> out{};
  const int hour = time.second / 3600;
  const int minute = time.second / 60 % 60;
  const int second = time.second % 60;
  int n = std::snprintf(out.data(), out.size(), "%sT%02d:%02d", to_string(time.date).c_str(), hour,
                        minute);
  if (second != 0)
    n += std::snprintf(out.data() + n, out.size() - static_cast<size_t>(n), ":%02d", second);
  return {out.data(), static_cast<size_t>(n)};
}

std::string_view to_string(Weekday day) {
  constexpr std::array<std::string_view, 7> names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
  return names[static_cast<size_t>(day) - 1];
}

}  // namespace copydesk
