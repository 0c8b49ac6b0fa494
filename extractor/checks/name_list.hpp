#pragma once

#include <optional>
#include <vector>

#include "checks/checks.hpp"

namespace copydesk {

/// A closed list in running text: "Chen, Duarte, Okafor and Lindqvist".
struct NameList {
  std::vector<Span> items;
  uint32_t end = 0;          ///< the token behind the last item
  bool short_words = false;  ///< every item is one to three plain words: "flour", "baking powder"
  bool names = false;        ///< every item begins with a capital letter or a title before one
  bool uncertain =
      false;  ///< "Simon and Garfunkel, and the Philharmonic": an item may hold an "and"
};

/// Reads the list that begins at `tokens.begin`, as far as it goes inside `tokens`. A list has at
/// least two items and "and" before the last one; with semicolons these part the items. Nothing
/// when the words are no such list.
std::optional<NameList> read_name_list(const CheckInput& input, IndexRange tokens);

/// Reads a list of three names or more that fills `tokens` and has no "and": "Aldham, Birk,
/// Corran".
std::optional<NameList> read_bare_list(const CheckInput& input, IndexRange tokens);

}  // namespace copydesk
