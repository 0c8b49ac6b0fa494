#pragma once

#include <vector>

#include "checks/years_back.hpp"

// A count of years among the sentences that may tell what it is counted from.

namespace copydesk {

struct CountedStory {
  const CheckInput& input;
  const std::vector<Point>& points;  ///< the article's dates with printed years
  const std::vector<int>& years;     ///< of the points and of today, each once, ascending
  const YearsBack& count;

  IndexRange sentence(uint32_t s) const { return input.reading.tokens.sentences[s].tokens; }
  IndexRange sentence_of(const Point& p) const { return sentence(p.mention->sentence); }
  /// The words before a date that may hold its verb.
  IndexRange before(const Point& p) const;
};

/// A tenure that ends now: "a run that started in 2009 ... In his 12 years as premier". Null unless
/// that is the only year of the sentences around.
const Point* year_of_start(const CountedStory& story);

/// The one year of the sentences around that is told as that of the last time: "They had not won
/// since 2001".
const Point* year_of_last_time(const CountedStory& story);

}  // namespace copydesk
