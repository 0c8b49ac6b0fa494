#pragma once

#include <cstdint>
#include <vector>

#include "find/figures.hpp"
#include "find/number_classes.hpp"
#include "find/number_cues.hpp"
#include "match/words.hpp"

namespace copydesk {

/// What a number word is in the building of numbers.
enum class Role : uint8_t { none, unit, teen, ten, hundred, scale, collective };
inline bool multiplies(Role role) { return role == Role::scale || role == Role::collective; }

struct NumberWord {
  Role role = Role::none;
  Decimal value;
  bool loose = false;         ///< "couple"
  bool abbreviation = false;  ///< "bn": only behind figures
};

/// What each distinct word tells about numbers, worked out once for a worker and word.
class NumberWords {
 public:
  explicit NumberWords(const Lexicon& lexicon) : classes_(lexicon) {}

  void learn(const Words& words, Symbol first);
  void clear();

  const NumberClasses& classes() const { return classes_; }
  bool has(Symbol symbol, NumberCue cue) const { return records_[symbol].cues.has(cue); }
  /// A word that a number may begin with: of one of the starting classes, an article, letters
  /// glued to figures.
  bool begins_number(Symbol symbol) const { return is(symbol, kNumber); }
  /// The same, or what may be figures: false for nearly all words, so that nothing else of them
  /// needs to be looked at.
  bool may_begin_number(Symbol symbol) const {
    return (traits_[symbol] & (kNumber | kFigures)) != 0;
  }
  /// The number word, singular or plural ("lakhs"). Role::none when it is none.
  const NumberWord& number_word(Symbol symbol) const { return numerals_[records_[symbol].numeral]; }
  /// The figures that the token is; null when it is none.
  const Figures* figures(Symbol symbol) const {
    const uint32_t index = records_[symbol].figures;
    return index == 0 ? nullptr : &figures_[index];
  }
  /// "twenties"
  bool is_decade(Symbol symbol) const { return is(symbol, kDecade); }
  /// Letters that may be the code of a currency.
  bool may_be_code(Symbol symbol) const { return is(symbol, kCode); }
  /// Whether a currency, or anything that can stand behind a number as its unit, may begin with
  /// that word or mark as CLDR and the packs' single words have them. Never false for one that
  /// does.
  bool begins_money(const Word& word, Symbol symbol) {
    return unit_trait(word, symbol) == UnitTrait::money;
  }
  bool begins_unit(const Word& word, Symbol symbol) {
    return unit_trait(word, symbol) >= UnitTrait::unit;
  }

 private:
  // Kept apart from the records: one byte of a word tells that nothing else of it matters.
  enum Trait : uint8_t { kNumber = 1, kFigures = 2, kDecade = 4, kCode = 8 };
  enum class UnitTrait : uint8_t { unasked, none, unit, money };
  struct Record {
    NumberCues cues;
    uint32_t figures = 0;                 // index into figures_
    uint32_t numeral = 0;                 // index into numerals_
    UnitTrait unit = UnitTrait::unasked;  // few words ever stand behind a number
  };

  bool is(Symbol symbol, Trait trait) const { return (traits_[symbol] & trait) != 0; }
  UnitTrait unit_trait(const Word& word, Symbol symbol) {
    Record& record = records_[symbol];
    if (record.unit == UnitTrait::unasked) record.unit = unit_trait_of(word, record.cues);
    return record.unit;
  }
  UnitTrait unit_trait_of(const Word& word, const NumberCues& cues) const;
  Record record_of(const Words& words, const Word& word);
  unsigned traits_of(const Words& words, const Word& word, const NumberCues& cues) const;
  NumberWord numeral_of(const Words& words, const Word& word) const;

  NumberClasses classes_;
  std::vector<Record> records_;
  std::vector<uint8_t> traits_;
  std::vector<NumberWord> numerals_{1};  // the first stands for none
  std::vector<Figures> figures_{1};      // likewise
};

}  // namespace copydesk
