#include "unicode/properties.hpp"

#include <utf8proc.h>

#include <array>

namespace copydesk {
namespace {

// What the categories of the Unicode Character Database say, before the exceptions below. In the
// order of utf8proc_category_t: Cn Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk
// So Zs Zl Zp Cc Cf Cs Co.
constexpr std::array<CharClass, 30> kOfCategory = {
    CharClass::other,       CharClass::letter, CharClass::letter,      CharClass::letter,
    CharClass::letter,      CharClass::letter, CharClass::mark,        CharClass::mark,
    CharClass::mark,        CharClass::digit,  CharClass::letter,      CharClass::numeral,
    CharClass::punctuation, CharClass::dash,   CharClass::open,        CharClass::close,
    CharClass::open,        CharClass::close,  CharClass::punctuation, CharClass::symbol,
    CharClass::currency,    CharClass::symbol, CharClass::symbol,      CharClass::space,
    CharClass::space,       CharClass::space,  CharClass::other,       CharClass::joiner,
    CharClass::other,       CharClass::other};

const utf8proc_property_t& property_of(char32_t c) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
}

// Scripts written without spaces whose words only a dictionary finds: one word a character.
bool is_ideograph(char32_t c) {
  return (c >= 0x3041 && c <= 0x309F) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85;
}

// Single code points that the categories put elsewhere than a newspaper does; `other` when there is
// no exception.
CharClass exception_of(char32_t c) {
  switch (c) {
    case U'\'':
    case U'‘':
    case U'’':
    case U'ʼ':
    case U'＇':
      return CharClass::apostrophe;
    case U'.':
    case U'!':
    case U'?':
    case U'…':
    case U'‥':
    case U'‼':
    case U'‽':
    case U'⁇':
    case U'⁈':
    case U'⁉':
    case U'。':
    case U'．':
    case U'！':
    case U'？':
    case U'｡':
    case U'؟':
    case U'۔':
    case U'।':
    case U'॥':
      return CharClass::stop;
    case U'²':
    case U'³':
    case U'¹':
      return CharClass::letter;
    case U'$':
      return CharClass::currency;
    case U'%':
    case U'‰':
      return CharClass::symbol;
    case U'_':
      return CharClass::letter;
    case 0x200B:
    case 0xFEFF:
      return CharClass::space;
    default:
      return CharClass::other;
  }
}

}  // namespace

CodePoint decode_at(std::string_view text, size_t at) {
  utf8proc_int32_t c = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                     static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  if (size <= 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c), static_cast<uint32_t>(size)};
}

CharClass char_class(char32_t c) {
  if (const CharClass known = exception_of(c); known != CharClass::other) return known;
  if (is_space(c)) return CharClass::space;
  if (is_ideograph(c)) return CharClass::ideograph;
  const utf8proc_property_t& property = property_of(c);
  switch (property.boundclass) {
    case UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR:
      return CharClass::regional;
    case UTF8PROC_BOUNDCLASS_EXTEND:
      return CharClass::mark;
    // The signs of trade and rights below U+203C are pictographs to Unicode and print to everybody
    // else.
    case UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC:
      return c >= 0x203C && c != 0x2122 ? CharClass::pictograph : CharClass::symbol;
    default:
      return kOfCategory[static_cast<size_t>(property.category)];
  }
}

bool is_upper(char32_t c) {
  const auto category = property_of(c).category;
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) { return property_of(c).category == UTF8PROC_CATEGORY_LL; }

}  // namespace copydesk
