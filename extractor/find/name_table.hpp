#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "find/name_vocabulary.hpp"
#include "find/name_words.hpp"
#include "model/mention.hpp"

namespace copydesk {

inline constexpr size_t kNameKinds = 10;  ///< person .. nationality, the first kinds of MentionKind

/// What can stand around a name and tell its kind.
enum class Cue : uint8_t {
  title,
  in,
  near,
  from,
  to,
  noun_of,
  article,
  article_verb,
  article_acronym,
  say_verb,
  say_verb_organization,
  noun_before,
  noun_behind,
  role_before,
  role_behind,
  role_behind_person,
  owned,
  place_owner,
  person_owner,
  organization_owner,
  age,
  who,
  where,
  region,
  apposition,
  bracket,
  joined,
  row,
  full_name,
};

/// What the article shows about one spelling of a name: one string, one meaning.
struct NameString {
  IndexRange sample;                         ///< tokens of its first occurrence
  std::array<int16_t, kNameKinds> score{};   ///< weight of its own form for each kind
  std::array<int16_t, kNameKinds> around{};  ///< weight of what stands around its occurrences
  uint32_t once = 0;                         ///< cues seen, as bits
  uint32_t twice = 0;
  uint16_t free = 0;                ///< occurrences whose capital nothing but a name explains
  bool listed = false;              ///< a gazetteer has it and knows no other meaning
  bool follows = false;             ///< a short form of a longer name
  std::optional<MentionKind> kind;  ///< decided; none: no name for certain

  void add(MentionKind k, int weight) { raise(score, k, weight, INT16_MAX); }
  /// Evidence of one occurrence. The same cue counts in full once, a little the second time, and
  /// then no more.
  void add_around(Cue cue, MentionKind k, int weight) {
    const uint32_t bit = 1U << static_cast<uint32_t>(cue);
    if ((twice & bit) != 0) return;
    if ((once & bit) != 0) weight = weight > 0 ? 1 : -1;
    ((once & bit) != 0 ? twice : once) |= bit;
    raise(around, k, weight, kMostAround);
  }
  int total(size_t k) const { return score[k] + around[k]; }

 private:
  static constexpr int kMostAround = 7;

  static void raise(std::array<int16_t, kNameKinds>& all, MentionKind k, int weight, int most) {
    int16_t& s = all[static_cast<size_t>(k)];
    s = static_cast<int16_t>(std::clamp(s + weight, -most, most));
  }
};

/// The spellings of one article. A spelling is the folded words of a token range. Keeps its memory
/// from article to article.
class NameTable {
 public:
  void begin(const Reading& reading, const NameVocabulary& vocabulary);

  /// The key of a spelling with one more token behind it; that of no tokens is 0.
  uint64_t extended(uint64_t key, uint32_t token) const {
    constexpr uint64_t kOdd = 0x9E3779B97F4A7C15U;
    const uint64_t mixed = (key ^ vocabulary_->spelling(tokens_[token].symbol)) * kOdd;
    return mixed ^ mixed >> 32U;
  }
  uint32_t add(IndexRange tokens);
  std::optional<uint32_t> find(uint64_t key) const;
  std::optional<uint32_t> find(IndexRange tokens) const { return find(key(tokens)); }

  NameString& operator[](uint32_t index) { return strings_[index]; }
  const NameString& operator[](uint32_t index) const { return strings_[index]; }
  uint32_t size() const { return static_cast<uint32_t>(strings_.size()); }

 private:
  uint64_t key(IndexRange tokens) const;
  size_t slot_of(uint64_t key) const;
  void grow();

  const Token* tokens_ = nullptr;
  const NameVocabulary* vocabulary_ = nullptr;
  std::vector<NameString> strings_;
  std::vector<uint64_t> keys_;  // of strings_
  std::vector<uint32_t> slots_ = std::vector<uint32_t>(128, 0);
};

/// A place of the text that may be a name.
struct NameCandidate {
  IndexRange tokens;  ///< without title and possessive
  IndexRange title;   ///< printed right before: "Sen.", "CEO"; empty when none
  uint32_t sentence = 0;
  uint32_t name = 0;    ///< index into the table
  bool forced = false;  ///< any word would have a capital here
};

}  // namespace copydesk
