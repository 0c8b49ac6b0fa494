#include "base/symbols.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace copydesk {
namespace {

constexpr size_t kBlock = size_t{1} << 16U;
constexpr size_t kFirstSlots = size_t{1} << 12U;
constexpr size_t kShort = 16;  // bytes of a key

constexpr uint64_t kMultiplier = 0xD6E8FEB86659FD93U;

// Ones for the bytes of a text, then zeros: a window into it masks what lies behind the text.
constexpr std::array<unsigned char, 2 * kShort> kMask = [] {
  std::array<unsigned char, 2 * kShort> mask{};
  for (size_t i = 0; i < kShort; ++i) mask[i] = 0xFF;
  return mask;
}();

template <typename Byte>
uint64_t load(const Byte* p) {
  uint64_t value{};
  std::memcpy(&value, p, sizeof value);
  return value;
}

uint64_t mix(uint64_t h) {
  h *= kMultiplier;
  return h ^ (h >> 32U);
}

}  // namespace

Symbols::Key Symbols::key_of(std::string_view text) {
  if (text.size() <= kShort) {
    std::array<char, kShort> bytes{};
    std::copy(text.begin(), text.end(), bytes.begin());
    return {load(bytes.data()), load(bytes.data() + 8)};
  }
  const char* p = text.data();
  uint64_t h = 0;
  for (size_t i = 0; i + 8 < text.size(); i += 8) h = mix(h ^ load(p + i));
  return {h, mix(h ^ load(p + text.size() - 8))};
}

uint64_t Symbols::hash_of(const Key& key, size_t size) {
  return mix((key.head ^ size * 0x9E3779B97F4A7C15U) * kMultiplier ^ key.tail);
}

Symbols::Symbols() : slots_(kFirstSlots), known_(1) {}

bool Symbols::is(Symbol symbol, std::string_view text, const Key& key) const {
  const Known& known = known_[symbol];
  return known.key == key && known.text.size() == text.size() &&
         (text.size() <= kShort || known.text == text);
}

// The slot that holds the text, or the free one where it belongs.
size_t Symbols::place(std::string_view text, const Key& key, uint64_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t at = hash & mask;
  while (slots_[at].symbol != 0 &&
         (slots_[at].tag != tag_of(hash) || !is(slots_[at].symbol, text, key)))
    at = (at + 1) & mask;
  return at;
}

Symbol Symbols::intern(std::string_view text, const Key& key) {
  const uint64_t hash = hash_of(key, text.size());
  const size_t at = place(text, key, hash);
  return slots_[at].symbol != 0 ? slots_[at].symbol : add(text, key, hash, at);
}

Symbol Symbols::intern(std::string_view text) {
  return text.empty() ? 0 : intern(text, key_of(text));
}

Symbol Symbols::intern(std::string_view whole, size_t begin, size_t end) {
  const std::string_view text = whole.substr(begin, end - begin);
  if (text.empty() || text.size() > kShort || begin + kShort > whole.size()) return intern(text);
  const unsigned char* mask = kMask.data() + kShort - text.size();
  return intern(text, {load(text.data()) & load(mask), load(text.data() + 8) & load(mask + 8)});
}

Symbol Symbols::find(std::string_view text) const {
  if (text.empty()) return 0;
  const Key key = key_of(text);
  return slots_[place(text, key, hash_of(key, text.size()))].symbol;
}

Symbol Symbols::add(std::string_view text, const Key& key, uint64_t hash, size_t at) {
  const auto symbol = static_cast<Symbol>(known_.size());
  known_.push_back({key, store(text)});
  slots_[at] = {tag_of(hash), symbol};
  if (known_.size() * 3 > slots_.size() * 2) grow();
  return symbol;
}

void Symbols::clear() {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  known_.resize(1);
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
  slots_.assign(slots_.size() * 2, Slot{});
  const size_t mask = slots_.size() - 1;
  for (Symbol symbol = 1; symbol < known_.size(); ++symbol) {
    const uint64_t hash = hash_of(known_[symbol].key, known_[symbol].text.size());
    size_t at = hash & mask;
    while (slots_[at].symbol != 0) at = (at + 1) & mask;
    slots_[at] = {tag_of(hash), symbol};
  }
}

}  // namespace copydesk
