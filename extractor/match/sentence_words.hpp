#pragma once

#include <cstdint>
#include <vector>

#include "match/phrases.hpp"
#include "match/words.hpp"
#include "model/token.hpp"

namespace copydesk {

/// What the words of one sentence have in common, so that a stage may pass by a sentence that
/// cannot hold what it looks for.
struct SentenceWords {
  ClassSet classes;              ///< of all its words and of the phrases that begin in it
  PatternWordSet pattern_words;  ///< of all its words and lemmas; PatternWord::none means nothing
  uint16_t shapes = 0;           ///< Shape bits of all its words
  bool has_links = false;        ///< some token is TokenKind::other

  bool any(Shape s) const { return (shapes & s) != 0; }
  bool has(ClassId c) const { return classes.has(c); }
};

/// One for each sentence; what was in `out` goes.
void read_sentence_words(const Tokens& tokens, const Words& words, const PhraseTable& phrases,
                         std::vector<SentenceWords>& out);

}  // namespace copydesk
