#pragma once

#include <string_view>

#include "text/bytes.hpp"

namespace copydesk {

/// Walks over the words of a short text, parted by white space.
class WordWalk {
 public:
  explicit WordWalk(std::string_view text) : text_(text) {}

  /// The next word; false at the end.
  bool next(std::string_view& word) {
    begin_ = end_;
    while (begin_ < text_.size() && is_blank(text_[begin_])) ++begin_;
    end_ = begin_;
    while (end_ < text_.size() && !is_blank(text_[end_])) ++end_;
    word = text_.substr(begin_, end_ - begin_);
    return !word.empty();
  }
  /// Of the last word, in bytes of the text.
  size_t begin() const { return begin_; }
  size_t end() const { return end_; }

 private:
  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

  std::string_view text_;
  size_t begin_ = 0;
  size_t end_ = 0;
};

/// The word without the punctuation around it; the period of an abbreviation goes too.
inline std::string_view bare(std::string_view word) {
  constexpr std::string_view kMarks = ",.;:!?()[]\"'|/*";
  const auto is_mark = [kMarks](char c) {
    return !is_byte(c, kWordByte | kWideByte) && kMarks.find(c) != std::string_view::npos;
  };
  while (!word.empty() && is_mark(word.front())) word.remove_prefix(1);
  while (!word.empty() && is_mark(word.back())) word.remove_suffix(1);
  return word;
}

}  // namespace copydesk
