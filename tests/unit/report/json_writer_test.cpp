#include "report/json_writer.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

using namespace copydesk;

TEST_CASE("strings are escaped for JSON and for whoever looks at it") {
  const std::pair<std::string, std::string> rows[] = {
      {"plain", R"("plain")"},
      {"a\"b\\c", R"("a\"b\\c")"},
      {"line\nend\r\ttab", R"("line\nend\r\ttab")"},
      {std::string("\0\x1b", 2), R"("\u0000\u001b")"},
      {"\x7f", R"("\u007f")"},
      {"\u009b31m", R"("\u009b31m")"},
      {"\u00a0é€😀", "\"\u00a0é€😀\""},
      {"\u202eabc\u2066\u200f\u061c", R"("\u202eabc\u2066\u200f\u061c")"},
      {"\u2028\u2029", R"("\u2028\u2029")"},
      {"“curly” — dash", "\"“curly” — dash\""},
      {"", "\"\""},
  };
  for (const auto& [text, json] : rows) {
    std::string out;
    append_json_string(out, text);
    CHECK(out == json);
    CHECK(nlohmann::json::parse(out).get<std::string>() == text);
  }
}

TEST_CASE("commas come by themselves") {
  std::string out;
  JsonWriter json(out);
  json.open_object();
  json.member("a", "x,");
  json.key("list").open_array();
  json.integer(1);
  json.number(*Decimal::parse("2.50"));
  json.null();
  json.open_object();
  json.close_object();
  json.open_array();
  json.close_array();
  json.close_array();
  json.flag("yes", true);
  json.member_or_null("none", "");
  json.close_object();
  CHECK(out == R"({"a":"x,","list":[1,2.5,null,{},[]],"yes":true,"none":null})");
}
