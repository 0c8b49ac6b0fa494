#pragma once

#include "find/name_words.hpp"
#include "find/recogniser.hpp"

namespace copydesk {

/// Whether a word may be the number that such a name ends in: "9", "39A", "IX".
bool is_number_of_name(const Word& w);

/// Names that end in a number: "Falcon 9", "Crew-11", "Launch Complex 39A", "Title IX", "COVID-19".
/// Where nothing tells what is named, the kind is identifier: digits that are no number.
void find_numbered_names(const FindInput& input, const NameClasses& classes, Mentions& out);

}  // namespace copydesk
