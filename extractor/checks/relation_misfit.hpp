#pragma once

#include <string>
#include <vector>

#include "checks/relation_pair.hpp"

// When a figure that does not follow from two others may be asked about.

namespace copydesk {

/// A slip of the hand that explains the misfit: digits exchanged, the base swapped; else empty.
std::string slip_of(const CheckInput& input, const std::vector<RelationFigure>& figures,
                    const Stated& stated, const RelationPair& pair);

/// Where the words themselves hang the stated figure on the two, no slip need explain a misfit:
/// "410 on Tuesday and 512 on Wednesday, an increase of 35 percent", "12 of the 60 passed. That is
/// 30 percent". A misfit of more than five times means another pair.
bool follows_by_words(const CheckInput& input, const std::vector<RelationFigure>& figures,
                      const Stated& stated, const RelationPair& pair);

}  // namespace copydesk
