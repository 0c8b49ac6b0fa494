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

/// Whether the period behind a word belongs to it. `printed` is the word with its period. A listed
/// abbreviation keeps its period unless it is also an ordinary word and its surroundings speak for
/// that ("Mass." and "mass.", "No. 7" and "He said no."); a single capital keeps it as an initial
/// ("J. Smith", but "Plan B."); a small letter keeps it where it abbreviates a word in brackets
/// ("(b. 1969").
bool is_abbreviation(const TextData& data, std::string_view printed, const PeriodContext& context);

}  // namespace copydesk
