#pragma once

#include <optional>
#include <span>

#include "find/name_classes.hpp"
#include "match/reading.hpp"

namespace copydesk {

/// How the words of a sentence are cased; in titles and capitals a capital letter is no evidence of
/// a name.
enum class CaseContext : uint8_t { sentence, title, capitals };

CaseContext case_context(const Reading& reading, uint32_t sentence);

/// Printed as names are: "Bakanov", "NASA", "SpaceX", "J."; not the pronoun "I".
inline bool is_capital(const Word& word) {
  constexpr uint16_t kCapital = kCapitalised | kUpper | kInitial;
  return (word.shape & kCapital) != 0 && word.is(kHasLetter) && !word.is(Keyword::i);
}

/// Whether token `i` is a hyphen, dash or slash that joins its neighbours without white space
/// ("Crew-11").
bool is_joint(const Reading& reading, uint32_t i, uint32_t limit);

/// Whether any word would have a capital at token `i`: first of its sentence, after a colon, behind
/// an opening mark.
bool capital_is_forced(const Reading& reading, uint32_t sentence, uint32_t i);

/// A phrase of the packs found in the text.
struct PhraseHit {
  IndexRange tokens;
  std::span<const EntryId> entries;  ///< empty: none found
};

/// The longest phrase or single word of the packs that begins at token `begin`, ends before
/// `limit`, and has a row in one of the classes, case honoured. Other rows of the same words come
/// with it.
PhraseHit longest_phrase(const Reading& reading, uint32_t begin, uint32_t limit,
                         const ClassSet& classes);
/// Whether there may be one: false for most tokens. Never false where there is one.
inline bool may_begin_phrase(const Reading& reading, uint32_t begin, const ClassSet& classes) {
  return reading.phrases.any_at(begin) || reading.word(begin).classes.any(classes);
}

/// The rows of exactly these words, case honoured.
std::span<const EntryId> rows_of(const Reading& reading, IndexRange tokens);

/// The longest name of the gazetteers at `begin`.
PhraseHit longest_name(const Reading& reading, uint32_t begin, uint32_t limit);

/// Whether a row says of itself that it is also an ordinary word or another sort of name.
bool is_ambiguous(const Entry& entry);

}  // namespace copydesk
