#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "match/lexicon.hpp"
#include "model/mention.hpp"

namespace copydesk {

enum class RuleIndex : uint32_t {};

/// What a named part of a pattern took: tokens, and the mention or the row of a word list when the
/// part is one
/// `<kind>` or one `{class}`.
struct Capture {
  uint16_t name = 0;  ///< index into the rule's capture names
  IndexRange tokens;
  std::optional<MentionId> mention;
  std::optional<EntryId> entry;

  bool operator==(const Capture&) const = default;
};

/// One place where a rule's pattern fits.
struct RuleMatch {
  RuleIndex rule{};
  uint32_t sentence = 0;
  IndexRange tokens;
  std::vector<Capture> captures;  ///< in the order of the text

  bool operator==(const RuleMatch&) const = default;
};

/// All matches of an article in a total order: sentence, begin, rule.
using Matches = std::vector<RuleMatch>;

}  // namespace copydesk
