#pragma once

#include "find/find.hpp"
#include "find/time_words.hpp"

namespace copydesk {

/// Finds the dates of articles; one for each worker, so that it reads each distinct word once.
class ArticleDates {
 public:
  explicit ArticleDates(const Lexicon& lexicon) : words_(lexicon) {}

  /// The article's date by its metadata, else its dateline, a caption or its byline, else
  /// --published (which the reader has put into the article as PublishedFrom::argument).
  ArticleDate of(const Reading& reading);
  /// To be called together with Words::clear.
  void clear() { words_.clear(); }

 private:
  times::TimeWords words_;  // learned only for articles without a date of their own
};

}  // namespace copydesk
