#include "find/name_words.hpp"

namespace copydesk {
namespace {

constexpr size_t kLongEnough = 4;  // bytes of a word that a headline would give a capital

struct CaseCounts {
  int lower = 0;  // of the words that a headline would give a capital
  int capital = 0;
  int upper = 0;
};

CaseCounts count_cases(const Reading& reading, IndexRange tokens) {
  CaseCounts n;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Word& w = reading.word(i);
    if (!w.is(kHasLetter)) continue;
    if (w.is(kUpper)) ++n.upper;
    if (w.is(kCapitalised)) ++n.capital;
    if (w.is(kLower) && w.text.size() >= kLongEnough) ++n.lower;
  }
  return n;
}

// One such word, and running text is no title; most sentences have one among their first words.
bool has_long_lower(const Reading& reading, IndexRange tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (reading.word(i).is(kLower) && reading.word(i).text.size() >= kLongEnough) return true;
  return false;
}

bool ends_like_prose(const Reading& reading, IndexRange tokens) {
  const Word& last = reading.word(tokens.end - 1);
  return last.is(Keyword::period) || last.is(Keyword::exclamation_mark) ||
         last.is(Keyword::question_mark) || last.is(Keyword::quotation_mark) ||
         last.is(Keyword::comma);
}

bool is_heading(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::deck || kind == BlockKind::subheading;
}

bool opens_words(const Word& w) {
  return w.is(Keyword::colon) || w.is(Keyword::paren_open) || w.is(Keyword::bracket_open) ||
         w.is(Keyword::quotation_mark) || w.is(Keyword::apostrophe) || w.is(Keyword::hyphen) ||
         w.is(Keyword::en_dash) || w.is(Keyword::em_dash) || w.is(Keyword::bullet) ||
         w.is(Keyword::asterisk) || w.is(Keyword::ellipsis);
}

template <typename FitsWord, typename FitsPhrase>
PhraseHit longest_hit(const Reading& reading, uint32_t begin, uint32_t limit, FitsWord fits_word,
                      FitsPhrase fits_phrase) {
  PhraseHit best;
  if (fits_word(reading.word(begin))) best = {{begin, begin + 1}, reading.word(begin).entries};
  for (const PhraseRows& phrase : reading.phrases.at(begin)) {
    if (phrase.tokens.end > limit) break;
    if (fits_phrase(phrase))
      best = {phrase.tokens, reading.lexicon().phrase_rows(phrase.node).entries};
  }
  return best;
}

}  // namespace

CaseContext case_context(const Reading& reading, uint32_t sentence) {
  const Sentence& s = reading.tokens.sentences[sentence];
  if (s.tokens.size() < 2) return CaseContext::sentence;
  if (!is_heading(reading.block_kind(sentence)) && has_long_lower(reading, s.tokens))
    return CaseContext::sentence;
  const CaseCounts n = count_cases(reading, s.tokens);
  if (n.upper >= 3 && n.lower == 0 && n.capital <= n.upper / 3) return CaseContext::capitals;
  const bool heading = is_heading(reading.block_kind(sentence));
  if (heading && n.capital + n.upper >= 3 && n.lower * 4 <= n.capital) return CaseContext::title;
  if (!heading && n.capital >= 3 && n.lower == 0 && !ends_like_prose(reading, s.tokens))
    return CaseContext::title;
  return CaseContext::sentence;
}

bool is_joint(const Reading& reading, uint32_t i, uint32_t limit) {
  if (i + 1 >= limit || reading.token(i).space_before || reading.token(i + 1).space_before)
    return false;
  const Word& mark = reading.word(i);
  return mark.is(Keyword::hyphen) || mark.is(Keyword::en_dash) ||
         mark.is(Keyword::non_breaking_hyphen);
}

bool capital_is_forced(const Reading& reading, uint32_t sentence, uint32_t i) {
  const IndexRange tokens = reading.tokens.sentences[sentence].tokens;
  for (uint32_t k = i; k > tokens.begin; --k) {
    const Word& before = reading.word(k - 1);
    if (!before.is(kPunctuation) && before.is(kHasLetter)) return false;
    if (opens_words(before) && k == i && !is_joint(reading, k - 1, tokens.end)) return true;
    if (before.is(kHasDigit) || before.is(Keyword::comma) || before.is(Keyword::paren_close))
      return false;
  }
  return true;
}

bool is_ambiguous(const Entry& entry) {
  return !entry.text("ambiguous").empty() || !entry.text("word").empty() ||
         !entry.text("person").empty();
}

PhraseHit longest_phrase(const Reading& reading, uint32_t begin, uint32_t limit,
                         const ClassSet& classes) {
  return longest_hit(
      reading, begin, limit, [&](const Word& word) { return word.classes.any(classes); },
      [&](const PhraseRows& phrase) { return phrase.classes.any(classes); });
}

std::span<const EntryId> rows_of(const Reading& reading, IndexRange tokens) {
  if (tokens.size() == 1) return reading.word(tokens.begin).entries;
  for (const PhraseRows& phrase : reading.phrases.at(tokens.begin))
    if (phrase.tokens == tokens) return reading.phrases.entries(phrase);
  return {};
}

PhraseHit longest_name(const Reading& reading, uint32_t begin, uint32_t limit) {
  return longest_hit(
      reading, begin, limit, [](const Word& word) { return word.names; },
      [](const PhraseRows& phrase) { return phrase.names; });
}

}  // namespace copydesk
