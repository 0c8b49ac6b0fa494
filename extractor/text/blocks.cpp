#include "text/blocks.hpp"

#include <string_view>

namespace copydesk {
namespace {

// Adds the paragraphs of `open`, a stretch that the reader left unmarked.
void add_paragraphs(std::string_view text, Span open, Document& document) {
  constexpr std::string_view kBlank = " \t\r\n";
  size_t at = text.find_first_not_of(kBlank, open.begin);
  while (at < open.end) {
    size_t end = at;
    while (end < open.end) {
      end = std::min<size_t>(text.find('\n', end), open.end);
      const size_t next = std::min<size_t>(text.find_first_not_of(" \t\r", end + 1), open.end);
      if (next >= open.end || text[next] == '\n') break;
      end = next;
    }
    const size_t last = text.find_last_not_of(kBlank, end == 0 ? 0 : end - 1);
    document.blocks.push_back(
        {BlockKind::body, {static_cast<uint32_t>(at), static_cast<uint32_t>(last + 1)}});
    at = text.find_first_not_of(kBlank, end);
  }
}

}  // namespace

Document make_document(const Article& article, const TextData&) {
  Document document;
  uint32_t at = 0;
  for (const MarkedBlock& marked : article.marked) {
    add_paragraphs(article.text, {at, marked.span.begin}, document);
    document.blocks.push_back({marked.kind, marked.span});
    at = marked.span.end;
  }
  add_paragraphs(article.text, {at, static_cast<uint32_t>(article.text.size())}, document);
  return document;
}

}  // namespace copydesk
