#pragma once

#include <span>
#include <string>
#include <vector>

#include "checks/relation_pair.hpp"

namespace copydesk {

/// Whether a computed range is narrow enough to prove anything.
bool is_narrow(const Interval& range);

/// What the pair comes to, one range for each way of reading it.
std::vector<Interval> outcomes(const Stated& stated, const Quantity& x, const Quantity& y);

/// Whether some values inside the printed intervals make it hold, however wide they are.
bool may_hold_loosely(const Stated& stated, const RelationPair& pair);
/// Whether they do, and are narrow enough to prove something.
bool may_hold(const Stated& stated, const RelationPair& pair);
/// Whether it holds as surely as a confirmation wants (T1).
bool fits(const Stated& stated, const RelationPair& pair);

/// Whether a change or a ratio holds for the figures as they are printed: a level that ends in
/// zeros is wide, and most levels that are told do. Proves something where no other pair is near.
bool holds_as_printed(const Stated& stated, const RelationPair& pair);

/// The figures, ordered as in the text, that lie in a span.
std::span<const RelationFigure> figures_in(const std::vector<RelationFigure>& figures, Span span);

/// Whether a figure stands right beside a stated share: "480, or 25 per cent", "a third (45)".
bool stands_beside(const Stated& stated, const RelationFigure& figure);
/// Whether the smaller of the pair is the part that the words link a share with; true of others.
bool holds_its_part(const std::vector<RelationFigure>& figures, const Stated& stated,
                    const RelationPair& pair);

/// What the printed figures come to, rounded for people.
std::string computed_words(const Stated& stated, const RelationPair& pair);

}  // namespace copydesk
