#pragma once

#include <vector>

#include "checks/ages.hpp"
#include "checks/subjects.hpp"

namespace copydesk {

/// An age and the days on which the person had it.
struct AgeTime {
  const Mention* mention = nullptr;
  IndexRange tokens;
  int years = 0;
  DayRange days;
  bool is_now = false;  ///< the day of publication
  Subject subject;
};

/// Ages beside the time of what happened ("was 24 when she fled in 1979", "at 22 in 1986", "in
/// 1986, a 22-year-old"), and ages of today that stand apart from the name ("now 81", "the
/// 46-year-old", "her 70th birthday").
std::vector<AgeTime> age_times_in(const CheckInput& input, const Lives& lives,
                                  const Subjects& subjects);

}  // namespace copydesk
