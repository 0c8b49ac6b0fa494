#include "find/time_phrase.hpp"

#include "match/phrases.hpp"

namespace copydesk::times {

uint32_t longest_phrase(const TimeTokens& tokens, uint32_t i, ClassId word_class,
                        const Entry*& row) {
  const Reading& reading = tokens.input().reading;
  if (!tokens.range().contains(i)) return 0;
  const Word& first = reading.word(i);
  uint32_t end = 0;
  if (first.has(word_class)) {
    row = reading.words.entry(first, word_class);
    end = i + 1;
  }
  if (first.phrase_node == 0) return end;
  std::vector<Phrase> phrases;
  phrases_at(reading, i, tokens.range().end, phrases);
  for (const Phrase& phrase : phrases) {
    const Entry& entry = reading.lexicon().entry(phrase.entry);
    if (entry.word_class != word_class || phrase.tokens.end <= end) continue;
    row = &entry;
    end = phrase.tokens.end;
  }
  return end;
}

}  // namespace copydesk::times
