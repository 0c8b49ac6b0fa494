#pragma once

#include <optional>
#include <string_view>

#include "find/number_text.hpp"
#include "find/number_unit_reading.hpp"

namespace copydesk {

/// The unit of measure whose name or symbol begins at token `at`, or that the letters `suffix`
/// glued to the figures before `at` begin: "km", "square miles", "miles an hour", "m²". `glued`: no
/// white space between it and the number.
std::optional<UnitReading> measure_at(const NumberText& text, uint32_t at, std::string_view suffix,
                                      bool glued);

}  // namespace copydesk
