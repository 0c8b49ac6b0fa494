#pragma once

#include <array>
#include <cstdint>

#include "base/decimal.hpp"
#include "find/time_tokens.hpp"
#include "model/number.hpp"
#include "model/time.hpp"

namespace copydesk::times {

/// The side of a reference on which an expression lies: "last week", "this week", "next week", "the
/// same week".
enum class Relation : uint8_t { none, last, current, next, same };
/// A share of a period: "early 2018", "the end of May".
enum class Part : uint8_t { whole, early, middle, late, start, end };

/// An expression of the calendar as printed, not yet laid onto the calendar. -1: not said.
struct Calendar {
  enum class Kind : uint8_t {
    none,
    day,      ///< a day of a month, with or without year and weekday
    weekday,  ///< "Friday"
    month,
    year,
    decade,
    century,
    season,
    quarter,
    half,
    week,    ///< week `number` of a year; with an inner day: the week of that day
    period,  ///< "last week", "the year": `unit` beside the reference
    shift,   ///< `number` units from the reference or from an inner expression: "yesterday", "three
             ///< weeks ago"
    nth,  ///< the `number`th (-1 last) unit or weekday of an inner expression: "the last Monday of
          ///< March"
    holiday,
  };
  Kind kind = Kind::none;
  int year = -1;
  int month = -1;
  int day = -1;
  int weekday = -1;
  int number = 0;
  Unit unit = Unit::none;
  Season season = Season::none;
  Relation relation = Relation::none;
  Part part = Part::whole;
  bool year_printed_short = false;  ///< "’82", "1/8/25"
  bool numeric = false;             ///< "3/4/25": the order of day and month is the document's
  bool fiscal = false;
  bool from_mention =
      false;                ///< hangs on a date told before, not on the article's: "two days later"
  bool hyphenated = false;  ///< modifies a noun: "19th-century"
  bool before_christ = false;
  const Entry* holiday = nullptr;
};

struct Zone {
  const Entry* entry = nullptr;  ///< row of time-zone, or of a place with a column `zone`
  bool local = false;            ///< "local time"
};

/// A place on the clock.
struct Clock {
  int second = -1;  ///< of the day; -1: only a part of the day
  Granularity granularity = Granularity::minute;
  Meridiem meridiem = Meridiem::unknown;
  const Entry* part = nullptr;  ///< row of part-of-day
  bool twenty_four = false;  ///< printed so that it needs no a.m. or p.m.: "0800", "22:30", "noon"
  bool cued = false;         ///< nothing else that this could be: "3 a.m.", "noon"
  Zone zone;

  bool said() const { return second >= 0 || part != nullptr; }
};

/// A length of time, greatest unit first.
struct Length {
  struct Term {
    Decimal amount;
    Unit unit = Unit::none;
  };
  std::array<Term, 6> terms{};
  uint32_t count = 0;
  bool vague = false;  ///< "several weeks": no amount
  bool hyphenated = false;
};

/// What one stretch of words says of time.
struct Parsed {
  enum class Form : uint8_t { date, time, duration, set };
  Form form = Form::date;
  IndexRange tokens;
  Calendar calendar;
  Calendar inner;  ///< what `calendar` is a part of or is counted from
  Clock clock;
  bool range = false;
  Calendar until;  ///< of a range; its kind is none where only the clock differs
  Clock until_clock;
  Length length;                   ///< of a duration; of a set, the time between two of its members
  Relation span = Relation::none;  ///< "the past nine days", "the next six months"
  Hedge hedge = Hedge::none;
  Key bound = Key::none;  ///< "today before 4 p.m.": which end the clock time is
};

/// What may begin an amount, and what a date.
inline constexpr uint32_t kAmountOpenings = kOpensArticle | kOpensAmount;
inline constexpr uint32_t kDateOpenings =
    kAmountOpenings | kOpensDigits | kOpensOrdinal | kOpensDecade | kOpensCode | kOpensMonth |
    kOpensWeekday | kOpensUnit | kOpensSeason | kOpensPart | kOpensHoliday | kOpensDayWord |
    kOpensRelation | kOpensSame | kOpensEdge | kOpensNarrow | kOpensFiscal | kOpensYear | kOpensEra;

/// Openings that may also follow "the".
constexpr Openings with_article(uint32_t openings) { return {openings, openings}; }

/// A production and what a token must open for it to be worth asking.
template <typename Production>
struct Alternative {
  Production production;
  Openings opened_by;
};

/// A hand-written descent grammar over the tokens of one sentence. Every production reads from
/// token `i` and gives the index behind what it took, or 0 when it does not fit; on 0 what it wrote
/// to `out` is worthless.
class Grammar {
 public:
  explicit Grammar(const TimeTokens& tokens) : t_(tokens) {}

  /// The longest time that begins exactly at token `i`: the index behind it, or 0.
  uint32_t at(uint32_t i, Parsed& out) const;

 private:
  // time_grammar.cpp and time_range.cpp: how dates and clock times join
  uint32_t date_then_clock(uint32_t i, Parsed& out) const;
  uint32_t part_of_near_day(uint32_t i, Parsed& out) const;
  uint32_t part_of_date(uint32_t i, Parsed& out) const;
  uint32_t part_behind_date(uint32_t i, Parsed& out) const;
  uint32_t clock_behind_date(uint32_t i, Parsed& out) const;
  uint32_t hours_behind_date(uint32_t i, uint32_t least, Parsed& out) const;
  uint32_t from_now(uint32_t i, Parsed& out) const;
  uint32_t clock_then_date(uint32_t i, Parsed& out) const;
  uint32_t clock_or_hours(uint32_t i, Parsed& out) const;
  uint32_t date_behind_clock(uint32_t i, Parsed& out) const;
  uint32_t range_end(uint32_t i, Parsed& out) const;
  uint32_t clock_range_end(uint32_t i, Parsed& out) const;
  uint32_t date_range_end(uint32_t i, Parsed& out) const;
  uint32_t shared_month_range(uint32_t i, Parsed& out) const;
  uint32_t connector(uint32_t i, bool& tight, bool& cued) const;

  // time_date.cpp and time_date_digits.cpp: dates that are written out
  uint32_t calendar(uint32_t i, Calendar& out, Calendar& inner) const;
  uint32_t plain(uint32_t i, Openings openings, Calendar& out) const;
  uint32_t iso_date(uint32_t i, Calendar& out) const;
  uint32_t slash_date(uint32_t i, Calendar& out) const;
  uint32_t dotted_date(uint32_t i, Calendar& out) const;
  uint32_t weekday_date(uint32_t i, Calendar& out) const;
  uint32_t month_first(uint32_t i, Calendar& out) const;
  uint32_t day_first(uint32_t i, Calendar& out) const;
  uint32_t year_behind(uint32_t i, Calendar& out) const;
  int year_ahead(uint32_t i) const;
  uint32_t day_of_month(uint32_t i, int& out) const;

  // time_year.cpp and time_period.cpp: years, decades, centuries, quarters, seasons, holidays
  uint32_t year(uint32_t i, Calendar& out) const;
  uint32_t year_digits(uint32_t i, Calendar& out) const;
  uint32_t year_words(uint32_t i, int& out) const;
  uint32_t era_year(uint32_t i, Calendar& out) const;
  uint32_t fiscal_year(uint32_t i, Calendar& out) const;
  uint32_t decade(uint32_t i, Calendar& out) const;
  uint32_t century(uint32_t i, Calendar& out) const;
  uint32_t quarter(uint32_t i, Calendar& out) const;
  uint32_t season(uint32_t i, Calendar& out) const;
  uint32_t holiday(uint32_t i, Calendar& out) const;
  uint32_t week_number(uint32_t i, Calendar& out) const;
  bool year_fits(uint32_t i) const;

  // time_near.cpp and time_relative.cpp: what hangs on another date
  uint32_t relative(uint32_t i, Openings openings, Calendar& out, Calendar& inner) const;
  uint32_t day_word(uint32_t i, Calendar& out) const;
  uint32_t near_period(uint32_t i, Calendar& out) const;
  uint32_t same_period(uint32_t i, Calendar& out) const;
  uint32_t period_before(uint32_t i, Calendar& out) const;
  uint32_t counted(uint32_t i, Calendar& out, Calendar& inner) const;
  uint32_t from_the_end(uint32_t i, bool article) const;
  uint32_t nth_of(uint32_t i, Calendar& out, Calendar& inner) const;
  uint32_t edge_of(uint32_t i, Calendar& out, Calendar& inner) const;
  uint32_t year_end(uint32_t i, Calendar& out, Calendar& inner) const;
  uint32_t day_of_week_near(uint32_t i, Calendar& out, Calendar& inner) const;
  uint32_t holiday_weekend(uint32_t i, Calendar& out, Calendar& inner) const;
  uint32_t the_period(uint32_t i, Calendar& out) const;
  uint32_t relation(uint32_t i, Relation& out) const;

  // time_clock.cpp
  uint32_t clock(uint32_t i, Clock& out) const;
  uint32_t bare_hour(uint32_t i, int& second) const;
  uint32_t hour_of_part(uint32_t i, Parsed& out) const;
  uint32_t hour_range(uint32_t i, Parsed& out) const;
  uint32_t clock_digits(uint32_t i, Clock& out) const;
  uint32_t clock_words(uint32_t i, Clock& out) const;
  uint32_t clock_hour(uint32_t i, Clock& out) const;
  uint32_t military(uint32_t i, Clock& out) const;
  uint32_t part_of_day(uint32_t i, Clock& out) const;
  uint32_t part_behind(uint32_t i, Clock& out) const;
  uint32_t zone(uint32_t i, Zone& out) const;
  uint32_t zone_behind(uint32_t i, Clock& out) const;
  uint32_t clock_lead(uint32_t i) const;
  uint32_t bare_part(uint32_t i, Parsed& out) const;

  // time_duration.cpp
  uint32_t duration(uint32_t i, Parsed& out) const;
  uint32_t length(uint32_t i, Length& out) const;
  uint32_t term(uint32_t i, Length& out) const;
  uint32_t vague_length(uint32_t i, Length& out) const;
  uint32_t spoken_half(uint32_t i, Length& out) const;
  uint32_t hedge(uint32_t i, Hedge& out) const;
  uint32_t amount(uint32_t i, Decimal& out, bool& vague) const;
  uint32_t plain_amount(uint32_t i, Decimal& out, bool& vague) const;
  uint32_t fraction(uint32_t i, Decimal& out) const;

  // time_set.cpp
  uint32_t often(uint32_t i, Parsed& out) const;
  uint32_t every(uint32_t i, Parsed& out) const;
  uint32_t times_per(uint32_t i, Parsed& out) const;

  // time_number.cpp
  uint32_t cardinal(uint32_t i, int& out) const;
  uint32_t ordinal(uint32_t i, int& out) const;

  uint32_t key(uint32_t i, Key k) const { return t_[i].key == k ? i + 1 : 0; }
  uint32_t skip(uint32_t i, Key k) const { return t_[i].key == k ? i + 1 : i; }
  bool glued(uint32_t i) const { return !t_.space_before(i); }

  const TimeTokens& t_;
};

/// Whether a date names one day, so that a clock time can stand beside it.
bool names_day(const Calendar& date, const Calendar& inner);

/// Four digits that can be a year: "2025".
bool is_printed_year(const TimeWord& token);
/// The year that two digits stand for: 82 is 1982, 25 is 2025.
int full_year(int two_digits);

/// Adds a term to a length; false when it is full.
bool add_term(Length& length, Decimal amount, Unit unit);

}  // namespace copydesk::times
