#pragma once

#include <optional>
#include <span>

#include "checks/composition_report.hpp"

namespace copydesk {

/// A figure of a sentence that all its other figures of that unit add up to, to the digit, whatever
/// the words between: "$456,000 to the university ($225,000) and the college ($231,000)". A weak
/// composition: a sum that misses says nothing. None where the figures are so round that they may
/// do so by chance, and where the sentence compares them ("up from").
std::optional<Composition> exact_sum(const CheckInput& input, std::span<const Item> items);

}  // namespace copydesk
