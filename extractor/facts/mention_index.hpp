#pragma once

#include <cstdint>
#include <optional>

#include "match/reading.hpp"
#include "model/mention.hpp"

namespace copydesk {

/// Finds mentions of one sentence by the tokens they begin or end at.
class MentionIndex {
 public:
  /// `range`: the sentence's mentions, which are ordered by their first token.
  MentionIndex(const Mentions& mentions, IndexRange range) : mentions_(mentions), range_(range) {}

  /// The name that begins at a token.
  std::optional<uint32_t> name_at(uint32_t token) const;
  /// The name whose last token is the one before `end`.
  std::optional<uint32_t> name_ending(uint32_t end) const;
  std::optional<uint32_t> role_at(uint32_t token) const;
  std::optional<uint32_t> role_ending(uint32_t end) const;
  /// The first mention at or behind a token; `range().end` when there is none.
  uint32_t first_from(uint32_t token) const;
  IndexRange range() const { return range_; }

 private:
  const Mentions& mentions_;
  IndexRange range_;
};

}  // namespace copydesk
