#pragma once

#include <optional>
#include <string_view>

#include "find/number_words.hpp"
#include "find/sentence_text.hpp"

namespace copydesk {

/// One sentence as the stages of the number recogniser see it: with what its words tell about
/// numbers.
class NumberText : public SentenceText {
 public:
  using SentenceText::is;

  NumberText(const FindInput& input, NumberWords& words, uint32_t sentence)
      : SentenceText(input, input.reading.tokens.sentences[sentence].tokens),
        words_(&words),
        sentence_words_(&input.reading.sentence_words[sentence]) {}

  const NumberClasses& classes() const { return words_->classes(); }
  /// Whether any word or phrase of the sentence is of the class.
  bool holds(ClassId c) const { return sentence_words_->has(c); }
  bool is(uint32_t i, NumberCue cue) const { return inside(i) && words_->has(symbol(i), cue); }
  bool hyphen(uint32_t i) const { return glued(i) && glued(i + 1) && is(i, NumberCue::hyphen); }
  bool article(uint32_t i) const { return is(i, NumberCue::article); }
  /// A word that a number may begin with, or figures. Token i must be inside.
  bool begins_number(uint32_t i) const {
    const Token& t = token(i);
    return t.kind == TokenKind::number ||
           (t.kind == TokenKind::word && words_->begins_number(t.symbol));
  }
  /// Whether a currency, or anything that can stand behind a number as its unit, may begin at token
  /// i. Never false for one that does.
  bool begins_money(uint32_t i) const {
    return inside(i) && (words_->begins_money(word(i), symbol(i)) || begins_currency(i));
  }
  bool begins_unit(uint32_t i) const {
    return inside(i) &&
           (words_->begins_unit(word(i), symbol(i)) || begins_phrase(i, classes().unit) ||
            begins_phrase(i, classes().percent) || begins_phrase(i, classes().currency));
  }
  /// Whether a row of the packs' currencies begins at token i.
  bool begins_currency(uint32_t i) const {
    return is(i, classes().currency) || begins_phrase(i, classes().currency);
  }
  bool may_be_code(uint32_t i) const { return words_->may_be_code(symbol(i)); }
  bool is_decade(uint32_t i) const { return words_->is_decade(symbol(i)); }
  /// Role::none beyond the sentence too.
  NumberWord number_word(uint32_t i) const {
    return inside(i) ? words_->number_word(symbol(i)) : NumberWord();
  }
  /// The figures that token i is; null when it is none.
  const Figures* figures(uint32_t i) const {
    return is_number(i) ? words_->figures(symbol(i)) : nullptr;
  }
  /// The row of class c for the word at i; null when it has none.
  const Entry* row(uint32_t i, ClassId c) const {
    return is(i, c) ? reading().words.entry(word(i), c) : nullptr;
  }

  bool begins_phrase(uint32_t i, ClassId c) const {
    for (const PhraseRows& phrase : reading().phrases.at(i))
      if (phrase.tokens.end <= end() && phrase.classes.has(c)) return true;
    return false;
  }
  /// Calls `visit(tokens, row)` for the phrases of class c that begin at token i and end in the
  /// sentence, shortest first.
  template <typename Visit>
  void each_phrase(uint32_t i, ClassId c, Visit visit) const {
    for (const PhraseRows& phrase : reading().phrases.at(i)) {
      if (end() < phrase.tokens.end || !phrase.classes.has(c)) continue;
      for (const EntryId id : reading().phrases.entries(phrase))
        if (lexicon().entry(id).word_class == c) visit(phrase.tokens, lexicon().entry(id));
    }
  }

 private:
  Symbol symbol(uint32_t i) const { return token(i).symbol; }

  NumberWords* words_;
  const SentenceWords* sentence_words_;
};

/// "3/4" or "0.05"; nothing for anything else.
std::optional<Decimal> read_ratio(std::string_view text);

}  // namespace copydesk
