#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

/// A scalar of the front matter and where its characters stand, quotation marks excluded.
struct FrontValue {
  std::string text;
  uint32_t begin = 0;
  uint32_t end = 0;
};

/// One key with its values: one for a scalar, several for a list.
struct FrontEntry {
  std::string key;  ///< lower case
  std::vector<FrontValue> values;
  uint32_t line = 0;  ///< 1-based
};

/// The metadata between two lines of `---` at the top of a Markdown file.
struct FrontMatter {
  std::vector<FrontEntry> entries;
  uint32_t end = 0;  ///< byte behind the closing line

  const FrontEntry* find(std::string_view key) const;
};

/// Reads scalars (plain, quoted, folded over lines) and lists of them, the part of YAML that front
/// matter uses; nested maps are passed over. Nothing when the text does not begin with a closed
/// front matter.
std::optional<FrontMatter> read_front_matter(std::string_view text);

}  // namespace copydesk
