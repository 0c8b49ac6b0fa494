#pragma once

#include "match/lexicon.hpp"

namespace copydesk {

/// The word classes that numbers are built from; a class that no pack has matches nothing.
struct NumberClasses {
  explicit NumberClasses(const Lexicon& lexicon);

  ClassId word;           ///< number-word: "eleven", "million", "dozen"
  ClassId ordinal;        ///< ordinal-word
  ClassId fraction;       ///< fraction-word: "half", "thirds", "½"
  ClassId plural;         ///< number-plural: "dozens", "tens of thousands"
  ClassId several;        ///< number-vague: "several hundred", "a few dozen"
  ClassId suffix;         ///< number-suffix: "k", "m", "bn" glued to figures
  ClassId hedge;          ///< hedge: "more than"
  ClassId percent;        ///< percent-word: "percent", "percentage points"
  ClassId unit;           ///< unit: names that CLDR lacks
  ClassId currency;       ///< currency: names and signs that ISO and CLDR lack
  ClassId direction;      ///< direction: "rose", "fell"
  ClassId idiom;          ///< number-idiom: "at first", "one another"
  ClassId numbered_name;  ///< numbered-name: "Chapter", "Falcon"
  ClassId label;          ///< number-label: "Section", "Flight", "Room"
  ClassId contest;        ///< number-contest: "beat", "voted": two figures with a dash are a score
  ClassId function;  ///< function-word: words that are no names although capitals begin a sentence
  ClassId month;
  ClassId weekday;
  ClassSet places;    ///< countries, states, regions, cities
  ClassSet starters;  ///< of words that a number may begin with
};

}  // namespace copydesk
