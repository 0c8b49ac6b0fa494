#pragma once

#include <vector>

#include "find/name_cut.hpp"

namespace copydesk {

/// Weighs what a spelling shows by itself: gazetteers, suffixes, given names, letters. Once for
/// each spelling.
void weigh_form(const Reading& reading, const NameClasses& classes, NameString& name);

/// Weighs what stands around one place: titles, prepositions, verbs of saying, appositions.
void weigh_context(const Reading& reading, const NameClasses& classes,
                   const NameVocabulary& vocabulary, const NameCandidate& place, NameString& name);

/// Decides each spelling's kind, then lets short forms follow the long ones they belong to:
/// surnames, acronyms, "Lockheed" of "Lockheed Martin".
void decide_names(const Reading& reading, const NameClasses& classes,
                  const std::vector<NameCandidate>& places, NameTable& table);

}  // namespace copydesk
