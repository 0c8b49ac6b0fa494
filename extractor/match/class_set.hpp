#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace copydesk {

/// The number of a word class ("direction", "given-name") among the loaded packs. A token
/// expression of a rule
/// (`/re/`) is a class too, one without a name.
enum class ClassId : uint16_t {};
inline constexpr size_t kMaxClasses = 256;

/// A word or lemma that some rule asks for. Two share a number where there are more than 255.
enum class PatternWord : uint8_t { none = 0 };

/// A set of up to 256 numbered things.
template <typename Id>
class IdSet {
 public:
  void add(Id c) { bits_[index(c)] |= bit(c); }
  bool has(Id c) const { return (bits_[index(c)] & bit(c)) != 0; }
  bool any(const IdSet& other) const {
    for (size_t i = 0; i < bits_.size(); ++i)
      if ((bits_[i] & other.bits_[i]) != 0) return true;
    return false;
  }
  bool empty() const { return *this == IdSet{}; }
  void merge(const IdSet& other) {
    for (size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  friend IdSet common(const IdSet& a, const IdSet& b) {
    IdSet out;
    for (size_t i = 0; i < a.bits_.size(); ++i) out.bits_[i] = a.bits_[i] & b.bits_[i];
    return out;
  }
  /// Calls `f` with each member, in order.
  template <typename F>
  void for_each(F f) const {
    for (size_t i = 0; i < bits_.size(); ++i)
      for (uint64_t rest = bits_[i]; rest != 0; rest &= rest - 1)
        f(static_cast<Id>(i * 64 + static_cast<size_t>(std::countr_zero(rest))));
  }
  bool operator==(const IdSet&) const = default;

 private:
  static size_t index(Id c) { return static_cast<size_t>(c) / 64; }
  static uint64_t bit(Id c) { return uint64_t{1} << (static_cast<size_t>(c) % 64); }
  std::array<uint64_t, 4> bits_{};
};

using ClassSet = IdSet<ClassId>;
using PatternWordSet = IdSet<PatternWord>;

}  // namespace copydesk
