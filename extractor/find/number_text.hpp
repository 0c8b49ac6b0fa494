#pragma once

#include <optional>
#include <string_view>

#include "find/recogniser.hpp"

// What the stages of the number recogniser share: one sentence as they see it.

namespace copydesk {

/// The word classes that numbers are built from; a class that no pack has matches nothing.
struct NumberClasses {
  explicit NumberClasses(const Lexicon& lexicon);

  ClassId word;       ///< number-word: "eleven", "million", "dozen"
  ClassId ordinal;    ///< ordinal-word
  ClassId fraction;   ///< fraction-word: "half", "thirds", "½"
  ClassId plural;     ///< number-plural: "dozens", "tens of thousands"
  ClassId several;    ///< number-vague: "several hundred", "a few dozen"
  ClassId suffix;     ///< number-suffix: "k", "m", "bn" glued to figures
  ClassId hedge;      ///< hedge: "more than"
  ClassId percent;    ///< percent-word: "percent", "percentage points"
  ClassId unit;       ///< unit: names that CLDR lacks
  ClassId currency;   ///< currency: names and signs that ISO and CLDR lack
  ClassId direction;  ///< direction: "rose", "fell"
  ClassId idiom;      ///< number-idiom: "at first", "one another"
  ClassId label;      ///< number-label: "Section", "Flight", "Room"
  ClassId contest;    ///< number-contest: "beat", "voted": two figures with a dash are a score
  ClassId function;   ///< function-word: words that are no names although capitals begin a sentence
  ClassId month;
  ClassId weekday;
  ClassSet starters;  ///< of words that a number may begin with
};

/// One sentence of copy. Indices are those of Tokens::all; asking beyond the sentence is allowed
/// and answers no.
class NumberText {
 public:
  NumberText(const FindInput& input, const NumberClasses& classes, IndexRange tokens)
      : input_(&input), classes_(&classes), tokens_(tokens) {}

  const NumberClasses& classes() const { return *classes_; }
  const Reading& reading() const { return input_->reading; }
  const Lexicon& lexicon() const { return input_->reading.lexicon(); }
  const Mentions& earlier() const { return input_->earlier; }
  uint32_t begin() const { return tokens_.begin; }
  uint32_t end() const { return tokens_.end; }
  bool inside(uint32_t i) const { return tokens_.contains(i); }

  const Token& token(uint32_t i) const { return reading().token(i); }
  const Word& word(uint32_t i) const { return reading().word(i); }
  /// Inside the sentence and not held by a mention of an earlier layer.
  bool open(uint32_t i) const { return inside(i) && input_->taken[i] == 0; }
  bool taken(uint32_t i) const { return inside(i) && input_->taken[i] != 0; }
  bool is(uint32_t i, ClassId c) const { return inside(i) && word(i).has(c); }
  bool is(uint32_t i, std::string_view folded) const {
    return inside(i) && word(i).folded == folded;
  }
  bool is_number(uint32_t i) const { return inside(i) && token(i).kind == TokenKind::number; }
  /// No white space between token i and the one before it.
  bool glued(uint32_t i) const { return inside(i) && i > begin() && !token(i).space_before; }
  /// A hyphen with no white space on either side.
  bool hyphen(uint32_t i) const { return is(i, "-") && glued(i) && glued(i + 1); }
  /// A hyphen, dash or tilde, with white space or without.
  bool dash(uint32_t i) const;
  bool article(uint32_t i) const { return is(i, "a") || is(i, "an"); }
  /// The row of class c for the word at i; null when it has none.
  const Entry* row(uint32_t i, ClassId c) const;
  /// A number in column `column` of that row.
  std::optional<Decimal> number(uint32_t i, ClassId c, std::string_view column) const;

 private:
  const FindInput* input_;
  const NumberClasses* classes_;
  IndexRange tokens_;
};

/// "3/4" or "0.05"; nothing for anything else.
std::optional<Decimal> read_ratio(std::string_view text);

}  // namespace copydesk
