#include <doctest/doctest.h>

#include "name_fixture.hpp"

using namespace copydesk;
using test::Read;

namespace {

bool holds_digits(MentionKind kind) {
  return is_name(kind) || is_number(kind) || kind == MentionKind::identifier;
}

std::string read(std::string_view text) { return Read(text).mentions(holds_digits); }

}  // namespace

TEST_CASE("digits inside names") {
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"A Falcon 9 rocket rose.", "vehicle:Falcon 9"},
      {"A Falcon Nine rocket rose.", "vehicle:Falcon Nine"},
      {"It left from Launch Complex 39A at dawn.", "facility:Launch Complex 39A"},
      {"It was the Boeing 737 MAX 8 that fell.", "vehicle:Boeing 737 MAX 8"},
      {"The film about Apollo 8 is long.", "mission:Apollo 8"},
      {"He drove down Interstate 95 at night.", "place:Interstate 95"},
      {"The crash of Flight 214 was studied.", "identifier:Flight 214"},
      {"A suit under Title IX was filed.", "program:Title IX"},
      {"They saw the Zephyr-12 mission lift off. Then Zephyr-12 was lost.",
       "mission:Zephyr-12 | mission:Zephyr-12"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.found);
  }
}

TEST_CASE("digits that are numbers all the same") {
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"About 12 people came.", "cardinal:About 12"},
      {"In Norway, 15 people were hurt.", "place:Norway | cardinal:15"},
      {"The 9 went home.", "cardinal:9"},
      {"They signed the Rs 320 crore plan.", "money:Rs 320 crore"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.found);
  }
}

TEST_CASE("a month before a number is a date") {
  CHECK(Read("It closed on January 5 for good.").mentions([](MentionKind k) {
    return k == MentionKind::date;
  }) == "date:January 5");
}
