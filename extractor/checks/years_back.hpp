#pragma once

#include <optional>
#include <vector>

#include "checks/elapsed.hpp"

namespace copydesk {

/// A number of years that the words count back from the day of the article.
struct YearsBack {
  enum class Kind : uint8_t {
    ago,          ///< "twenty years ago"
    anniversary,  ///< "25th anniversary", "centenary"
    wait,         ///< "ended a 12-year wait"
    first,        ///< "for the first time in nine years"
    most,         ///< "the driest spring in 40 years"
    since,        ///< "the seven years since 2018", "since 2018, a gap of seven years"
    tenure,       ///< "her 23 years in charge", "his 12 years as premier"
    span,         ///< "three decades on", "40 years of marriage"
    age,          ///< "the treaty is 40 years old", "now in its 30th year"
    after,        ///< "40 years to the day after the dam burst", "twenty years later"
    lasting,      ///< "for the past 45 years"
  };
  Kind kind = Kind::span;
  std::optional<MentionId> id;  ///< none of "centenary"
  IndexRange tokens;
  uint32_t sentence = 0;
  Interval years;  ///< a hedge is in it
  bool hedged = false;
  std::optional<Decimal> or_else =
      std::nullopt;    ///< "diamond jubilee": the 60th of some, the 75th of others
  int counted_to = 0;  ///< the year of the article, or that of "turns 50 next year"
};

/// All of an article, in the order of the text.
std::vector<YearsBack> years_back_in(const CheckInput& input);

}  // namespace copydesk
