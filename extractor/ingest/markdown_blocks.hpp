#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/markdown_inline.hpp"

namespace copydesk {

/// What a piece of Markdown is by its syntax.
enum class MarkdownKind : uint8_t { paragraph, heading, list, quote, table };

/// One block: its lines of running text. A list has a line for each item, a table one for each row.
struct MarkdownBlock {
  MarkdownKind kind = MarkdownKind::paragraph;
  int heading = 0;                ///< 1 to 6
  std::vector<InlineText> lines;  ///< printed one below the other
};

struct MarkdownDocument {
  std::vector<MarkdownBlock> blocks;
  std::set<std::string> labels;  ///< of link definitions, folded
};

/// Cuts Markdown from `begin` on into blocks: ATX and setext headings, paragraphs, lists, block
/// quotes, tables with a delimiter row. Code, comments, HTML scripts and styles, thematic breaks
/// and link definitions give no block. (CommonMark 0.31, chapters 4 and 5, and GFM tables; nested
/// lists are read as one flat list.)
MarkdownDocument cut_markdown(std::string_view text, uint32_t begin);

}  // namespace copydesk
