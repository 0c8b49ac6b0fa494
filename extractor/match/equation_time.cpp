#include "match/equation_time.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace copydesk {
namespace {

struct TimeUnit {
  std::string_view name;
  int least_hours;  // a month has 28 to 31 days
  int most_hours;
};
constexpr std::array<TimeUnit, 7> kTimeUnits = {{{"hour", 1, 1},
                                                 {"day", 24, 24},
                                                 {"week", 168, 168},
                                                 {"month", 672, 744},
                                                 {"quarter", 2160, 2208},
                                                 {"year", 8760, 8784},
                                                 {"decade", 87'648, 87'672}}};

const TimeUnit* time_unit(std::string_view name) {
  const auto found = std::find_if(kTimeUnits.begin(), kTimeUnits.end(),
                                  [&](const TimeUnit& u) { return u.name == name; });
  return found == kTimeUnits.end() ? nullptr : &*found;
}

std::string_view unit_name(Granularity granularity) {
  switch (granularity) {
    case Granularity::hour:
      return "hour";
    case Granularity::day:
      return "day";
    case Granularity::week:
      return "week";
    case Granularity::month:
      return "month";
    case Granularity::quarter:
      return "quarter";
    case Granularity::year:
      return "year";
    case Granularity::decade:
      return "decade";
    default:
      return {};
  }
}

int64_t whole_months(Date from, Date to) {
  const int64_t months = (to.year - from.year) * int64_t{12} + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
}

// Full years of so many months, towards the past too.
int64_t whole_years(int64_t months) { return months >= 0 ? months / 12 : -((11 - months) / 12); }

void to_hours(Quantity& q, const TimeUnit& unit) {
  q.range = q.range * between(unit.least_hours, unit.most_hours);
  q.unit = "hour";
}

}  // namespace

std::optional<Days> days_of(const TimeValue& value) {
  if (!value.begin || !value.end || value.stated.impossible) return std::nullopt;
  Date last = value.end->date;
  if (value.end->second == 0) last = add_days(last, -1);
  return Days{value.begin->date, std::max(value.begin->date, last)};
}

std::optional<Quantity> length_of(const TimeValue& value) {
  const std::string_view unit = unit_name(value.granularity);
  if (!value.length || unit.empty()) return std::nullopt;
  Quantity q;
  q.range = *value.length;
  if (q.range.is_point()) q.number = q.range.low;
  q.unit = unit;
  q.hedged = value.hedge != Hedge::none;
  return q;
}

std::optional<Interval> days_in(const Days& period) {
  const int64_t length = days_between(period.first, period.last);
  if (length == 0) return std::nullopt;
  return between(length, length + 1);
}

Interval days_from_to(const Days& from, const Days& to) {
  return between(days_between(from.last, to.first), days_between(from.first, to.last) + 1);
}

Interval months_from_to(const Days& from, const Days& to) {
  return between(whole_months(from.last, to.first), whole_months(from.first, to.last));
}

Interval years_from_to(const Days& from, const Days& to) {
  return between(whole_years(whole_months(from.last, to.first)),
                 whole_years(whole_months(from.first, to.last)));
}

bool to_same_unit(Quantity& a, Quantity& b) {
  if (a.unit == b.unit || a.unit.empty() || b.unit.empty()) return true;
  const TimeUnit* left = time_unit(a.unit);
  const TimeUnit* right = time_unit(b.unit);
  if (left == nullptr || right == nullptr) return false;
  to_hours(a, *left);
  to_hours(b, *right);
  return true;
}

}  // namespace copydesk
