#include "match/sentence_words.hpp"

namespace copydesk {

void read_sentence_words(const Tokens& tokens, const Words& words, const PhraseTable& phrases,
                         std::vector<SentenceWords>& out) {
  out.clear();
  out.reserve(tokens.sentences.size());
  for (const Sentence& sentence : tokens.sentences) {
    const IndexRange range = sentence.tokens;
    SentenceWords seen;  // not in the vector, where each store might change a word
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const Word& word = words[tokens.all[i].symbol];
      seen.classes.merge(word.classes);
      seen.pattern_words.add(word.pattern_word);
      seen.pattern_words.add(word.pattern_lemma);
      seen.shapes = static_cast<uint16_t>(seen.shapes | word.shape);
      seen.has_links |= tokens.all[i].kind == TokenKind::other;
    }
    for (const PhraseRows& phrase : phrases.in(range)) seen.classes.merge(phrase.classes);
    out.push_back(seen);
  }
}

}  // namespace copydesk
