#pragma once

#include "checks/counted_story.hpp"

namespace copydesk {

/// The year that a count of years starts from, where another sentence of the story names it:
/// "Fifty years of marriage ... They wed in 1985", "its 75th birthday ... It opened in 1960",
/// "first time in nine years ... The birds had not bred since 2012". Null where the story names a
/// second year that may be meant, or tells of a feast that was put off.
const Point* year_told_elsewhere(const CountedStory& story);

}  // namespace copydesk
