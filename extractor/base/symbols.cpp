#include "base/symbols.hpp"

#include <algorithm>
#include <cstring>

namespace copydesk {
namespace {

constexpr size_t kBlock = size_t{1} << 16U;
constexpr size_t kFirstSlots = size_t{1} << 12U;

// wyhash-like multiply and fold over eight bytes at a time; words are short.
uint32_t hash_of(std::string_view text) {
  uint64_t h = 0x9E3779B97F4A7C15U ^ text.size();
  const char* p = text.data();
  size_t n = text.size();
  for (; n >= 8; p += 8, n -= 8) {
    uint64_t part = 0;
    std::memcpy(&part, p, 8);
    h = (h ^ part) * 0xD6E8FEB86659FD93U;
    h ^= h >> 32U;
  }
  uint64_t part = 0;
  std::memcpy(&part, p, n);
  h = (h ^ part) * 0xD6E8FEB86659FD93U;
  h ^= h >> 32U;
  return static_cast<uint32_t>(h);
}

}  // namespace

Symbols::Symbols() : slots_(kFirstSlots) { texts_.emplace_back(); }

Symbol Symbols::intern(std::string_view text) {
  if (text.empty()) return 0;
  const uint32_t hash = hash_of(text);
  const size_t mask = slots_.size() - 1;
  size_t at = hash & mask;
  for (; slots_[at].symbol != 0; at = (at + 1) & mask)
    if (slots_[at].hash == hash && texts_[slots_[at].symbol] == text) return slots_[at].symbol;
  const auto symbol = static_cast<Symbol>(texts_.size());
  texts_.push_back(store(text));
  slots_[at] = {hash, symbol};
  if (texts_.size() * 2 > slots_.size()) grow();
  return symbol;
}

Symbol Symbols::find(std::string_view text) const {
  if (text.empty()) return 0;
  const uint32_t hash = hash_of(text);
  const size_t mask = slots_.size() - 1;
  for (size_t at = hash & mask; slots_[at].symbol != 0; at = (at + 1) & mask)
    if (slots_[at].hash == hash && texts_[slots_[at].symbol] == text) return slots_[at].symbol;
  return 0;
}

void Symbols::clear() {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  texts_.resize(1);
  block_ = 0;
  block_used_ = 0;
  while (blocks_.size() > 1) blocks_.pop_back();
}

std::string_view Symbols::store(std::string_view text) {
  if (text.size() > kBlock / 4) {  // a giant word gets a block of its own, before the current one
    auto own = std::make_unique<char[]>(text.size());
    std::memcpy(own.get(), text.data(), text.size());
    const std::string_view view(own.get(), text.size());
    blocks_.push_front(std::move(own));
    if (blocks_.size() > 1) ++block_;
    if (blocks_.size() == 1) block_used_ = kBlock;
    return view;
  }
  if (blocks_.empty() || block_used_ + text.size() > kBlock) {
    blocks_.push_back(std::make_unique<char[]>(kBlock));
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
    size_t at = slot.hash & mask;
    while (slots_[at].symbol != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace copydesk
