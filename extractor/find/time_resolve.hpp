#pragma once

#include <optional>
#include <string>

#include "find/time_grammar.hpp"
#include "model/time.hpp"

namespace copydesk::times {

/// A stretch of whole days.
struct Period {
  bool known = false;
  Date begin;
  Date end;  ///< the day behind the last one
  Granularity granularity = Granularity::day;
  std::string timex;
  Anchor anchor = Anchor::latent;
  bool impossible = false;
};

inline CivilTime midnight(Date date) { return {date, 0}; }

/// What dates without a year, and relative ones, are laid against.
struct Setting {
  std::optional<Date> published;
  std::optional<Date> story;      ///< the day told last, for "the next day" and "two weeks later"
  std::optional<int> story_year;  ///< the year told last, for "that year" and "two years later"
  std::optional<int> narrated_year;  ///< set where the article tells a history: years of bare dates
                                     ///< come from there
  bool day_first = false;            ///< "3/4/25" is 3 April in this document
  Tense tense = Tense::unknown;
};

Period resolve(const Calendar& calendar, const Calendar& inner, const Setting& setting);

/// The value of a parsed time. `zone_of_place`: the IANA zone that "local time" or "New York time"
/// means, if known.
TimeValue resolve(const Parsed& parsed, const Setting& setting, const std::string& zone_of_place);

/// The same of a length, laid onto the calendar where it says "past" or "next".
TimeValue resolve_duration(const Parsed& parsed, const Setting& setting);
Granularity granularity_of(Unit unit);
/// ISO 8601: "P6M", "PT2H30M", "PT2.5H", "PXW" for a vague length.
std::string timex_of(const Length& length);

}  // namespace copydesk::times
