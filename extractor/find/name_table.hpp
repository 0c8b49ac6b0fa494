#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "find/name_words.hpp"
#include "model/mention.hpp"

namespace copydesk {

inline constexpr size_t kNameKinds = 10;  ///< person .. nationality, the first kinds of MentionKind

/// What the article shows about one spelling of a name: one string, one meaning.
struct NameString {
  IndexRange sample;                         ///< tokens of its first occurrence
  std::array<int16_t, kNameKinds> score{};   ///< weight of its own form for each kind
  std::array<int16_t, kNameKinds> around{};  ///< weight of what stands around its occurrences
  uint16_t free = 0;                         ///< occurrences whose capital nothing but a name explains
  bool listed = false;                       ///< a gazetteer has it and knows no other meaning
  std::optional<MentionKind> kind;           ///< decided; none: no name for certain

  void add(MentionKind k, int weight) { raise(score, k, weight, INT16_MAX); }
  /// What many occurrences show alike does not count without end.
  void add_around(MentionKind k, int weight) { raise(around, k, weight, kMostAround); }
  int total(size_t k) const { return score[k] + around[k]; }

 private:
  static constexpr int kMostAround = 7;

  static void raise(std::array<int16_t, kNameKinds>& all, MentionKind k, int weight, int most) {
    int16_t& s = all[static_cast<size_t>(k)];
    s = static_cast<int16_t>(std::clamp(s + weight, -most, most));
  }
};

/// The spellings of one article. A spelling is the folded words of a token range.
class NameTable {
 public:
  explicit NameTable(const Reading& reading) : reading_(reading) {}

  uint64_t key(IndexRange tokens) const;
  uint32_t add(IndexRange tokens);
  std::optional<uint32_t> find(uint64_t key) const;
  std::optional<uint32_t> find(IndexRange tokens) const { return find(key(tokens)); }

  NameString& operator[](uint32_t index) { return strings_[index]; }
  const NameString& operator[](uint32_t index) const { return strings_[index]; }
  uint32_t size() const { return static_cast<uint32_t>(strings_.size()); }

 private:
  const Reading& reading_;
  std::unordered_map<uint64_t, uint32_t> index_;
  std::vector<NameString> strings_;
};

/// A place of the text that may be a name.
struct NameCandidate {
  IndexRange tokens;      ///< without title and possessive
  IndexRange title;       ///< printed right before: "Sen.", "CEO"; empty when none
  uint32_t sentence = 0;
  uint32_t name = 0;      ///< index into the table
  bool forced = false;    ///< any word would have a capital here
};

}  // namespace copydesk
