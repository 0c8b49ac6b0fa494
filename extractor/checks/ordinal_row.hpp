#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "checks/checks.hpp"
#include "checks/items.hpp"

// Ordinals that count a row of the same sort: "the fifth woman", "a seventh title".

namespace copydesk {

/// The whole number of an item, neither hedged nor below `least` nor larger than rows are.
std::optional<int64_t> whole_of_row(const Item& item, int64_t least);

/// The only ordinal of a row near a sentence; null where two differ. `of_any_time`: also of a row
/// that the words confine to a season or a year.
const Item* ordinal_near(const CheckInput& input, uint32_t sentence, bool of_any_time = false);

/// Whether an ordinal counts a row of any time: "the fifth woman", "the city's ninth homicide of
/// the year", "the company's seventh this year".
bool counts_a_row(const CheckInput& input, const Item& item);

/// Whether a noun is of what is won or held time and again: "title", "term".
bool is_won(std::string_view head);

/// A finding of the check `ordinal-count`: an ordinal against what the words `before` come to.
Finding ordinal_finding(const CheckInput& input, const Item& ordinal, std::vector<Span> before,
                        int64_t expected, std::string_view message);

}  // namespace copydesk
