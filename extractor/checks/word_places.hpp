#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "checks/check_words.hpp"
#include "match/reading.hpp"

namespace copydesk {

/// A set of words that is emptied at no cost. Serves one article after another.
class SymbolSet {
 public:
  void clear() { ++round_; }
  /// Whether it was not in it.
  bool insert(Symbol symbol) {
    if (symbol >= round_of_.size()) round_of_.resize(symbol + size_t{1} + symbol / 2);
    return std::exchange(round_of_[symbol], round_) != round_;
  }

 private:
  std::vector<uint64_t> round_of_;
  uint64_t round_ = 0;
};

/// A token that a check looks for, and its sentence.
struct WordPlace {
  uint32_t token = 0;
  uint32_t sentence = 0;
};

/// Where the words of one article stand that checks look for all over it: gathered in one pass
/// for all of them. Serves one article after another.
class WordPlaces {
 public:
  void read(const Reading& reading, const CheckWords& words);

  /// The CheckBits of all words of a sentence together.
  uint32_t bits_in(uint32_t sentence) const { return bits_in_[sentence]; }

  // In the order of the text.
  std::span<const WordPlace> names() const { return names_; }        ///< of copy, kNameLike
  std::span<const WordPlace> acronyms() const { return acronyms_; }  ///< of copy, kAcronym
  std::span<const WordPlace> posts() const { return posts_; }        ///< kPostWord
  std::span<const WordPlace> unknown_lower() const { return unknown_lower_; }  ///< of copy

 private:
  std::vector<uint32_t> bits_in_;  // for each sentence
  std::vector<WordPlace> names_;
  std::vector<WordPlace> acronyms_;
  std::vector<WordPlace> posts_;
  std::vector<WordPlace> unknown_lower_;
};

}  // namespace copydesk
