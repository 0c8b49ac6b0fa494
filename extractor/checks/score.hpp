#pragma once

#include <cstdint>
#include <vector>

#include "checks/checks.hpp"

namespace copydesk {

/// What the words around two numbers make of them.
enum class Told : uint8_t { none, won, lost, drew, led, voted };

/// "3-1", "five votes to three": the two sides of a match or a vote.
struct Score {
  int64_t first = 0;
  int64_t second = 0;
  IndexRange tokens;
  uint32_t sentence = 0;
  Told told = Told::none;
  uint32_t cue = 0;  ///< the token of the word that tells, where there is one

  int64_t margin() const { return first > second ? first - second : second - first; }
  bool same_as(const Score& other) const {
    return (first == other.first && second == other.second) ||
           (first == other.second && second == other.first);
  }
};

/// The scores and tallies of one sentence, in its order. "3-12 to 2-10" of hurling and Gaelic
/// football is one score, 21 to 16: a goal is three points.
std::vector<Score> scores_in(const CheckInput& input, uint32_t sentence);

}  // namespace copydesk
