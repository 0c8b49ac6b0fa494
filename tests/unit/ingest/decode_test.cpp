#include "unicode/decode.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace copydesk;

namespace {

// The bytes of the input that the text's bytes [begin, end) came from.
std::string source_of(const std::string& bytes, const Decoded& decoded, size_t begin, size_t end) {
  if (decoded.runs.empty()) return bytes.substr(begin, end - begin);
  std::string out;
  for (const DecodedRun& run : decoded.runs) {
    const size_t from = std::max<size_t>(begin, run.begin);
    const size_t to = std::min<size_t>(end, run.begin + run.length);
    if (from >= to) continue;
    out += run.length == run.source_length
               ? bytes.substr(run.source_begin + from - run.begin, to - from)
               : bytes.substr(run.source_begin, run.source_length);
  }
  return out;
}

}  // namespace

TEST_CASE("bytes are decoded by mark, then as UTF-8, then as declared, then as windows-1252") {
  struct Row {
    std::string bytes, declared, text, encoding;
    bool guessed;
    uint32_t replaced;
  };
  const std::vector<Row> rows = {
      {"plain", "", "plain", "UTF-8", false, 0},
      {"", "", "", "UTF-8", false, 0},
      {"caf\xC3\xA9", "", "café", "UTF-8", false, 0},
      {"\xEF\xBB\xBFmarked", "", "marked", "UTF-8", false, 0},
      {std::string("\xFF\xFEh\0i\0", 6), "", "hi", "UTF-16LE", false, 0},
      {std::string("\xFE\xFF\0h\x20\x19", 6), "", "h’", "UTF-16BE", false, 0},
      {std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6), "", "😀", "UTF-16LE", false, 0},
      {"said \x93yes\x94", "", "said “yes”", "windows-1252", true, 0},
      {"L\xE9on", "", "Léon", "windows-1252", true, 0},
      {"Stra\xDF"
       "e",
       "ISO-8859-1", "Straße", "ISO-8859-1", false, 0},
      {"caf\xC3\xA9", "ISO-8859-1", "café", "UTF-8", false,
       0},  // what is UTF-8 is not something else by chance
      // Mostly sound UTF-8 stays UTF-8.
      {"“one” “two” \xE9", "", "“one” “two” \uFFFD", "UTF-8", false, 1},
      {"\xEF\xBB\xBF"
       "a\xC0\xAF"
       "b",
       "", "a\uFFFD\uFFFDb", "UTF-8", false, 2},
      {"“x” “y” \xED\xA0\x80.", "", "“x” “y” \uFFFD\uFFFD\uFFFD.", "UTF-8", false, 3},
      {"“x” “y” “z” \xF0\x9F\x98", "", "“x” “y” “z” \uFFFD", "UTF-8", false, 1},
      {"\xFF\xFEx", "", "\uFFFD", "UTF-16LE", false, 1},  // half a unit
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto decoded = decode(row.bytes, row.declared);
    REQUIRE(decoded);
    CHECK(decoded->text == row.text);
    CHECK(decoded->encoding == row.encoding);
    CHECK(decoded->guessed == row.guessed);
    CHECK(decoded->replaced == row.replaced);
    CHECK(is_utf8(decoded->text));
  }
  CHECK_FALSE(decode("\xE9", "no-such-encoding"));
}

TEST_CASE("every piece of decoded text points at the bytes it came from") {
  struct Row {
    std::string bytes, words, source;
  };
  const std::vector<Row> rows = {
      {"\xEF\xBB\xBF"
       "Oslo 12",
       "12", "12"},
      {"He said \x93twelve\x94 \x97 or 13", "“twelve”", "\x93twelve\x94"},
      {"He said \x93twelve\x94 \x97 or 13", "13", "13"},
      {"“a” “b” \xE9 17", "17", "17"},
      {"“a” “b” \xE9 17", "\uFFFD", "\xE9"},
      {std::string("\xFF\xFE"
                   "1\0"
                   "7\0",
                   6),
       "17",
       std::string("1\0"
                   "7\0",
                   4)},
      {std::string("\xFE\xFF\xD8\x3D\xDE\x00\0"
                   "5",
                   8),
       "5",
       std::string("\0"
                   "5",
                   2)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    const auto decoded = decode(row.bytes);
    REQUIRE(decoded);
    const size_t at = decoded->text.find(row.words);
    REQUIRE(at != std::string::npos);
    CHECK(source_of(row.bytes, *decoded, at, at + row.words.size()) == row.source);
  }
}

TEST_CASE("names become UTF-8 whatever they are") {
  CHECK(to_utf8("desk.txt") == "desk.txt");
  CHECK(to_utf8("caf\xE9.txt") == "caf\uFFFD.txt");
}
