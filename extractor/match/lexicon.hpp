#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/decimal.hpp"
#include "model/mention.hpp"

namespace copydesk {

/// The number of a word class ("direction", "given-name") in one pack.
enum class ClassId : uint16_t {};
inline constexpr size_t kMaxClasses = 256;

/// A set of word classes.
class ClassSet {
 public:
  void add(ClassId c) { bits_[index(c)] |= bit(c); }
  bool has(ClassId c) const { return (bits_[index(c)] & bit(c)) != 0; }
  bool any(const ClassSet& other) const {
    for (size_t i = 0; i < bits_.size(); ++i)
      if ((bits_[i] & other.bits_[i]) != 0) return true;
    return false;
  }
  bool empty() const { return *this == ClassSet{}; }
  void merge(const ClassSet& other) {
    for (size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  bool operator==(const ClassSet&) const = default;

 private:
  static size_t index(ClassId c) { return static_cast<size_t>(c) / 64; }
  static uint64_t bit(ClassId c) { return uint64_t{1} << (static_cast<size_t>(c) % 64); }
  std::array<uint64_t, kMaxClasses / 64> bits_{};
};

/// A cell of a word list: its text, and its number where it is one.
struct Attribute {
  std::string text;
  std::optional<Decimal> number;
};

/// One row of a word list or gazetteer.
struct Entry {
  ClassId word_class{};
  std::string surface;                 ///< first column
  std::optional<MentionKind> kind;     ///< of a gazetteer row that is a name
  bool proper = false;                 ///< from names/: matched with case (or in capitals)
  std::vector<std::pair<std::string, Attribute>> attributes;

  /// Null when the cell is empty or there is no such column.
  const Attribute* attribute(std::string_view name) const;
};

enum class EntryId : uint32_t {};

/// Every word list and gazetteer of the loaded packs: immutable once built (see lexicon_builder in pack/).
/// Single words are reached through Words; phrases of several tokens through `phrases`.
class Lexicon {
 public:
  std::optional<ClassId> class_named(std::string_view name) const;
  std::string_view class_name(ClassId c) const { return class_names_[static_cast<size_t>(c)]; }
  size_t classes() const { return class_names_.size(); }
  const Entry& entry(EntryId id) const { return entries_[static_cast<size_t>(id)]; }

  /// Adds a row; `folded_words` are the folded tokens of one of its surfaces (our own tokeniser's cut).
  ClassId add_class(std::string_view name);
  EntryId add_entry(Entry entry);
  void add_surface(EntryId id, const std::vector<std::string>& folded_words);

  /// The entries of one folded word on its own.
  const std::vector<EntryId>* word_entries(std::string_view folded) const;
  /// The entry of that class for a folded single word; null when it has none.
  const Entry* find(ClassId c, std::string_view folded) const;

  // A trie over folded words for surfaces of several tokens. Node 0 is the root.
  struct Node {
    std::vector<std::pair<uint32_t, uint32_t>> next;  ///< (word number, node), sorted by word number
    std::vector<EntryId> entries;                     ///< surfaces that end here
  };
  /// The number of a folded word that occurs in some phrase or list; 0 when it occurs in none.
  uint32_t word_number(std::string_view folded) const;
  const Node& node(uint32_t index) const { return nodes_[index]; }
  /// 0 when there is no such edge.
  uint32_t step(uint32_t node, uint32_t word_number) const;

 private:
  std::vector<std::string> class_names_;
  std::unordered_map<std::string, ClassId> class_ids_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, uint32_t> word_numbers_;
  std::vector<std::vector<EntryId>> entries_of_word_;
  std::vector<Node> nodes_ = std::vector<Node>(1);
};

}  // namespace copydesk
