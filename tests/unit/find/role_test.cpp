#include <doctest/doctest.h>

#include "name_fixture.hpp"

using namespace copydesk;
using test::Read;

namespace {

std::string roles(std::string_view text) {
  return Read(text).mentions([](MentionKind k) { return k == MentionKind::role; });
}

}  // namespace

TEST_CASE("roles") {
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"He met acting administrator Odd Vessel.", "role:acting administrator"},
      {"He met Transportation Secretary Odd Vessel.", "role:Transportation Secretary"},
      {"The astronauts Ilse Quandt and Odd Vessel slept.", "role:astronauts"},
      {"Ilse Quandt, head of Roscosmos, slept.", "role:head"},
      {"Former prime minister Ilse Quandt slept.", "role:Former prime minister"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(roles(row.text) == row.found);
  }
}

TEST_CASE("no roles") {
  for (const char* text :
       {"They head for the coast.", "General Motors closed the plant.", "The page was blank."}) {
    CAPTURE(text);
    CHECK(roles(text) == "");
  }
}
