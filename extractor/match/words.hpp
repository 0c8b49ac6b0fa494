#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/symbols.hpp"
#include "match/lexicon.hpp"

namespace copydesk {

/// What the characters of a word look like; bits.
enum Shape : uint16_t {
  kLower = 1,          ///< all letters lower case
  kCapitalised = 2,    ///< first letter upper, and some lower case behind it ("Bakanov", "McConnell")
  kUpper = 4,          ///< two letters or more, all upper ("NASA", "U.S.")
  kInitial = 8,        ///< one capital, with or without a period ("J", "J.")
  kDigits = 16,        ///< ASCII digits, with separators ("2,500", "3.5")
  kHasDigit = 32,
  kHasLetter = 64,
  kHyphenated = 128,
  kPeriods = 256,      ///< has a period inside or at its end ("U.S.", "Sen.")
  kPunctuation = 512,
  kMixed = 1024,       ///< capitals inside ("SpaceX", "iPhone", "McConnell")
  kOrdinalDigits = 2048,  ///< "12th"
};

/// What is known of one distinct printed word. Computed once for each worker and word.
struct Word {
  std::string_view text;          ///< as printed
  std::string_view folded;        ///< case-folded; curly quotes, full-width and composed forms made plain
  std::string_view lemma;         ///< folded singular or infinitive; the folded form when nothing is known
  uint16_t shape = 0;             ///< Shape bits
  uint32_t number = 0;            ///< Lexicon::word_number of the folded form; 0 unknown to every pack
  ClassSet classes;               ///< of the word on its own, case honoured for proper names
  const std::vector<EntryId>* entries = nullptr;  ///< rows behind `classes`; null for none
  uint32_t token_regexes = 0;     ///< set once, see match/pattern: which /re/ of the packs match, by number < 32

  bool is(Shape s) const { return (shape & s) != 0; }
  bool has(ClassId c) const { return classes.has(c); }
};

/// The words of one worker, indexed by Symbol. Grows with its Symbols; never depends on their numbering.
class Words {
 public:
  explicit Words(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// Learns the symbols that are new since the last call.
  void update(const Symbols& symbols);
  const Word& operator[](Symbol symbol) const { return words_[symbol]; }
  /// The row of class `c` for a word; null when it has none.
  const Entry* entry(const Word& word, ClassId c) const;
  const Lexicon& lexicon() const { return *lexicon_; }
  size_t size() const { return words_.size(); }
  void clear();

 private:
  const Lexicon* lexicon_;
  std::vector<Word> words_;
  Symbols strings_;  // owns folded forms and lemmas
};

/// The lemma of a folded English word by the pack's irregular forms, else by suffix ("missions" -> "mission",
/// "countries" -> "country"). Nouns only: verbs come from word lists.
std::string noun_lemma(std::string_view folded, const Lexicon& lexicon);

}  // namespace copydesk
