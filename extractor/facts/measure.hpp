#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/fact_words.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"

namespace copydesk {

/// The noun phrase that a number counts.
struct Measured {
  Measure measure;         ///< without owner
  IndexRange tokens;       ///< from the first modifier to the head noun
  bool partitive = false;  ///< "seven of the 12 missions": a part of what the phrase names
};

/// Reads what the numbers of one article count.
class MeasureReader {
 public:
  MeasureReader(const Reading& reading, const FactWords& words)
      : reading_(reading), words_(words) {}

  /// What stands behind a number: "crewed flight" after "12th", "full-duration missions" after
  /// "eleven". `number` are the number's tokens; `plural` whether English wants a plural head there
  /// (not for ordinals and one). Reads no further than `end`. Nothing when no noun is certain: "18
  /// visited", "12 of them".
  std::optional<Measured> after(IndexRange number, uint32_t end, bool plural) const;

 private:
  /// The words of a phrase, as tokens.
  struct Phrase {
    static constexpr size_t kLongest = 8;  // English news stacks fewer adjectives
    uint32_t tokens[kLongest] = {};
    size_t size = 0;
  };

  uint64_t bits(uint32_t token) const { return words_.bits(reading_.token(token).symbol); }
  bool is(uint32_t token, uint64_t wanted) const { return (bits(token) & wanted) != 0; }
  bool glues(uint32_t token, uint32_t end) const;
  Phrase phrase_at(uint32_t begin, uint32_t end) const;
  std::optional<size_t> head_of(const Phrase& phrase, bool plural) const;
  std::optional<size_t> plural_head(const Phrase& phrase) const;
  uint32_t behind_of(uint32_t at, uint32_t end) const;
  std::vector<std::string> modifiers_of(const Phrase& phrase, size_t head) const;

  const Reading& reading_;
  const FactWords& words_;
};

}  // namespace copydesk
