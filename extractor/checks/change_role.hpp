#pragma once

#include <cstdint>
#include <limits>

#include "checks/change_frame.hpp"

namespace copydesk {

/// What the words right around one figure make of it.
struct ChangeReading {
  static constexpr uint32_t kNoToken = std::numeric_limits<uint32_t>::max();

  ChangeRole role = ChangeRole::none;
  int sign = 0;
  uint32_t cue = kNoToken;  ///< the preposition of an older or newer figure
  bool close = true;        ///< few words stand between it and its cue, and none that part them
};

/// Reads the figures of one sentence.
class ChangeRoles {
 public:
  ChangeRoles(const CheckInput& input, IndexRange sentence)
      : r_(input.reading), classes_(input.classes()), sentence_(sentence) {}

  ChangeReading of(const Item& item) const;
  /// +1 or -1 where the token is a word of change ("rose", "drop", "fewer"); 0 for others.
  int sign_at(uint32_t token) const;

 private:
  ChangeReading before(const Item& item) const;
  ChangeReading behind(const Item& item) const;
  ChangeReading reads_as(uint32_t cue, uint32_t figure, const Item& item) const;
  ChangeReading step_of(const Item& item, int sign) const;
  bool ends_phrase(uint32_t token) const;
  bool is_change_noun(uint32_t token) const;
  bool is_rate_or_part(uint32_t token) const;
  bool is_of_a_period(uint32_t token) const;
  int sign_before(uint32_t token) const;

  const Reading& r_;
  const CheckClasses& classes_;
  IndexRange sentence_;
};

/// A percent or a fraction.
bool is_change_share(const Item& item);
/// "74 of them": a part, and no level of what it is a part of.
bool is_part_of_them(const Reading& r, const Item& item);

}  // namespace copydesk
