#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "match/reading.hpp"
#include "model/fact.hpp"

namespace copydesk {

/// The noun phrase that a number counts.
struct Measured {
  Measure measure;         ///< without owner
  IndexRange tokens;       ///< from the first modifier to the head noun
  bool partitive = false;  ///< "seven of the 12 missions": a part of what the phrase names
};

/// Reads what numbers count. Looks the word classes up once, so one reader serves a whole article.
class MeasureReader {
 public:
  explicit MeasureReader(const Reading& reading);

  /// What stands behind a number: "crewed flight" after "12th", "full-duration missions" after
  /// "eleven". `number` are the number's tokens; `plural` whether English wants a plural head there
  /// (not for ordinals and one). Reads no further than `end`. Nothing when no noun is certain: "18
  /// visited", "12 of them".
  std::optional<Measured> after(IndexRange number, uint32_t end, bool plural) const;

 private:
  bool ends_phrase(const Word& word) const;
  bool is_plural(const Word& word) const;
  std::vector<uint32_t> phrase_words(uint32_t begin, uint32_t end) const;
  std::optional<size_t> head_of(const std::vector<uint32_t>& words, bool plural) const;
  std::optional<size_t> plural_head(const std::vector<uint32_t>& words) const;
  uint32_t behind_of(uint32_t at, uint32_t end) const;
  std::vector<std::string> modifiers_of(const std::vector<uint32_t>& words, size_t head) const;

  const Reading& reading_;
  std::optional<ClassId> function_, verb_, person_, say_, synonym_, irregular_;
};

/// The lemma folded by the pack's synonyms: "flight", "spaceflight" and "mission" are one.
std::string synonym_head(const Reading& reading, std::string_view lemma);

}  // namespace copydesk
