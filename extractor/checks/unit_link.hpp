#pragma once

#include <span>

#include "checks/checks.hpp"
#include "checks/items.hpp"

namespace copydesk {

/// How surely the words make the second of two measures the first one in another unit.
enum class Link : uint8_t {
  none,
  loose,    ///< they stand near each other
  apposed,  ///< only a comma between them, and the second is set off: "26 miles, 42 km, ..."
  sure,     ///< ", or", "which is", "equal to", a dash, "those 9.75 metres"
};

/// Two measures of one sentence, by the words between them.
Link link_between(const CheckInput& input, const Item& first, const Item& second);

/// The first measure of a sentence and the last one of the sentence before: "That is 54 miles per
/// hour", "those 9.75 metres", "a boat of that length, 17 metres".
bool takes_up(const CheckInput& input, const Item& first, const Item& second);

/// "At 64 kilometres, it is ...": the measure of what the sentence before told of.
bool tells_again(const Reading& r, const Item& second);

/// Of the measures of the sentence before, that which "At 212 miles it is ..." takes up: the only
/// one of its dimension, or the only one with "long", "high" behind it. Null where it is open.
const Item* told_before(const Reading& r, std::span<const Item> before, const Item& second);

/// "At 212 miles it is", not "At 212 miles it meets the sea".
bool says_what_it_is(const Reading& r, const Item& second);

}  // namespace copydesk
