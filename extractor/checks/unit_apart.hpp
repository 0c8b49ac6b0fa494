#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A number whose unit stands apart from it, as the conversion of a measure before it: "minus 56 on
/// the Fahrenheit scale", "in pounds, that is 44", "in acres, of which it has some 8,000". The
/// findings are those of the check `unit-conversion`.
void check_units_apart(const CheckInput& input, uint32_t sentence, Findings& out);

}  // namespace copydesk
