#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checks/checks.hpp"

// Clock times with the clocks that they are read from.

namespace copydesk {

/// A clock time of the text, and the offsets from UTC that its words allow: one for "EDT", that of
/// the day for "ET", "in Mumbai" or "local time", several for letters that stand for several zones
/// ("CST").
struct Instant {
  MentionId id{};
  const Mention* mention = nullptr;
  IndexRange tokens;         ///< with the place behind it: "9 a.m. in Mumbai"
  int second = 0;            ///< of the day
  bool half_known = true;    ///< false of "9:30", which may be the evening
  std::vector<int> offsets;  ///< minutes east of UTC, the likely one first; empty: not told
  bool steady = true;        ///< false where a government may have changed its clocks lately
  bool local = false;        ///< "local time": of a place that the reader has to find
};

/// The clock times of an article in the order of the text. Ranges and parts of the day are none.
std::vector<Instant> instants_of(const CheckInput& input);

/// The time zones of the places that the article names, each once, in the order of the text; none
/// where they are more than a story has.
std::vector<std::string_view> zones_named(const CheckInput& input);

/// The same time with the offsets of some zones.
Instant anywhere(const CheckInput& input, std::span<const std::string_view> zones,
                 const Instant& instant);

/// Whether two clock times may be one instant; the day is left open.
bool may_be_one(const Instant& a, const Instant& b);

/// Whether they may be one instant when `b` is told so many days after `a`.
bool may_be_one_on(const Instant& a, const Instant& b, int days);

/// What the clocks of `b` show at the time of `a`: "13:00".
std::string on_clock_of(const Instant& a, const Instant& b);

}  // namespace copydesk
