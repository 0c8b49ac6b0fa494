#include "find/name_table.hpp"

#include <algorithm>

namespace copydesk {

void NameTable::begin(const Reading& reading, const NameVocabulary& vocabulary) {
  tokens_ = reading.tokens.all.data();
  vocabulary_ = &vocabulary;
  strings_.clear();
  keys_.clear();
  std::fill(slots_.begin(), slots_.end(), 0);
}

uint64_t NameTable::key(IndexRange tokens) const {
  uint64_t key = 0;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) key = extended(key, i);
  return key;
}

// Open addressing: a full slot holds the index of a spelling, counted from 1.
size_t NameTable::slot_of(uint64_t key) const {
  const size_t mask = slots_.size() - 1;
  size_t at = static_cast<size_t>(key) & mask;
  while (slots_[at] != 0 && keys_[slots_[at] - 1] != key) at = (at + 1) & mask;
  return at;
}

void NameTable::grow() {
  std::fill(slots_.begin(), slots_.end(), 0);
  slots_.resize(slots_.size() * 2, 0);
  for (uint32_t i = 0; i < size(); ++i) slots_[slot_of(keys_[i])] = i + 1;
}

uint32_t NameTable::add(IndexRange tokens) {
  const uint64_t key = this->key(tokens);
  const size_t at = slot_of(key);
  if (slots_[at] != 0) return slots_[at] - 1;
  strings_.emplace_back().sample = tokens;
  keys_.push_back(key);
  slots_[at] = size();
  if (size_t{size()} * 2 > slots_.size()) grow();
  return size() - 1;
}

std::optional<uint32_t> NameTable::find(uint64_t key) const {
  const uint32_t found = slots_[slot_of(key)];
  return found == 0 ? std::nullopt : std::optional(found - 1);
}

}  // namespace copydesk
