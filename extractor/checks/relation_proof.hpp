#pragma once

#include "checks/relation_pair.hpp"

// When a figure that does follow from two others proves anything: numbers come out of one another
// by chance wherever many stand together.

namespace copydesk {

/// "12 of the 60", "9,300 of the town's 15,000", "1,600 drivers and fined 480 of them"
bool is_part_of_whole(const CheckInput& input, const RelationPair& pair);

/// "2,400 members. Only 600 voted, a turnout of 40 percent"
bool names_share(const Stated& stated, const RelationPair& pair);

/// Whether a fit is none by chance: the words bind the stated figure to the two, or the figures
/// have digits enough and stand where such a statement has its figures; and it holds for what is
/// printed, not only somewhere within "about" (T2). `near`: all figures that might have been meant.
bool is_no_chance(const CheckInput& input, const Stated& stated, const RelationPair& pair,
                  const std::vector<const RelationFigure*>& near);

}  // namespace copydesk
