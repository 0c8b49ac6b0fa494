#include <doctest/doctest.h>

#include "../find/name_fixture.hpp"

using namespace copydesk;
using test::Read;

TEST_CASE("who holds which post where") {
  const struct {
    const char* text;
    const char* facts;
  } rows[] = {
      {"SpaceX CEO Elon Musk spoke.", "person=Elon Musk title=CEO organization=SpaceX"},
      {"Dmitry Orlak, head of Roscosmos, spoke.",
       "person=Dmitry Orlak title=head organization=Roscosmos"},
      {"Dmitry Orlak, manager, Roscosmos, spoke.",
       "person=Dmitry Orlak title=manager organization=Roscosmos"},
      {"Dmitry Orlak, manager, Roscosmos people and others spoke.",
       "person=Dmitry Orlak title=manager"},
      {"NASA astronauts Ilse Quandt and Mike Torvald slept.",
       "person=Mike Torvald title=astronaut organization=NASA\nperson=Ilse Quandt title=astronaut "
       "organization=NASA"},
      {"He met NASA’s acting administrator, Transportation Secretary Sean Quill, there.",
       "person=Sean Quill title=acting administrator organization=NASA\n"
       "person=Sean Quill title=Transportation Secretary"},
      {"Ilse Quandt, the health minister, resigned.", "person=Ilse Quandt title=health minister"},
      {"Ilse Quandt, 45, a lawyer, resigned.", "person=Ilse Quandt title=lawyer"},
      {"The head of Roscosmos, Dmitry Orlak, spoke.",
       "person=Dmitry Orlak title=head organization=Roscosmos"},
      {"The former prime minister Ilse Quandt spoke.",
       "person=Ilse Quandt title=former prime minister"},
      {"Norway’s prime minister, Ilse Quandt, spoke.",
       "person=Ilse Quandt title=prime minister place=Norway"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(Read(row.text).facts("role") == row.facts);
  }
}

TEST_CASE("no post is given to the neighbour") {
  for (const char* text :
       {"Ilse Quandt met the minister.", "The mayor left. Ilse Quandt stayed."}) {
    CAPTURE(text);
    CHECK(Read(text).facts("role") == "");
  }
}

TEST_CASE("affiliations") {
  CHECK(Read("They flew with Japan Aerospace Exploration Agency’s Ilse Quandt.")
            .facts("affiliation") == "person=Ilse Quandt organization=JAXA");
}
