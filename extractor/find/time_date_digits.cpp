// Dates in digits alone: "2025-08-01", "1/8/25", "23.04.2022".
#include <array>

#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;

constexpr int kMaxDay = 31;

}  // namespace

// "2025-08-01", "2016/10/16"
uint32_t Grammar::iso_date(uint32_t i, Calendar& out) const {
  const Key mark = t_[i + 1].key;
  if (!is_printed_year(t_[i]) || (mark != Key::dash && mark != Key::slash) || t_[i + 3].key != mark)
    return 0;
  for (uint32_t k = 1; k <= 4; ++k)
    if (!glued(i + k)) return 0;
  const TimeWord& month = t_[i + 2];
  const TimeWord& day = t_[i + 4];
  if (month.digits != Digits::plain || day.digits != Digits::plain || month.printed > 2 ||
      day.printed > 2)
    return 0;
  if (month.number < 1 || month.number > 12 || day.number < 1 || day.number > kMaxDay) return 0;
  out = {.kind = Kind::day, .year = t_[i].number, .month = month.number, .day = day.number};
  return i + 5;
}

// "1/8/25", "10/31/1974", "02-03-2020". Which is the day is decided for the whole document; without
// a year only where a preposition or a weekday makes it a date ("on 8/12").
uint32_t Grammar::slash_date(uint32_t i, Calendar& out) const {
  const Key mark = t_[i + 1].key;
  if ((mark != Key::slash && mark != Key::dash) || !glued(i + 1) || !glued(i + 2)) return 0;
  const TimeWord& first = t_[i];
  const TimeWord& second = t_[i + 2];
  if (first.digits != Digits::plain || first.printed > 2 || first.ordinal || first.number < 1)
    return 0;
  if (t_[i - 1].key == Key::slash ||
      (t_[i - 1].key == Key::dash && glued(i) && t_[i - 3].key != Key::slash))
    return 0;
  if (second.month != 0) {  // "22/Jan/2019"
    if (t_[i + 3].key != mark || !is_printed_year(t_[i + 4]) || first.number > kMaxDay) return 0;
    out = {.kind = Kind::day, .year = t_[i + 4].number, .month = second.month, .day = first.number};
    return i + 5;
  }
  if (second.digits != Digits::plain || second.printed > 2 || second.ordinal || second.number < 1)
    return 0;
  if (first.number > kMaxDay || second.number > kMaxDay ||
      (first.number > 12 && second.number > 12))
    return 0;
  out = {.kind = Kind::day, .month = first.number, .day = second.number};
  out.numeric = true;
  const TimeWord& year = t_[i + 4];
  if (t_[i + 3].key == mark && glued(i + 3) && glued(i + 4) && year.digits == Digits::plain &&
      !year.ordinal) {
    if (year.printed != 2 && year.printed != 4) return 0;
    if (t_[i + 5].key == mark && glued(i + 5)) return 0;
    if (mark == Key::dash && year.printed != 4) return 0;  // "6-4-10" is a score
    out.year_printed_short = year.printed == 2;
    out.year = out.year_printed_short ? full_year(year.number) : year.number;
    return i + 5;
  }
  if (mark == Key::dash || (t_[i + 3].key == Key::slash && glued(i + 3))) return 0;
  const TimeWord& before = t_[i - 1];
  const bool ends_range = before.key == Key::dash && t_[i - 3].key == Key::slash;
  const bool cued = ends_range || before.key == Key::on || before.key == Key::by ||
                    before.key == Key::since || before.key == Key::until ||
                    before.key == Key::from || before.weekday != 0 || before.key == Key::to;
  if (!cued || t_[i + 3].unit != Unit::none || t_[i + 3].key == Key::of) return 0;
  if (first.number == 9 && second.number == 11) return 0;  // the event, not a date
  if (ends_range)
    if (const uint32_t behind = year_behind(i + 3, out)) return behind;
  return i + 3;
}

// "23.04.2022"
uint32_t Grammar::dotted_date(uint32_t i, Calendar& out) const {
  if (t_[i].digits != Digits::dotted) return 0;
  std::array<int, 3> parts{};
  size_t count = 0;
  int digits = 0;
  for (const char c : t_[i].folded) {
    if (c == '.') {
      if (digits == 0 || ++count == parts.size()) return 0;
      digits = 0;
      continue;
    }
    if (c < '0' || c > '9' || ++digits > 4) return 0;
    parts[count] = parts[count] * 10 + (c - '0');
  }
  if (count != 2 || digits != 4 || parts[0] < 1 || parts[1] < 1 || parts[0] > kMaxDay ||
      parts[1] > kMaxDay)
    return 0;
  if (parts[0] > 12 && parts[1] > 12) return 0;
  out = {.kind = Kind::day, .year = parts[2], .month = parts[0], .day = parts[1]};
  out.numeric = true;
  if (out.year < 1000) return 0;
  return i + 1;
}

}  // namespace copydesk::times
