#pragma once

#include "match/pattern_cursor.hpp"
#include "match/pattern_parser.hpp"

// The two elements of a pattern that hold conditions. Both begin at their opening mark; what they
// cannot read they tell the cursor.

namespace copydesk {

/// "{" class ("|" class)* (attribute=value)* "}"
PatternNode read_classes(PatternCursor& in, const PatternContext& context);

/// "<" kind ("|" kind)* (attribute=value | attribute!=value)* ">"
PatternNode read_mention(PatternCursor& in);

}  // namespace copydesk
