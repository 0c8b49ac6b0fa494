#pragma once

#include <optional>

#include "checks/announcement.hpp"

namespace copydesk {

/// Where the list that an announcement promises stands, and how sure its words are of it.
struct ListPlace {
  IndexRange tokens;
  /// Only the list can be meant: behind a colon, between dashes or brackets, behind "are". Behind a
  /// comma another word may go on with the sentence.
  bool sure = true;
  /// The list must end where a clause does: "the three towns, Aldham, Birk and Corran, ...".
  bool apposed = false;
  bool colon = false;
};

/// In the sentence of the announcement, behind it.
std::optional<ListPlace> list_behind(const CheckInput& input, const Announcement& announced);

/// At the beginning of its sentence, before it: "Ruiz, Bauer and Holm make up the three-person
/// crew", "Ruiz, Bauer and Holm, the three survivors, ...".
std::optional<ListPlace> list_before(const CheckInput& input, const Announcement& announced);

/// In a sentence after it that takes the announcement up: "They are Aldham, Birk and Corran", "The
/// dead were named as ...", "The order covers ...".
std::optional<ListPlace> list_in_next(const CheckInput& input, const Announcement& announced,
                                      uint32_t sentence);

}  // namespace copydesk
