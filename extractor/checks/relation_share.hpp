#pragma once

#include <string>
#include <vector>

#include "checks/relation_pair.hpp"

namespace copydesk {

/// What may have gone wrong with a share that stands right beside its part: "480, or 25 per cent",
/// "forty percent, or 600 people", of the one other figure near. Empty where the words bind no part
/// and whole: parts that each have their share, and rivals.
std::string share_slip(const CheckInput& input, const std::vector<RelationFigure>& figures,
                       const Stated& stated, const RelationPair& pair);

}  // namespace copydesk
