#pragma once

#include <vector>

#include "checks/printed_names.hpp"

// The names of firms, places and other things that no list knows, as one article spells them.

namespace copydesk {

/// Two places that print one name, or what may be one.
struct NamePair {
  Span first;
  Span second;
};

/// Names that come back with the same letters: once for each name.
std::vector<NamePair> things_told_again(const CheckInput& input, const PrintedNames& names);

/// "Brackenridge Foods" and "Breckenridge Foods": names of several words that agree but for a slip
/// in one that is no word of English.
std::vector<NamePair> long_names_with_a_slip(const CheckInput& input, const PrintedNames& names);

}  // namespace copydesk
