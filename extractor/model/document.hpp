#pragma once

#include <cstdint>
#include <vector>

#include "base/span.hpp"
#include "model/article.hpp"

namespace copydesk {

/// A half-open range of indices into a vector.
struct IndexRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(uint32_t index) const { return begin <= index && index < end; }
  bool operator==(const IndexRange&) const = default;
};

struct Block {
  BlockKind kind = BlockKind::body;
  Span span;  ///< without the white space around it

  bool operator==(const Block&) const = default;
};

/// The article cut into blocks, in the order of the text, without overlap.
struct Document {
  std::vector<Block> blocks;
};

/// Whether facts are read from such a block. (Boilerplate and corrections give none.)
inline bool is_copy(BlockKind kind) {
  return kind != BlockKind::boilerplate && kind != BlockKind::correction;
}
/// Running prose in the paper's own voice.
inline bool is_prose(BlockKind kind) { return kind == BlockKind::body || kind == BlockKind::list; }

}  // namespace copydesk
