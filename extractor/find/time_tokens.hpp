#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "find/time_words.hpp"
#include "match/reading.hpp"

namespace copydesk::times {

/// What can begin at a token by itself, and what can where it is "the".
struct Openings {
  uint32_t here = 0;
  uint32_t behind_the = 0;

  bool meet(Openings other) const {
    return ((here & other.here) | (behind_the & other.behind_the)) != 0;
  }
  bool any() const { return (behind_the & ~uint32_t{kOpensNext}) != 0; }
};

/// The tokens of one sentence at a time, each as what its word tells and what its place does.
class TimeTokens {
 public:
  /// `taken`: for each token, whether an earlier layer's mention holds it.
  TimeTokens(const Reading& reading, const TimeWords& words, const std::vector<uint8_t>& taken,
             std::span<const Mention* const> earlier)
      : reading_(reading),
        classes_(words.classes()),
        words_(words.words()),
        glances_(words.glances()),
        tokens_(reading.tokens.all.data()),
        taken_(taken.data()),
        earlier_(earlier) {}

  void enter(IndexRange sentence) { range_ = sentence; }

  /// A word without any property where the index lies outside of the sentence.
  const TimeWord& operator[](uint32_t index) const {
    return range_.contains(index) ? words_[tokens_[index].symbol] : kNothing;
  }
  /// Of a token inside of the sentence.
  const TimeGlance& glance(uint32_t index) const { return glances_[tokens_[index].symbol]; }
  bool space_before(uint32_t index) const {
    return range_.contains(index) && tokens_[index].space_before;
  }
  /// Whether a line ends between this token and the one before it.
  bool line_before(uint32_t index) const;
  /// Held by a mention of an earlier layer.
  bool taken(uint32_t index) const { return range_.contains(index) && taken_[index] != 0; }
  /// "’82", also where the mark is a token of its own.
  bool apostrophe(uint32_t index) const;
  /// A unit that names a stretch of the calendar. "The night" is a part of a day.
  bool calendar_unit(uint32_t index) const {
    const TimeWord& word = (*this)[index];
    return word.unit >= Unit::day && !word.night && !taken(index);
  }
  Openings openings(uint32_t index) const;
  /// Whether anything may open at a token of the sentence. Never false for what does.
  bool may_open(uint32_t index) const {
    return glance(index).opens != 0 || reading_.phrases.any_at(index);
  }

  /// The longest surface of a word class that begins at a token: the index behind it and its row,
  /// or 0.
  uint32_t longest_phrase(uint32_t index, ClassId word_class, const Entry*& row) const;

  IndexRange range() const { return range_; }
  const Reading& reading() const { return reading_; }
  std::span<const Mention* const> earlier() const { return earlier_; }
  const TimeClasses& classes() const { return classes_; }

 private:
  uint32_t opens(uint32_t index) const;
  uint32_t opens_phrase(uint32_t index) const;
  /// What a word opens that the next one does not go on with: "a friend", "25 percent".
  uint32_t opens_nothing(uint32_t index) const;

  static const TimeWord kNothing;

  const Reading& reading_;
  const TimeClasses& classes_;
  const TimeWord* words_;  // by Symbol, as the next
  const TimeGlance* glances_;
  const Token* tokens_;
  const uint8_t* taken_;
  std::span<const Mention* const> earlier_;
  IndexRange range_;
};

}  // namespace copydesk::times
