#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "checks/checks.hpp"

namespace copydesk {

/// A number of things that a list may name: "the five nominees", "both towns", "a trio of
/// ministers".
struct Announcement {
  int64_t number = 0;
  Span span;          ///< to show as evidence
  IndexRange tokens;  ///< the number and its noun
  uint32_t sentence = 0;
  bool definite = false;  ///< "the", "all", "both": the list names every one of them
  bool people = false;
  /// The paper's own voice, and no open list.
  bool plain = true;
  std::string_view head;   ///< head noun; empty for "both", "the trio"
  std::string_view topic;  ///< topic_of; empty for those too
  std::optional<MentionId> mention;
};

/// Those of one sentence, from left to right. Numbers above twenty announce no list.
std::vector<Announcement> announcements_in(const CheckInput& input, uint32_t sentence);

/// A finding that sets the number against the items.
Finding list_finding(const CheckInput& input, const Announcement& announced,
                     const std::vector<Span>& items);

/// Whether a list of that size may be meant by that number at all.
bool may_be_meant(int64_t number, size_t items);

}  // namespace copydesk
