#pragma once

#include <vector>

#include "match/lexicon.hpp"
#include "match/pattern.hpp"
#include "match/pattern_tree.hpp"

namespace copydesk {

/// What every match of the pattern must hold: a conjunction. Empty when nothing is certain.
std::vector<Need> needs_of(const PatternNode& node);

/// How many mentions every match of the pattern takes at least.
uint32_t least_mentions(const PatternNode& node);

/// How often a sentence is likely to hold the need, on no scale but its own: to choose the rarest.
/// `common` is the class of function words.
uint64_t frequency(const Need& need, const Lexicon& lexicon);

}  // namespace copydesk
