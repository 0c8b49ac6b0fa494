// Times that come again: "every Tuesday", "twice a week", "annually", "four times a year", "Friday
// mornings".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;

/// "annual", "weekly": the length between two times.
bool set_often(const TimeWord& token, Length& length) {
  constexpr std::pair<std::string_view, std::pair<int, Unit>> lengths[] = {
      {"PT1H", {1, Unit::hour}},    {"P1D", {1, Unit::day}},   {"P1W", {1, Unit::week}},
      {"P1WE", {1, Unit::weekend}}, {"P2W", {2, Unit::week}},  {"P1M", {1, Unit::month}},
      {"P2M", {2, Unit::month}},    {"P3M", {3, Unit::month}}, {"P6M", {6, Unit::month}},
      {"P1Y", {1, Unit::year}},     {"P2Y", {2, Unit::year}}};
  if (token.word == nullptr || token.word->text("role") != "often") return false;
  const std::string_view iso = token.word->text("iso");
  for (const auto& [name, value] : lengths)
    if (iso == name) return add_term(length, Decimal(value.first), value.second);
  return false;
}

}  // namespace

// "every day", "each week", "every two years", "every other Tuesday", "every morning", "every May"
uint32_t Grammar::every(uint32_t i, Parsed& out) const {
  if (t_[i].key != Key::every && t_[i].key != Key::each) return 0;
  uint32_t next = i + 1;
  int count = 1;
  if (t_[next].key == Key::other) {
    count = 2;
    ++next;
  } else if (t_[next].key == Key::few) {
    return 0;
  } else if (int number = 0; const uint32_t end = ordinal(next, number)) {
    count = number;  // "every fourth year"
    next = end;
  } else if (const uint32_t cardinal_end = cardinal(next, number)) {
    count = number;
    next = cardinal_end;
  }
  const TimeWord& token = t_[next];
  if (token.weekday != 0) {
    out.calendar = {.kind = Kind::weekday, .weekday = token.weekday};
    ++next;
    Clock part;
    if (const uint32_t end = part_of_day(next, part); end != 0 && part.part != nullptr) {
      out.clock = part;
      return end;
    }
    // "each Monday at 4 p.m."
    if (const uint32_t end = clock(clock_lead(next), part);
        end != 0 && part.cued && part.second >= 0) {
      out.clock = part;
      return end;
    }
    return next;
  }
  if (token.month != 0) {
    out.calendar = {.kind = Kind::month, .month = token.month};
    return next + 1;
  }
  if (token.part != nullptr) {
    Clock part;
    const uint32_t end = part_of_day(next, part);
    out.clock = part;
    return end;
  }
  if (token.season != Season::none) {
    out.calendar = {.kind = Kind::season, .season = token.season};
    return next + 1;
  }
  if (token.unit == Unit::none || (token.unit == Unit::second && !token.plural)) return 0;
  return add_term(out.length, Decimal(count * token.unit_count), token.unit) ? next + 1 : 0;
}

// "twice a week", "four times a year", "once every two years", "three times per day"
uint32_t Grammar::times_per(uint32_t i, Parsed& out) const {
  uint32_t next = i;
  if (t_[i].key == Key::once || t_[i].key == Key::twice) {
    next = i + 1;
  } else {
    int count = 0;
    next = cardinal(i, count);
    if (next == 0 || t_[next].key != Key::times) return 0;
    ++next;
  }
  if (const uint32_t end = every(next, out)) return end;
  if (t_[next].key != Key::a && t_[next].key != Key::per) return 0;
  const TimeWord& unit = t_[next + 1];
  if (unit.unit == Unit::none || unit.plural) return 0;
  return add_term(out.length, Decimal(unit.unit_count), unit.unit) ? next + 2 : 0;
}

uint32_t Grammar::often(uint32_t i, Parsed& out) const {
  out = {};
  out.form = Parsed::Form::set;
  if (const uint32_t end = times_per(i, out)) return end;
  if (const uint32_t end = every(i, out)) return end;
  if (set_often(t_[i], out.length)) return i + 1;
  // "bi-monthly", "semi-annual"
  if (const auto words = t_.classes().word; words && t_[i + 1].key == Key::dash && glued(i + 1)) {
    TimeWord phrase;
    if (const uint32_t end = t_.longest_phrase(i, *words, phrase.word);
        end > i + 1 && set_often(phrase, out.length))
      return end;
  }
  const TimeWord& token = t_[i];
  if (token.weekday != 0 && token.plural) {  // "Fridays"
    out.calendar = {.kind = Kind::weekday, .weekday = token.weekday};
    return i + 1;
  }
  if (token.weekday != 0 && t_[i + 1].part != nullptr &&
      t_[i + 1].folded.back() == 's') {  // "Friday mornings"
    out.calendar = {.kind = Kind::weekday, .weekday = token.weekday};
    out.clock.part = t_[i + 1].part;
    return i + 2;
  }
  if (token.unit == Unit::weekend && token.plural && t_[i - 1].number < 0 &&
      t_[i - 1].key == Key::none)
    return add_term(out.length, Decimal(1), Unit::weekend) ? i + 1 : 0;
  // "3pm each day", "19th of every month"
  Clock clock_time;
  if (const uint32_t end = clock(i, clock_time); end != 0 && clock_time.cued) {
    const uint32_t behind = every(end, out);
    if (behind == 0) return 0;
    out.clock = clock_time;
    return behind;
  }
  int day = 0;
  if (const uint32_t end = ordinal(skip(i, Key::the), day);
      end != 0 && day <= 31 && t_[end].key == Key::of &&
      (t_[end + 1].key == Key::every || t_[end + 1].key == Key::each) &&
      t_[end + 2].unit == Unit::month) {
    out.calendar = {.kind = Kind::day, .day = day};
    return end + 3;
  }
  return 0;
}

}  // namespace copydesk::times
