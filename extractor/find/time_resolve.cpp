// From what the words say to the value of a mention.
#include "find/time_resolve.hpp"

#include <charconv>
#include <cstdio>

#include "unicode/zones.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;
using Form = Parsed::Form;

constexpr int kHour = 3600;
constexpr int kMinute = 60;
constexpr int kDay = 24 * kHour;

CivilTime midnight(Date date) { return {date, 0}; }

StatedParts stated_parts(const Parsed& parsed, const Period& period, bool swapped) {
  StatedParts stated;
  const Calendar& c = parsed.calendar;
  const auto set = [](std::optional<int>& field, int value) {
    if (value >= 0) field = value;
  };
  set(stated.year, c.year);
  set(stated.month, swapped ? c.day : c.month);
  set(stated.day, swapped ? c.month : c.day);
  if (c.weekday > 0 && c.kind != Kind::nth) stated.weekday = static_cast<Weekday>(c.weekday);
  if (parsed.clock.second >= 0) {
    stated.hour = parsed.clock.second / kHour;
    if (parsed.clock.granularity <= Granularity::minute)
      stated.minute = parsed.clock.second / kMinute % kMinute;
  }
  stated.numeric = c.numeric;
  stated.impossible = period.impossible;
  return stated;
}

std::string clock_name(int second) {
  std::string name = "T" + to_string(CivilTime{{}, second % kDay}).substr(11);
  return name;
}

std::string_view part_code(const Entry& part) { return part.text("timex"); }

/// The second of the day of "18:00" in a word list.
int clock_cell(const Entry& part, std::string_view column) {
  const std::string_view cell = part.text(column);
  if (cell.size() != 5) return 0;
  int hour = 0;
  int minute = 0;
  std::from_chars(cell.data(), cell.data() + 2, hour);
  std::from_chars(cell.data() + 3, cell.data() + 5, minute);
  return hour * kHour + minute * kMinute;
}

int size_of(Granularity granularity) {
  return granularity == Granularity::second   ? 1
         : granularity == Granularity::minute ? kMinute
                                              : kHour;
}

/// Fills zone and offset: a fixed offset as it stands, an IANA zone by the rules of that day.
void set_zone(const Zone& zone, const std::string& zone_of_place, TimeValue& value) {
  // Letters that stand for several zones abstain ("CST"); a city's name is proper and its flag
  // means other words.
  if (zone.entry != nullptr && !zone.entry->proper && zone.entry->text("ambiguous") == "yes")
    return;
  if (const auto minutes =
          zone.entry != nullptr ? zone.entry->attribute("minutes") : std::nullopt) {
    value.utc_offset = static_cast<int>(minutes->number.value_or(Decimal()).to_int().value_or(0));
    value.zone = offset_name(*value.utc_offset);
    return;
  }
  value.zone = zone.entry != nullptr ? std::string(zone.entry->text("zone")) : zone_of_place;
  if (!value.zone.empty() && value.begin) value.utc_offset = utc_offset(value.zone, *value.begin);
}

void set_clock(const Parsed& parsed, const Period& day, TimeValue& value) {
  const Clock& clock = parsed.clock;
  const bool dated = day.known && day.granularity <= Granularity::day;
  const std::string date = dated ? day.timex : std::string();
  value.type = TimeType::time;
  value.granularity = clock.granularity;
  if (clock.second < 0) {
    value.timex = date + std::string(part_code(*clock.part));
    if (!dated) return;
    const int begin = clock_cell(*clock.part, "begin");
    int end = clock_cell(*clock.part, "end");
    if (end <= begin) end += kDay;
    value.begin = add_seconds(midnight(day.begin), begin);
    value.end = add_seconds(midnight(day.begin), end);
    return;
  }
  value.timex = date + clock_name(clock.second);
  if (parsed.range) {
    const int until = parsed.until_clock.second;
    value.timex += "/" + date + clock_name(until);
    if (!dated) return;
    value.begin = add_seconds(midnight(day.begin), clock.second);
    value.end = add_seconds(midnight(day.begin), until > clock.second ? until : until + kDay);
    return;
  }
  if (!dated) return;
  value.begin = add_seconds(midnight(day.begin), clock.second);
  value.end = add_seconds(*value.begin, size_of(clock.granularity));
}

std::string_view unit_code(Unit unit) {
  constexpr std::array<std::string_view, 14> codes = {"",  "S", "M", "H", "D",  "WE", "W",
                                                      "M", "Q", "H", "Y", "DE", "CE", "Y"};
  return codes[static_cast<size_t>(unit)];
}

bool is_clock_unit(Unit unit) {
  return unit == Unit::second || unit == Unit::minute || unit == Unit::hour;
}

Granularity granularity_of(Unit unit) {
  switch (unit) {
    case Unit::second:
      return Granularity::second;
    case Unit::minute:
      return Granularity::minute;
    case Unit::hour:
      return Granularity::hour;
    case Unit::day:
      return Granularity::day;
    case Unit::weekend:
      return Granularity::weekend;
    case Unit::week:
      return Granularity::week;
    case Unit::month:
      return Granularity::month;
    case Unit::quarter:
      return Granularity::quarter;
    case Unit::half:
      return Granularity::half;
    case Unit::decade:
      return Granularity::decade;
    case Unit::century:
      return Granularity::century;
    default:
      return Granularity::year;
  }
}

/// How many `smaller` make one `larger`; nothing where that varies.
std::optional<int> ratio(Unit larger, Unit smaller) {
  if (larger == Unit::year && smaller == Unit::month) return 12;
  if (larger == Unit::week && smaller == Unit::day) return 7;
  if (larger == Unit::day && smaller == Unit::hour) return 24;
  if (larger == Unit::hour && smaller == Unit::minute) return kMinute;
  if (larger == Unit::minute && smaller == Unit::second) return kMinute;
  return std::nullopt;
}

/// The length in units of the smallest term.
std::optional<Decimal> in_last_unit(const Length& length) {
  Decimal total = length.terms[0].amount;
  for (uint32_t i = 1; i < length.count; ++i) {
    const auto factor = ratio(length.terms[i - 1].unit, length.terms[i].unit);
    if (!factor) return std::nullopt;
    total = total * Decimal(*factor) + length.terms[i].amount;
  }
  return total;
}

/// What a hedged amount allows (T2): "nearly" lies below, "over" above, "about" within a tenth.
Interval hedged(Decimal amount, Hedge hedge) {
  const Decimal tenth = amount.shifted(-1);
  switch (hedge) {
    case Hedge::nearly: {
      Interval interval = between(amount - tenth, amount);
      interval.high_open = true;
      return interval;
    }
    case Hedge::over:
      return more_than(amount);
    case Hedge::under:
      return less_than(amount);
    case Hedge::about:
      return around(amount, tenth);
    default:
      return exactly(amount);
  }
}

Date move(Date from, const Length::Term& term, int sign) {
  const auto count = term.amount.to_int().value_or(0) * sign;
  switch (term.unit) {
    case Unit::day:
      return add_days(from, count);
    case Unit::week:
    case Unit::weekend:
      return add_days(from, 7 * count);
    case Unit::month:
      return add_months(from, count);
    case Unit::quarter:
      return add_months(from, 3 * count);
    case Unit::year:
      return add_months(from, 12 * count);
    case Unit::decade:
      return add_months(from, 120 * count);
    case Unit::century:
      return add_months(from, 1200 * count);
    default:
      return from;
  }
}

TimeValue resolve_duration(const Parsed& parsed, const Setting& setting) {
  TimeValue value;
  value.type = TimeType::duration;
  value.timex = timex_of(parsed.length);
  value.hedge = parsed.hedge;
  const Length::Term& last = parsed.length.terms[parsed.length.count - 1];
  value.granularity = granularity_of(last.unit);
  if (!parsed.length.vague)
    if (const auto total = in_last_unit(parsed.length)) value.length = hedged(*total, parsed.hedge);
  constexpr int64_t kLongest = 2000;  // units; longer spans than the calendar are not laid onto it
  const bool counted = parsed.length.count == 1 && !is_clock_unit(last.unit) &&
                       last.amount <= Decimal(kLongest) && last.amount.to_int().has_value() &&
                       !parsed.length.vague;
  if (parsed.span == Relation::none || !setting.published || !counted) return value;
  const Date today = *setting.published;
  const bool years = last.unit >= Unit::decade && last.amount > Decimal(20);
  if (years) return value;
  // "the past two weeks" end today; "the next two weeks" begin tomorrow.
  const bool back = parsed.span == Relation::last;
  value.begin = midnight(back ? move(today, last, -1) : add_days(today, 1));
  value.end = midnight(back ? today : add_days(move(today, last, 1), 1));
  value.anchor = Anchor::inferred;
  return value;
}

TimeValue resolve_set(const Parsed& parsed) {
  TimeValue value;
  value.type = TimeType::set;
  const Calendar& c = parsed.calendar;
  std::string timex;
  if (parsed.length.count > 0)
    timex = timex_of(parsed.length);
  else if (c.kind == Kind::weekday)
    timex = "XXXX-WXX-" + std::to_string(c.weekday);
  else if (c.kind == Kind::month)
    timex = (c.month < 10 ? "XXXX-0" : "XXXX-") + std::to_string(c.month);
  else if (c.kind == Kind::day)
    timex = (c.day < 10 ? "XXXX-XX-0" : "XXXX-XX-") + std::to_string(c.day);
  else if (c.kind == Kind::season)
    timex = resolve(c, {}, {}).timex;
  if (c.weekday > 0) value.stated.weekday = static_cast<Weekday>(c.weekday);
  // "3 p.m. each day" is a time of the day, "each Monday at 4 p.m." one of the week.
  if (parsed.clock.second >= 0 && parsed.length.count > 0) timex.clear();
  if (parsed.clock.second >= 0)
    timex += clock_name(parsed.clock.second);
  else if (parsed.clock.part != nullptr)
    timex += part_code(*parsed.clock.part);
  value.timex = std::move(timex);
  if (parsed.length.count > 0) value.granularity = granularity_of(parsed.length.terms[0].unit);
  return value;
}

TimeValue resolve_date(const Parsed& parsed, const Period& period, const Setting& setting) {
  TimeValue value;
  value.timex = period.timex;
  value.granularity = period.granularity;
  value.anchor = period.anchor;
  if (parsed.range) {
    const Period until = resolve(parsed.until, {}, setting);
    value.timex += "/" + until.timex;
    if (!period.known || !until.known) return value;
    value.begin = midnight(parsed.calendar.part == Part::end ? period.end : period.begin);
    Date end = until.end;
    if (parsed.until.part == Part::start) end = until.begin;
    if (parsed.until.part == Part::middle)
      end = add_days(until.begin, days_between(until.begin, until.end) / 2 + 1);
    // "from November to March", "Dec. 30 to Jan. 2": the end is the first one behind the begin.
    if (end <= period.begin && parsed.until.year < 0) {
      if (parsed.until.kind != Kind::weekday) end = add_months(end, 12);
      while (parsed.until.kind == Kind::weekday && end <= period.begin) end = add_days(end, 7);
      value.timex = period.timex + "/" + to_string(add_days(end, -1));
    }
    value.end = midnight(end);
    return value;
  }
  if (!period.known) return value;
  value.begin = midnight(period.begin);
  value.end = midnight(period.end);
  return value;
}

}  // namespace

std::string timex_of(const Length& length) {
  std::string timex = "P";
  bool clock_part = false;
  for (uint32_t i = 0; i < length.count; ++i) {
    const Length::Term& term = length.terms[i];
    if (is_clock_unit(term.unit) && !clock_part) {
      timex += 'T';
      clock_part = true;
    }
    if (term.unit == Unit::half) return timex + "X";
    const Decimal amount =
        term.unit == Unit::millennium ? term.amount * Decimal(1000) : term.amount;
    timex += length.vague ? std::string("X") : amount.to_string();
    timex += unit_code(term.unit);
  }
  return timex;
}

TimeValue resolve(const Parsed& parsed, const Setting& setting, const std::string& zone_of_place) {
  if (parsed.form == Form::duration) return resolve_duration(parsed, setting);
  if (parsed.form == Form::set) return resolve_set(parsed);
  const bool dated = parsed.calendar.kind != Kind::none;
  Period period;
  if (dated) period = resolve(parsed.calendar, parsed.inner, setting);
  if (parsed.form == Form::date) {
    TimeValue value = resolve_date(parsed, period, setting);
    value.hedge = parsed.hedge;
    const bool swapped =
        parsed.calendar.numeric &&
        (parsed.calendar.month > 12 || (setting.day_first && parsed.calendar.day <= 12));
    value.stated = stated_parts(parsed, period, swapped);
    return value;
  }
  // A clock time on its own belongs to the day that was told last in its sentence, else to the
  // article's.
  const bool vague = parsed.clock.second < 0;  // "in the morning" of no day
  if (!dated && !vague && (setting.story || setting.published)) {
    const Date day = setting.story ? *setting.story : *setting.published;
    period = {.known = true,
              .begin = day,
              .end = add_days(day, 1),
              .granularity = Granularity::day,
              .timex = to_string(day)};
    period.anchor = Anchor::inferred;
  }
  TimeValue value;
  set_clock(parsed, period, value);
  value.anchor = period.known ? period.anchor : Anchor::latent;
  value.hedge = parsed.hedge;
  value.stated = stated_parts(parsed, period, false);
  const Zone& zone = parsed.clock.zone;
  if (zone.entry != nullptr || !zone_of_place.empty()) set_zone(zone, zone_of_place, value);
  return value;
}

}  // namespace copydesk::times
