// Clock times and parts of the day: "11:44 a.m. EDT", "half past three", "0800 UTC", "3 in the
// morning", "noon".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

/// "8.30", as British clocks are printed.
bool is_pointed(const TimeWord& token) {
  return token.digits == Digits::decimal && 1 <= token.number && token.number <= 12 &&
         token.hundredths < 60 && token.folded.size() >= 4;
}

/// The second of the day once a.m. or p.m. is known: 12 a.m. is midnight.
int with_meridiem(int second, Meridiem meridiem) {
  const int hour = second / kHour;
  if (meridiem == Meridiem::am && hour == 12) return second - kNoon;
  if (meridiem == Meridiem::pm && hour < 12) return second + kNoon;
  return second;
}

std::string_view code_of(const Entry& part) { return part.text("timex"); }

/// "T12:00" and "T24:00" of part-of-day are points of the clock.
int point_of(const Entry& part) {
  const std::string_view code = code_of(part);
  if (code == "T12:00") return kNoon;
  if (code == "T24:00") return 0;
  return -1;
}

}  // namespace

uint32_t Grammar::zone(uint32_t i, Zone& out) const {
  out = {};
  if (t_[i].key == Key::local && t_[i + 1].key == Key::time) {
    out.local = true;
    return i + 2;
  }
  if (!t_.classes().zone) return 0;
  const Entry* row = nullptr;
  if (const uint32_t end = t_.longest_phrase(i, *t_.classes().zone, row)) {
    // "et" and "eat" are words: letters that stand for a zone are capitals.
    if (end == i + 1 && !t_[i].capital) return 0;
    if (end == i + 1 && t_[i].folded.size() <= 4 && !t_[i].upper && t_[i].folded != "z") return 0;
    out.entry = row;
    return end;
  }
  return 0;
}

// A zone behind a clock time, also in brackets of a place: "New York time", "Moscow time".
uint32_t Grammar::zone_behind(uint32_t i, Clock& out) const {
  if (const uint32_t end = zone(i, out.zone)) return end;
  const auto city = t_.classes().city;
  constexpr uint32_t kLongestPlace = 3;  // "New York City time"
  for (uint32_t length = kLongestPlace; length >= 1; --length) {
    if (t_[i + length].key != Key::time || !t_[i].capital) continue;
    const Entry* row = nullptr;
    if (city && t_.longest_phrase(i, *city, row) == i + length) {
      out.zone.entry = row;
      return i + length + 1;
    }
    // A place without a zone of its own still belongs to the time.
    for (const Mention* m : t_.earlier())
      if (m->tokens == IndexRange{i, i + length}) return i + length + 1;
  }
  return 0;
}

// "11:44 a.m.", "11:44", "10pm", "8.30 pm"
uint32_t Grammar::clock_digits(uint32_t i, Clock& out) const {
  const TimeWord& token = t_[i];
  if (t_.taken(i)) return 0;
  const bool pointed = is_pointed(token) && t_[i + 1].is_meridiem;
  if (!token.clock && !pointed) return 0;
  out = {};
  out.second =
      token.clock ? token.second_of_day : token.number * kHour + token.hundredths * kMinute;
  out.meridiem = token.meridiem;
  uint32_t next = i + 1;
  if (out.meridiem == Meridiem::unknown && t_[next].is_meridiem) out.meridiem = t_[next++].meridiem;
  if (out.meridiem != Meridiem::unknown && out.second / kHour > 12)
    out.meridiem = Meridiem::unknown;
  out.cued = out.meridiem != Meridiem::unknown;
  out.twenty_four = !out.cued && (out.second / kHour > 12 ||
                                  (token.clock && token.printed == 2 && out.second / kHour < 10));
  out.granularity = out.second % kMinute != 0 ? Granularity::second
                    : token.folded.find(':') == std::string_view::npos && out.second % kHour == 0
                        ? Granularity::hour
                        : Granularity::minute;
  out.second = with_meridiem(out.second, out.meridiem);
  return next;
}

// "11 a.m.", "3 o'clock", "eleven p.m.", "1140 a.m."
uint32_t Grammar::clock_hour(uint32_t i, Clock& out) const {
  int hour = 0;
  const uint32_t next = cardinal(i, hour);
  if (next == 0 || t_.taken(i) || t_[i].digits == Digits::grouped) return 0;
  int minute = 0;
  if (hour > 24 && t_[i].digits == Digits::plain && t_[i].printed >= 3 && t_[i].printed <= 4) {
    minute = hour % 100;
    hour /= 100;
  }
  if (hour < 1 || hour > 12 || minute > 59) return 0;
  out = {};
  out.second = hour * kHour + minute * kMinute;
  out.granularity = t_[i].printed >= 3 ? Granularity::minute : Granularity::hour;
  uint32_t end = next;
  if (t_[end].key == Key::o_clock) {
    if (t_[i].printed >= 3) return 0;
    ++end;
  }
  const bool spoken = end != next;
  if (t_[end].is_meridiem) {
    // "In the 1 am hour" is fine; "I am", "10 am ..." with a small "am" needs digits.
    if (t_[end].folded == "am" && t_[i].digits == Digits::none && !t_[end].upper) return 0;
    out.meridiem = t_[end++].meridiem;
  }
  if (!spoken && out.meridiem == Meridiem::unknown) return 0;
  out.cued = true;
  out.second = with_meridiem(out.second, out.meridiem);
  return end;
}

// "half past three", "a quarter to 8", "15 minutes past 3 pm", "20 to two", "quarter past noon"
uint32_t Grammar::clock_words(uint32_t i, Clock& out) const {
  uint32_t next = t_[i].key == Key::a ? i + 1 : i;
  int minutes = 0;
  bool counted = false;
  if (t_[next].key == Key::half || t_[next].key == Key::quarter || t_[next].unit == Unit::quarter) {
    minutes = t_[next].key == Key::half ? 30 : 15;
    ++next;
  } else {
    next = cardinal(next, minutes);
    if (next == 0 || minutes < 1 || minutes > 59) return 0;
    counted = true;
    if (t_[next].unit == Unit::minute) {
      counted = false;
      ++next;
    }
  }
  const Key side = t_[next].key;
  const bool after = side == Key::past || side == Key::after;
  if (!after && side != Key::to && side != Key::before && side != Key::from) return 0;
  ++next;
  Clock hour;
  uint32_t end = clock_hour(next, hour);
  if (end == 0) end = clock_digits(next, hour);
  if (end == 0 && t_[next].part != nullptr && point_of(*t_[next].part) >= 0) {
    hour.second = point_of(*t_[next].part);
    hour.cued = true;
    end = next + 1;
  }
  if (end == 0) {
    // "ten past six": words alone are enough only for "half", "quarter" and "... minutes".
    int bare = 0;
    end = cardinal(next, bare);
    const bool told = t_[i - 1].key == Key::at || t_[i - 1].key == Key::by;
    if (end == 0 || bare < 1 || bare > 12 || t_[end].unit != Unit::none ||
        !(after || (!counted && told)))
      return 0;
    hour.second = bare * kHour;
  }
  // "at 10 past 9"; "5 to 6 p.m." is a range
  const bool led = t_[i - 1].key == Key::at || t_[i - 1].key == Key::by;
  Clock probe = hour;
  if (counted && side == Key::to) return 0;
  if (counted && !hour.cued && !led && part_behind(end, probe) == 0) return 0;
  out = hour;
  out.cued = true;
  out.granularity = Granularity::minute;
  out.second = hour.second + (after || side == Key::from ? minutes : -minutes) * kMinute;
  if (out.second < 0) out.second += 24 * kHour;
  return end;
}

// "0800 UTC", "1544 GMT", "1430 hours"
uint32_t Grammar::military(uint32_t i, Clock& out) const {
  const TimeWord& token = t_[i];
  if (token.digits != Digits::plain || token.printed != 4 || token.ordinal ||
      token.number % 100 > 59 || token.number > 2400)
    return 0;
  Zone where;
  uint32_t next = zone(i + 1, where);
  if (next == 0 && t_[i + 1].unit == Unit::hour && t_[i + 1].plural && token.folded.front() == '0')
    next = i + 2;
  if (next == 0) return 0;
  out = {};
  out.second = token.number / 100 * kHour + token.number % 100 * kMinute;
  out.twenty_four = out.cued = true;
  return where.entry == nullptr && !where.local ? next : i + 1;
}

// "noon", "midnight", "morning", "the evening", "late afternoon"
uint32_t Grammar::part_of_day(uint32_t i, Clock& out) const {
  uint32_t start = i;
  if (t_[start].key == Key::early || t_[start].key == Key::late || t_[start].key == Key::middle) {
    ++start;
    if (t_[start].key == Key::dash) ++start;
  }
  const TimeWord& token = t_[start];
  if (token.part == nullptr || t_.taken(start)) return 0;
  out = {};
  if (const int point = point_of(*token.part); point >= 0) {
    if (start != i) return 0;
    out.second = point;
    out.granularity = Granularity::hour;
    out.cued = out.twenty_four = true;
    return i + 1;
  }
  out.part = token.part;
  out.granularity = Granularity::day_part;
  if (t_[start + 1].key == Key::dash && t_[start + 2].key == Key::time && glued(start + 1))
    return start + 3;  // "night-time"
  return start + 1;
}

// "in the morning", "this evening", "tonight" behind a clock time settles which half of the day is
// meant.
uint32_t Grammar::part_behind(uint32_t i, Clock& out) const {
  uint32_t next = i;
  const bool in_the = (t_[i].key == Key::in || t_[i].key == Key::at) && t_[i + 1].key == Key::the;
  if (in_the)
    next = i + 2;
  else if (t_[i].key == Key::at)
    next = i + 1;
  Clock part;
  const uint32_t end = part_of_day(next, part);
  if (end == 0 || part.part == nullptr) return 0;
  const std::string_view code = code_of(*part.part);
  if (next == i && code != "TNI") return 0;
  if (out.meridiem == Meridiem::unknown && out.second >= 0 && out.second < 13 * kHour) {
    const int hour = out.second / kHour;
    const bool morning = code == "TMO" || (code == "TNI" && (hour < 5 || hour == 12));
    out.meridiem = morning ? Meridiem::am : Meridiem::pm;
    out.second = with_meridiem(out.second, out.meridiem);
  }
  return end;
}

// What leads from a date to its clock time: "at", ", at", "around", ","
uint32_t Grammar::clock_lead(uint32_t i) const {
  uint32_t next = skip(i, Key::comma);
  const Key lead = t_[next].key;
  if (lead == Key::at || lead == Key::by || lead == Key::before || lead == Key::after) ++next;
  if (t_[next].key == Key::about || t_[next].key == Key::around) ++next;
  return next;
}

// "in the morning", "late in the afternoon": only behind "in the", since "morning" alone is hardly
// ever a time of its own.
uint32_t Grammar::bare_part(uint32_t i, Parsed& out) const {
  out = {};
  uint32_t next = i;
  const Key narrow = t_[i].key;
  if (narrow == Key::early || narrow == Key::late || narrow == Key::later ||
      narrow == Key::earlier) {
    if (t_[i + 1].key == Key::in && t_[i + 2].key == Key::the)
      next = i + 3;
    else if (t_[i - 1].key != Key::in)
      return 0;
  } else if (t_[i].key == Key::the && t_[i - 1].key == Key::in) {
    next = i + 1;
  } else {
    return 0;
  }
  const uint32_t end = part_of_day(next, out.clock);
  if (end == 0 || out.clock.part == nullptr || t_[end].key == Key::of) return 0;
  out.form = t_[end - 1].folded.back() == 's' ? Parsed::Form::set : Parsed::Form::time;
  return end;
}

// "3", "eleven", "2.30": what may be an hour of half a day when the words around it say so.
uint32_t Grammar::bare_hour(uint32_t i, int& second) const {
  const TimeWord& token = t_[i];
  if (t_.taken(i) || token.digits == Digits::grouped) return 0;
  if (is_pointed(token)) {
    second = token.number * kHour + token.hundredths * kMinute;
    return i + 1;
  }
  int hour = 0;
  const uint32_t end = cardinal(i, hour);
  if (hour < 1 || hour > 12) return 0;
  second = hour * kHour;
  return end;
}

uint32_t Grammar::clock(uint32_t i, Clock& out) const {
  uint32_t end = clock_words(i, out);
  if (end == 0) end = clock_digits(i, out);
  if (end == 0) end = clock_hour(i, out);
  if (end == 0) end = military(i, out);
  if (end == 0)
    if (const uint32_t point = part_of_day(i, out); point != 0 && out.second >= 0) end = point;
  if (end == 0) {
    // "3 in the morning", "at 2.30 in the afternoon": the part of the day makes the number an hour.
    int second = 0;
    end = bare_hour(i, second);
    if (end == 0) return 0;
    out = {};
    out.second = second;
    out.granularity = second % kHour == 0 ? Granularity::hour : Granularity::minute;
    const bool in_the = t_[end].key == Key::in && t_[end + 1].key == Key::the;
    const uint32_t part = part_behind(end, out);
    if (part == 0 || !in_the) return 0;
    out.cued = true;
    return part;
  }
  if (out.meridiem == Meridiem::unknown && !out.twenty_four)
    if (const uint32_t part = part_behind(end, out)) {
      out.cued = true;
      end = part;
    }
  if (const uint32_t behind = zone_behind(end, out)) {
    out.cued = true;
    end = behind;
  }
  return end;
}

}  // namespace copydesk::times
