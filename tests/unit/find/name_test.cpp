#include <doctest/doctest.h>

#include "name_fixture.hpp"

using namespace copydesk;
using test::names_in;

TEST_CASE("names by what stands around them") {
  const struct {
    const char* text;
    const char* names;
  } rows[] = {
      // titles before, roles behind
      {"On Monday Sen. Okwudili Brask left early.", "person:Okwudili Brask"},
      {"The plan of Mayor Ylva Trenholm failed.", "person:Ylva Trenholm"},
      {"It was built by Teemu Haarla, a carpenter from the coast.", "person:Teemu Haarla"},
      {"They met Transportation Secretary Odd Vessel in the hall.", "person:Odd Vessel"},
      {"A letter to Ilse Quandt, 45, was returned.", "person:Ilse Quandt"},
      // given names, initials, particles, generations
      {"The book by J. R. Vantongeren sold well.", "person:J. R. Vantongeren"},
      {"The speech by Ursula von der Aue was short.", "person:Ursula von der Aue"},
      {"The portrait of Martin Luther Colby Jr. was sold.", "person:Martin Luther Colby Jr."},
      {"The novel by Maria Lopez-Diaz won.", "person:Maria Lopez-Diaz"},
      // endings and openings of bodies, buildings, places
      {"The staff of Northgate Holdings Inc. walked out.", "organization:Northgate Holdings Inc."},
      {"He joined the Department of Fisheries in spring.", "organization:Department of Fisheries"},
      {"The fire closed Hollin Airport for a day.", "facility:Hollin Airport"},
      {"The plan of the Safety Center was ready.", "facility:Safety Center"},
      {"The aide to Principal Quandt sat down.", "person:Quandt"},
      {"The Coastal Fisheries Development Authority (CFDA) was slow.",
       "organization:Coastal Fisheries Development Authority | organization:CFDA"},
      // places by prepositions and by the state behind
      {"The mill stands in Quillwater, and in Quillwater it stays.",
       "place:Quillwater | place:Quillwater"},
      {"The mill stood outside Salem, Oregon, for years.", "place:Salem | place:Oregon"},
      {"People in the village of Trebarwen objected.", "place:Trebarwen"},
      // what is named is told beside it
      {"Engineers woke the Meridiana spacecraft on Tuesday.", "vehicle:Meridiana"},
      // a known name beside another one
      {"Then SpaceX CEO Elon Musk spoke.", "organization:SpaceX | person:Elon Musk"},
      {"He met U.S. President Donald Trump twice.", "place:U.S. | person:Donald Trump"},
      {"The work of Florida State University counts.", "organization:Florida State University"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(names_in(row.text) == row.names);
  }
}

TEST_CASE("no names") {
  for (const char* text : {
           "However, the vote was late.",
           "Yesterday nobody came.",
           "The committee met. Nothing came of it.",
           "Researchers said so. Police agreed.",
           "I think that he is right, and I said so.",
           "According to the report, rents rose.",
           "Okay, so it rained.",
       }) {
    CAPTURE(text);
    CHECK(names_in(text) == "");
  }
}

TEST_CASE("one string, one meaning in an article") {
  // A surname follows the full name, before and behind it, at the start of a sentence and in a
  // possessive.
  CHECK(names_in("The judge heard Anneke Trillwood. Trillwood denied it. Nobody believed "
                 "Trillwood’s story.") ==
        "person:Anneke Trillwood | person:Trillwood | person:Trillwood");
  // A headline in title case learns from the text.
  CHECK(names_in("Storm Delays Trillwood Trial Again\n\nThe trial of Anneke Trillwood was put off "
                 "on Monday.\n") == "person:Trillwood | person:Anneke Trillwood");
  // What stands in one row is of one sort.
  CHECK(names_in("It flew over Norway, Sweden and Vallgrund before noon.") ==
        "place:Norway | place:Sweden | place:Vallgrund");
}
