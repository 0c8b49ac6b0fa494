// How dates and clock times join: "Friday at 3 p.m.", "3 a.m. Saturday", "July 13-15", "from 9:30
// to 11:00 on Thursday".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;
using Form = Parsed::Form;

/// Of an hour that a part of the day places: "three" in the afternoon, evening or night.
bool is_late(const Entry& part, int second) {
  const std::string_view code = part.text("timex");
  return code == "TAF" || code == "TEV" || (code == "TNI" && second >= 5 * kHour);
}

bool is_morning(const Entry& part) { return part.text("timex") == "TMO"; }

}  // namespace

// "tonight", "last night", "this morning"
uint32_t Grammar::part_of_near_day(uint32_t i, Parsed& out) const {
  int days = 0;
  uint32_t start = i;
  if (!t_[i].has(kTonight)) {
    Relation side = Relation::none;
    start = relation(i, side);
    if (start == 0) return 0;
    days = side == Relation::last ? -1 : side == Relation::next ? 1 : 0;
  }
  Clock part;
  const uint32_t end = part_of_day(start, part);
  if (end == 0 || part.part == nullptr) return 0;
  out = {};
  out.calendar = {.kind = Kind::shift, .number = days, .unit = Unit::day};
  out.clock = part;
  return end;
}

// "the morning of June 3"
uint32_t Grammar::part_of_date(uint32_t i, Parsed& out) const {
  Clock part;
  const uint32_t of = part_of_day(skip(i, Key::the), part);
  if (of == 0 || part.part == nullptr || t_[of].key != Key::of) return 0;
  out = {};
  const uint32_t end = calendar(of + 1, out.calendar, out.inner);
  if (end == 0 || !names_day(out.calendar, out.inner)) return 0;
  out.clock = part;
  out.form = Form::time;
  return end;
}

// "morning" of "Friday morning", "Friday in the morning", "Wednesday evening next week"; `i` where
// there is none.
uint32_t Grammar::part_behind_date(uint32_t i, Parsed& out) const {
  Clock part;
  if (const uint32_t behind = part_of_day(i, part); behind != 0) {
    out.clock = part;
    Calendar week;
    const uint32_t near = out.calendar.kind == Kind::weekday ? near_period(behind, week) : 0;
    if (near == 0 || week.kind != Kind::period || week.unit != Unit::week ||
        out.inner.kind != Kind::none)
      return behind;
    out.inner = week;
    return near;
  }
  if (t_[i].key != Key::in || t_[i + 1].key != Key::the) return i;
  const uint32_t behind = part_of_day(i + 2, part);
  if (behind == 0 || part.part == nullptr) return i;
  out.clock = part;
  return behind;
}

// "Tuesday from 7 to 7:30", "yesterday afternoon from 3 to 8 p.m."; `least` is where a clock time
// would end.
uint32_t Grammar::hours_behind_date(uint32_t i, uint32_t least, Parsed& out) const {
  Parsed hours;
  const uint32_t end = hour_range(i, hours);
  if (end <= least) return 0;
  const bool later =
      out.clock.part != nullptr && !is_morning(*out.clock.part) && !hours.until_clock.cued;
  out.form = Form::time;
  out.clock = hours.clock;
  out.until_clock = hours.until_clock;
  for (Clock* c : {&out.clock, &out.until_clock})
    if (later && c->second < kNoon) c->second += kNoon;
  out.range = true;
  return end;
}

// "at 3 p.m." of "Friday at 3 p.m."; `i` where there is none.
uint32_t Grammar::clock_behind_date(uint32_t i, Parsed& out) const {
  const bool spanned = t_[i].key == Key::from || t_[i].key == Key::between;
  const uint32_t at = spanned ? i + 1 : clock_lead(i);
  Clock point;
  uint32_t end = clock(at, point);
  if (spanned)
    if (const uint32_t range = hours_behind_date(at, end, out)) return range;
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
    const uint32_t range = out.clock.said() ? 0 : range_end(i, out);
    return range != 0 ? range : i;
  }
  if (out.clock.part != nullptr && point.meridiem == Meridiem::unknown && !point.twenty_four &&
      is_late(*out.clock.part, point.second) && point.second < kNoon) {
    point.second += kNoon;
    point.meridiem = Meridiem::pm;
  }
  point.part = nullptr;
  out.clock = point;
  out.form = Form::time;
  if (lead == Key::before || lead == Key::after) out.bound = lead;
  const uint32_t range = clock_range_end(end, out);
  return range != 0 ? range : end;
}

// "Friday at 3 p.m.", "yesterday afternoon", "tomorrow from 10 a.m. to noon", "this morning", "last
// night", "tonight"
uint32_t Grammar::date_then_clock(uint32_t i, Parsed& out) const {
  uint32_t next = part_of_near_day(i, out);
  if (next == 0) {
    Calendar date;
    Calendar inner;
    next = calendar(i, date, inner);
    if (next == 0) return part_of_date(i, out);
    out = {};
    out.calendar = date;
    out.inner = inner;
  }
  out.tokens.begin = i;
  if (out.clock.part == nullptr) {
    // "late Friday night": the part of the day tells more than "late"
    Calendar whole = out.calendar;
    whole.part = Part::whole;
    Clock part;
    if (out.calendar.part != Part::whole && names_day(whole, out.inner) &&
        part_of_day(next, part) != 0)
      out.calendar = whole;
    if (!names_day(out.calendar, out.inner)) {
      const uint32_t end = range_end(next, out);
      return end != 0 ? end : next;
    }
    next = part_behind_date(next, out);
  }
  if (out.clock.said()) out.form = Form::time;
  return clock_behind_date(next, out);
}

// "3 a.m.", "3 to 4 p.m.", and bare hours that a sure time behind them completes: "5 to 6 p.m.",
// "10-11 a.m."
uint32_t Grammar::clock_or_hours(uint32_t i, Parsed& out) const {
  Clock first;
  uint32_t end = clock(i, first);
  if (end == 0) {
    int hour = 0;
    if (cardinal(i, hour) == 0) return 0;
    out = {};
    end = hour_range(i, out);
    const bool spanned = t_[i - 1].key == Key::from || t_[i - 1].key == Key::between;
    if (end == 0 || (!out.until_clock.cued && !spanned)) return 0;
    out.clock.cued = true;
  } else {
    out = {};
    out.clock = first;
    if (const uint32_t range = clock_range_end(end, out)) {
      end = range;
      out.clock.cued = true;
    }
  }
  out.tokens.begin = i;
  out.form = Form::time;
  return end;
}

// "Saturday" of "3 a.m. Saturday", "tonight" of "8 p.m. tonight"
uint32_t Grammar::date_behind_clock(uint32_t i, Parsed& out) const {
  if (!t_.openings(i).meet(with_article(kDateOpenings))) return 0;
  // "8 p.m. tonight", "from 3 to 8 p.m. yesterday afternoon"
  Parsed part;
  if (const uint32_t end = date_then_clock(i, part);
      end != 0 && part.clock.part != nullptr && part.clock.second < 0) {
    out.calendar = part.calendar;
    out.inner = part.inner;
    const bool morning = is_morning(*part.clock.part);
    for (Clock* c : {&out.clock, &out.until_clock})
      if (!morning && c->meridiem == Meridiem::unknown && !c->twenty_four && c->second >= 0 &&
          c->second < kNoon)
        c->second += kNoon;
    return end;
  }
  const uint32_t end = calendar(i, out.calendar, out.inner);
  if (end == 0 || !names_day(out.calendar, out.inner)) return 0;
  const uint32_t range = out.range ? 0 : date_range_end(end, out);
  return range != 0 ? range : end;
}

// "3 a.m. Saturday", "11:44 a.m. EDT on Friday, Aug. 1", "2:30 the next day", "5 to 6 p.m."
uint32_t Grammar::clock_then_date(uint32_t i, Parsed& out) const {
  uint32_t next = clock_or_hours(i, out);
  if (next == 0) return hour_of_part(i, out);
  uint32_t date = skip(next, Key::comma);
  if (t_[date].key == Key::on) ++date;
  if (const uint32_t end = date_behind_clock(date, out)) return end;
  out.calendar = {};
  out.inner = {};
  if (out.clock.cued || out.clock.twenty_four) return next;
  const Key lead = t_[i - 1].key;
  const bool led = lead == Key::at || lead == Key::by || lead == Key::until || lead == Key::till ||
                   lead == Key::from || lead == Key::to || lead == Key::before ||
                   lead == Key::after || lead == Key::since || lead == Key::around ||
                   lead == Key::about || lead == Key::between || t_.range().size() == 1;
  return led ? next : 0;
}

// "8 tonight", "at 5 tomorrow afternoon", "by nine on Friday morning", "at 10.15 that morning": the
// part of the day that follows makes the number an hour.
uint32_t Grammar::hour_of_part(uint32_t i, Parsed& out) const {
  int second = 0;
  const uint32_t next = bare_hour(i, second);
  if (next == 0) return 0;
  const bool led =
      t_[i - 1].key == Key::at || t_[i - 1].key == Key::by || t_[i - 1].key == Key::around;
  const bool opens = i == t_.range().begin && t_[next].key == Key::this_;
  if (!led && !opens && !t_[next].has(kTonight)) return 0;
  uint32_t end = date_then_clock(led ? skip(next, Key::on) : next, out);
  if (end == 0 && led && t_[next].key == Key::that) {
    out = {};
    out.form = Form::time;
    end = part_of_day(next + 1, out.clock);
  }
  if (end == 0 || out.clock.part == nullptr) return 0;
  out.tokens.begin = i;
  const bool morning = is_morning(*out.clock.part);
  out.clock = {};
  out.clock.second = second % kNoon + (morning ? 0 : kNoon);
  out.clock.granularity = second % kHour == 0 ? Granularity::hour : Granularity::minute;
  out.clock.meridiem = morning ? Meridiem::am : Meridiem::pm;
  out.clock.cued = true;
  return end;
}

// "now until Nov. 15" behind "between"
uint32_t Grammar::from_now(uint32_t i, Parsed& out) const {
  if (t_[i].key != Key::now || t_[i - 1].key != Key::between) return 0;
  out = {};
  out.tokens.begin = i;
  out.calendar = {.kind = Kind::shift, .number = 0, .unit = Unit::day};
  return date_range_end(i + 1, out);
}

uint32_t Grammar::at(uint32_t i, Parsed& out) const {
  constexpr uint32_t kClock = kOpensNumber | kOpensClock | kOpensPart | kOpensArticle;
  constexpr Alternative<uint32_t (Grammar::*)(uint32_t, Parsed&) const> alternatives[] = {
      {&Grammar::often,
       {kClock | kOpensOrdinal | kOpensEvery | kOpensOften | kOpensWeekday | kOpensUnit,
        kOpensOrdinal}},
      {&Grammar::date_then_clock, with_article(kDateOpenings)},
      {&Grammar::clock_then_date, {kClock, 0}},
      {&Grammar::bare_part, {kOpensNarrow, kOpensNarrow | kOpensPart}},
      {&Grammar::from_now, {kOpensNow, 0}},
      {&Grammar::shared_month_range, with_article(kOpensDigits | kOpensOrdinal)},
      {&Grammar::duration,
       {kAmountOpenings | kOpensHedge | kOpensUnit | kOpensRelation | kOpensAll, kOpensRelation}}};
  const Openings openings = t_.openings(i);
  uint32_t best = 0;
  Parsed other;
  for (const auto& [production, opened_by] : alternatives) {
    if (!openings.meet(opened_by)) continue;
    // The longest wins, of two alike the first.
    const uint32_t end = (this->*production)(i, best == 0 ? out : other);
    if (end <= best) continue;
    if (best != 0) out = other;
    best = end;
  }
  out.tokens = {i, best};
  return best;
}

}  // namespace copydesk::times
