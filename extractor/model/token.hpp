#pragma once

#include <cstdint>
#include <vector>

#include "base/span.hpp"
#include "base/symbols.hpp"
#include "model/document.hpp"

namespace copydesk {

/// What the scanner saw. `word`: letters, with inner apostrophes, digits and periods ("O’Brien",
/// "COVID19", "U.S.", "Sen."); `number`: begins with a digit, a period and a digit, or is a
/// fraction sign ("2,500", "11:44", "12th", "39A",
/// ".5", "½"); `symbol`: one currency, percent, degree or mathematical sign; `other`: links, mail
/// addresses, @handles, #tags, file names, emoji. Hyphens, dashes and slashes are punctuation of
/// their own: "six|-|month", "Crew|-|11".
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
