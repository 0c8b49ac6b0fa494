// "The last Monday of March", "the first week of the year": a part of a stretch, told by its
// number.
#include <cstdlib>

#include "find/date_calendar.hpp"
#include "find/time_stretch.hpp"

namespace copydesk::times {
namespace {

Period nth_week(const Period& container, int number) {
  // As in ISO 8601, a week belongs where its Thursday lies.
  constexpr int kToThursday = 3;
  const Date first = monday_of(add_days(container.begin, kToThursday));
  const Date last = monday_of(add_days(container.end, -1 - kToThursday));
  return whole_week(number < 0 ? add_days(last, kDaysInWeek * (number + 1))
                               : add_days(first, kDaysInWeek * (number - 1)));
}

}  // namespace

Period resolve_nth(const Calendar& c, const Period& container) {
  if (!container.known) return unknown("XXXX", Granularity::day);
  const Date begin = container.begin;
  const int n = c.number;
  Period found;
  if (c.weekday > 0) {
    const Date last = add_days(container.end, -1);
    const auto date = nth_weekday(n < 0 ? last.year : begin.year, n < 0 ? last.month : begin.month,
                                  n, static_cast<Weekday>(c.weekday));
    if (date) found = one_day(*date);
  } else {
    switch (c.unit) {
      case Unit::day:
        found = one_day(n < 0 ? add_days(container.end, n) : add_days(begin, n - 1));
        break;
      case Unit::week:
        found = nth_week(container, n);
        break;
      case Unit::month: {
        const Date date = n < 0 ? add_months(container.end, n) : add_months(begin, n - 1);
        found = whole_month(date.year, date.month);
        break;
      }
      case Unit::quarter:
        if (container.granularity == Granularity::year && std::abs(n) <= 4)
          found = whole_quarter(begin.year, n < 0 ? 5 + n : n);
        break;
      case Unit::half: {
        const int64_t length = days_between(begin, container.end);
        if (std::abs(n) > 2) break;
        if (container.granularity == Granularity::year)
          found = whole_half(begin.year, n < 0 ? 3 + n : n);
        else
          found = days(n == 1 ? begin : add_days(begin, length / 2), length / 2,
                       container.granularity, container.timex);
        break;
      }
      case Unit::year: {
        const int year = n < 0 ? container.end.year + n : begin.year + n - 1;
        found = whole_year(year);
        break;
      }
      case Unit::decade:
        found = whole_decade(n < 0 ? container.end.year + 10 * n : begin.year + 10 * (n - 1));
        break;
      default:
        break;
    }
  }
  if (!found.known || found.begin >= container.end || found.end <= container.begin)
    return unknown(container.timex, container.granularity);
  found.anchor = container.anchor;
  return found;
}

}  // namespace copydesk::times
