#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace copydesk {

/// The part of a link or picture behind its bracket.
struct LinkTarget {
  size_t end = 0;  ///< behind the closing parenthesis or bracket
  size_t title_begin = 0;
  size_t title_end = 0;
};

/// What stands behind the brackets at `open` and `close`: an address with a title or without
/// ("(address "title")"), another label in brackets, or nothing where the words in the brackets are
/// a label themselves. `labels` are folded. Nothing when the brackets are no link.
std::optional<LinkTarget> read_link_target(std::string_view text, size_t open, size_t close,
                                           const std::set<std::string>& labels);

/// A label of a link definition as links name it: in lower case, white space folded.
std::string fold_label(std::string_view label);

}  // namespace copydesk
