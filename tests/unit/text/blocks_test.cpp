#include "text/blocks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/credit.hpp"
#include "text/dateline.hpp"
#include "text/page_phrases.hpp"
#include "text/paragraphs.hpp"
#include "text_fixture.hpp"

using namespace copydesk;

namespace {

// One line a block: its kind and its text.
std::string blocks_of(const std::string& text) {
  Article article;
  article.text = text;
  std::string out;
  for (const Block& block : make_document(article, test::text_data()).blocks)
    out += std::string(to_string(block.kind)) + ": " + plain_text(article, block.span) + "\n";
  return out;
}

ParagraphForm form(std::string_view text) {
  return form_of(text, {0, static_cast<uint32_t>(text.size())});
}

const std::string kBody =
    "The council met for three hours on Monday and voted to build the bridge after all.";

}  // namespace

TEST_CASE("an article as it comes out of a web page") {
  CHECK(blocks_of("Home » Local » Council votes for the bridge\n\n"
                  "Council votes for the bridge\n\n"
                  "Bridge wins council vote after long night\n\n"
                  "Opponents say the price will double within two years\n\n"
                  "By Jane Doe, Staff Writer\nThe Daily Example\n\n"
                  "SPRINGFIELD, Aug. 1, 2025 (AP) — " +
                  kBody +
                  "\n\n"
                  "A long night\n\n" +
                  kBody +
                  "\n\n"
                  "Jane Roe speaks in Springfield on Monday. REUTERS/Jim Poe\n\n"
                  "“We have waited for this bridge for longer than I have lived,”\n\n"
                  "Jane Roe, member of the council\n\n" +
                  kBody +
                  "\n\n"
                  "• Two lanes\n• One footpath\n\n"
                  "Correction: An earlier story gave the wrong length.\n\n"
                  "Related stories\n\nWhy the old bridge fell\n\n"
                  "Leave a Comment\n\nNice bridge, when will it open to people who walk to work "
                  "every day.\n") ==
        "boilerplate: Home » Local » Council votes for the bridge\n"
        "headline: Council votes for the bridge\n"
        "headline: Bridge wins council vote after long night\n"
        "deck: Opponents say the price will double within two years\n"
        "byline: By Jane Doe, Staff Writer\n"
        "byline: The Daily Example\n"
        "dateline: SPRINGFIELD, Aug. 1, 2025 (AP) —\n"
        "body: " +
            kBody +
            "\n"
            "subheading: A long night\n"
            "body: " +
            kBody +
            "\n"
            "caption: Jane Roe speaks in Springfield on Monday.\n"
            "credit: REUTERS/Jim Poe\n"
            "pullquote: “We have waited for this bridge for longer than I have lived,”\n"
            "attribution: Jane Roe, member of the council\n"
            "body: " +
            kBody +
            "\n"
            "list: • Two lanes\n"
            "list: • One footpath\n"
            "correction: Correction: An earlier story gave the wrong length.\n"
            "boilerplate: Related stories\n"
            "boilerplate: Why the old bridge fell\n"
            "boilerplate: Leave a Comment\n"
            "boilerplate: Nice bridge, when will it open to people who walk to work every day.\n");
}

TEST_CASE("text without a headline has none") {
  CHECK(blocks_of(kBody) == "body: " + kBody + "\n");
  CHECK(blocks_of("six-month stay") == "body: six-month stay\n");
  CHECK(blocks_of(kBody + "\n\nA bridge\n\n" + kBody) ==
        "body: " + kBody + "\nsubheading: A bridge\nbody: " + kBody + "\n");
  CHECK(blocks_of("The senator made the following statement on Monday:\n\n“" + kBody + "”") ==
        "body: The senator made the following statement on Monday:\nbody: “" + kBody + "”\n");
}

TEST_CASE("small parts of the front") {
  struct Row {
    std::string front;
    std::string blocks;
  };
  for (const Row& row : std::vector<Row>{
           {"SPORT\n\nRovers win the cup again\n\n",
            "boilerplate: SPORT\nheadline: Rovers win the cup again\n"},
           {"Will the bridge be built?\n\n", "headline: Will the bridge be built?\n"},
           {"Rovers win the cup again\n* First title in ten years\n* Coach to leave\n",
            "headline: Rovers win the cup again\ndeck: * First title in ten years\ndeck: * Coach "
            "to leave\n"},
           {"Rovers win the cup again\n=====\n\n",
            "headline: Rovers win the cup again\nboilerplate: =====\n"},
           {"Rovers win the cup again\n\nIt was the first title in ten years.\n\nBy Jane Doe\n\n",
            "headline: Rovers win the cup again\ndeck: It was the first title in ten "
            "years.\nbyline: By Jane Doe\n"},
           {"Rovers win the cup again\n\nUpdated Friday, Aug. 1, 2025 at 5 p.m. EDT\n\n",
            "headline: Rovers win the cup again\ndateline: Updated Friday, Aug. 1, 2025 at 5 p.m. "
            "EDT\n"},
           {"Rovers win the cup again\n\nJane Doe\nAug. 1, 2025\n\n",
            "headline: Rovers win the cup again\nbyline: Jane Doe\ndateline: Aug. 1, 2025\n"},
           {"Rovers win the cup again\n\nThe Final\n\n",
            "headline: Rovers win the cup again\nsubheading: The Final\n"},
       }) {
    CAPTURE(row.front);
    CHECK(blocks_of(row.front + kBody) == row.blocks + "body: " + kBody + "\n");
  }
}

TEST_CASE("a heading of the page above the article takes nothing with it") {
  CHECK(blocks_of("Comments (37)\n\nRovers win the cup again\n\n" + kBody + "\n\n" + kBody) ==
        "boilerplate: Comments (37)\nheadline: Rovers win the cup again\nbody: " + kBody +
            "\nbody: " + kBody + "\n");
}

TEST_CASE("an end mark in a file of many stories ends none of those behind it") {
  const std::string story = kBody + "\n\n";
  std::string many = story + story + story + "Comments\n\n";
  for (int i = 0; i < 60; ++i) many += story;
  CHECK(blocks_of(many).ends_with("body: " + kBody + "\n"));
  const std::string few = story + story + story + "Comments\n\n" + story;
  CHECK(blocks_of(few).ends_with("boilerplate: " + kBody + "\n"));
}

TEST_CASE("datelines") {
  struct Row {
    const char* text;
    const char* dateline;  // empty for none
  };
  for (const Row& row : {
           Row{"WASHINGTON (AP) — The vote", "WASHINGTON (AP) —"},
           {"CAPE CANAVERAL, Fla. — The rocket", "CAPE CANAVERAL, Fla. —"},
           {"ST. LOUIS - The vote", "ST. LOUIS -"},
           {"Springfield, Aug. 1, 2025: Sixteen people", "Springfield, Aug. 1, 2025:"},
           {"KIRUNA, Sweden (Nordic Wire) -- “We", "KIRUNA, Sweden (Nordic Wire) --"},
           {"PARIS, August 2 —", "PARIS, August 2 —"},
           {"Friday, August 1, 2025 On Monday", "Friday, August 1, 2025"},
           {"The council — which met on Monday — voted", ""},
           {"Jane Roe — The council’s head", ""},
           {"NASA’s plan — which cost", ""},
           {"WASHINGTON — and not only there", ""},
           {"On Friday, August 1, 2025, the council voted", ""},
           {"Jane Roe (born August 1, 1950 – 1999) was", ""},
           {"Friday, August 1, 2025, was warm", ""},
           {"Note: The vote", ""},
       }) {
    CAPTURE(row.text);
    const std::string_view text = row.text;
    CHECK(text.substr(0, dateline_end(text, test::text_data())) == row.dateline);
  }
}

TEST_CASE("date lines") {
  for (const char* yes : {"Friday, August 1, 2025", "Published Aug. 1, 2025", "1 August 2025",
                          "2025-08-01", "Updated: 5:30 p.m. EDT, Aug. 1, 2025"}) {
    CAPTURE(yes);
    CHECK(is_date_line(yes, test::text_data()));
  }
  for (const char* no :
       {"August", "Two in August", "5:30 p.m.", "August rains kill 16", "2,500 at Friday vote"}) {
    CAPTURE(no);
    CHECK_FALSE(is_date_line(no, test::text_data()));
  }
}

TEST_CASE("credits of pictures") {
  struct Row {
    const char* text;
    const char* credit;  // "-" for none
  };
  for (const Row& row : {
           Row{"Jane Roe speaks on Monday. REUTERS/Jim Poe", "REUTERS/Jim Poe"},
           {"Jane Roe speaks on Aug. 1, 2025. Photo: J. Poe/Example", "Photo: J. Poe/Example"},
           {"Jane Roe speaks. (Staff photo)", "(Staff photo)"},
           {"Jane Roe speaks on Monday. Image: Jim Poe.", "Image: Jim Poe."},
           {"Prize winner Jane Roe NASA / Jim Poe", "NASA / Jim Poe"},
           {"Photo by Jim Poe", "Photo by Jim Poe"},
           {"Image Credit: NASA", "Image Credit: NASA"},
           {"He and/or she left on Monday.", "-"},
           {"The council met on Monday. It voted (5-4).", "-"},
           {"The council met on Monday (its first meeting)", "-"},
           {"The picture: a council that met on Monday.", "-"},
           {"Picture a council that never meets.", "-"},
       }) {
    CAPTURE(row.text);
    const ParagraphForm paragraph = form(row.text);
    const size_t at = credit_begin(paragraph, test::text_data());
    CHECK((at == kNoCredit ? "-" : paragraph.text.substr(at)) == row.credit);
  }
}

TEST_CASE("page furniture is known by its phrases, copy is not") {
  for (const char* yes :
       {"Leave a comment", "LEAVE A COMMENT:", "Comments (37)",
        "This site uses cookies to be nice.", "More from Local", "Related: Why the old bridge fell",
        "© 2025 The Daily Example", "Copyright 2025 Example", "www.example.com/a", "555-012-0123",
        "* * *", "_____"}) {
    CAPTURE(yes);
    CHECK(furniture_of(form(yes), test::text_data()) != Furniture::none);
  }
  for (const char* no :
       {"Comments on the plan are due", "More from the mine will follow in May",
        "Copyright law is hard", "1,000 to 2,000", "Related costs: about 5 percent", "A line"}) {
    CAPTURE(no);
    CHECK(furniture_of(form(no), test::text_data()) == Furniture::none);
  }
}

TEST_CASE("bylines") {
  for (const char* yes : {"By Jane Doe", "BY JANE DOE", "By Jane Doe and Jim Poe, Staff Writers",
                          "(Reporting by Jane Doe in Rome; editing by Jim Poe)"}) {
    CAPTURE(yes);
    CHECK(is_byline(form(yes), test::text_data()));
  }
  for (const char* no : {"By the numbers", "By Friday, the river had reached the road.",
                         "By 2030 there will be a bridge", "By"}) {
    CAPTURE(no);
    CHECK_FALSE(is_byline(form(no), test::text_data()));
  }
}

TEST_CASE("lines filled to a width are joined, others are paragraphs") {
  const auto count = [](const std::string& text) {
    return cut_paragraphs(text, {0, static_cast<uint32_t>(text.size())}).size();
  };
  CHECK(count("The council met for three hours on Monday and voted to build\n"
              "the bridge after all, which surprised everybody who had been\n"
              "there on the night when the same council voted the other way\n"
              "by a larger margin.\n"
              "\n"
              "A second paragraph begins here and goes on for a while, until\n"
              "it ends.\n") == 2);
  CHECK(count("One line\nAnother line\nA third line\n") == 3);
  CHECK(count(kBody + kBody + "\n" + kBody + "\n" + kBody + kBody + "\n") == 3);
  CHECK(count("One\r\n\r\nTwo\r\n") == 2);
  CHECK(count("One\rTwo") == 2);
  CHECK(count("\u00A0\n\nOne\n \t \nTwo\u00A0\n") == 2);
  CHECK(count("") == 0);
}

TEST_CASE("quotations alone are pulled only with their speaker below") {
  CHECK(blocks_of(kBody + "\n\n“It is over.”\n\n— Jane Roe\n\n" + kBody) ==
        "body: " + kBody + "\npullquote: “It is over.”\nattribution: — Jane Roe\nbody: " + kBody +
            "\n");
  CHECK(blocks_of(kBody + "\n\n“It is over.”\n\nA new day\n\n" + kBody) ==
        "body: " + kBody + "\nbody: “It is over.”\nsubheading: A new day\nbody: " + kBody + "\n");
}

TEST_CASE("lists and tables without bullets") {
  CHECK(blocks_of(kBody + "\n\nPoints: Rovers 12\nGoals: Town 30\n\n" + kBody) ==
        "body: " + kBody + "\nlist: Points: Rovers 12\nlist: Goals: Town 30\nbody: " + kBody +
            "\n");
  CHECK(blocks_of(kBody + "\n\n1. A bridge that is new.\n2. A road that is old.\n") ==
        "body: " + kBody + "\nlist: 1. A bridge that is new.\nlist: 2. A road that is old.\n");
  CHECK(blocks_of(kBody + "\n\nTeam\tPoints\nRovers\t12\n") ==
        "body: " + kBody + "\ntable: Team Points\ntable: Rovers 12\n");
}
