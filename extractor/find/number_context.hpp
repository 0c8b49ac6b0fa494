#pragma once

#include "find/number_phrase.hpp"

namespace copydesk {

/// Whether what was read is no number by its surroundings: digits of a name ("Crew-11", "Nikkei
/// 225"), labels ("Section 8", "No. 7"), years, "one" as a pronoun, "second" as a unit of time or
/// an adverb, fixed expressions ("at first"). `fragment`: the phrase is all that the sentence says.
bool is_no_number(const NumberText& text, const NumberPhrase& phrase);

/// Whether the sentence says nothing but the tokens of the phrase, final punctuation aside.
bool is_fragment(const NumberText& text, IndexRange tokens);

}  // namespace copydesk
