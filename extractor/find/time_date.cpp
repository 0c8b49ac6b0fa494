// Dates that are written out: "Friday, Aug. 1, 2025", "1 August 2025", "the 2nd of March",
// "2025-08-01", "1/8/25".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;

constexpr int kMaxDay = 31;

/// "Aug. 1 percent" gives no day: the number belongs to what follows.
bool counts_something(const TimeWord& behind) {
  return behind.has(kPercent) || behind.has(kPeople) || behind.has(kMagnitude) ||
         behind.key == Key::per || behind.key == Key::hundred || behind.key == Key::thousand;
}

}  // namespace

// A day of the month: "1", "1st", "first", "twenty-second". Not "01.5", not "1:30", not a day
// above 31.
uint32_t Grammar::day_of_month(uint32_t i, int& out) const {
  uint32_t next = ordinal(i, out);
  if (next == 0) {
    const TimeWord& token = t_[i];
    if (token.digits != Digits::plain || token.printed > 2 || t_.apostrophe(i)) return 0;
    out = token.number;
    next = i + 1;
  }
  return out >= 1 && out <= kMaxDay ? next : 0;
}

// What gives the year right behind a day or month: "2025", ", 2025", "of 2025", "in 2025", "’82".
uint32_t Grammar::year_behind(uint32_t i, Calendar& out) const {
  uint32_t next = skip(i, Key::comma);
  const bool linked = next == i && (t_[i].key == Key::of || t_[i].key == Key::in);
  if (linked) ++next;
  if (is_printed_year(t_[next])) {
    // "Aug. 1, 2,500 people" is grouped; "June 5, 2000 people" names a number.
    if (counts_something(t_[next + 1])) return 0;
    out.year = t_[next].number;
    return next + 1;
  }
  // "December of 384", "30 September 420)"
  const TimeWord& old = t_[next];
  if (old.digits == Digits::plain && !old.ordinal && old.printed == 3 &&
      t_[next + 1].unit == Unit::none &&
      (t_[i].key == Key::of || (next == i && t_[next + 1].key == Key::paren_close))) {
    out.year = old.number;
    return next + 1;
  }
  if (linked) return 0;
  if (t_.apostrophe(next) && t_[next].digits == Digits::plain && t_[next].printed == 2) {
    out.year = full_year(t_[next].number);
    out.year_printed_short = true;
    return next + 1;
  }
  int words = 0;
  if (const uint32_t behind = year_words(next, words)) {
    out.year = words;
    return behind;
  }
  return 0;
}

// "Aug. 1", "August 1st, 2025", "March the fifth", "Aug. 2025", "August of 2011", "August",
// "Dec-2018"
uint32_t Grammar::month_first(uint32_t i, Calendar& out) const {
  if (t_[i].month == 0 || t_.taken(i)) return 0;
  out = {.kind = Kind::month, .month = t_[i].month};
  uint32_t next = i + 1;
  if (t_[next].key == Key::dot && glued(next) && t_[i].short_form) ++next;
  const bool tight_dash =
      (t_[next].key == Key::dash || t_[next].key == Key::slash) && glued(next) && glued(next + 1);
  if (tight_dash && is_printed_year(t_[next + 1])) {
    out.year = t_[next + 1].number;
    return next + 2;
  }
  uint32_t day_at = skip(next, Key::comma);
  // "March the fifth"; in "in July, the first Monday" the ordinal ranks something else
  if (t_[next].key == Key::the && t_[next + 1].ordinal) ++day_at;
  int day = 0;
  if (const uint32_t behind = day_of_month(tight_dash ? next + 1 : day_at, day);
      behind != 0 && !counts_something(t_[behind]) && (day_at == next || t_[behind - 1].ordinal)) {
    // "March 20-year-old": the number opens a length of its own.
    const bool opens_length =
        t_[behind].key == Key::dash && glued(behind) && t_[behind + 1].unit != Unit::none;
    const bool clock_follows =
        t_[behind].is_meridiem || t_[behind].key == Key::o_clock || t_[behind].unit > Unit::none;
    if (!opens_length && (!clock_follows || t_[behind - 1].ordinal)) {
      out.kind = Kind::day;
      out.day = day;
      // "Sep-23-2020"
      const bool dashed =
          tight_dash && t_[behind].key == Key::dash && glued(behind) && glued(behind + 1);
      const uint32_t year = year_behind(dashed ? behind + 1 : behind, out);
      if (year == 0) out.year = year_ahead(behind);
      return year != 0 ? year : behind;
    }
  }
  const uint32_t year = year_behind(next, out);
  if (year == 0) out.year = year_ahead(next);
  return year != 0 ? year : next;
}

// The year that a range gives at its end: "March to August 2011", "January 23 - March 9, 2014". -1:
// none.
int Grammar::year_ahead(uint32_t i) const {
  const Key joint = t_[i].key;
  if (joint != Key::to && joint != Key::and_ && joint != Key::through && joint != Key::dash &&
      joint != Key::until)
    return -1;
  uint32_t next = i + 1;
  const bool day_before = t_[next].digits == Digits::plain && t_[next].printed <= 2;
  if (day_before) ++next;
  if (t_[next].month == 0) return -1;
  ++next;
  int day = 0;
  if (!day_before)
    if (const uint32_t behind = day_of_month(next, day)) next = behind;
  next = t_[next].key == Key::in ? next + 1 : skip(next, Key::comma);
  return is_printed_year(t_[next]) && !counts_something(t_[next + 1]) ? t_[next].number : -1;
}

// "1 August 2025", "the 2nd of March", "twenty-second of May", "third day of October"
uint32_t Grammar::day_first(uint32_t i, Calendar& out) const {
  uint32_t start = skip(i, Key::the);
  int day = 0;
  uint32_t next = day_of_month(start, day);
  if (next == 0) return 0;
  if (t_[start - 1].has(kPriceSign)) return 0;  // "$12 December 27"
  const bool is_ordinal = t_[next - 1].ordinal;
  if (start != i && !is_ordinal && t_[next].key != Key::of) return 0;
  if (is_ordinal && t_[next].unit == Unit::day && t_[next + 1].key == Key::of) ++next;
  const bool dash = t_[next].key == Key::dash && glued(next) && glued(next + 1);
  if (dash) ++next;
  if (t_[next].key == Key::of)
    ++next;
  else if (!is_ordinal && !dash && !t_.space_before(next) && !t_[next].letters)
    return 0;
  if (t_[next].month == 0 || t_.taken(next)) return 0;
  // "twenty May 5": a number in words is a day of the month only behind "the" or before "of".
  if (t_[start].digits == Digits::none && !is_ordinal) return 0;
  // "1 March" needs the capital; "may" and "march" are verbs.
  if (!t_[next].capital && t_[next].ordinary && t_[next - 1].key != Key::of) return 0;
  out = {.kind = Kind::day, .month = t_[next].month, .day = day};
  ++next;
  if (t_[next].key == Key::dot && glued(next) && t_[next - 1].short_form) ++next;
  if (t_[next].key == Key::dash && glued(next) && glued(next + 1) && is_printed_year(t_[next + 1]))
    ++next;
  const uint32_t year = year_behind(next, out);
  if (year == 0) out.year = year_ahead(next);
  return year != 0 ? year : next;
}

// "Friday, Aug. 1", "Tuesday the 2nd of March", "Friday"
uint32_t Grammar::weekday_date(uint32_t i, Calendar& out) const {
  if (t_[i].weekday == 0 || t_[i].plural || t_.taken(i)) return 0;
  const int weekday = t_[i].weekday;
  uint32_t next = i + 1;
  if (t_[next].key == Key::dot && glued(next) && t_[i].short_form) ++next;
  const bool tight_dash = t_[next].key == Key::dash && glued(next) && glued(next + 1);
  // A heading that ends in a weekday is not bound to the date line below it.
  const bool new_line = t_.line_before(next) && t_[next].key != Key::comma;
  const uint32_t date = new_line     ? t_.range().end
                        : tight_dash ? next + 1
                                     : skip(skip(next, Key::comma), Key::on);
  Calendar day;
  uint32_t end = month_first(date, day);
  if (end == 0 || day.kind != Kind::day) end = day_first(date, day);
  if (end == 0) end = slash_date(date, day);
  if (end == 0) end = iso_date(date, day);
  if (end != 0 && day.kind == Kind::day) {
    out = day;
    out.weekday = weekday;
    return end;
  }
  // "Tuesday the eleventh"
  int number = 0;
  if (const uint32_t behind = t_[date].key == Key::the ? ordinal(date + 1, number) : 0;
      behind != 0 && number <= kMaxDay && !t_[behind].letters) {
    out = {.kind = Kind::day, .day = number, .weekday = weekday};
    return behind;
  }
  out = {.kind = Kind::weekday, .weekday = weekday};
  return next;
}

// Any date that stands without reference to another one.
uint32_t Grammar::plain(uint32_t i, Openings openings, Calendar& out) const {
  constexpr Alternative<uint32_t (Grammar::*)(uint32_t, Calendar&) const> alternatives[] = {
      {&Grammar::iso_date, {kOpensDigits, 0}},
      {&Grammar::slash_date, {kOpensDigits, 0}},
      {&Grammar::dotted_date, {kOpensDigits, 0}},
      {&Grammar::weekday_date, {kOpensWeekday, 0}},
      {&Grammar::month_first, {kOpensMonth, 0}},
      {&Grammar::day_first, with_article(kOpensDigits | kOpensOrdinal)},
      {&Grammar::era_year, {kOpensDigits | kOpensEra, 0}},
      {&Grammar::fiscal_year, with_article(kOpensDigits | kOpensFiscal)},
      {&Grammar::quarter, {kOpensDigits | kOpensCode | kOpensOrdinal, kOpensOrdinal}},
      {&Grammar::decade, {kOpensDigits | kOpensDecade, kOpensDecade}},
      {&Grammar::century, with_article(kOpensOrdinal)},
      {&Grammar::season, with_article(kOpensSeason)},
      {&Grammar::holiday, {kOpensHoliday, 0}},
      {&Grammar::week_number, {kOpensUnit, 0}},
      {&Grammar::year, {kOpensDigits | kOpensYear, kOpensYear}}};
  uint32_t best = 0;
  Calendar candidate;
  for (const auto& [production, opened_by] : alternatives) {
    if (!openings.meet(opened_by)) continue;
    const uint32_t end = (this->*production)(i, candidate);
    if (end <= best) continue;
    best = end;
    out = candidate;
  }
  return best;
}

// A date with whatever narrows it: "early 2018", "mid-March", "the late 1990s".
uint32_t Grammar::calendar(uint32_t i, Calendar& out, Calendar& inner) const {
  const Openings openings = t_.openings(i);
  if (!openings.meet(with_article(kDateOpenings))) return 0;
  inner = {};
  uint32_t best = plain(i, openings, out);
  Calendar other;
  Calendar other_inner;
  if (const uint32_t end = relative(i, openings, other, other_inner); end > best) {
    best = end;
    out = other;
    inner = other_inner;
  }
  if (best != 0) return best;
  uint32_t next = skip(i, Key::the);
  const Key narrow = t_[next].key;
  const Part part = narrow == Key::early || narrow == Key::earlier ? Part::early
                    : narrow == Key::late || narrow == Key::later  ? Part::late
                    : narrow == Key::middle                        ? Part::middle
                                                                   : Part::whole;
  if (part == Part::whole) return 0;
  ++next;
  if (t_[next].key == Key::dash && glued(next) && glued(next + 1)) ++next;
  const bool linked = t_[next].key == Key::in;
  if (linked) ++next;
  uint32_t end = calendar(next, out, inner);
  if (end == 0 && linked) end = the_period(next, out);
  if (end == 0 || out.part != Part::whole) return 0;
  // The article stands outside of a decade: "in the early 1980s".
  if (out.kind == Kind::decade && t_[i].key == Key::the) return 0;
  if (narrow == Key::later && out.kind != Kind::period && out.kind != Kind::shift &&
      out.kind != Kind::decade && out.kind != Kind::weekday && out.kind != Kind::month &&
      out.kind != Kind::year && out.kind != Kind::century)
    return 0;
  out.part = part;
  return end;
}

}  // namespace copydesk::times
