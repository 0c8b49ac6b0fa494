#include "text/tokens.hpp"

#include <span>

#include "text/scanner.hpp"
#include "text/sentences.hpp"

namespace copydesk {
namespace {

// English news has a token in about five bytes and a sentence in about a hundred.
constexpr size_t kBytesPerToken = 5;
constexpr size_t kBytesPerSentence = 100;

}  // namespace

Tokens tokenize(const Article& article, const Document& document, const TextData& data,
                Symbols& symbols) {
  const std::string_view text = article.text;
  Tokens out;
  out.all.reserve(text.size() / kBytesPerToken + 16);
  out.sentences.reserve(text.size() / kBytesPerSentence + document.blocks.size());
  std::vector<uint32_t> stops;
  uint32_t last_end = UINT32_MAX;  // the first token counts as one behind white space
  for (uint32_t index = 0; index < document.blocks.size(); ++index) {
    const Span block = document.blocks[index].span;
    const auto begin = static_cast<uint32_t>(out.all.size());
    Scanner scanner(text.substr(block.begin, block.size()), data);
    stops.clear();
    for (Piece piece; scanner.next(piece);) {
      const Span span{block.begin + static_cast<uint32_t>(piece.begin),
                      block.begin + static_cast<uint32_t>(piece.end)};
      if (piece.stop) stops.push_back(static_cast<uint32_t>(out.all.size()));
      out.all.push_back({span, 0, piece.kind, span.begin != last_end});
      last_end = span.end;
    }
    symbols.intern_all(text, std::span(out.all).subspan(begin));
    const IndexRange range{begin, static_cast<uint32_t>(out.all.size())};
    cut_sentences({text, &out.all, range}, stops, index, data, out.sentences);
  }
  return out;
}

}  // namespace copydesk
