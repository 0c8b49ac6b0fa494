#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk {

/// A user-perceived character at the beginning of a text, and the columns it takes on a terminal.
struct Cluster {
  uint32_t size = 1;  ///< in bytes
  uint32_t columns =
      1;  ///< 0 for controls and marks without a base, 2 for wide characters and emoji
};

/// The extended grapheme cluster (UAX #29) that begins at byte `at` < text.size(). A byte that is
/// not UTF-8 is one of its own. Clusters longer than 64 code points are cut, so that no text makes
/// this slow.
Cluster cluster_at(std::string_view text, size_t at);

}  // namespace copydesk
