#include <doctest/doctest.h>

#include "../find/name_fixture.hpp"

using namespace copydesk;
using test::Read;

TEST_CASE("statements and their speakers") {
  CHECK(Read("“We are ready,” said Ilse Quandt.").facts("quote") ==
        "speaker=Ilse Quandt words=We are ready,");
  CHECK(Read("The sign read “we are not ready for this” in red.").facts("quote") ==
        "words=we are not ready for this");
}

TEST_CASE("scare quotes are no statements") {
  CHECK(Read("The so-called “miracle” school burned.").facts("quote") == "");
}
