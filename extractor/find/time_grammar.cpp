// How dates and clock times join: "Friday at 3 p.m.", "3 a.m. Saturday", "July 13-15", "from 9:30
// to 11:00 on Thursday".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;
using Form = Parsed::Form;

constexpr int kHour = 3600;
constexpr int kNoon = 12 * kHour;

/// Whether a date names one day, so that a clock time can stand beside it.
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
  }
}

}  // namespace

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
    const bool evening = t_[end].folded == "tonight" || (part != 0 && t_[part].part != nullptr);
    if (end == 0 || hour < 1 || hour > 12 || t_[end].number >= 0 || t_[end].folded == "%") return 0;
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
                              t_[end].folded != "percent" && t_[end].folded != "%";
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
  const uint32_t end = day_first(other, last);
  if (end == 0 || last.day <= first) return 0;
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

// "Friday at 3 p.m.", "yesterday afternoon", "tomorrow from 10 a.m. to noon", "this morning", "last
// night", "tonight"
uint32_t Grammar::date_then_clock(uint32_t i, Parsed& out) const {
  out = {};
  out.tokens.begin = i;
  Clock part;
  Relation side = Relation::none;
  uint32_t next = 0;
  if (t_[i].folded == "tonight") {
    out.calendar = {.kind = Kind::shift, .number = 0, .unit = Unit::day};
    next = part_of_day(i, out.clock);
  } else if (const uint32_t behind = relation(i, side);
             behind != 0 && part_of_day(behind, part) != 0 && part.part != nullptr) {
    const int days = side == Relation::last ? -1 : side == Relation::next ? 1 : 0;
    out.calendar = {.kind = Kind::shift, .number = days, .unit = Unit::day};
    out.clock = part;
    next = part_of_day(behind, part);
  }
  if (next == 0) {
    next = calendar(i, out.calendar, out.inner);
    if (next == 0) {
      // "the morning of June 3"
      const uint32_t start = skip(i, Key::the);
      const uint32_t of = part_of_day(start, part);
      if (of == 0 || part.part == nullptr || t_[of].key != Key::of) return 0;
      next = calendar(of + 1, out.calendar, out.inner);
      if (next == 0 || !names_day(out.calendar, out.inner)) return 0;
      out.clock = part;
      out.form = Form::time;
      return next;
    }
    if (!names_day(out.calendar, out.inner)) {
      const uint32_t end = range_end(next, out);
      return end != 0 ? end : next;
    }
    if (const uint32_t behind = part_of_day(next, part);
        behind != 0 && (part.part != nullptr || part.second >= 0)) {
      out.clock = part;
      next = behind;
      // "Wednesday evening next week"
      Calendar week;
      const uint32_t near = out.calendar.kind == Kind::weekday ? near_period(next, week) : 0;
      if (near != 0 && week.kind == Kind::period && week.unit == Unit::week &&
          out.inner.kind == Kind::none) {
        out.inner = week;
        next = near;
      }
    } else if (const uint32_t in_the = t_[next].key == Key::in && t_[next + 1].key == Key::the
                                           ? part_of_day(next + 2, part)
                                           : 0;
               in_the != 0 && part.part != nullptr) {
      out.clock = part;
      next = in_the;
    }
  }
  if (out.clock.said()) out.form = Form::time;
  // A clock time behind the date.
  const bool spanned = t_[next].key == Key::from || t_[next].key == Key::between;
  const uint32_t at = spanned ? next + 1 : clock_lead(next);
  Clock point;
  uint32_t end = clock(at, point);
  if (spanned) {
    // "Tuesday from 7 to 7:30", "yesterday afternoon from 3 to 8 p.m."
    Parsed hours;
    const uint32_t range = hour_range(at, hours);
    if (range > end) {
      out.form = Form::time;
      const bool later = out.clock.part != nullptr && out.clock.part->text("timex") != "TMO" &&
                         !hours.until_clock.cued;
      out.clock = hours.clock;
      out.until_clock = hours.until_clock;
      for (Clock* c : {&out.clock, &out.until_clock})
        if (later && c->second < kNoon) c->second += kNoon;
      out.range = true;
      return range;
    }
  }
  const Key lead = t_[at - 1].key;
  if (end == 0 && out.clock.part != nullptr &&
      (lead == Key::at || lead == Key::around || lead == Key::about)) {
    // "this afternoon at 2"
    int hour = 0;
    end = cardinal(at, hour);
    if (end != 0 && (hour < 1 || hour > 12 || t_[end].letters || t_[end].number >= 0)) end = 0;
    point.second = hour * kHour;
    point.granularity = Granularity::hour;
  }
  if (end == 0 || point.second < 0) {
    if (out.clock.said()) return next;
    const uint32_t range = range_end(next, out);
    return range != 0 ? range : next;
  }
  if (out.clock.part != nullptr && point.meridiem == Meridiem::unknown && !point.twenty_four) {
    const std::string_view code = out.clock.part->text("timex");
    const bool later =
        code == "TAF" || code == "TEV" || (code == "TNI" && point.second >= 5 * kHour);
    if (later && point.second < kNoon) {
      point.second += kNoon;
      point.meridiem = Meridiem::pm;
    }
  }
  point.part = nullptr;
  out.clock = point;
  out.form = Form::time;
  if (lead == Key::before || lead == Key::after) out.bound = lead;
  const uint32_t range = clock_range_end(end, out);
  return range != 0 ? range : end;
}

// "3 a.m. Saturday", "11:44 a.m. EDT on Friday, Aug. 1", "2:30 the next day", "5 to 6 p.m."
uint32_t Grammar::clock_then_date(uint32_t i, Parsed& out) const {
  out = {};
  out.tokens.begin = i;
  out.form = Form::time;
  uint32_t next = clock(i, out.clock);
  if (next == 0) {
    // A bare hour that a sure time behind it completes: "5 to 6 p.m.", "10-11 a.m."
    const bool spanned = t_[i - 1].key == Key::from || t_[i - 1].key == Key::between;
    next = hour_range(i, out);
    if (next == 0 || (!out.until_clock.cued && !spanned)) return hour_of_part(i, out);
    out.clock.cued = true;
  } else if (const uint32_t end = clock_range_end(next, out)) {
    next = end;
    out.clock.cued = true;
  }
  if (out.clock.second < 0) return 0;
  uint32_t date = skip(next, Key::comma);
  if (t_[date].key == Key::on) ++date;
  // "8 p.m. tonight", "from 3 to 8 p.m. yesterday afternoon"
  Parsed part;
  if (const uint32_t behind = date_then_clock(date, part);
      behind != 0 && part.clock.part != nullptr && part.clock.second < 0) {
    out.calendar = part.calendar;
    out.inner = part.inner;
    const std::string_view code = part.clock.part->text("timex");
    for (Clock* c : {&out.clock, &out.until_clock})
      if (code != "TMO" && c->meridiem == Meridiem::unknown && !c->twenty_four && c->second >= 0 &&
          c->second < kNoon)
        c->second += kNoon;
    return behind;
  }
  uint32_t end = calendar(date, out.calendar, out.inner);
  if (end == 0 || !names_day(out.calendar, out.inner)) {
    out.calendar = {};
    out.inner = {};
    if (out.clock.cued || out.clock.twenty_four) return next;
    const Key lead = t_[i - 1].key;
    const bool led = lead == Key::at || lead == Key::by || lead == Key::until ||
                     lead == Key::till || lead == Key::from || lead == Key::to ||
                     lead == Key::before || lead == Key::after || lead == Key::since ||
                     lead == Key::around || lead == Key::about || lead == Key::between ||
                     t_.range().size() == 1;
    return led ? next : 0;
  }
  const uint32_t range = out.range ? 0 : date_range_end(end, out);
  return range != 0 ? range : end;
}

// "5 to 6 p.m.", "10-11 a.m.", "7 to 7:30": a bare hour and a time that can only be one.
uint32_t Grammar::hour_range(uint32_t i, Parsed& out) const {
  int hour = 0;
  const uint32_t end = cardinal(i, hour);
  if (end == 0 || hour < 1 || hour > 12 || t_[i].taken || t_[i].digits == Digits::grouped) return 0;
  out.clock = {};
  out.clock.second = hour * kHour;
  out.clock.granularity = Granularity::hour;
  return clock_range_end(end, out);
}

// "8 tonight", "at 5 tomorrow afternoon": the part of the day that follows makes the number an
// hour.
uint32_t Grammar::hour_of_part(uint32_t i, Parsed& out) const {
  int hour = 0;
  const uint32_t next = cardinal(i, hour);
  if (next == 0 || hour < 1 || hour > 12) return 0;
  const bool led =
      t_[i - 1].key == Key::at || t_[i - 1].key == Key::by || t_[i - 1].key == Key::around;
  const bool opens = i == t_.range().begin && t_[next].key == Key::this_;
  if (!led && !opens && t_[next].folded != "tonight") return 0;
  const uint32_t end = date_then_clock(next, out);
  if (end == 0 || out.clock.part == nullptr) return 0;
  out.tokens.begin = i;
  const bool morning = out.clock.part->text("timex") == "TMO";
  out.clock = {};
  out.clock.second = (hour % 12 + (morning ? 0 : 12)) * kHour;
  out.clock.granularity = Granularity::hour;
  out.clock.meridiem = morning ? Meridiem::am : Meridiem::pm;
  out.clock.cued = true;
  return end;
}

uint32_t Grammar::date_or_time(uint32_t i, Parsed& out) const {
  Parsed other;
  uint32_t best = date_then_clock(i, out);
  if (const uint32_t end = clock_then_date(i, other); end > best) {
    best = end;
    out = other;
  }
  if (const uint32_t end = bare_part(i, other); end > best) {
    best = end;
    out = other;
  }
  other = {};
  if (t_[i].key == Key::now && t_[i - 1].key == Key::between) {  // "between now and Nov. 15"
    other.tokens.begin = i;
    other.calendar = {.kind = Kind::shift, .number = 0, .unit = Unit::day};
    if (const uint32_t end = date_range_end(i + 1, other); end > best) {
      best = end;
      out = other;
    }
  }
  other = {};
  if (const uint32_t end = shared_month_range(i, other); end > best) {
    best = end;
    out = other;
  }
  return best;
}

std::optional<Parsed> Grammar::at(uint32_t i) const {
  Parsed best;
  uint32_t end = date_or_time(i, best);
  Parsed other;
  if (const uint32_t behind = often(i, other); behind > end || (behind != 0 && behind == end)) {
    end = behind;
    best = other;
  }
  if (const uint32_t behind = duration(i, other); behind > end) {
    end = behind;
    best = other;
  }
  if (end == 0) return std::nullopt;
  best.tokens = {i, end};
  return best;
}

}  // namespace copydesk::times
