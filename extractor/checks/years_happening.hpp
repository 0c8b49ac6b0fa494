#pragma once

#include "checks/counted_story.hpp"

namespace copydesk {

/// The year of the event that the words count the years from, where another sentence tells of it:
/// "20 years after the dam burst ... The flood of May 2005", "the 30th anniversary of the crash ...
/// The plane went down in 1995". Null unless the story names one such year.
const Point* year_of_happening(const CountedStory& story);

}  // namespace copydesk
