#include <doctest/doctest.h>

#include "../find/name_fixture.hpp"

using namespace copydesk;
using test::Read;

TEST_CASE("one entity under several names") {
  const struct {
    const char* text;
    const char* name;
    const char* entity;
  } rows[] = {
      {"We met Dmitry Orlak. Orlak’s visit was short.", "Dmitry Orlak", "Dmitry Orlak = Orlak"},
      {"A Falcon 9 rose. The Falcon Nine fell.", "Falcon 9", "Falcon 9 = Falcon Nine"},
      {"The International Space Station is old. The ISS leaks.", "International Space Station",
       "International Space Station = ISS"},
      {"The Coastal Fisheries Development Authority was slow. On paper the CFDA owns boats, said "
       "the CFDA.",
       "Coastal Fisheries Development Authority", "Coastal Fisheries Development Authority = CFDA"},
      {"It was signed by Donald J. Trump. Later Donald Trump spoke.", "Donald J. Trump",
       "Donald J. Trump = Donald Trump"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(Read(row.text).entity(row.name) == row.entity);
  }
}

TEST_CASE("two people stay two") {
  const Read read("Doctor Jonas Varga and his brother Peter Varga testified. “No,” said Varga.");
  CHECK(read.entity("Jonas Varga") == "Jonas Varga");
  CHECK(read.entity("Peter Varga") == "Peter Varga");
  CHECK(read.entity("Varga") == "Varga");
}

TEST_CASE("a country and its people are two things") {
  const Read read("Norway sent help. A Norwegian ship came.");
  CHECK(read.entity("Norway") == "Norway");
  CHECK(read.entity("Norwegian") == "Norwegian");
}
