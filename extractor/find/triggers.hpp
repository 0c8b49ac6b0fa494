#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "match/reading.hpp"

namespace copydesk {

class Finder;

/// The tokens of one article's copy that a recogniser asked to see, by sentence.
class TriggerList {
 public:
  /// Calls `visit(sentence, tokens)` for each sentence that has such tokens, in the order of the
  /// text.
  template <typename Visit>
  void each_sentence(Visit visit) const {
    for (const Run& run : runs_)
      visit(run.sentence, std::span(tokens_).subspan(run.begin, run.end - run.begin));
  }

  /// The same tokens without regard to sentences.
  std::span<const uint32_t> tokens() const { return tokens_; }

  void clear() {
    tokens_.clear();
    runs_.clear();
  }
  void add(uint32_t token) { tokens_.push_back(token); }
  /// The tokens added since the last call are those of that sentence.
  void close(uint32_t sentence) {
    const auto end = static_cast<uint32_t>(tokens_.size());
    const uint32_t begin = runs_.empty() ? 0 : runs_.back().end;
    if (begin != end) runs_.push_back({sentence, begin, end});
  }

 private:
  struct Run {
    uint32_t sentence = 0;
    uint32_t begin = 0;  // of tokens_
    uint32_t end = 0;
  };
  std::vector<uint32_t> tokens_;
  std::vector<Run> runs_;
};

/// Sorts the tokens of an article by the recognisers that care for them: one pass, one look at each
/// token, instead of a pass for each recogniser. Keeps its memory from article to article.
class Triggers {
 public:
  using Finders = std::span<const std::unique_ptr<Finder>>;

  explicit Triggers(size_t finders);

  /// Asks the finders about the words from number `first` on.
  void learn(const Words& words, Symbol first, Finders finders);
  void clear() { masks_.clear(); }
  void read(const Reading& reading);
  const TriggerList& of(size_t finder) const { return lists_[finder]; }

 private:
  using Mask = uint16_t;  // a bit for each finder

  std::vector<Mask> masks_;  // by Symbol
  std::vector<TriggerList> lists_;
};

}  // namespace copydesk
