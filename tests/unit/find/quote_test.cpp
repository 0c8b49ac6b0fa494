#include <doctest/doctest.h>

#include "name_fixture.hpp"

using namespace copydesk;
using test::Read;

namespace {

// Each quotation's words, with its speaker: "We are ready <Ilse Quandt>".
std::string quotes(std::string_view text) {
  const Read read(text);
  std::string out;
  for (const Mention& m : read.seen.mentions) {
    const auto* quote = std::get_if<QuoteValue>(&m.value);
    if (quote == nullptr) continue;
    if (!out.empty()) out += " | ";
    out += plain_text(read.article, quote->inside);
    if (quote->speaker) out += " <" + plain_text(read.article, *quote->speaker) + ">";
    if (!quote->closed) out += " ...";
  }
  return out;
}

}  // namespace

TEST_CASE("quotation marks") {
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"He said: \"It is late.\"", "It is late."},
      {"They called it “a dry year” again.", "a dry year"},
      {"They called it «a dry year» again.", "a dry year"},
      {"She read 'the old rules' aloud.", "the old rules"},
      {"“He told us ‘never again’ and left.”", "He told us ‘never again’ and left. | never again"},
      {"The officers' mess and the cooks' kitchen burned in the '90s.", ""},
      {"It’s the dogs’ dinner, isn’t it?", ""},
      {"“This paragraph goes on.\n\n“And ends here.”\n",
       "This paragraph goes on. ... | And ends here."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(quotes(row.text) == row.found);
  }
}

TEST_CASE("who speaks") {
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"“We are ready,” said Ilse Quandt.", "We are ready, <Ilse Quandt>"},
      {"“We are ready,” Ilse Quandt said on Friday.", "We are ready, <Ilse Quandt>"},
      {"Ilse Quandt told reporters: “We are ready.”", "We are ready. <Ilse Quandt>"},
      {"“We are ready,” said NASA spokeswoman Ilse Quandt.", "We are ready, <Ilse Quandt>"},
      {"“We are ready,” said Ilse Quandt. “We will go.”",
       "We are ready, <Ilse Quandt> | We will go. <Ilse Quandt>"},
      {"The mayor, Ilse Quandt, came late. “We are ready,” she said.",
       "We are ready, <Ilse Quandt>"},
      {"Nobody knows who wrote “We are ready” on the wall.", "We are ready"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(quotes(row.text) == row.found);
  }
}
