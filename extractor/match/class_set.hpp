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
  friend ClassSet common(const ClassSet& a, const ClassSet& b) {
    ClassSet out;
    for (size_t i = 0; i < a.bits_.size(); ++i) out.bits_[i] = a.bits_[i] & b.bits_[i];
    return out;
  }
  /// Calls `f` with each member, in order.
  template <typename F>
  void for_each(F f) const {
    for (size_t i = 0; i < bits_.size(); ++i)
      for (uint64_t rest = bits_[i]; rest != 0; rest &= rest - 1)
        f(static_cast<ClassId>(i * 64 + static_cast<size_t>(std::countr_zero(rest))));
  }
  bool operator==(const ClassSet&) const = default;

 private:
  static size_t index(ClassId c) { return static_cast<size_t>(c) / 64; }
  static uint64_t bit(ClassId c) { return uint64_t{1} << (static_cast<size_t>(c) % 64); }
  std::array<uint64_t, kMaxClasses / 64> bits_{};
};

}  // namespace copydesk
