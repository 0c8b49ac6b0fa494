#pragma once

#include <vector>

#include "find/name_table.hpp"
#include "find/recogniser.hpp"

namespace copydesk {

/// Cuts the capitalised stretches of running sentences into places that may be names: titles,
/// nationalities and gazetteer names are parted from what they stand beside ("U.S. President Donald
/// Trump", "NASA Administrator Bill Nelson"), small words are kept inside ("Ursula von der Leyen",
/// "Department of Energy"). Headings in title case or capitals are left out; their capitals show
/// nothing.
/// Their sentences are left for `headings`. Both lists are in the order of the text; what was in
/// them goes.
void cut_names(const FindInput& input, const NameClasses& classes, NameTable& table,
               std::vector<NameCandidate>& places, std::vector<uint32_t>& headings);

/// The end of the title phrase that begins at `begin` ("acting administrator", "Sen."), or `begin`.
/// With `capitals` every word of it must be printed with a capital.
uint32_t title_end(const Reading& reading, const NameClasses& classes, uint32_t begin,
                   uint32_t limit, bool capitals);

/// The kind that the last words of a name tell ("Northgate Holdings", "Hoover Dam"), and whether
/// they are also ordinary words or surnames.
struct SuffixHit {
  std::optional<MentionKind> kind;
  bool doubtful = false;
};
SuffixHit suffix_of(const Reading& reading, const NameClasses& classes, IndexRange tokens);

/// Whether the words have the form of a person's name: a given name or initial first.
bool has_person_form(const Reading& reading, const NameClasses& classes, IndexRange tokens);

}  // namespace copydesk
