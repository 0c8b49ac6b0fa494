#pragma once

#include <vector>

#include "match/reading.hpp"

namespace copydesk {

/// A surface of several tokens found in the text.
struct Phrase {
  IndexRange tokens;
  EntryId entry{};

  bool operator==(const Phrase&) const = default;
};

/// Appends every phrase that begins at token `at` and ends before token `end` (case honoured for
/// proper names), shortest first. Costs nothing when no phrase begins with that word.
void phrases_at(const Reading& reading, uint32_t at, uint32_t end, std::vector<Phrase>& out);

}  // namespace copydesk
