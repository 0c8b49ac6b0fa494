#include "base/decimal.hpp"

#include <doctest/doctest.h>

using copydesk::Decimal;

namespace {
Decimal d(const char* text) { return Decimal::parse(text).value(); }
}  // namespace

TEST_CASE("decimals read and print") {
  struct Row {
    const char* text;
    const char* printed;
  };
  for (const Row& row : {Row{"0", "0"},
                         {"-0.50", "-0.5"},
                         {"2300000", "2300000"},
                         {"0.05", "0.05"},
                         {"1e3", "1000"},
                         {"12.", "12"},
                         {".5", "0.5"},
                         {"999999999999999999", "999999999999999999"}}) {
    CAPTURE(row.text);
    CHECK(d(row.text).to_string() == row.printed);
  }
  for (const char* text : {"", "-", ".", "1,000", "1e", "x1", "1 "}) {
    CAPTURE(text);
    CHECK_FALSE(Decimal::parse(text));
  }
}

TEST_CASE("decimal arithmetic is exact where 18 digits hold it") {
  CHECK(d("0.1") + d("0.2") == d("0.3"));
  CHECK(d("1e17") + d("1") == d("100000000000000001"));
  CHECK(d("1e30") + d("1") == d("1e30"));
  CHECK(d("1.609344") * d("62") == d("99.779328"));
  CHECK(d("1") / d("8") == d("0.125"));
  CHECK(d("2") / d("3") == d("0.666666666666666667"));
  CHECK(d("-1") / d("3") == d("-0.333333333333333333"));
  CHECK(d("100000") / d("146000") < d("0.7"));
}

TEST_CASE("decimals compare by value") {
  CHECK(d("9.99") < d("10"));
  CHECK(d("-9.99") > d("-10"));
  CHECK(d("0") < d("1e-30"));
  CHECK(d("1.50") == d("1.5"));
  CHECK(d("123456789012345678") < d("1e18"));
}

TEST_CASE("rounding goes half away from zero") {
  CHECK(d("12.5").rounded(0) == d("13"));
  CHECK(d("-12.5").rounded(0) == d("-13"));
  CHECK(d("1250").rounded(-2) == d("1300"));
  CHECK(d("1.005").rounded(2) == d("1.01"));
  CHECK(d("-1.5").floor() == d("-2"));
}
