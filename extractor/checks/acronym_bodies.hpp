#pragma once

#include "checks/acronym_letters.hpp"

// Names of bodies, and whose letters may be of another language.

namespace copydesk {

/// Whether a name ends with an English noun of a public body: "Trust", "Agency", "Council".
bool ends_as_body(const CheckInput& input, const Initials& words);
/// Whether it is the English name of a body of one's own town or trade, whose letters follow its
/// words: "the Hallbeck Arts Trust", "the Port Workers' Union".
bool is_local_body(const CheckInput& input, const Initials& words);
/// Whether words name a state: those go by their own languages' letters, too.
bool names_a_state(const Reading& reading, IndexRange words);

}  // namespace copydesk
