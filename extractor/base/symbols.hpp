#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace copydesk {

/// The number of a distinct string in one `Symbols` table; 0 is the empty string.
using Symbol = uint32_t;

/// Interns strings: equal strings get equal numbers, counted up from 0 in the order of their first
/// appearance. Views stay valid as long as the table lives and is not cleared.
class Symbols {
 public:
  Symbols();
  Symbol intern(std::string_view text);
  /// Sets the `symbol` of each part of a text that has a `span` in it, in their order. Several at
  /// once: the table is large, and waiting for each of its far places in turn takes longer.
  template <typename Part>
  void intern_all(std::string_view whole, std::span<Part> parts) {
    std::array<Span, kAtOnce> spans;
    std::array<Symbol, kAtOnce> symbols;
    for (size_t begin = 0; begin < parts.size(); begin += kAtOnce) {
      const auto some = parts.subspan(begin, std::min(kAtOnce, parts.size() - begin));
      for (size_t i = 0; i < some.size(); ++i) spans[i] = some[i].span;
      intern_some(whole, std::span(spans).first(some.size()), symbols);
      for (size_t i = 0; i < some.size(); ++i) some[i].symbol = symbols[i];
    }
  }
  /// The number of a string met before; 0 (as for the empty string) when it is new.
  Symbol find(std::string_view text) const;
  std::string_view text(Symbol symbol) const { return known_[symbol].text; }
  uint32_t size() const { return static_cast<uint32_t>(known_.size()); }
  /// Forgets all strings but the empty one; keeps the memory.
  void clear();

 private:
  static constexpr size_t kAtOnce = 32;

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
  struct Query {
    std::string_view text;
    Key key;
    uint64_t hash = 0;
  };
  // Slots are small and the strings lie in the order of their numbers, frequent ones first: what is
  // met again and again stays in a near cache.
  struct Slot {
    uint32_t tag = 0;   // of the hash, the part that tells no place
    Symbol symbol = 0;  // 0: free
  };

  static Key key_of(std::string_view text);
  static Query query(std::string_view text, const Key& key);
  static Query query(std::string_view whole, Span part);
  static uint32_t tag_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32U); }
  bool is(Symbol symbol, const Query& query) const;
  size_t place(const Query& query) const;
  Symbol intern(const Query& query);
  void intern_some(std::string_view whole, std::span<const Span> parts,
                   std::span<Symbol, kAtOnce> out);
  Symbol add(const Query& query, size_t at);
  std::string_view store(std::string_view text);
  void grow();

  std::vector<Slot> slots_;
  std::vector<Known> known_;
  std::deque<std::unique_ptr<char[]>> blocks_;
  size_t block_used_ = 0;
  size_t block_ = 0;
};

}  // namespace copydesk
