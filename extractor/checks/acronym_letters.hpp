#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/checks.hpp"

// Abbreviations and the words whose first letters they are.

namespace copydesk {

/// The stretch of words that ends at `end` and whose first letters are `letters`. Small words and
/// the later parts of hyphened ones may have a letter or none. Does not reach before `begin`.
std::optional<IndexRange> words_abbreviated(const CheckInput& input, std::string_view letters,
                                            uint32_t begin, uint32_t end);

/// The last words before `end` without the small ones.
struct Initials {
  IndexRange tokens;
  std::string letters;
  std::vector<std::string_view> lemmas;  ///< of those words
  bool proper = false;                   ///< all are capitalised
};

/// Whether the letters may be of the words in another way: "reformulated gasoline (RFG)", inner
/// letters in their order, the first of each word among them.
bool may_hold_letters(const CheckInput& input, std::string_view letters, IndexRange words);

/// The last `count` words before `end`; nothing when a mark or the sentence's begin parts them.
std::optional<Initials> last_words(const CheckInput& input, size_t count, uint32_t begin,
                                   uint32_t end);
/// All words of a stretch.
Initials initials_of(const CheckInput& input, IndexRange tokens);
/// The letters alone of the words of a stretch, as far as an abbreviation has any.
std::string letters_of_words(const CheckInput& input, IndexRange tokens);

/// Whether two abbreviations differ by two neighbouring letters that changed places.
bool are_transposed(std::string_view a, std::string_view b);
/// Whether two letters between the first and the last changed places. Another language puts the
/// noun first, where English has it last, and so moves the letters at the ends.
bool are_transposed_inside(std::string_view a, std::string_view b);
/// Whether nothing but the last letter differs.
bool ends_otherwise(std::string_view a, std::string_view b);
/// Whether an abbreviation may be spoken as a word.
bool has_vowel(std::string_view letters);
/// Whether two long abbreviations differ in one letter behind the first, or one has a letter more
/// between its first and last ("SCHIP" and "CHIP" are two names of one thing).
bool differ_by_letter(std::string_view a, std::string_view b);

}  // namespace copydesk
