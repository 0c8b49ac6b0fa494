#pragma once

#include "checks/counted_story.hpp"

namespace copydesk {

/// The year in which that began to be which the words count the years of: "its centenary ...
/// Founded in 1926 by two nuns, the school", "turns 50 ... The fair was first held in 1976". Null
/// unless the story names one such year, of that very thing.
const Point* year_of_origin(const CountedStory& story);

}  // namespace copydesk
