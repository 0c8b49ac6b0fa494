#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "match/reading.hpp"
#include "model/mention.hpp"

namespace copydesk {

/// The folded words of a name; hyphens and commas left out, number words as digits ("falcon", "9").
std::vector<std::string> folded_words(const Reading& reading, IndexRange tokens);

/// What two mentions of one thing share: the gazetteers' name where there is one, else the folded
/// words.
std::string name_key(const Reading& reading, const Mention& mention);

/// The folded surname of a person's mention, without "Jr." and the like.
std::string surname_key(const Reading& reading, const Mention& mention);

/// Whether two full names with one surname can be one person's: equal given names, initials, a
/// middle name more. "Jr." beside its absence is another person.
bool same_person(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// The initials of a name, with and without its small words ("of", "and").
std::vector<std::string> initials(const std::vector<std::string>& words);

std::string without_periods(std::string_view text);

}  // namespace copydesk
