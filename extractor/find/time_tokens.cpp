#include "find/time_tokens.hpp"

namespace copydesk::times {

const TimeWord TimeTokens::kNothing;

bool TimeTokens::line_before(uint32_t index) const {
  if (!space_before(index) || index == 0) return false;
  const Span gap = {reading_.token(index - 1).span.end, reading_.token(index).span.begin};
  return reading_.text(gap).find('\n') != std::string_view::npos;
}

bool TimeTokens::apostrophe(uint32_t index) const {
  const TimeWord& word = (*this)[index];
  if (word.apostrophe) return true;
  return word.digits == Digits::plain && word.printed == 2 && !space_before(index) &&
         index > range_.begin && (*this)[index - 1].has(kApostrophe) &&
         reading_.token(index - 1).space_before;
}

Openings TimeTokens::openings(uint32_t index) const {
  const TimeWord& word = (*this)[index];
  if (word.key == Key::the) return {word.opens, word.opens | (*this)[index + 1].opens};
  const bool bare = word.can_open(kOpensArticle) && !(*this)[index + 1].behind_article;
  const uint32_t opens = bare ? word.opens & ~uint32_t{kOpensArticle} : word.opens;
  return {opens, opens};
}

uint32_t TimeTokens::longest_phrase(uint32_t index, ClassId word_class, const Entry*& row) const {
  if (!range_.contains(index)) return 0;
  const Word& first = reading_.word(index);
  uint32_t end = 0;
  if (first.has(word_class)) {
    row = reading_.words.entry(first, word_class);
    end = index + 1;
  }
  if (!classes().begins_phrase(first.number, word_class)) return end;
  phrases_.clear();
  phrases_at(reading_, index, range_.end, phrases_);
  for (const Phrase& phrase : phrases_) {
    const Entry& entry = reading_.lexicon().entry(phrase.entry);
    if (entry.word_class != word_class || phrase.tokens.end <= end) continue;
    row = &entry;
    end = phrase.tokens.end;
  }
  return end;
}

}  // namespace copydesk::times
