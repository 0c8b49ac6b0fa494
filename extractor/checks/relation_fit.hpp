#pragma once

#include <string>
#include <vector>

#include "checks/relation_pair.hpp"

namespace copydesk {

/// Whether a computed range is narrow enough to prove anything.
bool is_narrow(const Interval& range);

/// What the pair comes to, one range for each way of reading it.
std::vector<Interval> outcomes(const Stated& stated, const Quantity& x, const Quantity& y);

/// Whether some values inside the printed intervals make it hold.
bool may_hold(const Stated& stated, const RelationPair& pair);
/// Whether it holds as surely as a confirmation wants (T1).
bool fits(const Stated& stated, const RelationPair& pair);

/// What the printed figures come to, rounded for people.
std::string computed_words(const Stated& stated, const RelationPair& pair);

}  // namespace copydesk
