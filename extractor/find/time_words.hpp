#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "find/recogniser.hpp"

namespace copydesk::times {

/// The closed class of words that the grammar of times turns on. What names a time (months,
/// holidays, units, zones ...) stands in the packs' word lists instead.
enum class Key : uint8_t {
  none,
  a,
  about,
  ad,
  after,
  ago,
  almost,
  and_,
  another,
  around,
  as,
  at,
  bc,
  before,
  beginning,
  between,
  by,
  circa,
  close,
  comma,
  coming,
  couple,
  current,
  dash,
  day,
  dot,
  during,
  each,
  earlier,
  early,
  end,
  every,
  few,
  financial,
  fiscal,
  following,
  for_,
  from,
  full,
  half,
  hence,
  hundred,
  in,
  just,
  last,
  late,
  later,
  less,
  local,
  long_,
  many,
  middle,
  more,
  most,
  nearly,
  next,
  now,
  o_clock,
  of,
  old,
  on,
  once,
  or_,
  other,
  over,
  paren_close,
  paren_open,
  past,
  per,
  previous,
  quarter,
  same,
  several,
  since,
  slash,
  some,
  start,
  than,
  that,
  the,
  these,
  this_,
  those,
  thousand,
  through,
  throughout,
  till,
  time,
  times,
  to,
  turn,
  twice,
  under,
  until,
  upcoming,
  within,
};

enum class Unit : uint8_t {
  none,
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  month,
  quarter,
  half,
  year,
  decade,
  century,
  millennium,
};

enum class Meridiem : uint8_t { unknown, am, pm };
enum class Season : uint8_t { none, spring, summer, fall, winter };

/// Which of the forms below a printed number has.
enum class Digits : uint8_t {
  none,     ///< in words, or no number
  plain,    ///< "12", "2018"
  grouped,  ///< "2,018"
  decimal,  ///< "2.5", "8.30"
  dotted,   ///< "23.04.2022"
};

/// One token as the grammar of times sees it. A word can be several things ("second", "May",
/// "quarter").
struct TimeToken {
  Key key = Key::none;
  uint8_t month = 0;    ///< 1..12
  uint8_t weekday = 0;  ///< ISO 8601, 1..7
  Unit unit = Unit::none;
  uint8_t unit_count = 1;  ///< 2 for a fortnight
  Season season = Season::none;
  Meridiem meridiem = Meridiem::unknown;  ///< of "a.m.", or at the end of "10pm"
  Digits digits = Digits::none;
  uint8_t printed = 0;       ///< how many digits are printed
  bool is_meridiem = false;  ///< "a.m." on its own
  bool ordinal = false;
  bool plural = false;    ///< of a unit or weekday
  bool ordinary = false;  ///< a month, weekday, season or unit that is also another word
  bool short_form = false;
  bool apostrophe = false;  ///< "’82", "’90s"
  bool clock = false;       ///< "11:44", "10pm": second_of_day is set
  bool space_before = false;
  bool line_before = false;  ///< a line ends between this token and the one before it
  bool night = false;    ///< "night": a day where nights are counted, a part of the day elsewhere
  bool capital = false;  ///< begins with a capital letter
  bool upper = false;    ///< all capitals
  bool letters = false;
  bool taken = false;      ///< held by a mention of an earlier layer
  int32_t number = -1;     ///< of digits or of one number word; the ordinal's number too
  int32_t hundredths = 0;  ///< the digits behind the point of a decimal: 2.5 has 50
  int32_t decade = -1;     ///< "1990s" 1990, "’90s" 90
  int32_t second_of_day = -1;
  const Entry* part = nullptr;  ///< row of part-of-day
  const Entry* word = nullptr;  ///< row of time-word
  std::string_view folded;

  /// A unit that names a stretch of the calendar. "The night" is a part of a day.
  bool calendar_unit() const { return unit >= Unit::day && !night && !taken; }
};

/// The word classes that matter here, looked up once for an article.
struct TimeClasses {
  explicit TimeClasses(const Lexicon& lexicon);

  std::optional<ClassId> month, weekday, season, part, unit, word, number, ordinal, holiday, zone,
      given_name;
  ClassSet triggers;  ///< a sentence without one of these and without digits has no time in it
};

/// The tokens of one sentence, each read when it is first asked for.
class TimeTokens {
 public:
  TimeTokens(const FindInput& input, const TimeClasses& classes)
      : input_(input), classes_(classes) {}

  void enter(IndexRange sentence);
  /// A token without any property where the index lies outside of the sentence.
  const TimeToken& operator[](uint32_t index) const {
    const uint32_t place = index - range_.begin;  // wraps to a large number before the sentence
    return place < known_.size() && known_[place] != 0 ? tokens_[place] : learn(index);
  }
  IndexRange range() const { return range_; }
  const FindInput& input() const { return input_; }
  const TimeClasses& classes() const { return classes_; }

 private:
  const TimeToken& learn(uint32_t index) const;
  TimeToken read(uint32_t index) const;

  const FindInput& input_;
  const TimeClasses& classes_;
  IndexRange range_;
  mutable std::vector<TimeToken> tokens_;
  mutable std::vector<uint8_t> known_;
};

/// The key of a folded word or mark.
Key key_of(std::string_view folded);

}  // namespace copydesk::times
