#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checks/checks.hpp"

// The abbreviations of an article and the words that explain them.

namespace copydesk {

constexpr size_t kShortAcronym = 3;  // letters: shorter ones fit too much by chance

/// One place that prints an abbreviation.
struct AcronymUse {
  uint32_t token = 0;
  IndexRange sentence;
  std::string letters;
  /// Of the words that it abbreviates right behind them; 0 when it does not.
  uint32_t words_end = 0;

  bool is_introduced() const { return words_end != 0; }
};

/// Words whose initials are an abbreviation.
struct AcronymMeaning {
  static constexpr size_t kNone = SIZE_MAX;

  const AcronymUse* use = nullptr;  ///< the abbreviation right at its words, or anywhere
  IndexRange words;
  size_t next = kNone;  ///< the next meaning of the same letters
};

class AcronymTable {
 public:
  explicit AcronymTable(const CheckInput& input);
  AcronymTable(const AcronymTable&) = delete;
  AcronymTable& operator=(const AcronymTable&) = delete;

  /// In the order of the text.
  std::span<const AcronymUse> uses() const { return uses_; }
  /// Those of some letters in the order of the text.
  std::span<const AcronymUse* const> uses_of(std::string_view letters) const;
  size_t times_used(std::string_view letters) const { return uses_of(letters).size(); }

  std::span<const AcronymMeaning> meanings() const { return meanings_; }
  /// The first meaning of some letters; null without one.
  const AcronymMeaning* defined(std::string_view letters) const;
  bool is_defined(std::string_view letters) const { return by_meaning_.contains(letters); }

  /// Those beside words that do not explain them: behind the words, then ahead of them.
  const std::vector<const AcronymUse*>& unexplained() const { return unexplained_; }

 private:
  struct Range {
    size_t first = 0;
    size_t last = 0;
  };

  void find_uses();
  uint32_t introduced_at(uint32_t token, IndexRange sentence) const;
  void read_introduction(const AcronymUse& use);
  void read_glossary(const AcronymUse& use);
  void define_by_names();
  void define_by_words();
  void define(const AcronymUse& use, IndexRange words);

  const CheckInput& input_;
  const Reading& r_;
  std::vector<AcronymUse> uses_;
  std::vector<const AcronymUse*> by_letters_;  // of equal letters in the order of the text
  std::vector<AcronymMeaning> meanings_;
  std::unordered_map<std::string_view, Range> by_meaning_;  // by letters, into meanings_
  std::vector<const AcronymUse*> unexplained_;
};

}  // namespace copydesk
