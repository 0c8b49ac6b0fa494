#include "base/symbols.hpp"

#include <algorithm>
#include <cstring>

namespace copydesk {
namespace {

constexpr size_t kBlock = size_t{1} << 16U;
constexpr size_t kFirstSlots = size_t{1} << 12U;
constexpr size_t kRecent = size_t{1} << 12U;  // as many as stay in a near cache
constexpr size_t kShort = 16;                 // bytes that a slot itself holds

constexpr uint64_t kMultiplier = 0xD6E8FEB86659FD93U;

template <typename T>
T load(const char* p) {
  T value{};
  std::memcpy(&value, p, sizeof value);
  return value;
}

uint64_t mix(uint64_t h) {
  h *= kMultiplier;
  return h ^ (h >> 32U);
}

}  // namespace

// The bytes themselves for up to sixteen of them (overlapping loads: one to one for a given size),
// else two hashes.
Symbols::Key Symbols::key_of(std::string_view text) {
  const char* p = text.data();
  const size_t n = text.size();
  const auto size = static_cast<uint32_t>(n);
  if (n < 4) {
    const auto byte = [p](size_t i) {
      return static_cast<uint64_t>(static_cast<unsigned char>(p[i]));
    };
    return {byte(0) | byte(n / 2) << 8U | byte(n - 1) << 16U, 0, size};
  }
  if (n < 8) return {load<uint32_t>(p), load<uint32_t>(p + n - 4), size};
  if (n <= kShort) return {load<uint64_t>(p), load<uint64_t>(p + n - 8), size};
  uint64_t h = n;
  for (size_t i = 0; i + 8 < n; i += 8) h = mix(h ^ load<uint64_t>(p + i));
  return {h, mix(h ^ load<uint64_t>(p + n - 8)), size};
}

size_t Symbols::hash_of(const Key& key) {
  return mix((key.head ^ key.size * 0x9E3779B97F4A7C15U) * kMultiplier ^ key.tail);
}

Symbols::Symbols() : slots_(kFirstSlots), recent_(kRecent) { texts_.emplace_back(); }

// The slot that holds the text, or the free one where it belongs.
bool Symbols::holds(const Slot& slot, std::string_view text, const Key& key) const {
  return slot.key == key && (text.size() <= kShort || texts_[slot.symbol] == text);
}

size_t Symbols::place(std::string_view text, const Key& key, size_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t at = hash & mask;
  while (slots_[at].symbol != 0 && !holds(slots_[at], text, key)) at = (at + 1) & mask;
  return at;
}

Symbol Symbols::intern(std::string_view text) {
  if (text.empty()) return 0;
  const Key key = key_of(text);
  const size_t hash = hash_of(key);
  Slot& recent = recent_[hash % kRecent];
  if (text.size() <= kShort && recent.key == key) return recent.symbol;
  const size_t at = place(text, key, hash);
  const Symbol symbol = slots_[at].symbol != 0 ? slots_[at].symbol : add(text, key, at);
  recent = {key, symbol};
  return symbol;
}

Symbol Symbols::find(std::string_view text) const {
  if (text.empty()) return 0;
  const Key key = key_of(text);
  return slots_[place(text, key, hash_of(key))].symbol;
}

Symbol Symbols::add(std::string_view text, const Key& key, size_t at) {
  const auto symbol = static_cast<Symbol>(texts_.size());
  texts_.push_back(store(text));
  slots_[at] = {key, symbol};
  if (texts_.size() * 2 > slots_.size()) grow();
  return symbol;
}

void Symbols::clear() {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  std::fill(recent_.begin(), recent_.end(), Slot{});
  texts_.resize(1);
  block_ = 0;
  block_used_ = 0;
  while (blocks_.size() > 1) blocks_.pop_back();
}

std::string_view Symbols::store(std::string_view text) {
  if (text.size() > kBlock / 4) {  // a giant word gets a block of its own, before the current one
    auto own = std::make_unique_for_overwrite<char[]>(text.size());
    std::memcpy(own.get(), text.data(), text.size());
    const std::string_view view(own.get(), text.size());
    blocks_.push_front(std::move(own));
    if (blocks_.size() > 1) ++block_;
    if (blocks_.size() == 1) block_used_ = kBlock;
    return view;
  }
  if (blocks_.empty() || block_used_ + text.size() > kBlock) {
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(kBlock));
    block_ = blocks_.size() - 1;
    block_used_ = 0;
  }
  char* at = blocks_[block_].get() + block_used_;
  std::memcpy(at, text.data(), text.size());
  block_used_ += text.size();
  return {at, text.size()};
}

void Symbols::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.symbol == 0) continue;
    size_t at = hash_of(slot.key) & mask;
    while (slots_[at].symbol != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace copydesk
