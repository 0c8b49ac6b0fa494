#pragma once

#include <vector>

#include "model/article.hpp"
#include "model/document.hpp"
#include "model/text_data.hpp"
#include "text/page_phrases.hpp"
#include "text/paragraph_form.hpp"

namespace copydesk {

/// A paragraph on its way to being a block.
struct PageItem {
  ParagraphForm form;
  BlockKind kind = BlockKind::body;
  bool settled = false;  ///< the kind is known; later steps leave it
  Furniture furniture = Furniture::none;
  size_t cut = 0;  ///< where a dateline ends or a credit begins inside; 0 for no cut
};

using PageItems = std::vector<PageItem>;

// The steps of judging, in this order. Each settles what it is sure of and leaves the rest.

/// What a paragraph's own words and form tell: furniture, bylines, captions, corrections, lists,
/// tables.
void judge_lines(PageItems& items, const TextData& data);
/// What hangs below a heading of the page furniture, or behind the article's end.
void judge_sections(PageItems& items);
/// Headline, decks and bylines before the first running text. Returns the index of that text.
size_t judge_front(PageItems& items, const TextData& data);
/// Pull quotes with their attributions, subheadings, plain lists and datelines from `first` on.
void judge_body(PageItems& items, size_t first, const TextData& data);

}  // namespace copydesk
