#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checks/checks.hpp"

// What falls to each one of some: a price, a pace, a share.

namespace copydesk {

/// By what a total is divided.
enum class Divisor : uint8_t { none, things, time };

/// "£8,000 each", "a daily gate of 8,100", "78 kph on average"
struct Portion {
  Item item;
  Divisor by = Divisor::none;
  Granularity period = Granularity::hour;  ///< of a portion of time
  std::string unit;                        ///< of its total
  std::string_view noun = {};              ///< "pupil" of "£8,000 per pupil"
  bool average = false;                    ///< the words call it an average
  std::string_view averaged = {};          ///< "fine" of "the average fine was £150"
};

/// The unit of the distance that a speed divides ("kilometer-per-hour": "kilometer"); empty for
/// anything else.
std::string_view distance_unit(std::string_view unit);

/// Whether a figure may be divided or divide.
bool is_amount(const Item& item);

/// "Average", "averaging"; "a mean of", not "would mean".
bool is_average_word(const Reading& r, uint32_t token);

/// A figure that the words around it call what falls to each: "$9,000 per acre", "each of them will
/// have £8,000", "an average speed of 44 kph".
std::optional<Portion> portion_of(const CheckInput& input, const Item& item);

}  // namespace copydesk
