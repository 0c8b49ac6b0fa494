// Times reckoned from another one: "three weeks ago", "the first week of May", "the end of the
// year".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;

}  // namespace

// "three weeks ago", "two years later", "4 months from tomorrow", "2 weeks before May 13", "two
// days from now"
uint32_t Grammar::counted(uint32_t i, Calendar& out, Calendar& inner) const {
  inner = {};
  Length count;
  uint32_t next = length(i, count);
  if (next == 0 || count.vague || count.hyphenated || count.terms[0].unit < Unit::day) return 0;
  const auto set = [&](int sign, bool from_mention) {
    const Length::Term& term = count.terms[0];
    constexpr int kFarthest = 100'000'000;
    if (term.amount > Decimal(kFarthest)) return false;
    const auto whole = term.amount.to_int();
    const auto half_year =
        term.unit == Unit::year ? (term.amount * Decimal(12)).to_int() : std::nullopt;
    if (whole)
      out = {.kind = Kind::shift, .number = static_cast<int>(*whole) * sign, .unit = term.unit};
    else if (half_year)
      out = {
          .kind = Kind::shift, .number = static_cast<int>(*half_year) * sign, .unit = Unit::month};
    else
      return false;
    // "2 weeks and 2 days ago": weeks and days count alike.
    if (count.count == 2 && term.unit == Unit::week && count.terms[1].unit == Unit::day) {
      out.unit = Unit::day;
      out.number = sign * (static_cast<int>(*whole) * 7 +
                           static_cast<int>(count.terms[1].amount.to_int().value_or(0)));
    } else if (count.count == 2 && term.unit == Unit::year && count.terms[1].unit == Unit::month) {
      out.unit = Unit::month;
      out.number = sign * (static_cast<int>(*whole) * 12 +
                           static_cast<int>(count.terms[1].amount.to_int().value_or(0)));
    } else if (count.count > 1) {
      return false;
    }
    out.from_mention = from_mention;
    return true;
  };
  const TimeWord& side = t_[next];
  if (side.key == Key::ago) return set(-1, false) ? next + 1 : 0;
  if (side.has(kBack) && !t_[next + 1].letters) return set(-1, false) ? next + 1 : 0;
  if (side.key == Key::later) return set(1, true) ? next + 1 : 0;
  if (side.key == Key::earlier) return set(-1, true) ? next + 1 : 0;
  if (side.key == Key::hence) return set(1, false) ? next + 1 : 0;
  if (side.key == Key::from && t_[next + 1].key == Key::now) return set(1, false) ? next + 2 : 0;
  const int sign = side.key == Key::from || side.key == Key::after ? 1
                   : side.key == Key::before                       ? -1
                                                                   : 0;
  if (sign != 0) {
    Calendar nested;
    const uint32_t end = calendar(next + 1, inner, nested);
    // "The five months from March 1 to July 31" count nothing from March 1.
    Calendar last;
    Calendar last_inner;
    if (end != 0 && side.key == Key::from && t_[end].key == Key::to &&
        calendar(end + 1, last, last_inner) != 0)
      return 0;
    if (end != 0 && nested.kind == Kind::none && inner.kind != Kind::year && set(sign, false))
      return end;
  }
  return 0;
}

// "last" of "third-last", "second to last", "second-to-last"; of "third last" only behind an
// article: "She came third last week."
uint32_t Grammar::from_the_end(uint32_t i, bool article) const {
  uint32_t next = skip(i, Key::dash);
  if (t_[next].key == Key::to) next = skip(next + 1, Key::dash);
  return next > i || article ? key(next, Key::last) : 0;
}

// "the last Monday of March 2014", "the second-to-last week of 2018", "the first week of October",
// "third day of october", "Wednesday of next week", "the 20th of the previous month", "the third
// quarter of this year", "the second half of 2018"
uint32_t Grammar::nth_of(uint32_t i, Calendar& out, Calendar& inner) const {
  const uint32_t start = skip(i, Key::the);
  int number = 0;
  uint32_t next = 0;
  if (t_[start].key == Key::last) {
    number = -1;
    next = start + 1;
  } else {
    next = ordinal(start, number);
    if (const uint32_t behind = next != 0 ? from_the_end(next, start != i) : 0) {
      number = -number;
      next = behind;
    }
  }
  out = {.kind = Kind::nth};
  out.number = number;
  if (next != 0) {
    const TimeWord& token = t_[next];
    if (token.weekday != 0 && !token.plural) {
      out.weekday = token.weekday;
      ++next;
    } else if (token.key == Key::half) {
      out.unit = Unit::half;
      ++next;
    } else if (t_.calendar_unit(next) && !token.plural && token.unit_count == 1) {
      out.unit = token.unit;
      ++next;
    } else if (token.key == Key::of && number > 0 && number <= 31) {
      out.unit = Unit::day;  // "the 20th of this month"
    } else {
      return 0;
    }
  } else {
    const TimeWord& token = t_[i];
    if (token.weekday != 0 && !token.plural) {  // "Wednesday of next week", "Wednesday next week"
      out = {.kind = Kind::weekday, .weekday = token.weekday};
      next = i + 1;
    } else if (token.digits == Digits::plain && token.printed <= 2 && token.number >= 1 &&
               token.number <= 31 && t_[i + 1].key == Key::of) {
      out.unit = Unit::day;
      out.number = token.number;
      next = i + 1;
    } else {
      Calendar feast;
      next = holiday(i, feast);
      if (next == 0 || feast.year >= 0) return 0;
      out = feast;
    }
  }
  const bool linked = t_[next].key == Key::of || t_[next].key == Key::in;
  if (!linked && out.kind == Kind::nth) return 0;
  Calendar nested;
  uint32_t end = calendar(linked ? next + 1 : next, inner, nested);
  if (end == 0 && linked && out.kind == Kind::nth) end = the_period(next + 1, inner);
  if (end == 0 || nested.kind != Kind::none) return 0;
  switch (inner.kind) {
    case Kind::month:
    case Kind::year:
    case Kind::period:
    case Kind::quarter:
    case Kind::season:
    case Kind::decade:
    case Kind::century:
      break;
    case Kind::shift:
      if (inner.unit < Unit::week) return 0;
      break;
    default:
      return 0;
  }
  if (!linked && (inner.kind != Kind::period || inner.relation == Relation::none)) return 0;
  if (out.kind == Kind::weekday && (inner.kind != Kind::period || inner.unit != Unit::week))
    return 0;
  return end;
}

// "the beginning of the year", "the end of May", "end of 2000", "the start of this year", "the
// middle of September"
uint32_t Grammar::edge_of(uint32_t i, Calendar& out, Calendar& inner) const {
  uint32_t start = skip(i, Key::the);
  if (t_[start].has(kVery)) ++start;
  const Key edge = t_[start].key;
  const Part part = edge == Key::beginning || edge == Key::start ? Part::start
                    : edge == Key::end || edge == Key::close     ? Part::end
                    : edge == Key::middle                        ? Part::middle
                                                                 : Part::whole;
  if (part == Part::whole || t_[start + 1].key != Key::of) return 0;
  const uint32_t at = start + 2;
  uint32_t next = calendar(at, out, inner);
  if (next == 0) {
    // "the end of the week", "end of the day"
    const uint32_t unit = skip(at, Key::the);
    if (unit == at) return 0;
    next = the_period(at, out);
    if (next == 0) return 0;
  }
  if (out.part != Part::whole) return 0;
  out.part = part;
  return next;
}

uint32_t Grammar::relative(uint32_t i, Openings openings, Calendar& out, Calendar& inner) const {
  constexpr Alternative<uint32_t (Grammar::*)(uint32_t, Calendar&) const> simple[] = {
      {&Grammar::day_word, with_article(kOpensUnit | kOpensDayWord)},
      {&Grammar::near_period, with_article(kOpensRelation)},
      {&Grammar::same_period, {kOpensSame, kOpensSame | kOpensUnit}},
      {&Grammar::period_before, {0, kOpensUnit}}};
  constexpr Alternative<uint32_t (Grammar::*)(uint32_t, Calendar&, Calendar&) const> nested[] = {
      {&Grammar::counted, {kAmountOpenings, 0}},
      {&Grammar::nth_of,
       {kOpensRelation | kOpensOrdinal | kOpensWeekday | kOpensDigits | kOpensHoliday,
        kOpensRelation | kOpensOrdinal}},
      {&Grammar::edge_of, with_article(kOpensEdge)},
      {&Grammar::year_end, {kOpensUnit, 0}},
      {&Grammar::day_of_week_near, with_article(kOpensRelation)},
      {&Grammar::holiday_weekend, with_article(kOpensHoliday | kOpensUnit)}};
  uint32_t best = 0;
  Calendar candidate;
  Calendar candidate_inner;
  const auto keep = [&](uint32_t end) {
    if (end <= best) return;
    best = end;
    out = candidate;
    inner = candidate_inner;
  };
  for (const auto& [production, opened_by] : simple)
    if (openings.meet(opened_by)) keep((this->*production)(i, candidate));
  for (const auto& [production, opened_by] : nested)
    if (openings.meet(opened_by)) keep((this->*production)(i, candidate, candidate_inner));
  return best;
}

}  // namespace copydesk::times
