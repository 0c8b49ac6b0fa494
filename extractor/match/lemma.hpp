#pragma once

#include <string>
#include <string_view>

#include "match/lexicon.hpp"

namespace copydesk {

/// The lemma of a folded English word: by the pack's list `irregular-plural`, else by the endings
/// of regular plurals
/// ("missions" -> "mission", "countries" -> "country"). Nouns only: verbs come from word lists
/// (attribute `lemma`). A word that the packs know as a name ("james") stays.
std::string noun_lemma(std::string_view folded, const Lexicon& lexicon);

/// The endings alone, without any list.
std::string regular_singular(std::string_view folded);

}  // namespace copydesk
