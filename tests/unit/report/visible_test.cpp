#include "report/visible.hpp"

#include <doctest/doctest.h>

#include "unicode/width.hpp"

using namespace copydesk;

namespace {

std::string visible(std::string_view text) {
  std::string out;
  append_visible(out, text);
  return out;
}

std::string name(std::string_view text) {
  std::string out;
  append_visible_name(out, text);
  return out;
}

}  // namespace

TEST_CASE("nothing of a text acts on a terminal or a log") {
  CHECK(visible("plain — “text” é") == "plain — “text” é");
  CHECK(visible("a\x1b[2Jb") == "a<U+001B>[2Jb");
  CHECK(visible("\x1b]52;c;QQ\x07") == "<U+001B>]52;c;QQ<U+0007>");
  CHECK(visible("\u009b31m") == "<U+009B>31m");
  CHECK(visible("\x7f") == "<U+007F>");
  CHECK(visible("1\u202e2") == "1<U+202E>2");
  CHECK(visible("a\r\nb\tc") == "a  b c");
  CHECK(visible("##[error]x") == "##<U+005B>error]x");
  CHECK(visible("#[x] [y]") == "#[x] [y]");
  CHECK(visible("bad \xFF byte") == "bad <FF> byte");
  CHECK(name("story.txt") == "story.txt");
  CHECK(name("::error::x") == "./::error::x");
  CHECK(name("-rf") == "./-rf");
  CHECK(name("a\nb") == "a b");
}

TEST_CASE("columns are those of the terminal") {
  CHECK(visible_columns("abc") == 3);
  CHECK(visible_columns("é") == 1);
  CHECK(visible_columns("e\u0301") == 1);
  CHECK(visible_columns("漢字") == 4);
  CHECK(visible_columns("😀") == 2);
  CHECK(visible_columns("👩‍👩‍👧") == 2);
  CHECK(visible_columns("🇳🇴") == 2);
  CHECK(visible_columns("\u200b") == 0);
  CHECK(visible_columns("\x1b") == 8);
  CHECK(cluster_at("e\u0301x", 0).size == 3);
}
