#include "find/triggers.hpp"

#include <bit>
#include <cassert>
#include <limits>

#include "find/recogniser.hpp"

namespace copydesk {

Triggers::Triggers(size_t finders) : lists_(finders) {
  assert(finders <= std::numeric_limits<Mask>::digits);
}

void Triggers::learn(const Words& words, Symbol first, Finders finders) {
  masks_.resize(words.size());
  for (Symbol symbol = first; symbol < words.size(); ++symbol) {
    unsigned mask = 0;
    for (size_t i = 0; i < finders.size(); ++i)
      if (finders[i]->is_trigger(words[symbol], symbol)) mask |= 1U << i;
    masks_[symbol] = static_cast<Mask>(mask);
  }
}

void Triggers::read(const Reading& reading) {
  for (TriggerList& list : lists_) list.clear();
  const auto& sentences = reading.tokens.sentences;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    if (!is_copy(reading.block_kind(s))) continue;
    const IndexRange tokens = sentences[s].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      for (unsigned mask = masks_[reading.token(i).symbol]; mask != 0; mask &= mask - 1)
        lists_[static_cast<size_t>(std::countr_zero(mask))].add(i);
    for (TriggerList& list : lists_) list.close(s);
  }
}

}  // namespace copydesk
