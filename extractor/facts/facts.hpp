#pragma once

#include "match/matches.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"
#include "pack/pack.hpp"

namespace copydesk {

/// Joins mentions into entities (surnames, acronyms, aliases) and facts (counts, ordinals, roles,
/// quotes, events and what the rules' `gives` say), each with its qualifiers.
Facts build_facts(const Reading& reading, const Mentions& mentions, const Matches& matches,
                  const Pack& pack);

}  // namespace copydesk
