#pragma once

#include <vector>

#include "facts/qualifiers.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"

namespace copydesk {

/// What a builder of facts sees. Entities are complete before the first builder runs.
struct FactInput {
  const Reading& reading;
  const Mentions& mentions;
  const std::vector<Entity>& entities;
  const std::vector<std::optional<EntityId>>& entity_of;  ///< one for each mention
  /// For each sentence, its mentions. Mentions are ordered by span; a quote over several sentences
  /// counts in the one where it begins.
  const std::vector<IndexRange>& mentions_in;
  const Qualifying& qualifying;
};

// One builder a sort of fact; each appends facts of its own types in any order.
void build_role_facts(const FactInput& input, std::vector<Fact>& out);
void build_quote_facts(const FactInput& input, std::vector<Fact>& out);
void build_event_facts(const FactInput& input, std::vector<Fact>& out);

}  // namespace copydesk
