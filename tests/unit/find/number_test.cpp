#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "number_fixture.hpp"

namespace copydesk {
namespace {

TEST_CASE("figures and words are one number") {
  check_numbers({
      {"It sold 2,500 copies", {"cardinal '2,500' = 2500 [2450, 2550]"}},
      {"It sold 12,34,567 copies", {"cardinal '12,34,567' = 1234567 [1234567, 1234567]"}},
      {"An index of 4,907.20 is high", {"cardinal '4,907.20' = 4907.2 [4907.195, 4907.205]"}},
      {"some 2.3 million voters", {"cardinal 'some 2.3 million' = 2300000 [2070000, 2530000]"}},
      {"with 2.3 million voters", {"cardinal '2.3 million' = 2300000 [2250000, 2350000]"}},
      {"and two hundred and two thousand more",
       {"cardinal 'two hundred and two thousand' = 202000 [201500, 202500]"}},
      {"it has 3 hundred and 21 rooms", {"cardinal '3 hundred and 21' = 321 [321, 321]"}},
      {"13 lakh voters", {"cardinal '13 lakh' = 1300000 [1250000, 1350000]"}},
      {"half a million eggs", {"cardinal 'half a million' = 500000 [450000, 550000]"}},
      {"two and a half million eggs",
       {"cardinal 'two and a half million' = 2500000 [2250000, 2750000]"}},
      {"one million and a half eggs",
       {"cardinal 'one million and a half' = 1500000 [1250000, 1750000]"}},
      {"two dozen eggs", {"cardinal 'two dozen' = 24 [24, 24]"}},
      {"half a dozen eggs", {"cardinal 'half a dozen' = 6 [6, 6]"}},
      {"a couple of eggs", {"cardinal 'a couple' = 2 [1, 3]"}},
      {"nine point nought four", {"cardinal 'nine point nought four' = 9.04 [9.035, 9.045]"}},
      {"1 234 567 people", {"cardinal '1 234 567' = 1234567 [1234567, 1234567]"}},
  });
}

TEST_CASE("fractions leave room for what they round") {
  check_numbers({
      {"two-thirds of voters",
       {"cardinal 'two-thirds' = 0.666666666666666666 [0.633333333333333333, "
        "0.699999999999999999]"}},
      {"three-quarters of voters", {"cardinal 'three-quarters' = 0.75 [0.72, 0.78]"}},
      {"half of the voters", {"cardinal 'half' = 0.5 [0.45, 0.55]"}},
      {"2 1/4 cups", {"measure '2 1/4 cups' = 2.25 [2.125, 2.375] cup"}},
  });
}

TEST_CASE("indefinite plurals give bounds and no number") {
  check_numbers({
      {"dozens of homes", {"cardinal 'dozens' = ? [24, inf)"}},
      {"hundreds of thousands of people", {"cardinal 'hundreds of thousands' = ? [200000, inf)"}},
      {"several hundred people", {"cardinal 'several hundred' = ? [200, 1000)"}},
      {"a woman in her 40s", {"cardinal '40s' = ? [40, 49]"}},
      {"a man in his mid-30s", {"cardinal 'mid-30s' = ? [33, 37]"}},
  });
}

TEST_CASE("hedges and bounds follow the table of the design") {
  check_numbers({
      {"up to 15 flights", {"cardinal 'up to 15' = 15 (-inf, 15]"}},
      {"as many as 700 workers", {"cardinal 'as many as 700' = 700 (-inf, 700]"}},
      {"more than 50 people", {"cardinal 'more than 50' = 50 (50, inf)"}},
      {"at least 50 people", {"cardinal 'at least 50' = 50 [50, inf)"}},
      {"50 or more people", {"cardinal '50 or more' = 50 [50, inf)"}},
      {"fewer than 50 people", {"cardinal 'fewer than 50' = 50 (-inf, 50)"}},
      {"no more than 50 people", {"cardinal 'no more than 50' = 50 (-inf, 50]"}},
      {"nearly 100 people", {"cardinal 'nearly 100' = 100 [90, 100)"}},
      {"just over 10 percent", {"percent 'just over 10 percent' = 10 (10, 11.5] percent"}},
      {"about 450 people", {"cardinal 'about 450' = 450 [405, 495]"}},
      {"450 or so people", {"cardinal '450 or so' = 450 [405, 495]"}},
      {"an estimated 200 people", {"cardinal '200' = 200 [150, 250]"}},
      {"at least about 20 people", {"cardinal 'at least about 20' = 20 [20, inf)"}},
  });
}

TEST_CASE("ranges are one mention, scores and changes are two") {
  check_numbers({
      {"30 to 40 km away", {"measure '30 to 40 km' = ? [30, 40] kilometer"}},
      {"between 30 and 40 people", {"cardinal 'between 30 and 40' = ? [30, 40]"}},
      {"about 3-5 kilometers", {"measure 'about 3-5 kilometers' = ? [2.7, 5.5] kilometer"}},
      {"an 8- to 16-meter mirror", {"measure '8- to 16-meter' = ? [8, 16] meter"}},
      {"$10-$20 million", {"money '$10-$20 million' = ? [10000000, 20000000] USD"}},
      {"from 50 to 80% of it", {"percent '50 to 80%' = ? [50, 80] percent"}},
      {"two or three people", {"cardinal 'two or three' = ? [2, 3]"}},
      {"They won 3-1 at home", {"cardinal '3' = 3 [3, 3]", "cardinal '1' = 1 [1, 1]"}},
      {"The Senate voted 48-52 against",
       {"cardinal '48' = 48 [48, 48]", "cardinal '52' = 52 [52, 52]"}},
      {"Seats rose from 20 to 31", {"cardinal '20' = 20 [20, 20]", "cardinal '31' = 31 [31, 31]"}},
  });
}

TEST_CASE("decades of a life are not those of a century") {
  check_numbers({
      {"a man in his early twenties", {"cardinal 'early twenties' = ? [20, 23]"}},
      {"she is in her 40s", {"cardinal '40s' = ? [40, 49]"}},
      {"in the late nineties", {}},
      {"temperatures in the 90s", {"cardinal '90s' = ? [90, 99]"}},
      {"born in the 90s", {}},
      {"Aged 45, he left", {"cardinal '45' = 45 [45, 45]"}},
  });
}

TEST_CASE("a number counts behind a label only where a noun follows") {
  check_numbers({
      {"Release two hostages", {"cardinal 'two' = 2 [2, 2]"}},
      {"Top five teams", {"cardinal 'five' = 5 [5, 5]"}},
      {"96 Airbus and 22 Boeing", {"cardinal '96' = 96 [96, 96]", "cardinal '22' = 22 [22, 22]"}},
      {"Flights 12 and 14 people", {"cardinal '14' = 14 [14, 14]"}},
      {"He said \"[15] people\" fled", {"cardinal '15' = 15 [15, 15]"}},
      {"the fifth street", {"ordinal 'fifth' = 5 [5, 5]"}},
      {"- $30 million for the Land Conservation Fund",
       {"money '$30 million' = 30000000 [29500000, 30500000] USD"}},
      {"-5 degrees", {"measure '-5 degrees' = -5 [-5, -5] degree"}},
      {"thousands of L visa workers", {"cardinal 'thousands' = ? [2000, inf)"}},
      {"a copy of all 990-T forms", {}},
      {"a minus-20 chill", {"cardinal 'minus-20' = -20 [-20, -20]"}},
      {"the 21st of them", {"ordinal '21st' = 21 [21, 21]"}},
      {"the group (with 5 of 8) won", {"cardinal '5' = 5 [5, 5]", "cardinal '8' = 8 [8, 8]"}},
      {"as low as 10", {"cardinal 'as low as 10' = 10 [10, inf)"}},
      {"up +2.5 percent", {"percent '+2.5 percent' = 2.5 [2.45, 2.55] percent"}},
  });
}

TEST_CASE("ordinals") {
  check_numbers({
      {"its 12th flight", {"ordinal '12th' = 12 [12, 12]"}},
      {"the twenty-first tower", {"ordinal 'twenty-first' = 21 [21, 21]"}},
      {"his one hundred and fifth goal", {"ordinal 'one hundred and fifth' = 105 [105, 105]"}},
      {"the second half of the convention", {"ordinal 'second' = 2 [2, 2]"}},
      {"She finished second!", {"ordinal 'second' = 2 [2, 2]"}},
  });
}

TEST_CASE("a figure behind a place counts the noun behind it") {
  check_numbers({
      {"In Norway 15 people died", {"cardinal '15' = 15 [15, 15]"}},
      {"In Texas 217 homes burned", {"cardinal '217' = 217 [217, 217]"}},
      {"They flew Apollo 11 missions", {}},
      {"Apple's 512 workers left", {"cardinal '512' = 512 [512, 512]"}},
  });
}

TEST_CASE("what looks like a number and is none") {
  const char* rows[] = {
      "The one you mentioned is right",
      "No one came, and one another was blamed",
      "At first she waited a second",
      "First, heat the oil",
      "on second thoughts",
      "Catch-22 by the B-52",
      "the F-16 and the A4",
      "exit 436 on highway 35",
      "version 2.1.3 of v2.0",
      "DOI: 10.3732/ajb.89.9.1531",
      "see https://example.org/2024/15",
      "Call 202-555-0123 or +44 20 7946 0958",
      "Philadelphia, PA 19104",
      "at 1600 Pennsylvania Avenue",
      "London SW1A 1AA",
      "in the fall of '82",
      "agent 007",
      "a 3G phone",
      "They found that: (1) it works; (2) it is cheap",
      "the cluster J1531+3414",
      "the team of Democracy 2.0",
      "the Standard & Poor's 500 plunged",
      "after the September 11, 2001, terrorist attacks",
      "the March 4 bombing",
      "a density of 5.5x10-3 kg",
      "a six-figure sum",
      "Chapter one and Part Two",
      "Phase one of the plan",
      "Sections 3, 4 and 5 apply",
      "Resolutions 2254 and 2118",
      "the study.[12] It",
      "the mountains, [1] the Hamrin",
      "on 42nd Street and Fifth Avenue",
      "a 7-Eleven shop",
      "ISBN 978-3-16-148410-0",
      "case No. 20-1234",
      "won the 10K race",
      "3. How does it help?",
      "the Act, section 1860H(c)(2)",
      "Washington, D.C. 20510",
      "at 9000 Rockville Pike",
      "at 516 Hart Senate Office Building",
      "his office (224-2823) said",
      "under P.L. 109-115",
      "the September 11th attacks",
      "the Code (secs. 509, 4942, 4943, 4945, 4958, and 6033)",
      "in these ways: 1) by law, 2) by habit",
      "call 202/224-4623 or 800/736-8255",
      "the 911 system",
      "the Guard Act (S. 2658) passed",
      "since 9-11",
      "under new section 6050L",
      "the items in \"B.2\" above",
      "earn a degree and more",
  };
  for (const char* row : rows) {
    INFO(std::string(row));
    CHECK(read_numbers(row).empty());
  }
}

TEST_CASE("identifiers are mentions of their own kind") {
  struct Row {
    const char* text;
    MentionKind kind;
    const char* span;
  };
  const Row rows[] = {
      {"Call 202-555-0123 today", MentionKind::phone, "202-555-0123"},
      {"Call +44 20 7946 0958 today", MentionKind::phone, "+44 20 7946 0958"},
      {"Call (202) 555-0123 today", MentionKind::phone, "(202) 555-0123"},
      {"Write to desk@example.org today", MentionKind::email, "desk@example.org"},
      {"Read https://example.org/a?b=1 today", MentionKind::url, "https://example.org/a?b=1"},
      {"It ran 10.15.7 today", MentionKind::identifier, "10.15.7"},
      {"London SW1A 1AA today", MentionKind::identifier, "SW1A 1AA"},
  };
  for (const Row& row : rows) {
    INFO(std::string(row.text));
    const std::string text = row.text;
    bool found = false;
    for (const Mention& m : read_mentions(text))
      found = found || (m.kind == row.kind && text.substr(m.span.begin, m.span.size()) == row.span);
    CHECK(found);
  }
}

}  // namespace
}  // namespace copydesk
