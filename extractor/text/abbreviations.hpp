#pragma once

#include <string_view>

#include "model/text_data.hpp"

namespace copydesk {

/// What the pack says about a word with its period as printed ("Sen.", "P.M."); null when it is no
/// abbreviation.
const Abbreviation* find_abbreviation(const TextData& data, std::string_view printed);

/// What stands before or behind a word, as far as periods care.
enum class Neighbour : uint8_t { none, lower, upper, digit, comma, opening, other };

/// The token before a period's word; `none` at the begin of a block. `text` begins with the block.
struct PeriodContext {
  Neighbour before = Neighbour::none;
  Neighbour behind = Neighbour::none;  ///< first character behind the period and white space
  bool roman_behind = false;           ///< ... begins a Roman number
};

/// Whether the period belongs to the abbreviation. It does unless the word is also an ordinary word
/// and its surroundings speak for that: "Mass." and "mass.", "No. 7" and "He said no."
bool keeps_period(const Abbreviation& abbreviation, std::string_view printed,
                  const PeriodContext& context);

/// The same for a single capital: an initial ("J. Smith") or a word ("Plan B.").
bool is_initial(char letter, const PeriodContext& context);

}  // namespace copydesk
