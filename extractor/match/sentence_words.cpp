#include "match/sentence_words.hpp"

namespace copydesk {

void read_sentence_words(const Tokens& tokens, const Words& words, const PhraseTable& phrases,
                         std::vector<SentenceWords>& out) {
  out.assign(tokens.sentences.size(), {});
  for (size_t s = 0; s < out.size(); ++s) {
    const IndexRange range = tokens.sentences[s].tokens;
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const Word& word = words[tokens.all[i].symbol];
      out[s].classes.merge(word.classes);
      out[s].pattern_words.add(word.pattern_word);
      out[s].pattern_words.add(word.pattern_lemma);
      out[s].shapes = static_cast<uint16_t>(out[s].shapes | word.shape);
      out[s].has_links |= tokens.all[i].kind == TokenKind::other;
    }
    for (const PhraseRows& phrase : phrases.in(range)) out[s].classes.merge(phrase.classes);
  }
}

}  // namespace copydesk
