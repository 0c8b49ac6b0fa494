#pragma once

#include <cstdint>

#include "checks/elapsed.hpp"

// What began and what ended, and how long it was in between.

namespace copydesk {

/// What the words around a time may tell of it; bits.
enum BoundBit : uint8_t { kBegins = 1U << 0U, kEnds = 1U << 1U };

/// Of the nearest word of beginning or ending before a date or clock time, or else behind it: "the
/// strike began on May 3", "on May 3 they walked out". The times of the sentence part its words
/// among them. 0 when nothing tells.
uint8_t bounds_told(const CheckInput& input, const Mention& time);

/// Whether a length is that of a whole: "a 56-hour shutdown", "those six hours", "lasted 10 days",
/// ", 36 hours later", "after 14 days.", "her 79 days as a hostage"; not "after three hours of
/// talks" nor "a 12-hour shift".
bool is_length_of_whole(const CheckInput& input, const PrintedLength& length);

/// Whether it is said of what the story is about: "the 10-day strike", not "a 10-day strike".
bool is_definite(const CheckInput& input, const PrintedLength& length);

}  // namespace copydesk
