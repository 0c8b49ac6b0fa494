#pragma once

#include "match/reading.hpp"

namespace copydesk {

/// Whether the part that a share makes stands right beside it: "480, or 25 per cent", "forty
/// percent (600)", "A third of them, 215 animals, were".
bool stands_beside_part(const Reading& r, IndexRange figure, IndexRange sentence);

}  // namespace copydesk
