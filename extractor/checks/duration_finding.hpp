#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/elapsed.hpp"

namespace copydesk {

/// A length and the two places that bound it. `really`: what passes between them, told when the
/// length is another.
struct BoundedLength {
  const PrintedLength* length = nullptr;
  const Mention* from = nullptr;
  const Mention* to = nullptr;
  std::string really;
};

/// A finding of the check "duration".
Finding duration_finding(const CheckInput& input, Verdict verdict, const BoundedLength& bounded);

/// Whether words tell of a beginning, and of an end: "sealed off", "opened", "took effect";
/// "reopened", "came back", "ended".
bool tells_of_begin(const Reading& reading, IndexRange tokens);
bool tells_of_end(const Reading& reading, IndexRange tokens);

/// Whether a length is that of a whole: "a 56-hour shutdown", "those six hours", "lasted 10 days",
/// ", 36 hours later", "after 14 days."; not "after three hours of talks" nor "a 12-hour shift".
bool is_length_of_whole(const CheckInput& input, const PrintedLength& length);

}  // namespace copydesk
