#include "text/blocks.hpp"

#include <string_view>

#include "text/page.hpp"
#include "text/paragraphs.hpp"

namespace copydesk {
namespace {

void add_paragraphs(std::string_view text, Span stretch, PageItems& items) {
  for (const Span span : cut_paragraphs(text, stretch)) items.push_back({form_of(text, span)});
}

PageItems items_of(const Article& article) {
  PageItems items;
  uint32_t at = 0;
  for (const MarkedBlock& marked : article.marked) {
    add_paragraphs(article.text, {at, marked.span.begin}, items);
    items.push_back({form_of(article.text, marked.span), marked.kind, true});
    at = marked.span.end;
  }
  add_paragraphs(article.text, {at, static_cast<uint32_t>(article.text.size())}, items);
  return items;
}

// The item as blocks: one, or two where a dateline or a credit shares the paragraph.
void add_blocks(std::string_view text, const PageItem& item, std::vector<Block>& blocks) {
  const Span span = item.form.span;
  if (item.cut == 0) {
    blocks.push_back({item.kind, span});
    return;
  }
  const bool caption = item.kind == BlockKind::caption;
  const auto cut = span.begin + static_cast<uint32_t>(item.cut);
  const auto first_end = static_cast<uint32_t>(text.find_last_not_of(" \t\r\n", cut - 1) + 1);
  const auto second_begin = static_cast<uint32_t>(text.find_first_not_of(" \t\r\n", cut));
  blocks.push_back({caption ? BlockKind::caption : BlockKind::dateline, {span.begin, first_end}});
  blocks.push_back({caption ? BlockKind::credit : item.kind, {second_begin, span.end}});
}

}  // namespace

Document make_document(const Article& article, const TextData& data) {
  PageItems items = items_of(article);
  judge_lines(items, data);
  judge_sections(items);
  judge_body(items, judge_front(items, data), data);
  Document document;
  document.blocks.reserve(items.size() + 2);
  for (const PageItem& item : items) add_blocks(article.text, item, document.blocks);
  return document;
}

}  // namespace copydesk
