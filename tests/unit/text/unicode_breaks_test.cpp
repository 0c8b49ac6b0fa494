// The word break test of Unicode (UAX 29) against our scanner. It is read from the folder that
// COPYDESK_DATA names; without it the test is skipped.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "text_fixture.hpp"
#include "unicode/properties.hpp"

using namespace copydesk;

namespace {

struct BreakTest {
  std::string text;
  std::vector<char32_t> points;
  std::vector<size_t> begins;  // of the points, in bytes
  std::set<size_t> breaks;     // places between two points where a word ends
};

void append_utf8(std::string& out, char32_t c) {
  const auto add = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return add(c);
  if (c < 0x800) return add(0xC0 | c >> 6U), add(0x80 | (c & 0x3FU));
  if (c < 0x10000)
    return add(0xE0 | c >> 12U), add(0x80 | (c >> 6U & 0x3FU)), add(0x80 | (c & 0x3FU));
  add(0xF0 | c >> 18U), add(0x80 | (c >> 12U & 0x3FU)), add(0x80 | (c >> 6U & 0x3FU)),
      add(0x80 | (c & 0x3FU));
}

BreakTest parse(const std::string& line) {
  BreakTest out;
  std::istringstream words(line.substr(0, line.find('#')));
  for (std::string word; words >> word;) {
    if (word == "÷") {
      out.breaks.insert(out.text.size());
    } else if (word != "×") {
      out.begins.push_back(out.text.size());
      out.points.push_back(static_cast<char32_t>(std::stoul(word, nullptr, 16)));
      append_utf8(out.text, out.points.back());
    }
  }
  return out;
}

bool is_mark(char32_t c) {
  const CharClass cls = char_class(c);
  return cls == CharClass::mark || cls == CharClass::joiner;
}

// Where newspapers want another cut than UAX 29: '_' joins only letters ("_so_" is emphasis); ':'
// joins digits and not letters ("11:44"); ',' and '.' join only where they group ("1,2" is a list,
// ".5" a number, ".." one sign); an apostrophe joins letters only; Hebrew has no quotation marks
// inside words here; Katakana is a letter like any other.
bool differs_on_purpose(char32_t c) {
  return c == U'_' || c == U':' || c == U',' || c == U'.' || c == U'\'' || c == U'"' ||
         (c >= 0x3031 && c <= 0x30FF);
}

// The point that stands before `i` once marks are looked through.
char32_t base_before(const BreakTest& test, size_t i) {
  size_t at = i - 1;
  while (at > 0 && is_mark(test.points[at])) --at;
  return test.points[at];
}

bool compares(const BreakTest& test, size_t i) {
  const char32_t before = test.points[i - 1];
  const char32_t behind = test.points[i];
  if (char_class(before) == CharClass::space || char_class(behind) == CharClass::space)
    return false;
  if (base_before(test, i) != before && char_class(base_before(test, i)) == CharClass::space)
    return false;
  if (before == 0x200D) return false;  // a joiner without an emoji before it joins nothing
  return !differs_on_purpose(base_before(test, i)) && !differs_on_purpose(behind);
}

}  // namespace

TEST_CASE("words break where Unicode breaks them") {
  const char* data = std::getenv("COPYDESK_DATA");
  std::ifstream in(std::string(data == nullptr ? "" : data) +
                   "/unicode-break-tests/WordBreakTest.txt");
  if (!in) {
    MESSAGE("skipped: COPYDESK_DATA names no folder with unicode-break-tests/WordBreakTest.txt");
    return;
  }
  size_t compared = 0;
  for (std::string line; std::getline(in, line);) {
    const BreakTest test = parse(line);
    if (test.points.empty()) continue;
    const test::Cut cut(test.text);
    std::set<size_t> inside;  // bytes inside tokens, where no break is
    for (const Token& token : cut.tokens.all)
      for (size_t at = token.span.begin + 1U; at < token.span.end; ++at) inside.insert(at);
    for (size_t i = 1; i < test.points.size(); ++i) {
      if (!compares(test, i)) continue;
      ++compared;
      CAPTURE(line);
      CAPTURE(i);
      CHECK(inside.contains(test.begins[i]) != test.breaks.contains(test.begins[i]));
    }
  }
  CHECK(compared > 700);
}
