#include "unicode/properties.hpp"

#include <doctest/doctest.h>

using namespace copydesk;

TEST_CASE("code points have the class that a newspaper gives them") {
  struct Row {
    char32_t c;
    CharClass cls;
  };
  for (const Row& row : {Row{U'a', CharClass::letter},   {U'É', CharClass::letter},
                         {U'²', CharClass::letter},      {U'5', CharClass::digit},
                         {U'５', CharClass::digit},      {U'½', CharClass::numeral},
                         {0xA0, CharClass::space},       {0x202F, CharClass::space},
                         {0x200B, CharClass::space},     {0x2028, CharClass::space},
                         {0x0301, CharClass::mark},      {0xFE0F, CharClass::mark},
                         {0xAD, CharClass::joiner},      {0x200D, CharClass::joiner},
                         {U'’', CharClass::apostrophe},  {U'—', CharClass::dash},
                         {U'-', CharClass::dash},        {U'−', CharClass::symbol},
                         {U'“', CharClass::open},        {U'”', CharClass::close},
                         {U'«', CharClass::open},        {U'…', CharClass::stop},
                         {U'。', CharClass::stop},       {U'€', CharClass::currency},
                         {U'%', CharClass::symbol},      {U'™', CharClass::symbol},
                         {U'©', CharClass::symbol},      {0x1F680, CharClass::pictograph},
                         {0x1F1FA, CharClass::regional}, {U'語', CharClass::ideograph},
                         {0x01, CharClass::other}}) {
    CAPTURE(static_cast<uint32_t>(row.c));
    CHECK(static_cast<int>(char_class(row.c)) == static_cast<int>(row.cls));
  }
  CHECK(is_upper(U'É'));
  CHECK_FALSE(is_upper(U'é'));
  CHECK(is_lower(U'é'));
  CHECK_FALSE(is_lower(U'5'));
}

TEST_CASE("a byte that begins no character counts alone") {
  CHECK(decode_at("\xE2\x80\x99", 0).value == U'’');
  CHECK(decode_at("\xE2\x80\x99", 0).size == 3);
  CHECK(decode_at("\x80"
                  "a",
                  0)
            .value == 0xFFFD);
  CHECK(decode_at("\x80"
                  "a",
                  0)
            .size == 1);
  CHECK(decode_at("\xE2\x80", 0).size == 1);
}
