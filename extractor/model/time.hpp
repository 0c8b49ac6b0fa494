#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/interval.hpp"
#include "model/number.hpp"

namespace copydesk {

enum class TimeType : uint8_t { date, time, duration, set };
enum class Anchor : uint8_t { stated, inferred, latent };
enum class Granularity : uint8_t {
  second,
  minute,
  hour,
  day_part,
  day,
  week,
  weekend,
  month,
  quarter,
  season,
  half,
  year,
  decade,
  century,
};
std::string_view to_string(TimeType type);  ///< "DATE" ...
std::string_view to_string(Anchor anchor);  ///< "stated" ...

/// The parts that the words themselves give, for checks that compare them (weekday against date).
struct StatedParts {
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;
  std::optional<Weekday> weekday;
  std::optional<int> hour;  ///< 0..24
  std::optional<int> minute;
  bool numeric = false;     ///< "3/4/25": the order of day and month is the document's
  bool impossible = false;  ///< "Feb. 30", "June 31": parts without a day of the calendar

  bool operator==(const StatedParts&) const = default;
};

/// A date, time, duration or set.
struct TimeValue {
  TimeType type = TimeType::date;
  std::string timex;  ///< TIMEX3 value
  Granularity granularity = Granularity::day;
  std::optional<CivilTime>
      begin;  ///< half-open interval meant, on the clock of `zone`; none: not resolved
  std::optional<CivilTime> end;   ///< none with a begin: open ("since 2018")
  std::string zone;               ///< IANA name or UTC offset ("-04:00"); empty: not said
  std::optional<int> utc_offset;  ///< minutes east of UTC at that instant, when known
  Hedge hedge = Hedge::none;
  Anchor anchor = Anchor::stated;
  StatedParts stated;
  /// A duration's length in `granularity` units ("two and a half hours": [2.5, 2.5] hour).
  std::optional<Interval> length;

  bool operator==(const TimeValue&) const = default;
};

}  // namespace copydesk
