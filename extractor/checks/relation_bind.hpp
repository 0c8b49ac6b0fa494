#pragma once

#include <vector>

#include "checks/relation_pair.hpp"

// When the place of a stated figure among the two binds it to them, whatever verbs are used.

namespace copydesk {

/// Whether a stated change, gap or ratio is bound to its pair, the only two figures of their
/// measure near it: it stands between them and points from the one to the other ("9.6 kilometres
/// long, twice the length of the old one, which measures 3.2 kilometres"), or right behind two that
/// are set against each other ("to 3.15 percent from 2.90 percent, or 35 basis points").
bool is_bound_to(const CheckInput& input, const std::vector<RelationFigure>& figures,
                 const Stated& stated, const RelationPair& pair);

/// "Swung to a profit of 9 million euros from a loss of 6 million": the sum is what parts them.
bool changes_sign(const CheckInput& input, const RelationPair& pair);

/// Whether it is what lies between the two as they are printed, however round they are.
bool is_exact_gap(const Stated& stated, const RelationPair& pair);

/// Whether a share stands right before the part and the whole that it is of: "Turnout was 54
/// percent: 9,000 of the 20,000 voters".
bool is_spelled_out(const CheckInput& input, const std::vector<RelationFigure>& figures,
                    const Stated& stated, const RelationPair& pair);

/// Whether the two come to something clearly else, though to nothing so far off that another pair
/// must be meant.
bool clearly_misses(const Stated& stated, const RelationPair& pair);

}  // namespace copydesk
