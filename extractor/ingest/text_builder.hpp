#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/article.hpp"
#include "unicode/decode.hpp"

namespace copydesk {

/// Composes an article's text out of pieces of the decoded file and keeps the map back to the
/// file's bytes. Offsets given to it count bytes of the decoded text.
class TextBuilder {
 public:
  TextBuilder(const Decoded& decoded, Article& article) : decoded_(decoded), article_(article) {}

  /// A piece that stands as it is in the file.
  void copy(uint32_t begin, uint32_t end);
  /// Text that stands for a piece of the file as a whole: a decoded entity, a line end inside a
  /// paragraph.
  void replace(std::string_view text, uint32_t begin, uint32_t end);
  /// Text of the reader's own; it lies nowhere in the file.
  void add(std::string_view text) { article_.text += text; }

  /// Parts what follows from what is there by a blank line.
  void begin_block();
  /// Marks the text since begin_block, less the white space around it; empty blocks are not marked.
  void end_block(BlockKind kind);

 private:
  void segment(uint32_t length, uint32_t source_begin, uint32_t source_length);
  uint32_t size() const { return static_cast<uint32_t>(article_.text.size()); }
  size_t run_at(uint32_t offset) const;
  uint32_t source_begin(uint32_t offset) const;
  uint32_t source_end(uint32_t offset) const;

  const Decoded& decoded_;
  Article& article_;
  uint32_t block_ = 0;
};

}  // namespace copydesk
