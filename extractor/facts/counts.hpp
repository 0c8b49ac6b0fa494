#pragma once

#include <optional>
#include <vector>

#include "facts/qualifiers.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"

namespace copydesk {

/// Appends a fact for each number mention: `count` and `ordinal` with what they count, `amount` for
/// money and measures, `percent`. Fields: value, of, modifiers, owner. A number without a noun
/// gives no fact.
void add_counts(const Reading& reading, const Mentions& mentions,
                const std::vector<std::optional<EntityId>>& entity_of, const Qualifying& qualifying,
                std::vector<Fact>& out);

}  // namespace copydesk
