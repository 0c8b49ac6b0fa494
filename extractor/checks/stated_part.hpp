#pragma once

#include "match/reading.hpp"

namespace copydesk {

/// Whether the part that a share makes stands right beside it: "480, or 25 per cent", "forty
/// percent (600)", "A third of them, 215 animals, were".
bool stands_beside_part(const Reading& r, IndexRange figure, IndexRange sentence);

/// "A 51-49 majority", "confirmed by 31-24": one of two joined numbers.
bool is_side_of_score(const Reading& r, IndexRange figure, IndexRange sentence);
/// "$8 million over budget", "21 too many".
bool is_excess(const Reading& r, IndexRange figure, uint32_t end);
/// "The remaining 16", "272 metres below the top", "12 short", "1,340 to go".
bool is_remainder(const Reading& r, IndexRange figure, IndexRange sentence);

}  // namespace copydesk
