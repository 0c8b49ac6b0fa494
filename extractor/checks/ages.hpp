#pragma once

#include <optional>
#include <vector>

#include "checks/elapsed.hpp"

// Who is how old, and who was born when, as the article says it.

namespace copydesk {

struct StatedAge {
  enum class When : uint8_t {
    now,    ///< "Lee, 41,", "aged 41", "the 41-year-old"
    death,  ///< "dies at 87", "died in March at the age of 93"
    event,  ///< "at 25", "was 42 when": some time that is not told here
  };
  MentionId id{};
  const Mention* mention = nullptr;
  IndexRange tokens;
  int years = 0;
  When when = When::now;
  std::optional<EntityId> who;
  bool full_name = false;  ///< given name and surname stand right before it
};

struct StatedBirth {
  Point point;
  std::optional<EntityId> who;
  bool guessed = false;           ///< "she was born", and several people it may be
  std::optional<int> death_year;  ///< of "(1931-2025)"
};

struct Lives {
  std::vector<StatedAge> ages;      ///< in the order of the text
  std::vector<StatedBirth> births;  ///< in the order of the text
  std::optional<EntityId> hero;     ///< the person whom the article names first
};

Lives lives_in(const CheckInput& input);

}  // namespace copydesk
