#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.hpp"

namespace copydesk {

/// How a paragraph looks, before anybody asks what it says.
struct ParagraphForm {
  Span span;
  std::string_view text;
  uint32_t words = 0;         ///< parted by blanks, counted up to kManyWords
  bool starts_upper = false;  ///< capital or digit first, behind opening marks
  bool starts_quote = false;
  bool ends_quote = false;
  bool ends_sentence = false;  ///< . ! ? or … last, closing marks aside
  char32_t last = 0;           ///< last character but for closing marks
  bool inner_stop =
      false;  ///< a full stop with a new sentence behind it; not looked for in long paragraphs

  /// A line rather than a paragraph: nobody's sentence ends there.
  bool is_fragment(uint32_t most_words) const { return words <= most_words && !ends_sentence; }
  /// Running text: sentences, or too long for anything else.
  bool is_prose() const {
    return words >= 30 || (ends_sentence && words >= 6) || (inner_stop && words >= 12);
  }
};

inline constexpr uint32_t kManyWords = 100;
inline constexpr size_t kShortParagraph = 400;  ///< bytes; only such can be anything but body

ParagraphForm form_of(std::string_view article, Span span);

}  // namespace copydesk
