#pragma once

#include <vector>

#include "checks/years_back.hpp"

namespace copydesk {

/// The year that a count of years starts from, where another sentence of the story names it:
/// "Fifty years of marriage ... They wed in 1985", "its 75th birthday ... It opened in 1960",
/// "first time in nine years ... The birds had not bred since 2012". Null where the story names a
/// second year that may be meant, or tells of a feast that was put off. `points`: the article's
/// dates with printed years.
const Point* year_told_elsewhere(const CheckInput& input, const std::vector<Point>& points,
                                 const YearsBack& count);

}  // namespace copydesk
