// Ranges of dates and clock times: "July 13-15", "from 9:30 to 11:00", "5 to 6 p.m.", "2015-16".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;

/// "5 to 6 p.m.": the second time says for both which half of the day is meant.
void share_meridiem(Clock& first, Clock& second) {
  const auto later_half = [](Clock& c) {
    if (c.second >= 0 && c.second < kNoon) c.second += kNoon;
  };
  if (first.meridiem == Meridiem::unknown && second.meridiem == Meridiem::pm &&
      !first.twenty_four) {
    // "11 to 2 p.m." begins in the morning.
    const bool wraps = first.second % kNoon > second.second % kNoon;
    first.meridiem = wraps ? Meridiem::am : Meridiem::pm;
    if (!wraps) later_half(first);
  } else if (first.meridiem == Meridiem::unknown && second.meridiem == Meridiem::am) {
    first.meridiem = Meridiem::am;
  } else if (second.meridiem == Meridiem::unknown && !second.twenty_four &&
             first.meridiem != Meridiem::unknown) {
    const bool wraps = second.second % kNoon <= first.second % kNoon;
    const bool pm = (first.meridiem == Meridiem::pm) != wraps;
    second.meridiem = pm ? Meridiem::pm : Meridiem::am;
    if (pm) later_half(second);
  } else if (first.meridiem == second.meridiem && !first.twenty_four && !second.twenty_four &&
             second.second <= first.second) {
    later_half(second);  // "11:30-1:30" runs past noon
  }
}

}  // namespace

bool names_day(const Calendar& date, const Calendar& inner) {
  switch (date.kind) {
    case Kind::day:
    case Kind::weekday:
    case Kind::holiday:
      return date.part == Part::whole;
    case Kind::shift:
      return date.unit == Unit::day || date.unit == Unit::week || inner.kind != Kind::none;
    case Kind::period:
      return date.unit == Unit::day && date.part == Part::whole;
    case Kind::nth:
      return date.weekday > 0 || date.unit == Unit::day;
    default:
      return false;
  }
}

// "to", "until", "through", "-"; "and" only behind "between". `tight`: a hyphen without blanks;
// `cued`: "from ... to".
uint32_t Grammar::connector(uint32_t i, bool& tight, bool& cued) const {
  const Key word = t_[i].key;
  tight = word == Key::dash && glued(i) && glued(i + 1);
  switch (word) {
    case Key::to:
    case Key::until:
    case Key::till:
    case Key::through:
    case Key::dash:
      return i + 1;
    case Key::and_:
      return cued ? i + 1 : 0;
    default:
      return 0;
  }
}

// The end of a range of clock times; `out` holds the first one.
uint32_t Grammar::clock_range_end(uint32_t i, Parsed& out) const {
  bool tight = false;
  bool cued = true;
  const uint32_t next = connector(i, tight, cued);
  if (next == 0) return 0;
  Clock second;
  uint32_t end = clock(next, second);
  if (end == 0) {
    // "8am until 6": a bare hour behind a sure one.
    int hour = 0;
    end = cardinal(next, hour);
    // "between 7 and 9 last night": the part of the day behind makes both of them hours.
    Relation side = Relation::none;
    const uint32_t part = relation(end, side);
    const bool evening = t_[end].has(kTonight) || (part != 0 && t_[part].part != nullptr);
    if (end == 0 || hour < 1 || hour > 12 || t_[end].number >= 0 || t_[end].has(kPercent)) return 0;
    if (!evening && (!out.clock.cued || t_[end].letters)) return 0;
    second.second = hour * kHour;
    second.granularity = Granularity::hour;
  }
  if (second.second < 0 || out.clock.second < 0) return 0;
  share_meridiem(out.clock, second);
  if (second.zone.entry != nullptr || second.zone.local) out.clock.zone = second.zone;
  out.range = true;
  out.until_clock = second;
  return end;
}

// The end of a range of dates; `out` holds the first one. Two dates that are complete stay two
// mentions, unless the words or a hyphen bind them; what shares a month or a year is one.
uint32_t Grammar::date_range_end(uint32_t i, Parsed& out) const {
  bool tight = false;
  // "the 1998/99 season"
  if (out.calendar.kind == Kind::year && t_[i].key == Key::slash && glued(i) && glued(i + 1) &&
      t_[i + 1].printed == 2 && t_[i + 1].digits == Digits::plain &&
      t_[i + 1].number == (out.calendar.year + 1) % 100) {
    out.until = {.kind = Kind::year, .year = out.calendar.year + 1};
    out.range = true;
    return i + 2;
  }
  const Key lead = t_[out.tokens.begin - 1].key;
  bool cued = lead == Key::from || lead == Key::between;
  const uint32_t next = connector(i, tight, cued);
  if (next == 0) return 0;
  const bool dash = t_[next - 1].key == Key::dash;
  Calendar second;
  Calendar inner;
  if (out.calendar.kind == Kind::day && out.calendar.month > 0 && out.calendar.year < 0 &&
      !out.calendar.numeric) {
    int day = 0;
    const uint32_t at = skip(next, Key::the);
    const uint32_t end = day_of_month(at, day);
    const bool stands_alone = end != 0 && t_[end].month == 0 && t_[end].key != Key::of &&
                              !t_[end].is_meridiem && t_[end].unit == Unit::none &&
                              !t_[end].has(kPercent);
    if (stands_alone && day > out.calendar.day) {
      second = out.calendar;
      second.day = day;
      second.weekday = -1;
      const uint32_t year = year_behind(end, second);
      out.calendar.year = second.year;
      out.until = second;
      out.range = true;
      return year != 0 ? year : end;
    }
  }
  if (out.calendar.kind == Kind::year && tight && t_[next].digits == Digits::plain &&
      t_[next].printed == 2 && t_[next].number > out.calendar.year % 100 &&
      out.calendar.year >= 1000) {
    out.until = {.kind = Kind::year, .year = out.calendar.year / 100 * 100 + t_[next].number};
    out.range = true;
    return next + 1;
  }
  uint32_t end = calendar(next, second, inner);
  if (end == 0 && cued && t_[next].key == Key::now) {
    second = {.kind = Kind::shift, .number = 0, .unit = Unit::day};
    end = next + 1;
  }
  const bool narrowed = second.part != Part::whole || out.calendar.part != Part::whole;
  if (end == 0 || inner.kind != Kind::none || (narrowed && !cued)) return 0;
  const bool days = names_day(out.calendar, out.inner) && names_day(second, inner);
  const bool both_weekdays = out.calendar.kind == Kind::weekday && second.kind == Kind::weekday;
  const bool same_kind = out.calendar.kind == second.kind;
  bool joined = false;
  const auto complete = [](const Calendar& c) { return c.weekday > 0 && c.day > 0; };
  if (days && (complete(out.calendar) || complete(second))) {
    joined = false;  // each weekday speaks for its own date
  } else if (days) {
    const bool dated = out.calendar.year >= 0 || second.year >= 0;
    const bool figures = out.calendar.numeric && second.numeric;
    joined = tight || cued || figures || !dash || (!dated && !both_weekdays);
  } else if (second.kind == Kind::shift && second.number == 0) {
    joined = cued;  // "between January and now"
  } else if (same_kind) {
    joined =
        (tight || narrowed || (cued && second.kind == Kind::quarter)) &&
        (second.kind == Kind::month || second.kind == Kind::year || second.kind == Kind::quarter);
  }
  if (!joined) return 0;
  constexpr int kLongestSpan = 300;
  if (second.kind == Kind::year && second.year > out.calendar.year + kLongestSpan) return 0;
  if (out.calendar.year < 0 && second.year >= 0 && same_kind) out.calendar.year = second.year;
  out.until = second;
  out.range = true;
  return end;
}

// "13 to 15 July", "5-6 September 2019", "the 9th and the 17th of April" behind "between"
uint32_t Grammar::shared_month_range(uint32_t i, Parsed& out) const {
  const uint32_t start = skip(i, Key::the);
  int first = 0;
  const uint32_t next = day_of_month(start, first);
  if (next == 0) return 0;
  bool tight = false;
  bool cued = t_[i - 1].key == Key::between || t_[i - 1].key == Key::from;
  const uint32_t other = connector(next, tight, cued);
  if (other == 0) return 0;
  Calendar last;
  const uint32_t end = day_first(cued ? skip(other, Key::the) : other, last);
  if (end == 0 || last.day <= first) return 0;
  out = {};
  out.calendar = last;
  out.calendar.day = first;
  out.until = last;
  out.range = true;
  return end;
}

uint32_t Grammar::range_end(uint32_t i, Parsed& out) const {
  if (out.clock.second >= 0) return clock_range_end(i, out);
  if (out.clock.part != nullptr) return 0;
  return date_range_end(i, out);
}

// "5 to 6 p.m.", "10-11 a.m.", "7 to 7:30": a bare hour and a time that can only be one.
uint32_t Grammar::hour_range(uint32_t i, Parsed& out) const {
  int hour = 0;
  const uint32_t end = cardinal(i, hour);
  if (end == 0 || hour < 1 || hour > 12 || t_.taken(i) || t_[i].digits == Digits::grouped) return 0;
  out.clock = {};
  out.clock.second = hour * kHour;
  out.clock.granularity = Granularity::hour;
  return clock_range_end(end, out);
}

}  // namespace copydesk::times
