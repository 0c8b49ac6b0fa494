#pragma once

#include <string_view>

namespace copydesk {

/// Letters to insert, drop, change or swap with their neighbour to turn one folded word into the
/// other (Damerau, optimal string alignment), counted in code points; more than `most` comes back
/// as `most + 1`.
int edit_distance(std::string_view a, std::string_view b, int most);

/// Whether two folded names differ as inflected or transliterated forms of one name do, not as a
/// slip: plural and possessive ("dvořáks"), feminine forms ("ivanov", "ivanova"; "kowalski",
/// "kowalska"), words made from a name ("trumpian"), or accents on one of them only.
bool is_form_of(std::string_view a, std::string_view b);

/// Whether two folded surnames look like one name with a slip: same initial, five letters or more,
/// one edit, or two from seven letters on.
bool looks_misspelled(std::string_view a, std::string_view b);

}  // namespace copydesk
