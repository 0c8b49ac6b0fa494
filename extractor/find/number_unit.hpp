#pragma once

#include <optional>

#include "find/number_amount.hpp"
#include "find/number_unit_reading.hpp"

namespace copydesk {

/// The unit behind `amount`: "percent", "dollars", "miles an hour", "°C"; in "868m" it stands in
/// the amount's suffix. Steps over a hyphen ("30-foot") and, behind a fraction, over "a" and "of a"
/// ("half a mile"). Nothing when there is none.
std::optional<UnitReading> read_unit(const NumberText& text, const Amount& amount);
/// The unit or currency whose name begins at token `at`, for "a mile".
std::optional<UnitReading> read_unit_at(const NumberText& text, uint32_t at);

}  // namespace copydesk
