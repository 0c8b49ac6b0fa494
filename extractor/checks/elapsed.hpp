#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checks/checks.hpp"

// Lengths of time as they are printed, and how they answer to two points of the calendar.

namespace copydesk {

/// "45 days", "a quarter of a century", "12-year".
struct PrintedLength {
  MentionId id{};
  const Mention* mention = nullptr;
  IndexRange tokens;
  Granularity unit = Granularity::day;
  Interval count;  ///< in units; a hedge is in it
  bool hedged = false;
  bool is_later = false;  ///< "20 days later", which is a date of its own
};

/// The days that a date may mean, first and last.
struct DayRange {
  Date first;
  Date last;

  bool operator==(const DayRange&) const = default;
};

/// A date of the text that the calendar has.
struct Point {
  MentionId id{};
  const Mention* mention = nullptr;
  DayRange days;
  bool is_day = false;     ///< one day
  bool has_year = false;   ///< the text prints the year
  bool is_period = false;  ///< "2001-2011", "May 3 to May 17"
};

/// The lengths of an article in the order of the text, without those that only tell an age ("45
/// years old") or a set ("each year").
void read_lengths(const CheckInput& input, std::vector<PrintedLength>& out);
/// The dates of an article in the order of the text. Parts of the day and sets are none.
void read_points(const CheckInput& input, std::vector<Point>& out);

enum class LengthFit : unsigned char { holds, near, fails };
/// Whether from one range of days to another the length passes (T7, T8): both the difference and
/// the count that includes the first day are in use. `near`: off by so little that a writer may
/// round so.
LengthFit fit(const PrintedLength& length, const DayRange& from, const DayRange& to);

/// "14 days", "12 years": what really passes, in the unit of the length.
std::string passed(const PrintedLength& length, const DayRange& from, const DayRange& to);

/// The printed words of a mention's tokens.
std::string words_of(const CheckInput& input, IndexRange tokens);

}  // namespace copydesk
