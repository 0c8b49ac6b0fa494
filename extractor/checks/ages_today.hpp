#pragma once

#include <vector>

#include "checks/ages.hpp"

namespace copydesk {

/// An age that the words give for today, with or without a name beside it.
struct AgeToday {
  MentionId id{};
  const Mention* mention = nullptr;
  IndexRange tokens;
  int years = 0;
  bool now = false;  ///< the word "now" says so
};

/// "Lee, 41,", "who turned 41 in June", "now 41", "41 now", "at 41 she", "At 41, Lee says", in the
/// order of the text.
std::vector<AgeToday> ages_today(const CheckInput& input, const Lives& lives);

/// The whole number of an item that may be somebody's age.
std::optional<int> age_of(const Item& item);

}  // namespace copydesk
