#include "find/time_tokens.hpp"

namespace copydesk::times {
namespace {

bool has(const ClassSet& classes, std::optional<ClassId> c) { return c && classes.has(*c); }

}  // namespace

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

uint32_t TimeTokens::opens_phrase(uint32_t index) const {
  uint32_t opens = 0;
  for (const PhraseRows& phrase : reading_.phrases.at(index)) {
    if (has(phrase.classes, classes().holiday)) opens |= kOpensHoliday;
    if (has(phrase.classes, classes().word)) opens |= kOpensOften;
  }
  return opens;
}

// Most articles, numbers, hedges, demonstratives and units open nothing: the next word tells.
uint32_t TimeTokens::opens_nothing(uint32_t index) const {
  const TimeWord& word = (*this)[index];
  const TimeWord& behind = (*this)[index + 1];
  uint32_t nothing = 0;
  if ((word.key == Key::a || word.key == Key::another) && !behind.behind_article)
    nothing |= kOpensArticle;
  const bool thing = behind.unit != Unit::none || behind.season != Season::none ||
                     behind.weekday != 0 || behind.key == Key::same;
  if (word.key == Key::that && !thing) nothing |= kOpensSame;
  if (word.bare_number) {
    // "1892 - 94", "c. 347", "since '82"
    const TimeWord& before = (*this)[index - 1];
    if (before.key != Key::dash && before.key != Key::circa && !before.has(kApostrophe))
      nothing |= (kOpensDigits | kOpensNumber | kOpensAmount) & ~behind.behind_number;
  }
  // "years" but in "years-long"
  if (word.plural && word.unit != Unit::none && word.unit != Unit::weekend &&
      behind.key != Key::dash)
    nothing |= kOpensUnit;
  return nothing;
}

uint32_t TimeTokens::opens(uint32_t index) const {
  constexpr uint32_t kNeedsMore =
      kOpensArticle | kOpensNumber | kOpensDigits | kOpensSame | kOpensUnit;
  if (!range_.contains(index)) return 0;
  uint32_t opens = glance(index).opens;
  if ((opens & kNeedsMore) != 0) opens &= ~opens_nothing(index);
  return reading_.phrases.any_at(index) ? opens | opens_phrase(index) : opens;
}

Openings TimeTokens::openings(uint32_t index) const {
  const uint32_t here = opens(index);
  return {here, (here & kOpensNext) != 0 ? here | opens(index + 1) : here};
}

uint32_t TimeTokens::longest_phrase(uint32_t index, ClassId word_class, const Entry*& row) const {
  if (!range_.contains(index)) return 0;
  const Word& first = reading_.word(index);
  uint32_t end = 0;
  if (first.has(word_class)) {
    row = reading_.words.entry(first, word_class);
    end = index + 1;
  }
  for (const PhraseRows& phrase : reading_.phrases.at(index)) {
    if (phrase.tokens.end > range_.end) break;
    if (!phrase.classes.has(word_class)) continue;
    for (const EntryId id : reading_.phrases.entries(phrase)) {
      const Entry& entry = reading_.lexicon().entry(id);
      if (entry.word_class != word_class) continue;
      row = &entry;
      end = phrase.tokens.end;
      break;
    }
  }
  return end;
}

}  // namespace copydesk::times
