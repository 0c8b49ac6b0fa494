#pragma once

#include <cstdint>
#include <vector>

#include "match/words.hpp"

namespace copydesk {

/// What a word beside a name tells of it; bits.
enum NameHint : uint8_t {
  kNearPlace = 1,       ///< "near", "northern": a place stands behind
  kOfPlace = 2,         ///< "capital": what stands in the possessive before is a place
  kOfPerson = 4,        ///< "wife"
  kOfOrganization = 8,  ///< "headquarters"
  kJoinedToPlace = 16,  ///< "based", behind a hyphen
};

/// What each distinct word tells of names, worked out once for a worker and word.
class NameVocabulary {
 public:
  void learn(const Words& words, Symbol first);
  void clear();

  bool has(Symbol symbol, NameHint hint) const { return (hints_[symbol] & hint) != 0; }
  /// A hash of the folded word.
  uint64_t spelling(Symbol symbol) const { return spellings_[symbol]; }

 private:
  std::vector<uint8_t> hints_;
  std::vector<uint64_t> spellings_;
};

}  // namespace copydesk
