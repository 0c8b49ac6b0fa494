#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace copydesk {

/// The number of a distinct string in one `Symbols` table; 0 is the empty string.
using Symbol = uint32_t;

/// Interns strings: equal strings get equal numbers, counted up from 0 in the order of their first
/// appearance. Views stay valid as long as the table lives and is not cleared.
class Symbols {
 public:
  Symbols();
  Symbol intern(std::string_view text);
  /// The same of the bytes [begin, end) of a longer text: quicker, for it may look behind the end.
  Symbol intern(std::string_view whole, size_t begin, size_t end);
  /// The number of a string met before; 0 (as for the empty string) when it is new.
  Symbol find(std::string_view text) const;
  std::string_view text(Symbol symbol) const { return known_[symbol].text; }
  uint32_t size() const { return static_cast<uint32_t>(known_.size()); }
  /// Forgets all strings but the empty one; keeps the memory.
  void clear();

 private:
  // Nearly all words are short: sixteen bytes of a text, with zeros behind, tell it from all others
  // of its size.
  struct Key {
    uint64_t head = 0;  // hashes of a longer text
    uint64_t tail = 0;

    bool operator==(const Key&) const = default;
  };
  struct Known {
    Key key;
    std::string_view text;
  };
  // Slots are small and the strings lie in the order of their numbers, frequent ones first: what is
  // met again and again stays in a near cache.
  struct Slot {
    uint32_t tag = 0;   // of the hash, the part that tells no place
    Symbol symbol = 0;  // 0: free
  };

  static Key key_of(std::string_view text);
  static uint64_t hash_of(const Key& key, size_t size);
  static uint32_t tag_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32U); }
  bool is(Symbol symbol, std::string_view text, const Key& key) const;
  size_t place(std::string_view text, const Key& key, uint64_t hash) const;
  Symbol intern(std::string_view text, const Key& key);
  Symbol add(std::string_view text, const Key& key, uint64_t hash, size_t at);
  std::string_view store(std::string_view text);
  void grow();

  std::vector<Slot> slots_;
  std::vector<Known> known_;
  std::deque<std::unique_ptr<char[]>> blocks_;
  size_t block_used_ = 0;
  size_t block_ = 0;
};

}  // namespace copydesk
