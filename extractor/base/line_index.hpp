#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace copydesk {

/// A place as people name it. 1-based; the column counts Unicode code points.
struct LineColumn {
  uint32_t line = 1;
  uint32_t column = 1;

  bool operator==(const LineColumn&) const = default;
};

/// Finds lines in a text that it does not own. CRLF, CR and LF end a line; nothing else does.
class LineIndex {
 public:
  LineIndex() = default;
  explicit LineIndex(std::string_view text);

  /// Of the byte `offset`, which may be the text's size. An offset inside a code point counts as
  /// its first byte.
  LineColumn place(uint64_t offset) const;
  /// The bytes of a 1-based line without its end; empty when there is no such line.
  std::string_view line(uint32_t number) const;
  uint32_t lines() const { return static_cast<uint32_t>(starts_.size()); }

 private:
  uint64_t characters_before(uint64_t offset) const;

  std::string_view text_;
  std::vector<uint64_t> starts_ = {0};
  std::vector<uint64_t> characters_ = {
      0};  ///< code points before each stretch of kStretch bytes, and all
};

}  // namespace copydesk
