#include "match/units.hpp"

#include <doctest/doctest.h>

#include <string>

namespace copydesk {
namespace {

struct Conversion {
  const char* value;
  const char* from;
  const char* to;
  const char* result;  // rounded to six places
};

TEST_CASE("conversions follow the exact definitions of the units") {
  const Conversion rows[] = {
      {"1", "mile", "kilometer", "1.609344"},
      {"1", "nautical-mile", "kilometer", "1.852"},
      {"100", "kilometer-per-hour", "mile-per-hour", "62.137119"},
      {"1", "acre", "square-meter", "4046.856422"},
      {"5000", "acre", "hectare", "2023.428211"},
      {"1", "square-mile", "square-kilometer", "2.589988"},
      {"1", "gallon", "liter", "3.785412"},
      {"1", "gallon-imperial", "liter", "4.54609"},
      {"1", "barrel", "gallon", "42"},
      {"1", "pound", "gram", "453.59237"},
      {"1", "ton", "tonne", "0.907185"},
      {"1", "stone", "pound", "14"},
      {"1", "horsepower", "watt", "745.699872"},
      {"1", "pound-force-per-square-inch", "pascal", "6894.757293"},
      {"1", "kilowatt-hour", "megajoule", "3.6"},
      {"1", "gigabyte", "megabit", "8000"},
      {"1", "light-year", "kilometer", "9460730472580.8"},
      {"90", "minute", "hour", "1.5"},
      {"1", "cubic-foot", "liter", "28.316847"},
      {"1", "foot-per-second", "meter-per-second", "0.3048"},
      {"180", "degree", "revolution", "0.5"},
      {"0", "celsius", "fahrenheit", "32"},
      {"-40", "fahrenheit", "celsius", "-40"},
      {"98.6", "fahrenheit", "celsius", "37"},
      {"300", "celsius", "kelvin", "573.15"},
  };
  for (const Conversion& row : rows) {
    CAPTURE(std::string(row.from) + " -> " + row.to);
    const auto result = convert(*Decimal::parse(row.value), row.from, row.to);
    REQUIRE(result.has_value());
    CHECK(result->rounded(6).to_string() == row.result);
  }
}

TEST_CASE("a rise of temperature converts without the offset") {
  CHECK(*convert(Decimal(10), "celsius", "fahrenheit", TemperatureSense::difference) ==
        Decimal(18));
  CHECK(*convert(Decimal(10), "celsius", "fahrenheit", TemperatureSense::reading) == Decimal(50));
}

TEST_CASE("units of different dimensions do not convert") {
  const char* pairs[][2] = {{"kilometer", "kilogram"},
                            {"kilometer", "square-kilometer"},
                            {"USD", "EUR"},
                            {"mile-per-hour", "mile"},
                            {"percent", "meter"},
                            {"furlong", "no-such-unit"}};
  for (const auto& pair : pairs) {
    CAPTURE(pair[0]);
    CHECK_FALSE(convert(Decimal(1), pair[0], pair[1]).has_value());
    CHECK_FALSE(same_dimension(pair[0], pair[1]));
  }
  CHECK(dimension_of("USD").empty());
  CHECK(dimension_of("mile-per-hour") == dimension_of("knot"));
}

TEST_CASE("both ways and back is the same value") {
  const char* pairs[][2] = {
      {"mile", "kilometer"},  {"acre", "hectare"},       {"celsius", "fahrenheit"},
      {"pound", "kilogram"},  {"gallon", "liter"},       {"horsepower", "kilowatt"},
      {"inch", "centimeter"}, {"knot", "mile-per-hour"}, {"psi", "pascal"}};
  for (const auto& pair : pairs)
    for (const int value : {-40, 0, 1, 7, 1000}) {
      const auto there = convert(Decimal(value), pair[0], pair[1]);
      if (!there) continue;
      CHECK(convert(*there, pair[1], pair[0])->rounded(9) == Decimal(value));
    }
}

TEST_CASE("an interval keeps its open ends") {
  const auto range = convert(more_than(Decimal(100)), "kilometer", "meter");
  REQUIRE(range.has_value());
  CHECK(*range == more_than(Decimal(100000)));
}

TEST_CASE("stylebook factors lie near the exact ones") {
  const char* pairs[][2] = {{"mile", "kilometer"},
                            {"cubic-foot", "cubic-meter"},
                            {"square-yard", "square-meter"},
                            {"square-kilometer", "square-mile"},
                            {"liter", "gallon"}};
  for (const auto& pair : pairs) {
    const auto coarse = stylebook_factor(pair[0], pair[1]);
    const auto exact = factor_between(pair[0], pair[1]);
    REQUIRE(coarse.has_value());
    REQUIRE(exact.has_value());
    CHECK(abs(*coarse / exact->value() - Decimal(1)) < *Decimal::parse("0.06"));
  }
  CHECK_FALSE(stylebook_factor("mile", "meter").has_value());
}

}  // namespace
}  // namespace copydesk
