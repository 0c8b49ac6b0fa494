// From what the words say to the value of a mention.
#include "find/time_resolve.hpp"

#include <charconv>
#include <cstdio>

#include "unicode/zones.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;
using Form = Parsed::Form;

constexpr int kDay = 24 * kHour;

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
