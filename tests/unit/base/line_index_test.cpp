#include "base/line_index.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace copydesk;

TEST_CASE("lines end with CRLF, CR and LF and nothing else; columns count characters") {
  const std::string text = "ab\r\nc\rd\n\xC3\xA9x\u2028y";
  const LineIndex index(text);
  CHECK(index.lines() == 4);
  CHECK(index.place(0) == LineColumn{1, 1});
  CHECK(index.place(4) == LineColumn{2, 1});
  CHECK(index.place(6) == LineColumn{3, 1});
  CHECK(index.place(8) == LineColumn{4, 1});
  CHECK(index.place(9) == LineColumn{4, 1});  // inside é
  CHECK(index.place(10) == LineColumn{4, 2});
  CHECK(index.place(14) == LineColumn{4, 4});
  CHECK(index.place(text.size()) == LineColumn{4, 5});
  CHECK(index.place(text.size() + 99) == LineColumn{4, 5});
  CHECK(index.line(2) == "c");
  CHECK(index.line(9).empty());
  CHECK(LineIndex("").place(0) == LineColumn{1, 1});
}

TEST_CASE("a column far out in a long line is that of a short one") {
  std::string text = "x\n";
  for (int i = 0; i < 5000; ++i) text += "\xC3\xA9";
  const LineIndex index(text);
  for (const uint32_t i : {0U, 1U, 511U, 512U, 2047U, 4999U})
    CHECK(index.place(2 + 2 * i) == LineColumn{2, i + 1});
}
