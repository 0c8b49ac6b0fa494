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

Symbols::Symbols() : slots_(kFirstSlots), known_(1) {}

inline Symbols::Query Symbols::query(std::string_view text, const Key& key) {
  const uint64_t head = key.head ^ text.size() * 0x9E3779B97F4A7C15U;
  return {text, key, mix(head * kMultiplier ^ key.tail)};
}

// Reads the bytes behind a short part along with it, if there are some, and masks them.
inline Symbols::Query Symbols::query(std::string_view whole, Span part) {
  const std::string_view text = whole.substr(part.begin, part.size());
  if (text.size() > kShort || part.begin + kShort > whole.size()) return query(text, key_of(text));
  const unsigned char* mask = kMask.data() + kShort - text.size();
  return query(text, Key{load(text.data()) & load(mask), load(text.data() + 8) & load(mask + 8)});
}

inline bool Symbols::is(Symbol symbol, const Query& query) const {
  const Known& known = known_[symbol];
  return known.key == query.key && known.text.size() == query.text.size() &&
         (query.text.size() <= kShort || known.text == query.text);
}

// The slot that holds the text, or the free one where it belongs.
inline size_t Symbols::place(const Query& query) const {
  const size_t mask = slots_.size() - 1;
  size_t at = query.hash & mask;
  while (slots_[at].symbol != 0 &&
         (slots_[at].tag != tag_of(query.hash) || !is(slots_[at].symbol, query)))
    at = (at + 1) & mask;
  return at;
}

inline Symbol Symbols::intern(const Query& query) {
  if (query.text.empty()) return 0;
  const size_t at = place(query);
  return slots_[at].symbol != 0 ? slots_[at].symbol : add(query, at);
}

void Symbols::intern_some(std::string_view whole, std::span<const Span> parts,
                          std::span<Symbol, kAtOnce> out) {
  std::array<Query, kAtOnce> queries;
  const size_t mask = slots_.size() - 1;
  for (size_t i = 0; i < parts.size(); ++i) {
    queries[i] = query(whole, parts[i]);
    __builtin_prefetch(&slots_[queries[i].hash & mask]);
  }
  for (size_t i = 0; i < parts.size(); ++i)
    __builtin_prefetch(&known_[slots_[queries[i].hash & mask].symbol]);
  for (size_t i = 0; i < parts.size(); ++i) out[i] = intern(queries[i]);
}

Symbol Symbols::intern(std::string_view text) { return intern(query(text, key_of(text))); }

Symbol Symbols::find(std::string_view text) const {
  return text.empty() ? 0 : slots_[place(query(text, key_of(text)))].symbol;
}

Symbol Symbols::add(const Query& query, size_t at) {
  const auto symbol = static_cast<Symbol>(known_.size());
  known_.push_back({query.key, store(query.text)});
  slots_[at] = {tag_of(query.hash), symbol};
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
    const uint64_t hash = query(known_[symbol].text, known_[symbol].key).hash;
    size_t at = hash & mask;
    while (slots_[at].symbol != 0) at = (at + 1) & mask;
    slots_[at] = {tag_of(hash), symbol};
  }
}

}  // namespace copydesk
