#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "copydesk.hpp"

namespace copydesk {

/// The mentions of number kinds in a text, read with the core pack; each as "kind text = number
/// [low, high] unit".
std::vector<std::string> read_numbers(std::string_view text);
/// Those and identifiers, telephone numbers and links, as mentions.
Mentions read_mentions(std::string_view text);
/// One mention in the form of read_numbers.
std::string describe(const Mention& mention, std::string_view text);

struct NumbersRow {
  const char* text;
  std::vector<std::string> numbers;  ///< in the form of read_numbers
};

void check_numbers(const std::vector<NumbersRow>& rows);

}  // namespace copydesk
