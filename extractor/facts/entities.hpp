#pragma once

#include <optional>
#include <vector>

#include "match/reading.hpp"
#include "model/fact.hpp"

namespace copydesk {

/// Joins name mentions into entities: one for each person, organisation, place or thing. Fills
/// `entities` (without roles) and `entity_of`. A later surname, acronym, alias or short form joins
/// the entity introduced before it; a form that fits two entities stays alone. Two people with two
/// full names are never merged.
void join_entities(const Reading& reading, const Mentions& mentions, Facts& facts);

}  // namespace copydesk
