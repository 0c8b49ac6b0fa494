#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "match/reading.hpp"
#include "model/mention.hpp"

namespace copydesk {

/// Reads off name mentions what two mentions of one thing share.
class NameKeys {
 public:
  explicit NameKeys(const Reading& reading)
      : reading_(reading), number_word_(reading.lexicon().class_named("number-word")) {}

  /// The folded words of a name; hyphens and commas left out, number words as digits ("falcon",
  /// "9").
  std::vector<std::string> words(IndexRange tokens) const;
  /// The gazetteers' name where there is one, else the folded words.
  std::string whole(const Mention& mention) const;
  /// The folded surname of a person's mention, without "Jr." and the like.
  std::string surname(const Mention& mention) const;

 private:
  const Reading& reading_;
  std::optional<ClassId> number_word_;
};

/// Whether two full names with one surname can be one person's: equal given names, initials, a
/// middle name more. "Jr." beside its absence is another person.
bool same_person(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// The initials of a name, with and without its small words ("of", "and").
std::vector<std::string> initials(const std::vector<std::string>& words);

std::string without_periods(std::string_view text);

}  // namespace copydesk
