#include "checks/word_places.hpp"

namespace copydesk {

void WordPlaces::read(const Reading& reading, const CheckWords& words) {
  for (std::vector<WordPlace>* places : {&names_, &acronyms_, &posts_, &unknown_lower_})
    places->clear();
  bits_in_.clear();
  const auto& sentences = reading.tokens.sentences;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    const bool copy = is_copy(reading.block_kind(s));
    uint32_t all = 0;
    for (uint32_t i = sentences[s].tokens.begin; i < sentences[s].tokens.end; ++i) {
      const uint32_t bits = words.bits(reading.token(i).symbol);
      all |= bits;
      if ((bits & (kNameLike | kAcronym | kPostWord | kUnknownLower)) == 0) continue;
      if (copy && (bits & kNameLike) != 0) names_.push_back({i, s});
      if (copy && (bits & kAcronym) != 0) acronyms_.push_back({i, s});
      if (copy && (bits & kUnknownLower) != 0) unknown_lower_.push_back({i, s});
      if ((bits & kPostWord) != 0) posts_.push_back({i, s});
    }
    bits_in_.push_back(all);
  }
}

}  // namespace copydesk
