#pragma once

#include <algorithm>
#include <string_view>

namespace copydesk {

/// Walks over the words of a short text, parted by white space.
class WordWalk {
 public:
  explicit WordWalk(std::string_view text) : text_(text) {}

  /// The next word; false at the end.
  bool next(std::string_view& word) {
    begin_ = text_.find_first_not_of(" \t\r\n", end_);
    if (begin_ == std::string_view::npos) return false;
    end_ = std::min(text_.find_first_of(" \t\r\n", begin_), text_.size());
    word = text_.substr(begin_, end_ - begin_);
    return true;
  }
  /// Of the last word, in bytes of the text.
  size_t begin() const { return begin_; }
  size_t end() const { return end_; }

 private:
  std::string_view text_;
  size_t begin_ = 0;
  size_t end_ = 0;
};

/// The word without the punctuation around it; the period of an abbreviation goes too.
inline std::string_view bare(std::string_view word) {
  constexpr std::string_view kMarks = ",.;:!?()[]\"'|/*";
  const size_t begin = word.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  return word.substr(begin, word.find_last_not_of(kMarks) - begin + 1);
}

}  // namespace copydesk
