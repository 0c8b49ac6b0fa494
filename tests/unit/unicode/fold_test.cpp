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

}  // namespace
}  // namespace copydesk
