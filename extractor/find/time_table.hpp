#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace copydesk::times {

/// What a table tells of one word.
template <typename Value>
struct WordRow {
  std::string_view word;
  Value value;
};

/// A fixed table of words, found by their first byte and length: most words of a text share them
/// with no row.
template <typename Value, size_t N>
class WordTable {
 public:
  using Rows = std::array<WordRow<Value>, N>;

  /// `rows` in the order of their words' bytes.
  explicit constexpr WordTable(const Rows& rows) {
    for (const auto& row : rows) ++end_[place(row.word)];
    for (size_t b = 1; b < end_.size(); ++b) end_[b] = static_cast<uint16_t>(end_[b] + end_[b - 1]);
    auto next = end_;
    for (const auto& row : rows) rows_[--next[place(row.word)]] = row;
  }

  static constexpr bool sorted(const Rows& rows) {
    for (size_t i = 1; i < N; ++i)
      if (rows[i].word <= rows[i - 1].word) return false;
    return true;
  }

  /// `Value{}` for a word that is not in the table.
  constexpr Value operator[](std::string_view word) const {
    if (word.empty()) return {};
    const size_t b = place(word);
    for (size_t i = b == 0 ? 0 : end_[b - 1]; i < end_[b]; ++i)
      if (rows_[i].word == word) return rows_[i].value;
    return {};
  }

 private:
  static constexpr size_t place(std::string_view word) {
    return (static_cast<unsigned char>(word.front()) * size_t{5} + word.size() * 37) % kPlaces;
  }

  static constexpr size_t kPlaces = 512;

  Rows rows_{};
  std::array<uint16_t, kPlaces> end_{};  // behind the rows of each place
};

}  // namespace copydesk::times
