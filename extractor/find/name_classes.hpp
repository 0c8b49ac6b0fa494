#pragma once

#include "match/lexicon.hpp"

namespace copydesk {

/// The word classes that the recognisers of names ask for, looked up once for a worker. A class
/// that no pack has is one that no word is in.
struct NameClasses {
  explicit NameClasses(const Lexicon& lexicon);

  ClassId title, title_modifier, person_noun, given_name, surname, nickname, name_particle,
      name_suffix;
  ClassId organization_suffix, organization_prefix, facility_suffix, place_suffix, place_prefix,
      event_suffix;
  ClassId country, nationality, state, city, region, team;
  ClassId kind_noun, numbered_name, common_word, name_part, function_word, say_verb;
  ClassId month, weekday, holiday, pronoun, number_word, currency;
  ClassSet places;    ///< countries, states, cities, regions
  ClassSet calendar;  ///< months, weekdays
  ClassSet titles;    ///< titles and their modifiers
  ClassSet roles;     ///< titles, their modifiers, nouns for persons
  ClassSet suffixes;  ///< the last words of organisations, facilities, places, events
  ClassSet prefixes;  ///< the first words of organisations and places
  ClassSet ordinary;  ///< function words and common words: no name by their capital alone
};

}  // namespace copydesk
