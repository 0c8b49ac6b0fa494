#pragma once

#include <string_view>

#include "find/recogniser.hpp"

namespace copydesk {

/// One sentence of copy as a recogniser reads it. Indices are those of Tokens::all; asking beyond
/// the sentence is allowed and answers no.
class SentenceText {
 public:
  SentenceText(const FindInput& input, IndexRange tokens) : input_(&input), tokens_(tokens) {}

  const Reading& reading() const { return input_->reading; }
  const Lexicon& lexicon() const { return input_->reading.lexicon(); }
  MentionOrder earlier() const { return input_->earlier; }
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
  bool hyphen(uint32_t i) const { return glued(i) && glued(i + 1) && is(i, "-"); }

 private:
  const FindInput* input_;
  IndexRange tokens_;
};

}  // namespace copydesk
