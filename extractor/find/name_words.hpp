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
bool is_capital(const Word& word);

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

/// Whether row `i` of `rows` may stand for the printed words: a proper name asks for its own
/// capitals.
bool row_fits(const Reading& reading, IndexRange tokens, const Lexicon::RowsView& rows, size_t i);

/// The longest phrase or single word of the packs that begins at token `begin`, ends before
/// `limit`, and has an entry that `accepts(entry)`, case honoured. Other entries of the same words
/// come with it.
template <typename Accepts>
PhraseHit longest_phrase(const Reading& reading, uint32_t begin, uint32_t limit, Accepts accepts) {
  const Lexicon& lexicon = reading.lexicon();
  PhraseHit best;
  const Word& first = reading.word(begin);
  for (const EntryId id : first.entries)
    if (accepts(lexicon.entry(id))) best = {{begin, begin + 1}, first.entries};
  uint32_t node = first.phrase_node;
  for (uint32_t i = begin + 1; node != 0 && i < limit; ++i) {
    node = lexicon.step(node, reading.word(i).number);
    if (node == 0) break;
    const Lexicon::RowsView rows = lexicon.phrase_rows(node);
    for (size_t r = 0; r < rows.entries.size(); ++r)
      if (accepts(lexicon.entry(rows.entries[r])) && row_fits(reading, {begin, i + 1}, rows, r))
        best = {{begin, i + 1}, rows.entries};
  }
  return best;
}

/// The longest name of the gazetteers at `begin`.
PhraseHit longest_name(const Reading& reading, uint32_t begin, uint32_t limit);

/// Whether a row says of itself that it is also an ordinary word or another sort of name.
bool is_ambiguous(const Entry& entry);

}  // namespace copydesk
