#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace copydesk {

/// One code point of a UTF-8 text and the number of bytes it takes.
struct CodePoint {
  char32_t value = 0;
  uint32_t size = 0;
};

/// The code point that begins at byte `at` < text.size(). A byte that begins none counts as U+FFFD
/// of size 1.
CodePoint decode_at(std::string_view text, size_t at);

/// What a code point is to somebody who cuts text into words. (General category, Word_Break and
/// Grapheme_Cluster_Break of the Unicode Character Database, folded into the classes that make a
/// difference here.)
enum class CharClass : uint8_t {
  space,      ///< White_Space, and the invisible U+200B and U+FEFF
  letter,     ///< that joins its neighbours into a word, superscript digits included
  ideograph,  ///< Han and Hiragana: each is a word of its own
  digit,      ///< decimal digit of any script
  numeral,    ///< fraction, circled number
  mark,    ///< combining mark, variation selector, emoji modifier: belongs to what stands before it
  joiner,  ///< format control inside words: soft hyphen, zero-width (non-)joiner, direction marks
  apostrophe,   ///< ' ’ ‘ ＇ and the modifier letter apostrophe
  dash,         ///< hyphens and dashes of every length; not the minus sign
  open,         ///< bracket or quotation mark that opens
  close,        ///< bracket or quotation mark that closes
  stop,         ///< . ! ? … and their kin in other scripts: may end a sentence
  punctuation,  ///< any other
  currency,
  symbol,      ///< mathematical and other signs
  pictograph,  ///< emoji
  regional,    ///< half of a flag
  other,       ///< controls, private use, unassigned
};

CharClass char_class(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);

}  // namespace copydesk
