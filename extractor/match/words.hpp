#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/symbols.hpp"
#include "match/keywords.hpp"
#include "match/lexicon.hpp"

namespace copydesk {

/// What the characters of a word look like; bits.
enum Shape : uint16_t {
  kLower = 1,        ///< all letters lower case
  kCapitalised = 2,  ///< first letter upper, and some lower case behind it ("Bakanov", "McConnell")
  kUpper = 4,        ///< two letters or more, all upper ("NASA", "U.S.")
  kInitial = 8,      ///< one capital, with or without a period ("J", "J.")
  kDigits = 16,      ///< ASCII digits, with separators ("2,500", "3.5")
  kHasDigit = 32,
  kHasLetter = 64,
  kHyphenated = 128,
  kPeriods = 256,         ///< has a period inside or at its end ("U.S.", "Sen.")
  kPunctuation = 512,     ///< nothing but punctuation
  kMixed = 1024,          ///< capitals inside ("SpaceX", "iPhone", "McConnell")
  kOrdinalDigits = 2048,  ///< "12th"
};

/// The Shape bits of a printed word.
uint16_t shape_of(std::string_view word);

/// What is known of one distinct printed word. Computed once for each worker and word. What is
/// asked at every token comes first and fits one cache line.
struct alignas(64) Word {
  ClassSet classes;             ///< of the word on its own, case honoured for proper names
  uint64_t phrase_seconds = 0;  ///< Lexicon::next_words of `phrase_node`
  uint32_t phrase_node = 0;     ///< Lexicon::step from the root; 0 when no phrase begins so
  uint32_t number = 0;        ///< Lexicon::word_number of the folded form; 0 unknown to every pack
  uint32_t lemma_number = 0;  ///< the same of the lemma
  uint16_t shape = 0;         ///< Shape bits
  PatternWord pattern_word = PatternWord::none;   ///< of `number`
  PatternWord pattern_lemma = PatternWord::none;  ///< of `lemma_number`
  bool names = false;                             ///< some row is a name (Entry::is_name)

  std::string_view text;    ///< as printed
  std::string_view folded;  ///< case-folded; curly quotes, full-width and composed forms made plain
  std::string_view lemma;  ///< folded singular or infinitive; the folded form when nothing is known
  std::span<const EntryId> entries;  ///< rows behind `classes`

  bool is(Shape s) const { return (shape & s) != 0; }
  bool is(Keyword k) const { return number == static_cast<uint32_t>(k); }
  bool has(ClassId c) const { return classes.has(c); }
  /// Whether the word or its lemma is one of those.
  bool is_any(const PatternWordSet& words) const {
    return words.has(pattern_word) || words.has(pattern_lemma);
  }
};

/// The words of one worker, indexed by Symbol. Grows with its Symbols; never depends on their
/// numbering.
class Words {
 public:
  explicit Words(const Lexicon& lexicon);

  /// Learns the symbols that are new since the last call.
  void update(const Symbols& symbols);
  const Word& operator[](Symbol symbol) const { return words_[symbol]; }
  /// The row of class `c` for a word; null when it has none.
  const Entry* entry(const Word& word, ClassId c) const;
  const Lexicon& lexicon() const { return *lexicon_; }
  size_t size() const { return words_.size(); }
  /// Forgets everything; to be called together with Symbols::clear.
  void clear();

 private:
  Word learn(std::string_view text);
  void learn_rows(Word& word);
  std::string_view lemma_of(const Word& word);
  std::string_view store(std::string_view text) { return strings_.text(strings_.intern(text)); }

  const Lexicon* lexicon_;
  std::optional<ClassId>
      groups_;  // of words that count the same thing; their "lemma" is the group's name
  std::vector<Word> words_;
  Symbols strings_;  // owns folded forms and lemmas
  std::deque<std::vector<EntryId>>
      rows_;  // owns rows of words that fit only some of their folded form's
};

/// Whether a proper name's surface may stand for words printed so: its own capitals, or capitals
/// throughout (from four letters on; "AL" is not "Al").
bool fits_case(std::string_view surface, std::string_view printed);

}  // namespace copydesk
