#pragma once

#include <span>
#include <string>
#include <string_view>

namespace copydesk {

/// The number of single-character insertions, deletions, replacements and swaps of neighbours that
/// turn a into b (optimal string alignment).
size_t edit_distance(std::string_view a, std::string_view b);

/// `did you mean "x"?` for the known name that is nearest and near enough to be a slip of the hand;
/// else empty. Of two equally near ones the first.
std::string did_you_mean(std::string_view name, std::span<const std::string_view> known);

}  // namespace copydesk
