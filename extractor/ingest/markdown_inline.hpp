#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/text_builder.hpp"

namespace copydesk {

/// The content of one paragraph, heading or list item: its lines without their prefixes, joined by
/// line ends, with the offset in the decoded file of every byte.
struct InlineText {
  std::string text;
  std::vector<uint32_t> begins;  ///< for each byte
  std::vector<uint32_t> ends;

  /// Appends a line of the decoded file, parted from the one before by a line end.
  void add_line(std::string_view decoded, uint32_t begin, uint32_t end);
};

/// A picture named inside a paragraph: the bytes of `text` that describe it.
struct InlineImage {
  uint32_t begin = 0;
  uint32_t end = 0;
};

/// Appends the paragraph's plain words: links by their text, emphasis, HTML tags and comments taken
/// out, character references and escapes decoded, soft line ends as blanks, hard ones as line ends.
/// Pictures give no words here; they are collected. `labels` are the folded labels of the link
/// definitions of the document. (CommonMark 0.31, chapter 6; emphasis is paired as in its appendix,
/// "process emphasis".)
void write_inline(const InlineText& content, const std::set<std::string>& labels, TextBuilder& out,
                  std::vector<InlineImage>& images);

}  // namespace copydesk
