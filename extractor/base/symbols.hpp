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
  // Most words are short: those of up to eight bytes are compared in the slot itself.
  struct Slot {
    uint64_t key = 0;   // the bytes when size <= 8, else their hash
    Symbol symbol = 0;  // 0: free
    uint32_t size = 0;
  };

  bool holds(const Slot& slot, std::string_view text, uint64_t key) const;
  size_t place(std::string_view text, uint64_t key) const;
  Symbol add(std::string_view text, uint64_t key, size_t at);
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
