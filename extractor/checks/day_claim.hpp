#pragma once

#include <optional>
#include <vector>

#include "checks/checks.hpp"

namespace copydesk {

/// A weekday and the date it is said to be.
struct DayPair {
  Weekday weekday{};
  Span weekday_span;
  Span date_span;
  int month = 0;
  int day = 0;
};

/// What the words say of weekdays and dates in one breath: one pair, or two lists laid side by
/// side ("Wednesday and Thursday, May 14 and 15"). All of its dates are of one year, or go on into
/// the next one.
struct DayClaim {
  std::vector<DayPair> pairs;
  uint32_t sentence = 0;
  IndexRange tokens;
  std::optional<int> year;  ///< of the last date, as printed
  bool numeric = false;     ///< "3/4/25": which number is the day cannot be told
  /// "Tuesday to Sunday, June 1-30" tells the days of every week: it may fit, but never conflicts.
  bool may_ask = true;
  std::vector<MentionId> mentions;
};

/// The weekdays beside dates of the article, in the order of the text.
std::vector<DayClaim> day_claims(const CheckInput& input);

/// Two lists that stand side by side, or a plural and its dates ("Saturdays June 14 and 21"), read
/// from the weekday at a token on.
std::optional<DayClaim> read_day_list(const CheckInput& input, uint32_t sentence, uint32_t token);

}  // namespace copydesk
