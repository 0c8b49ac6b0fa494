#pragma once

#include <string>
#include <string_view>

#include "checks/checks.hpp"

namespace copydesk {

/// What an item is about, as far as the words around it tell: the fate of people ("dead" of "Fire
/// kills 16" and "14 workers died"), else the head noun, else nothing. Two counts with different
/// topics are never compared.
std::string_view topic_of(const CheckInput& input, const Item& item);

/// Whether a definite word stands before the number: "the 12", "all 12", "each of the 16", "its 12
/// firefighters". Such a count takes up one that was given before.
bool is_definite(const CheckInput& input, const Item& item);

/// What digit_slip says of 186 and 168.
inline constexpr std::string_view kDigitsExchanged = "two digits were exchanged";
/// What it says of 14,642 and 13,642.
inline constexpr std::string_view kDigitMistyped = "one digit was mistyped";

/// How one printed number could have become another by a slip of the hand: "two digits exchanged",
/// "a digit dropped", "one zero more"; empty when it could not, or when the numbers are too short
/// to tell.
std::string digit_slip(Decimal a, Decimal b);

/// The printed number's own interval, widened so far that a rounded restatement fits: 1,240 is
/// "1,200", $987 million is "nearly $1bn". False for values that compete.
bool restates(const NumberValue& rounded, const NumberValue& precise);

}  // namespace copydesk
