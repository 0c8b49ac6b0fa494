#pragma once

#include <optional>

#include "match/reading.hpp"
#include "model/fact.hpp"

namespace copydesk {

/// The noun phrase that a number counts.
struct Measured {
  Measure measure;         ///< without owner
  IndexRange tokens;       ///< from the first modifier to the head noun
  bool partitive = false;  ///< "seven of the 12 missions": a part of what the phrase names
};

/// What stands behind a number: "crewed flight" after "12th", "full-duration missions" after
/// "eleven". `number` are the number's tokens; `plural` whether English wants a plural head there
/// (not for ordinals and one). Reads no further than `end`. Nothing when no noun is certain: "18
/// visited", "12 of them".
std::optional<Measured> measure_after(const Reading& reading, IndexRange number, uint32_t end,
                                      bool plural);

/// The lemma folded by the pack's synonyms: "flight", "spaceflight" and "mission" are one.
std::string synonym_head(const Reading& reading, std::string_view lemma);

}  // namespace copydesk
