// Periods and days named by where they lie: "yesterday", "last Friday", "next week", "the same
// day".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;

int days_of(const TimeWord& token) {
  const auto days = token.word->attribute("days");
  return days && days->number ? static_cast<int>(days->number->to_int().value_or(0)) : 0;
}

bool is_day_word(const TimeWord& token) {
  return token.word != nullptr && token.word->text("role") == "day";
}

}  // namespace

// "last", "this", "next", "the past", "the coming", "this past", "the previous"
uint32_t Grammar::relation(uint32_t i, Relation& out) const {
  const bool demonstrative = t_[i].key == Key::this_;
  if (t_[i].key == Key::last && t_[i - 1].has(kModal)) return 0;
  switch (t_[demonstrative ? i + 1 : i].key) {
    case Key::last:
    case Key::past:
    case Key::previous:
      out = Relation::last;
      return demonstrative ? i + 2 : i + 1;
    case Key::next:
    case Key::coming:
    case Key::upcoming:
    case Key::following:
      out = Relation::next;
      return demonstrative ? i + 2 : i + 1;
    case Key::current:
      out = Relation::current;
      return demonstrative ? i + 2 : i + 1;
    default:
      if (!demonstrative) return 0;
      out = Relation::current;
      return i + 1;
  }
}

// "today", "yesterday", "the day before yesterday", "the day after tomorrow", "earlier today"
uint32_t Grammar::day_word(uint32_t i, Calendar& out) const {
  const uint32_t start = skip(i, Key::the);
  int extra = 0;
  uint32_t next = i;
  if (t_[start].unit == Unit::day && !t_[start].plural) {
    if (t_[start + 1].key == Key::before)
      extra = -1;
    else if (t_[start + 1].key == Key::after)
      extra = 1;
    else
      return 0;
    next = start + 2;
  }
  if (!is_day_word(t_[next]) || t_.taken(next)) return 0;
  const int days = days_of(t_[next]);
  if (extra != 0 && extra != days) return 0;
  out = {.kind = Kind::shift, .number = days + extra, .unit = Unit::day};
  return next + 1;
}

// "last week", "this Friday", "next March", "the following day", "last Christmas", "this summer",
// "next fiscal year", "the last quarter", "this weekend"
uint32_t Grammar::near_period(uint32_t i, Calendar& out) const {
  const uint32_t start = skip(i, Key::the);
  Relation side = Relation::none;
  uint32_t next = relation(start, side);
  if (next == 0) return 0;
  const Key word = t_[next - 1].key;
  if (t_[next].has(kCalendar)) ++next;
  const TimeWord& token = t_[next];
  if (t_.taken(next)) return 0;
  Calendar named;
  if (token.key == Key::fiscal || token.key == Key::financial) {
    if (t_[next + 1].unit != Unit::year || t_[next + 1].plural) return 0;
    out = {.kind = Kind::period, .unit = Unit::year, .relation = side};
    out.fiscal = true;
    return next + 2;
  }
  const bool article = start != i;
  if (t_.calendar_unit(next) && !token.plural && token.unit_count == 1) {
    if (token.unit == Unit::day && side == Relation::current) return 0;
    if (word == Key::past && token.unit >= Unit::year)
      return 0;  // a length up to now, see duration
    out = {.kind = Kind::period, .unit = token.unit, .relation = side};
    // "the next day", "the following week", "the previous year" continue a story.
    out.from_mention = word == Key::following || word == Key::previous ||
                       (article && word == Key::next) || (article && token.unit == Unit::day);
    return next + 1;
  }
  if (article && word == Key::last) return 0;  // "the last Friday" is the last of something
  if (token.season != Season::none) {
    out = {.kind = Kind::season, .season = token.season, .relation = side};
    return next + 1;
  }
  // "this may" is a verb far more often than a month.
  if (token.month != 0 && token.ordinary && !token.capital) return 0;
  uint32_t end = weekday_date(next, named);
  if (end == 0) end = month_first(next, named);
  if (end == 0) end = day_first(next, named);
  if (end == 0) end = holiday(next, named);
  if (end == 0) return 0;
  out = named;
  out.relation = named.year < 0 ? side : Relation::none;
  out.from_mention = word == Key::following;
  return end;
}

// "the same day", "that year", "that same week", "the day", "the year"
uint32_t Grammar::same_period(uint32_t i, Calendar& out) const {
  uint32_t next = i;
  bool same = false;
  if (t_[next].key == Key::the || t_[next].key == Key::that || t_[next].key == Key::this_) ++next;
  if (t_[next].key == Key::same) {
    same = true;
    ++next;
  }
  const bool that = t_[i].key == Key::that;
  // "during the weekend"; "to end the day at 7,114"
  const TimeWord& before = t_[i - 1];
  const bool plain_day =
      t_[i].key == Key::the && t_[i + 1].unit == Unit::day &&
      (before.has(kEnding) ||
       (before.key == Key::for_ && i == t_.range().begin + 1 && t_[i + 2].key == Key::comma));
  const bool weekend = t_[i].key == Key::the && t_[i + 1].unit == Unit::weekend;
  if ((weekend || plain_day) && !t_[i + 1].plural) {
    const uint32_t end = the_period(i, out);
    if (weekend) out.relation = Relation::current;
    return end;
  }
  if (!that && !same) return 0;
  const TimeWord& token = t_[next];
  if (next == i || token.plural || t_.taken(next)) return 0;
  if (token.weekday != 0) {
    out = {.kind = Kind::weekday, .weekday = token.weekday, .relation = Relation::same};
    out.from_mention = true;
    return next + 1;
  }
  if (token.season != Season::none && !(that && token.ordinary)) {
    out = {.kind = Kind::season, .season = token.season, .relation = Relation::same};
    out.from_mention = true;
    return next + 1;
  }
  if (!t_.calendar_unit(next) || token.unit_count != 1) return 0;
  out = {.kind = Kind::period, .unit = token.unit, .relation = Relation::same};
  out.from_mention = true;
  return next + 1;
}

// "the year before", "a year earlier", "the day after", "the month before last" is not news copy
uint32_t Grammar::period_before(uint32_t i, Calendar& out) const {
  if (t_[i].key != Key::the || t_[i + 1].plural || !t_.calendar_unit(i + 1)) return 0;
  const Key side = t_[i + 2].key;
  if (side != Key::before && side != Key::after && side != Key::earlier) return 0;
  // "the year before he left": a clause would name the year itself.
  const TimeWord& behind = t_[i + 3];
  if (behind.letters && behind.key != Key::and_ && behind.key != Key::in && behind.key != Key::at &&
      behind.key != Key::on)
    return 0;
  out = {.kind = Kind::shift, .number = side == Key::after ? 1 : -1, .unit = t_[i + 1].unit};
  out.from_mention = true;
  return i + 3;
}

// "the day", "the week", "the year": only where the words before them ask for a time, see those who
// call this.
uint32_t Grammar::the_period(uint32_t i, Calendar& out) const {
  const TimeWord& unit = t_[i + 1];
  if (t_[i].key != Key::the || !t_.calendar_unit(i + 1) || unit.plural || unit.unit_count != 1)
    return 0;
  out = {.kind = Kind::period, .unit = unit.unit, .relation = Relation::same};
  out.from_mention = unit.unit == Unit::day;
  return i + 2;
}

// "next week on Tuesday", "next week Wednesday", "Thursday of last week" the other way round
uint32_t Grammar::day_of_week_near(uint32_t i, Calendar& out, Calendar& inner) const {
  const uint32_t week = near_period(i, inner);
  if (week == 0 || inner.kind != Kind::period || inner.unit != Unit::week) return 0;
  const uint32_t day = t_[week].key == Key::on ? week + 1 : week;
  if (t_[day].weekday == 0 || t_[day].plural) return 0;
  out = {.kind = Kind::weekday, .weekday = t_[day].weekday};
  return day + 1;
}

// "Labor Day weekend", "the Memorial Day weekend"
uint32_t Grammar::holiday_weekend(uint32_t i, Calendar& out, Calendar& inner) const {
  out = {.kind = Kind::period, .unit = Unit::weekend};
  // "the weekend of Thanksgiving"
  const uint32_t start = skip(i, Key::the);
  if (t_[start].unit == Unit::weekend && t_[start + 1].key == Key::of)
    if (const uint32_t end = holiday(start + 2, inner)) return end;
  const uint32_t feast = holiday(start, inner);
  if (feast == 0 || t_[feast].unit != Unit::weekend || t_[feast].plural) return 0;
  const uint32_t year = year_behind(feast + 1, inner);
  return year != 0 ? year : feast + 1;
}

// "year-end", "the year end", "month-end"
uint32_t Grammar::year_end(uint32_t i, Calendar& out, Calendar& inner) const {
  const TimeWord& unit = t_[i];
  if (unit.plural ||
      (unit.unit != Unit::year && unit.unit != Unit::month && unit.unit != Unit::quarter))
    return 0;
  const uint32_t next = t_[i + 1].key == Key::dash && glued(i + 1) ? i + 2 : i + 1;
  if (t_[next].key != Key::end) return 0;
  out = {.kind = Kind::nth, .number = -1, .unit = Unit::day};
  inner = {.kind = Kind::period, .unit = unit.unit, .relation = Relation::current};
  return next + 1;
}

}  // namespace copydesk::times
