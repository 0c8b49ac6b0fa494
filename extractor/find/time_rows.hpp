#pragma once

#include <algorithm>
#include <string_view>

namespace copydesk::times {

/// Whether the rows of a table are in the order of their words, for a static_assert.
template <typename Rows>
constexpr bool sorted(const Rows& rows) {
  return std::is_sorted(rows.begin(), rows.end(),
                        [](const auto& a, const auto& b) { return a.word < b.word; });
}

/// The row of a word in a sorted table; null when it has none.
template <typename Rows>
auto row_of(const Rows& rows, std::string_view word) -> const typename Rows::value_type* {
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), word,
                       [](const auto& row, std::string_view w) { return row.word < w; });
  return found != rows.end() && found->word == word ? &*found : nullptr;
}

}  // namespace copydesk::times
