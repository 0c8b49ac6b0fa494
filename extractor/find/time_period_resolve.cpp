// Lays expressions of the calendar onto the calendar.

#include <cstdlib>

#include "find/date_calendar.hpp"
#include "find/time_stretch.hpp"
#include "find/time_yearly.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;

std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

Period resolve_day(const Calendar& c, const Setting& s) {
  int month = c.month;
  int day = c.day;
  if (c.numeric && (month > kMonthsInYear || (s.day_first && day <= kMonthsInYear)))
    std::swap(month, day);
  const std::string year = c.year >= 0 ? year_name(c.year) : "XXXX";
  const std::string timex =
      year + "-" + (month > 0 ? two_digits(month) : "XX") + "-" + two_digits(day);
  if (month < 1) {
    // "Tuesday the eleventh": the nearest month in which it is one
    if (c.weekday > 0 && s.published) {
      for (const int away : {0, 1, -1, 2, -2}) {
        const Date base = add_months(first_of(s.published->year, s.published->month), away);
        const auto date = make_date(base.year, base.month, day);
        if (date && weekday_of(*date) == static_cast<Weekday>(c.weekday)) return one_day(*date);
      }
    }
    return unknown(timex, Granularity::day);
  }
  constexpr int kLeapYear = 2000;
  Period period = unknown(timex, Granularity::day);
  if (!make_date(c.year >= 0 ? c.year : kLeapYear, month, day)) {
    period.impossible = true;
    period.anchor = c.year >= 0 ? Anchor::stated : Anchor::latent;
    return period;
  }
  Period found = yearly(c, s, [&](int y) {
    const auto date = make_date(y, month, day);
    return date ? one_day(*date) : Period{};
  });
  if (!found.known) return period;
  return found;
}

Period resolve_weekday(const Calendar& c, const Setting& s) {
  const auto anchor = c.from_mention && s.story ? s.story : s.published;
  if (!anchor) return unknown("XXXX-WXX-" + std::to_string(c.weekday), Granularity::day);
  const int64_t ahead =
      (c.weekday - static_cast<int>(weekday_of(*anchor)) + kDaysInWeek) % kDaysInWeek;
  const int64_t back = ahead == 0 ? 0 : ahead - kDaysInWeek;
  int64_t shift = 0;
  switch (c.relation) {
    case Relation::last:
      shift = ahead == 0 ? -kDaysInWeek : back;
      break;
    case Relation::next:
      shift = ahead == 0 ? kDaysInWeek : ahead;
      break;
    case Relation::current:
      shift = c.weekday - static_cast<int>(weekday_of(*anchor));
      break;
    default:
      shift = s.tense == Tense::future ? ahead : back;
      break;
  }
  if (c.relation == Relation::current && shift < 0 && s.tense == Tense::future)
    shift += kDaysInWeek;
  return one_day(add_days(*anchor, shift));
}

int step_of(Relation side) { return side == Relation::last ? -1 : side == Relation::next ? 1 : 0; }

Period fiscal_year(int year) {
  // Each country and company begins it in another month.
  return unknown("FY" + year_name(year), Granularity::year);
}

Period weekend_near(Date anchor, Relation side, Tense tense) {
  const Date monday = monday_of(anchor);
  if (side == Relation::last || side == Relation::next)
    return whole_weekend(add_days(monday, kDaysInWeek * step_of(side)));
  const bool early_in_week = weekday_of(anchor) <= Weekday::wednesday;
  return whole_weekend(early_in_week && tense != Tense::future ? add_days(monday, -kDaysInWeek)
                                                               : monday);
}

Period resolve_period(const Calendar& c, const Setting& s) {
  const bool told = c.from_mention || c.relation == Relation::same;
  if (told && c.unit >= Unit::year && s.story_year) {
    const int year = *s.story_year + step_of(c.relation);
    if (c.unit == Unit::year && sane_year(year)) return whole_year(year);
  }
  const auto anchor = told && s.story ? s.story : s.published;
  if (!anchor) {
    constexpr std::string_view kUnknown = "XXXX";
    return unknown(c.unit == Unit::day ? "XXXX-XX-XX" : std::string(kUnknown), Granularity::year);
  }
  const int step = step_of(c.relation);
  switch (c.unit) {
    case Unit::day:
      return one_day(add_days(*anchor, step));
    case Unit::week:
      return whole_week(add_days(monday_of(*anchor), kDaysInWeek * step));
    case Unit::weekend:
      return weekend_near(*anchor, c.relation, s.tense);
    case Unit::month: {
      const Date date = add_months(first_of(anchor->year, anchor->month), step);
      return whole_month(date.year, date.month);
    }
    case Unit::quarter: {
      const Date date =
          add_months(first_of(anchor->year, (anchor->month - 1) / 3 * 3 + 1), int64_t{3} * step);
      return whole_quarter(date.year, (date.month + 2) / 3);
    }
    case Unit::year:
      return c.fiscal ? fiscal_year(anchor->year + step) : whole_year(anchor->year + step);
    case Unit::decade:
      return whole_decade(anchor->year + 10 * step);
    case Unit::century:
      return whole_century(anchor->year / 100 + step);
    default:
      return unknown("XXXX", Granularity::year);
  }
}

/// A day so many units from the base, and the month or year around it unless the base is a day of
/// its own.
Period moved(Date base, int count, Unit unit, bool exact) {
  constexpr int kFarthest = 1'000'000;  // days or months; farther than the calendar reaches
  if (unit < Unit::year && std::abs(count) > kFarthest) return {};
  switch (unit) {
    case Unit::day:
      return one_day(add_days(base, count));
    case Unit::week:
    case Unit::weekend:
      return one_day(add_days(base, kDaysInWeek * count));
    case Unit::month:
    case Unit::quarter: {
      const Date date = add_months(base, int64_t{unit == Unit::quarter ? 3 : 1} * count);
      return exact ? one_day(date) : whole_month(date.year, date.month);
    }
    default: {
      const int64_t years = unit == Unit::decade       ? 10
                            : unit == Unit::century    ? 100
                            : unit == Unit::millennium ? 1000
                                                       : 1;
      const int64_t year = base.year + count * years;
      if (!sane_year(year)) return {};
      return exact ? one_day(add_months(base, kMonthsInYear * count * years))
                   : whole_year(static_cast<int>(year));
    }
  }
}

Period resolve_shift(const Calendar& c, const Calendar& inner, const Setting& s) {
  if (inner.kind != Kind::none) {
    const Period base = resolve(inner, {}, s);
    if (!base.known) return unknown("XXXX-XX-XX", Granularity::day);
    Period period = moved(base.begin, c.number, c.unit, base.granularity == Granularity::day);
    if (base.anchor == Anchor::stated) period.anchor = Anchor::stated;
    return period;
  }
  if (c.from_mention && c.unit >= Unit::year && s.story_year)
    return moved(s.story ? *s.story : first_of(*s.story_year), c.number, c.unit, false);
  const auto anchor = c.from_mention ? s.story : s.published;
  if (!anchor) return unknown(c.unit >= Unit::year ? "XXXX" : "XXXX-XX-XX", Granularity::day);
  return moved(*anchor, c.number, c.unit, false);
}

/// A day, or all days up to the one of the rule `until`; that can lie in the next year.
Period feast(std::string_view rule, std::string_view until, int year) {
  const auto first = holiday_date(rule, year);
  if (!first) return {};
  if (until.empty()) return one_day(*first);
  auto last = holiday_date(until, year);
  if (last && *last < *first) last = holiday_date(until, year + 1);
  if (!last || *last < *first) return {};
  // Not one of its days, so no clock time stands beside it.
  return days(*first, days_between(*first, *last) + 1, Granularity::week,
              to_string(*first) + "/" + to_string(*last));
}

Period resolve_holiday(const Calendar& c, const Setting& s) {
  const std::string_view rule = c.holiday->text("rule");
  Period open =
      unknown((c.year >= 0 ? year_name(c.year) : std::string("XXXX")) + "-XX-XX", Granularity::day);
  if (rule.empty()) return open;
  const std::string_view until = c.holiday->text("until");
  Period found = yearly(c, s, [&](int year) { return feast(rule, until, year); });
  if (found.known && c.holiday->text("ambiguous") == "yes" && found.anchor == Anchor::stated)
    found.anchor = Anchor::inferred;
  return found.known ? found : open;
}

Period resolve_quarter(const Calendar& c, const Setting& s) {
  const auto make = [&](int year) {
    return c.kind == Kind::quarter ? whole_quarter(year, c.number) : whole_half(year, c.number);
  };
  if (c.year >= 0 || !s.published) return yearly(c, s, make);
  // "the fourth quarter" of a report is the last one that has ended, or the one that runs.
  const Period period = make(s.published->year);
  return period.begin > *s.published && s.tense != Tense::future ? make(s.published->year - 1)
                                                                 : period;
}

Period resolve_plain(const Calendar& c, const Setting& s) {
  switch (c.kind) {
    case Kind::day:
      return resolve_day(c, s);
    case Kind::weekday:
      return resolve_weekday(c, s);
    case Kind::month: {
      const Period found = yearly(c, s, [&](int year) { return whole_month(year, c.month); });
      return found.known ? found : unknown("XXXX-" + two_digits(c.month), Granularity::month);
    }
    case Kind::year: {
      if (c.fiscal) return fiscal_year(c.year);
      if (c.before_christ) return unknown("BC" + year_name(c.year), Granularity::year);
      Period period = whole_year(c.year);
      period.anchor = Anchor::stated;
      return period;
    }
    case Kind::decade:
    case Kind::century: {
      Period period = c.kind == Kind::decade ? whole_decade(c.year) : whole_century(c.number);
      period.anchor = Anchor::stated;
      return period;
    }
    case Kind::season: {
      const Period found = yearly(c, s, [&](int year) { return whole_season(year, c.season); });
      return found.known ? found : unknown(std::string(season_code(c.season)), Granularity::season);
    }
    case Kind::quarter:
    case Kind::half: {
      const Period found = resolve_quarter(c, s);
      const std::string code = (c.kind == Kind::quarter ? "Q" : "H") + std::to_string(c.number);
      return found.known ? found
                         : unknown("XXXX-" + code, c.kind == Kind::quarter ? Granularity::quarter
                                                                           : Granularity::half);
    }
    case Kind::week: {
      const int year = c.year >= 0 ? c.year : s.published ? s.published->year : -1;
      const auto monday = year >= 0 ? monday_of(IsoWeek{year, c.number}) : std::nullopt;
      Period found = monday ? whole_week(*monday)
                            : unknown("XXXX-W" + two_digits(c.number), Granularity::week);
      if (c.year >= 0) found.anchor = Anchor::stated;
      return found;
    }
    case Kind::period:
      return resolve_period(c, s);
    case Kind::holiday:
      return resolve_holiday(c, s);
    default:
      return {};
  }
}

}  // namespace

Period resolve(const Calendar& c, const Calendar& inner, const Setting& s) {
  Period found;
  if (c.kind == Kind::shift) {
    found = resolve_shift(c, inner, s);
  } else if (c.kind == Kind::nth) {
    found = resolve_nth(c, resolve(inner, {}, s));
  } else if (inner.kind != Kind::none) {
    // "Wednesday of next week", "Thanksgiving of next year": the inner period is where to look.
    const Period container = resolve(inner, {}, s);
    if (!container.known) return unknown("XXXX-XX-XX", Granularity::day);
    if (c.kind == Kind::period && c.unit == Unit::weekend) {
      // A holiday on a Monday or Tuesday makes the weekend before it long.
      const Date monday = monday_of(container.begin);
      found = whole_weekend(weekday_of(container.begin) <= Weekday::tuesday
                                ? add_days(monday, -kDaysInWeek)
                                : monday);
    } else if (c.kind == Kind::weekday) {
      found = one_day(add_days(monday_of(container.begin), c.weekday - 1));
    } else {
      Calendar dated = c;
      dated.year = container.begin.year;
      found = resolve(dated, {}, s);
    }
    if (container.anchor != Anchor::stated) found.anchor = Anchor::inferred;
  } else {
    found = resolve_plain(c, s);
  }
  if (found.known && found.anchor == Anchor::latent) found.anchor = Anchor::inferred;
  return found;
}

}  // namespace copydesk::times
