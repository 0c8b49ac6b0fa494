// How dates and clock times join: "Friday at 3 p.m.", "3 a.m. Saturday", "July 13-15", "from 9:30
// to 11:00 on Thursday".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;
using Form = Parsed::Form;

constexpr int kHour = 3600;
constexpr int kNoon = 12 * kHour;

/// What a clock time can begin with.
bool opens_clock(const TimeToken& token) {
  return token.number >= 0 || token.clock || token.part != nullptr || token.key == Key::a ||
         token.key == Key::half || token.key == Key::quarter || token.unit == Unit::quarter;
}

/// What a time that comes again can begin with.
bool opens_set(const TimeToken& token) {
  return token.number >= 0 || token.clock || token.part != nullptr || token.word != nullptr ||
         token.weekday != 0 || token.unit == Unit::weekend || token.key == Key::every ||
         token.key == Key::each || token.key == Key::once || token.key == Key::twice ||
         token.key == Key::the || token.key == Key::a || token.key == Key::half ||
         token.key == Key::quarter || token.key == Key::none;
}

}  // namespace

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
  const TimeToken& first = t_[i];
  if (const uint32_t end = opens_clock(first) ? clock_then_date(i, other) : 0; end > best) {
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
  const bool opens_day = first.number >= 0 || first.key == Key::the;
  if (const uint32_t end = opens_day ? shared_month_range(i, other) : 0; end > best) {
    best = end;
    out = other;
  }
  return best;
}

std::optional<Parsed> Grammar::at(uint32_t i) const {
  Parsed best;
  uint32_t end = date_or_time(i, best);
  Parsed other;
  if (const uint32_t behind = opens_set(t_[i]) ? often(i, other) : 0;
      behind > end || (behind != 0 && behind == end)) {
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
