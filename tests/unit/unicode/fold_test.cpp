#include "unicode/fold.hpp"

#include <doctest/doctest.h>

#include <string>

namespace copydesk {
namespace {

std::string utf8(char32_t c) {
  std::string out;
  if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6U);
  } else {
    out += static_cast<char>(0xE0 | c >> 12U);
    out += static_cast<char>(0x80 | (c >> 6U & 0x3FU));
  }
  out += static_cast<char>(0x80 | (c & 0x3FU));
  return out;
}

TEST_CASE("what news prints folds as everything else does") {
  // A Cyrillic letter sends the whole text the long way, through the tables of Unicode.
  const std::string cyrillic = "\u0431";
  for (const auto& [first, last] : {std::pair{0xA0U, 0xFFU}, std::pair{0x2000U, 0x206FU}})
    for (char32_t c = first; c <= last; ++c) {
      const std::string text = "Ab" + utf8(c) + "Cd";
      CAPTURE(text);
      CHECK(fold(text) + cyrillic == fold(text + cyrillic));
      CHECK(plain_form(text) + cyrillic == plain_form(text + cyrillic));
    }
}

TEST_CASE("a combining mark joins the letter before it") {
  CHECK(fold("E\u0301tat") == "\u00e9tat");
  CHECK(fold("\u201cE\u0301tat\u201d") == "\"\u00e9tat\"");
  CHECK(fold("\u00c9TAT") == "\u00e9tat");
  CHECK(fold("Stra\u00dfe") == "strasse");
}

TEST_CASE("of invalid UTF-8 only ASCII letters are lowered") {
  struct Row {
    std::string_view text, folded;
  };
  const std::string_view first_halves = "\xC2\xC3\xE2";
  for (const char first : first_halves)
    for (const std::string_view rest : {"", "A", "\xC3", "\xFF", "\xC2\xA0"}) {
      const std::string text = std::string("É") + first + std::string(rest) + "Bc";
      CAPTURE(text);
      std::string expected = text;
      for (char& c : expected)
        if ('A' <= c && c <= 'Z') c = static_cast<char>(c + 0x20);
      CHECK(fold(text) == expected);
      CHECK(plain_form(text) == text);
    }
  for (const Row& row : {Row{"A\xE2\x80", "a\xE2\x80"},
                         {"\xE2\x80\xC3"
                          "A",
                          "\xE2\x80\xC3"
                          "a"},
                         {"\xC3\x89\xC3", "\xC3\x89\xC3"}}) {
    CAPTURE(row.text);
    CHECK(fold(row.text) == row.folded);
    CHECK(plain_form(row.text) == row.text);
  }
}

}  // namespace
}  // namespace copydesk
