#pragma once

#include <optional>
#include <string_view>

#include "find/number_amount.hpp"
#include "find/number_cardinal.hpp"

namespace copydesk {

/// "a half", "one-third", "three quarters", "two-thirds of a million" at token `at`, where `count`
/// is the cardinal read there (behind the article, when there is one).
std::optional<Amount> read_fraction(const NumberText& text, uint32_t at,
                                    const std::optional<Cardinal>& count);

/// "3/4"
std::optional<Amount> read_printed_fraction(const NumberText& text, uint32_t at);

/// Adds "and a half", "and three-quarters" or "1/2" behind the whole number that `amount` is.
void add_tail(const NumberText& text, const Cardinal& whole, Amount& amount);

/// Adds the fraction sign of "1½".
void add_fraction_sign(const NumberText& text, std::string_view sign, Amount& amount);

}  // namespace copydesk
