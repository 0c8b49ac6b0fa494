#pragma once

#include <cstdint>
#include <string_view>

#include "model/text_data.hpp"
#include "text/sentences.hpp"

namespace copydesk {

/// What the words behind a possible sentence end look like.
enum class StartForm : uint8_t {
  capital,  ///< a word that begins with a capital, or has one inside ("iPhone")
  lower,
  number,
  sign,       ///< a bullet, a dash, a symbol, an emoji
  continues,  ///< a comma, a closing bracket: nothing begins here
};

struct Start {
  StartForm form = StartForm::continues;
  uint32_t token = 0;  ///< the first word or number, behind opening quotation marks and brackets
  bool quote = false;  ///< a quotation mark opens before it
};

/// Judges places where a sentence may begin.
class SentenceStarts {
 public:
  SentenceStarts(const BlockTokens& block, const TextData& data) : block_(&block), data_(&data) {}

  Start at(uint32_t token) const;
  /// Whether the abbreviation `token` is also the last word of its sentence, given what starts
  /// behind it.
  bool ends_after_abbreviation(uint32_t token, const Start& start, bool quoted) const;
  /// A name and a verb of saying, as behind “Why?”
  bool attribution_at(uint32_t token) const;
  /// A function word, whatever its case.
  bool is_starter(uint32_t i) const;

 private:
  std::string_view text(uint32_t i) const;
  const Token& token(uint32_t i) const { return (*block_->all)[i]; }
  bool ends_after_clock(const Start& start) const;

  const BlockTokens* block_;
  const TextData* data_;
};

}  // namespace copydesk
