#include <doctest/doctest.h>

#include "../find/name_fixture.hpp"

using namespace copydesk;
using test::Read;

TEST_CASE("what happened") {
  const struct {
    const char* text;
    const char* facts;
  } rows[] = {
      {"The Falcon 9 rocket carrying the Dragon capsule lifted off from Florida’s Kennedy Space "
       "Center.",
       "action=launch vehicle=Falcon 9 place=Kennedy Space Center"},
      {"Dmitry Orlak, head of Roscosmos, met with Ilse Quandt in Geneva.",
       "action=meet agent=Dmitry Orlak object=Ilse Quandt place=Geneva"},
      {"The first attempt was scrubbed.", "action=scrub"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(Read(row.text).facts("event") == row.facts);
  }
}

TEST_CASE("nouns are no events") {
  for (const char* text : {"The launch was loud.", "Its landing, a planned one, was dull."}) {
    CAPTURE(text);
    CHECK(Read(text).facts("event") == "");
  }
}

TEST_CASE("what is expected has not happened") {
  const Read read("The crew is expected to dock with the ISS.");
  REQUIRE(read.seen.facts.facts.size() >= 1);
  for (const Fact& fact : read.seen.facts.facts)
    if (fact.type == "event") CHECK(fact.qualifiers.modality == Modality::planned);
  CHECK(read.facts("event") == "action=dock object=International Space Station");
}
