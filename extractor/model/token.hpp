#pragma once

#include <cstdint>
#include <vector>

#include "base/span.hpp"
#include "base/symbols.hpp"
#include "model/document.hpp"

namespace copydesk {

/// What the scanner saw. `word`: letters, with inner hyphens, apostrophes and digits ("Crew-11",
/// "don’t", "U.S."); `number`: begins with a digit ("2,500", "11:44", "12th", "39A", "3-1");
/// `symbol`: currency, percent and the like.
enum class TokenKind : uint8_t { word, number, punctuation, symbol, other };

/// One token; owns nothing. Clitics are tokens of their own: "NASA|’s", "do|n’t" stay as they are
/// printed.
struct Token {
  Span span;
  Symbol symbol = 0;  ///< of the printed characters, in the worker's Symbols
  TokenKind kind = TokenKind::word;
  bool space_before = false;  ///< white space between this token and the one before it

  bool operator==(const Token&) const = default;
};

struct Sentence {
  Span span;
  IndexRange tokens;
  uint32_t block = 0;  ///< index into Document::blocks

  bool operator==(const Sentence&) const = default;
};

/// All tokens of the article in the order of the text, and the sentences that hold them. Every
/// token lies in exactly one sentence, every sentence in exactly one block; boilerplate is cut too.
struct Tokens {
  std::vector<Token> all;
  std::vector<Sentence> sentences;
};

}  // namespace copydesk
