#pragma once

#include <cstdint>
#include <optional>

#include "checks/checks.hpp"
#include "checks/score.hpp"

namespace copydesk {

/// How the members of a body voted: "six for and five against, with one abstention", "passed it
/// 68-31, with one not voting".
struct Ballot {
  int64_t ayes = 0;
  int64_t noes = 0;
  int64_t abstained = 0;
  int64_t absent = 0;
  Span span;  ///< all of its figures
  uint32_t sentence = 0;

  int64_t all() const { return ayes + noes + abstained + absent; }
};

/// The ballot of one sentence: a score that the words call a vote, or figures of both sides.
/// Nothing where the sentence has two.
std::optional<Ballot> ballot_in(const CheckInput& input, uint32_t sentence,
                                const std::vector<Score>& scores);

}  // namespace copydesk
