#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "find/time_keys.hpp"
#include "find/time_traits.hpp"
#include "match/words.hpp"

namespace copydesk::times {

/// Seconds.
inline constexpr int kMinute = 60;
inline constexpr int kHour = 60 * kMinute;
inline constexpr int kNoon = 12 * kHour;

constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }

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

/// Which way a word points the sentence's times.
enum class Tense : uint8_t { unknown, past, future };
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

/// What a time can begin with; bits. A production is asked only where the first word (the second
/// behind "the") has one of its bits.
enum Opening : uint32_t {
  kOpensDigits = 1U << 0,   ///< a date: "12" May, "2018", "23.04.2022"
  kOpensNumber = 1U << 1,   ///< a clock time: "12", "twelve", "8.30"; no ordinal
  kOpensOrdinal = 1U << 2,  ///< "12th", "twelfth", "twenty" of "twenty-second"
  kOpensClock = 1U << 3,    ///< "11:44", "10pm"
  kOpensDecade = 1U << 4,   ///< "1990s", "sixties", the mark of "'82"
  kOpensCode = 1U << 5,     ///< "Q3", "H1"
  kOpensMonth = 1U << 6,
  kOpensWeekday = 1U << 7,
  kOpensUnit = 1U << 8,  ///< "week"
  kOpensSeason = 1U << 9,
  kOpensPart = 1U << 10,  ///< "morning"
  kOpensHoliday = 1U << 11,
  kOpensDayWord = 1U << 12,   ///< "yesterday"
  kOpensOften = 1U << 13,     ///< "weekly", "bi" of "bi-monthly"
  kOpensArticle = 1U << 14,   ///< "a", "another": before an amount or unit only
  kOpensAmount = 1U << 15,    ///< "12", "twelve", "few", "several", "half", "single"
  kOpensHedge = 1U << 16,     ///< "nearly", "more than"
  kOpensRelation = 1U << 17,  ///< "last", "this", "coming"
  kOpensSame = 1U << 18,      ///< "same", "that", "this"
  kOpensEdge = 1U << 19,      ///< "end of May", "very end"
  kOpensNarrow = 1U << 20,    ///< "early", "later", "mid"
  kOpensFiscal = 1U << 21,    ///< "fiscal", "FY"
  kOpensYear = 1U << 22,      ///< "year 2018", "calendar year"
  kOpensEra = 1U << 23,       ///< "AD 842"
  kOpensEvery = 1U << 24,     ///< "every", "twice"
  kOpensNow = 1U << 25,
  kOpensAll = 1U << 26,   ///< "all week"
  kOpensNext = 1U << 27,  ///< "the": what the next word does
};

/// One word as the grammar of times sees it. A word can be several things ("second", "May",
/// "quarter").
struct TimeWord {
  std::string_view folded;
  uint32_t behind_number = 0;  ///< what a number can open where this word is behind it
  uint32_t traits = 0;         ///< Trait bits
  Key key = Key::none;
  uint8_t leads = 0;    ///< Lead bits
  uint8_t month = 0;    ///< 1..12
  uint8_t weekday = 0;  ///< ISO 8601, 1..7
  Unit unit = Unit::none;
  uint8_t unit_count = 1;  ///< 2 for a fortnight
  Season season = Season::none;
  Meridiem meridiem = Meridiem::unknown;  ///< of "a.m.", or at the end of "10pm"
  Digits digits = Digits::none;
  uint8_t printed = 0;  ///< how many digits are printed
  Tense cue = Tense::unknown;
  bool is_meridiem = false;  ///< "a.m." on its own
  bool ordinal = false;
  bool plural = false;    ///< of a unit or weekday
  bool ordinary = false;  ///< a month, weekday, season or unit that is also another word
  bool short_form = false;
  bool apostrophe = false;  ///< "’82", "’90s" in one token
  bool clock = false;       ///< "11:44", "10pm": second_of_day is set
  bool night = false;       ///< "night": a day where nights are counted, else a part of the day
  bool capital = false;     ///< begins with a capital letter
  bool upper = false;       ///< all capitals
  bool letters = false;
  bool behind_article = false;  ///< can go on behind "a" or "another": "a few", "a full year"
  bool bare_number = false;     ///< a number that is no time by itself: "12", "twelve", not "2018"
  int32_t number = -1;          ///< of digits or of one number word; the ordinal's number too
  int32_t hundredths = 0;       ///< the digits behind the point of a decimal: 2.5 has 50
  int32_t decade = -1;          ///< "1990s" 1990, "’90s" 90, "nineties" 1990
  int32_t second_of_day = -1;
  const Entry* part = nullptr;  ///< row of part-of-day
  const Entry* word = nullptr;  ///< row of time-word

  bool has(Trait trait) const { return (traits & trait) != 0; }
};

/// What is asked of a word before anything else: most words open nothing and tell of no time.
struct TimeGlance {
  uint32_t opens = 0;  ///< Opening bits
  uint8_t reach = 0;   ///< how far before the word a time that it tells of can begin; 0: of none
};

/// Reads the digits of "12", "11:44", "2.5", "1990s", "’82" ... into a word's numbers.
void read_number(std::string_view folded, TimeWord& out);
/// "am", "p.m."; unknown for anything else.
Meridiem meridiem_of(std::string_view folded);

/// The Opening bits of a word, but for names of holidays.
uint32_t openings_of(const TimeWord& word);
/// Sets what a word tells beside an article or a number.
void read_neighbours(TimeWord& word);

/// The word classes that matter here, looked up once for a worker.
struct TimeClasses {
  explicit TimeClasses(const Lexicon& lexicon);

  std::optional<ClassId> month, weekday, season, part, unit, word, number, ordinal, holiday, zone,
      city, given_name;
  ClassSet triggers;  ///< words of these classes tell of a time
};

/// What each distinct word tells, indexed by Symbol.
class TimeWords {
 public:
  explicit TimeWords(const Lexicon& lexicon) : classes_(lexicon) {}

  /// Learns the words that are new since the last call.
  void update(const Words& words);
  void clear();

  /// Both by Symbol; valid until the next call of update or clear.
  const TimeWord* words() const { return words_.data(); }
  const TimeGlance* glances() const { return glances_.data(); }
  const TimeClasses& classes() const { return classes_; }

 private:
  TimeWord read(const Word& word, const Words& words) const;
  TimeGlance glance(const Word& word, const TimeWord& read) const;

  TimeClasses classes_;
  std::vector<TimeWord> words_;
  std::vector<TimeGlance> glances_;
};

/// How far before a word that tells of a time this can begin ("the first three weeks of early
/// May"), before digits, and before a word that begins a name in the word lists.
inline constexpr uint8_t kReachOfWord = 8;
inline constexpr uint8_t kReachOfDigits = 4;
inline constexpr uint8_t kReachOfName = 1;

}  // namespace copydesk::times
