#pragma once

#include <vector>

#include "facts/fact_words.hpp"
#include "facts/qualifiers.hpp"
#include "match/matches.hpp"
#include "match/reading.hpp"
#include "match/rule.hpp"
#include "model/fact.hpp"

namespace copydesk {

/// What a builder of facts sees. Entities are complete before the first builder runs.
struct FactInput {
  const Reading& reading;
  const Mentions& mentions;
  const std::vector<std::optional<EntityId>>& entity_of;  ///< one for each mention
  /// For each sentence, its mentions. Mentions are ordered by span; a quote over several sentences
  /// counts in the one where it begins.
  const std::vector<IndexRange>& mentions_in;
  const Qualifying& qualifying;
  const FactWords& words;
  const std::vector<uint32_t>&
      event_words;  ///< tokens of copy where such a verb may begin, ordered

  uint64_t bits(uint32_t token) const { return words.bits(reading.token(token).symbol); }
};

// One builder a sort of fact; each appends facts of its own types in any order.

/// For each number mention: `count` and `ordinal` with what they count, `amount` for money and
/// measures, `percent`. Fields: value, of, modifiers, owner. A bare number without a noun gives no
/// fact.
void build_number_facts(const FactInput& input, std::vector<Fact>& out);
void build_role_facts(const FactInput& input, std::vector<Fact>& out);
void build_quote_facts(const FactInput& input, std::vector<Fact>& out);
void build_event_facts(const FactInput& input, std::vector<Fact>& out);
/// For each match of a rule with `gives`: a fact of the rule's type.
void build_rule_facts(const FactInput& input, const Matches& matches, const RuleSet& rules,
                      std::vector<Fact>& out);

}  // namespace copydesk
