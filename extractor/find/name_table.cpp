#include "find/name_table.hpp"

namespace copydesk {

// FNV-1a over the folded words, parted by a byte that no word has.
uint64_t NameTable::key(IndexRange tokens) const {
  constexpr uint64_t kPrime = 0x100000001B3U;
  uint64_t h = 0xCBF29CE484222325U;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    for (const char c : reading_.word(i).folded) h = (h ^ static_cast<unsigned char>(c)) * kPrime;
    h = (h ^ 0xFFU) * kPrime;
  }
  return h;
}

uint32_t NameTable::add(IndexRange tokens) {
  const auto [at, is_new] = index_.try_emplace(key(tokens), size());
  if (is_new) {
    strings_.emplace_back();
    strings_.back().sample = tokens;
  }
  return at->second;
}

std::optional<uint32_t> NameTable::find(uint64_t key) const {
  const auto found = index_.find(key);
  if (found == index_.end()) return std::nullopt;
  return found->second;
}

}  // namespace copydesk
