#pragma once

#include <string>
#include <string_view>

#include "base/symbols.hpp"
#include "model/article.hpp"
#include "model/document.hpp"
#include "model/text_data.hpp"
#include "model/token.hpp"

namespace copydesk::test {

/// A small hand-made stand-in for what the packs say.
const TextData& text_data();

/// A text cut as one body block.
struct Cut {
  explicit Cut(std::string_view text);
  Article article;
  Document document;
  Symbols symbols;
  Tokens tokens;
};

/// The printed tokens of a text, parted by '|'.
std::string cut(std::string_view text);

/// The text behind "|" marks, with the marks where sentences end now (white space belongs to what
/// follows it).
std::string sentences_of(std::string_view marked);

}  // namespace copydesk::test
