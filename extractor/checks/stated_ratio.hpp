#pragma once

#include <span>
#include <vector>

#include "checks/stated.hpp"

// Ratios, rates and "one in four".

namespace copydesk {

/// "doubled", "tenfold" of one sentence.
void add_multiples(const CheckInput& input, const Sentence& sentence, std::vector<Stated>& out);

/// What the number at `i` and the words behind it say: "five times as much", "three to one", "one
/// in four", "7.5 per 100,000".
void add_relative(const CheckInput& input, std::span<const Item> items, size_t i,
                  std::vector<Stated>& out);

}  // namespace copydesk
