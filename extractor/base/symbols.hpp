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
  /// The number of a string met before; 0 (as for the empty string) when it is new.
  Symbol find(std::string_view text) const;
  std::string_view text(Symbol symbol) const { return texts_[symbol]; }
  uint32_t size() const { return static_cast<uint32_t>(texts_.size()); }
  /// Forgets all strings but the empty one; keeps the memory.
  void clear();

 private:
  // Nearly all words are short: those of up to sixteen bytes are compared in the slot itself.
  struct Key {
    uint64_t head = 0;  // the bytes when size <= 16, else hashes of them
    uint64_t tail = 0;
    uint32_t size = 0;

    bool operator==(const Key&) const = default;
  };
  struct Slot {
    Key key;
    Symbol symbol = 0;  // 0: free
  };

  static Key key_of(std::string_view text);
  static size_t hash_of(const Key& key);
  bool holds(const Slot& slot, std::string_view text, const Key& key) const;
  size_t place(std::string_view text, const Key& key, size_t hash) const;
  Symbol add(std::string_view text, const Key& key, size_t at);
  std::string_view store(std::string_view text);
  void grow();

  std::vector<Slot> slots_;
  std::vector<Slot>
      recent_;  // the last word of each hash: a text repeats a few words most of the time
  std::vector<std::string_view> texts_;
  std::deque<std::unique_ptr<char[]>> blocks_;
  size_t block_used_ = 0;
  size_t block_ = 0;
};

}  // namespace copydesk
