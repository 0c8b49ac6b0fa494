#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "match/reading.hpp"
#include "model/mention.hpp"

namespace copydesk {

/// The number of a folded word of a name, or of several of them; equal texts have equal numbers.
using NameNumber = Symbol;

/// Numbers what two mentions of one thing share, so that names are compared as integers. One for
/// each worker; a number means nothing to another one.
class NameNumbers {
 public:
  explicit NameNumbers(const Lexicon& lexicon) : number_word_(lexicon.class_named("number-word")) {}

  /// Forgets all numbers; words are numbered anew after it.
  void clear();

  /// The folded words of a name, appended; hyphens and commas left out, number words as digits
  /// ("falcon", "9").
  void add_words(const Reading& reading, IndexRange tokens, std::vector<NameNumber>& out);
  /// The gazetteers' name where there is one, else the name's words, which the caller has read.
  NameNumber whole(const Reading& reading, const Mention& mention,
                   std::span<const NameNumber> words);
  /// The surname of a person's mention, without "Jr." and the like.
  NameNumber surname(const Mention& mention, std::span<const NameNumber> words);
  /// The number of words parted by blanks.
  NameNumber joined(std::span<const NameNumber> words);

  NameNumber of(std::string_view text) { return names_.intern(text); }
  std::string_view text(NameNumber number) const { return names_.text(number); }
  /// Larger than every number given so far.
  size_t size() const { return names_.size(); }

 private:
  NameNumber word(const Reading& reading, uint32_t token, bool alone);

  std::optional<ClassId> number_word_;
  Symbols names_;
  std::vector<NameNumber> folded_;  // for each symbol its folded form's number; 0: not asked yet
  std::string text_;                // reused
};

/// Whether two full names with one surname can be one person's: equal given names, initials, a
/// middle name more. "Jr." beside its absence is another person.
bool same_person(const NameNumbers& numbers, std::span<const NameNumber> a,
                 std::span<const NameNumber> b);

/// The initials of a name, with and without its small words ("of", "and").
std::vector<std::string> initials(const NameNumbers& numbers, std::span<const NameNumber> words);

std::string without_periods(std::string_view text);

}  // namespace copydesk
