#pragma once

#include <span>
#include <vector>

#include "match/words.hpp"
#include "model/token.hpp"

namespace copydesk {

/// The rows of one surface found in the text, case honoured for proper names.
struct PhraseRows {
  IndexRange tokens;
  uint32_t node = 0;   ///< for Lexicon::phrase_rows: all rows of these words, whatever their case
  IndexRange rows;     ///< those that fit, as a range of PhraseTable::entries
  ClassSet classes;    ///< of the fitting rows
  bool names = false;  ///< some fitting row is a name
};

/// Every phrase of the word lists in one article, looked up once. Keeps its memory from article to
/// article.
class PhraseTable {
 public:
  void read(const Tokens& tokens, const Words& words);

  /// Those that begin at a token, shortest first. They may reach beyond the end of a sentence.
  std::span<const PhraseRows> at(uint32_t token) const {
    return std::span(phrases_).subspan(first_[token], first_[token + 1] - first_[token]);
  }
  /// Those that begin in a range of tokens, by place.
  std::span<const PhraseRows> in(IndexRange range) const {
    return std::span(phrases_).subspan(first_[range.begin],
                                       first_[range.end] - first_[range.begin]);
  }
  /// Those of the whole article, by place.
  std::span<const PhraseRows> all() const { return phrases_; }
  bool any_at(uint32_t token) const { return first_[token] != first_[token + 1]; }
  std::span<const EntryId> entries(const PhraseRows& phrase) const {
    return std::span(entries_).subspan(phrase.rows.begin, phrase.rows.size());
  }

 private:
  void read_at(uint32_t token, const Word& first, const Tokens& tokens, const Words& words);
  void add(uint32_t node, IndexRange range, const Tokens& tokens, const Words& words);

  std::vector<uint32_t> first_;  // for each token, and one behind the last
  std::vector<PhraseRows> phrases_;
  std::vector<EntryId> entries_;
};

}  // namespace copydesk
