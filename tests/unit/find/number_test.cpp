#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "number_fixture.hpp"

namespace copydesk {
namespace {

struct Reading {
  const char* text;
  std::vector<std::string> numbers;
};

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += item + "; ";
  return out;
}

void check_rows(const std::vector<Reading>& rows) {
  for (const Reading& row : rows) {
    INFO(std::string(row.text));
    CHECK(joined(read_numbers(row.text)) == joined(row.numbers));
  }
}

TEST_CASE("figures and words are one number") {
  check_rows({
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
  check_rows({
      {"two-thirds of voters",
       {"cardinal 'two-thirds' = 0.666666666666666666 [0.633333333333333333, "
        "0.699999999999999999]"}},
      {"three-quarters of voters", {"cardinal 'three-quarters' = 0.75 [0.72, 0.78]"}},
      {"half of the voters", {"cardinal 'half' = 0.5 [0.45, 0.55]"}},
      {"2 1/4 cups", {"measure '2 1/4 cups' = 2.25 [2.125, 2.375] cup"}},
  });
}

TEST_CASE("indefinite plurals give bounds and no number") {
  check_rows({
      {"dozens of homes", {"cardinal 'dozens' = ? [24, inf)"}},
      {"hundreds of thousands of people", {"cardinal 'hundreds of thousands' = ? [200000, inf)"}},
      {"several hundred people", {"cardinal 'several hundred' = ? [200, 1000)"}},
      {"a woman in her 40s", {"cardinal '40s' = ? [40, 49]"}},
      {"a man in his mid-30s", {"cardinal 'mid-30s' = ? [33, 37]"}},
  });
}

TEST_CASE("hedges and bounds follow the table of the design") {
  check_rows({
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
  check_rows({
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

TEST_CASE("money has its ISO currency") {
  check_rows({
      {"$4.5bn", {"money '$4.5bn' = 4500000000 [4450000000, 4550000000] USD"}},
      {"a deal of \u00a3868m", {"money '\u00a3868m' = 868000000 [867500000, 868500000] GBP"}},
      {"a deal of \u00a36.7million", {"money '\u00a36.7million' = 6700000 [6650000, 6750000] GBP"}},
      {"about 12million people", {"cardinal 'about 12million' = 12000000 [10800000, 13200000]"}},
      {"A$12 and HK$10.05 billion",
       {"money 'A$12' = 12 [12, 12] AUD",
        "money 'HK$10.05 billion' = 10050000000 [10045000000, 10055000000] HKD"}},
      {"five million yen", {"money 'five million yen' = 5000000 [4500000, 5500000] JPY"}},
      {"323 million euros", {"money '323 million euros' = 323000000 [322500000, 323500000] EUR"}},
      {"10,000 Swiss francs", {"money '10,000 Swiss francs' = 10000 [5000, 15000] CHF"}},
      {"50 cents a share", {"money '50 cents' = 0.5 [0.45, 0.55] USD"}},
      {"470 pence a share", {"money '470 pence' = 4.7 [4.65, 4.75] GBP"}},
      {"a $5 fine", {"money '$5' = 5 [5, 5] USD"}},
      {"USD 200 or 42MYR",
       {"money 'USD 200' = 200 [150, 250] USD", "money '42MYR' = 42 [42, 42] MYR"}},
      {"13 dollars and 45 cents", {"money '13 dollars and 45 cents' = 13.45 [13.445, 13.455] USD"}},
      {"20Rs or 42RM", {"money '20Rs' = 20 [15, 25] INR", "money '42RM' = 42 [42, 42] MYR"}},
      {"ALL 5 were wrong", {"cardinal '5' = 5 [5, 5]"}},
      {"between US$300 and 400 billion",
       {"money 'between US$300 and 400 billion' = ? [300000000000, 400000000000] USD"}},
      {"USD910 thousand", {"money 'USD910 thousand' = 910000 [909500, 910500] USD"}},
      {"KSh500, Tk 500 and Dhs 300",
       {"money 'KSh500' = 500 [450, 550] KES", "money 'Tk 500' = 500 [450, 550] BDT",
        "money 'Dhs 300' = 300 [250, 350] AED"}},
      {"one DHS official", {"cardinal 'one' = 1 [1, 1]"}},
      {"3.14US$ or 5A$",
       {"money '3.14US$' = 3.14 [3.135, 3.145] USD", "money '5A$' = 5 [5, 5] AUD"}},
      {"the rand rose as South Africa paid R200 and R2.5 million",
       {"money 'R200' = 200 [150, 250] ZAR",
        "money 'R2.5 million' = 2500000 [2450000, 2550000] ZAR"}},
      {"the droid R200 of R2-D2", {}},
      {"R2-D2 in South Africa", {}},
      {"300 ANG Airmen", {"cardinal '300' = 300 [250, 350]"}},
      {"Rs 3 crore, 50 cents",
       {"money 'Rs 3 crore' = 30000000 [25000000, 35000000] INR",
        "money '50 cents' = 0.5 [0.45, 0.55] USD"}},
      {"20 pence, 75p",
       {"money '20 pence' = 0.2 [0.15, 0.25] GBP", "money '75p' = 0.75 [0.75, 0.75] GBP"}},
      {"20, 40 and more than $5 million",
       {"cardinal '20' = 20 [20, 20]", "cardinal '40' = 40 [40, 40]",
        "money 'more than $5 million' = 5000000 (5000000, inf) USD"}},
      {"Rs. 30-Rs. 40 a day", {"money 'Rs. 30-Rs. 40' = ? [30, 40] INR"}},
      {"up to three top teams", {"cardinal 'up to three' = 3 (-inf, 3]"}},
  });
}

TEST_CASE("measures have the unit's CLDR name") {
  check_rows({
      {"a 30-foot wall", {"measure '30-foot' = 30 [25, 35] foot"}},
      {"188 km/h", {"measure '188 km/h' = 188 [188, 188] kilometer-per-hour"}},
      {"4 square kilometers", {"measure '4 square kilometers' = 4 [4, 4] square-kilometer"}},
      {"He is 5 feet 2 inches tall",
       {"measure '5 feet 2 inches' = 5.16666666666666667 [5.125, "
        "5.20833333333333334] foot"}},
      {"6.4, 7.9 and 7.1 tonnes",
       {"measure '6.4' = 6.4 [6.35, 6.45] tonne", "measure '7.9' = 7.9 [7.85, 7.95] tonne",
        "measure '7.1 tonnes' = 7.1 [7.05, 7.15] tonne"}},
      {"It was \u22125 \u00b0C", {"measure '\u22125 \u00b0C' = -5 [-5, -5] celsius"}},
      {"98.6 degrees Fahrenheit",
       {"measure '98.6 degrees Fahrenheit' = 98.6 [98.55, 98.65] fahrenheit"}},
      {"7.3 MWh", {"measure '7.3 MWh' = 7.3 [7.25, 7.35] megawatt-hour"}},
      {"a 60GB disk", {"measure '60GB' = 60 [55, 65] gigabyte"}},
      {"more than a mile", {"measure 'more than a mile' = 1 (1, inf) mile"}},
      {"half a mile", {"measure 'half a mile' = 0.5 [0.45, 0.55] mile"}},
      {"9m people and 9m of rope",
       {"cardinal '9m' = 9000000 [8500000, 9500000]", "measure '9m' = 9 [9, 9] meter"}},
      {"the 400m hurdles", {"measure '400m' = 400 [350, 450] meter"}},
      {"a 6-foot-2 guard",
       {"measure '6-foot-2' = 6.16666666666666667 [6.125, 6.20833333333333334] foot"}},
      {"a 6-foot-12-inch wall",
       {"measure '6-foot-12-inch' = 7 [6.95833333333333333, "
        "7.04166666666666667] foot"}},
      {"300 sq. mi. and 20 sq km",
       {"measure '300 sq. mi.' = 300 [250, 350] square-mile",
        "measure '20 sq km' = 20 [15, 25] square-kilometer"}},
      {"It covers 100 sq ft.", {"measure '100 sq ft.' = 100 [50, 150] square-foot"}},
      {"from 100 to 1000 g of salt", {"measure '100 to 1000 g' = ? [100, 1000] gram"}},
      {"0.2 percentage points",
       {"percent '0.2 percentage points' = 0.2 [0.15, 0.25] percentage-point"}},
      {"25 basis points", {"percent '25 basis points' = 25 [24.5, 25.5] basis-point"}},
  });
}

TEST_CASE("two measures in a row are one only where the smaller completes the larger") {
  check_rows({
      {"5 feet, 2 inches tall",
       {"measure '5 feet, 2 inches' = 5.16666666666666667 [5.125, 5.20833333333333334] foot"}},
      {"12 stone, 75 kg",
       {"measure '12 stone' = 12 [12, 12] stone", "measure '75 kg' = 75 [75, 75] kilogram"}},
      {"12st 4lb, 7lb 3oz",
       {"measure '12st 4lb' = 12.2857142857142857 [12.25, 12.3214285714285714] stone",
        "measure '7lb 3oz' = 7.1875 [7.15625, 7.21875] pound"}},
      {"300 MW, 5 kW",
       {"measure '300 MW' = 300 [250, 350] megawatt", "measure '5 kW' = 5 [5, 5] kilowatt"}},
      {"a 10-by-12-foot room",
       {"measure '10' = 10 [10, 10] foot", "measure '12-foot' = 12 [12, 12] foot"}},
  });
}

TEST_CASE("decades of a life are not those of a century") {
  check_rows({
      {"a man in his early twenties", {"cardinal 'early twenties' = ? [20, 23]"}},
      {"she is in her 40s", {"cardinal '40s' = ? [40, 49]"}},
      {"in the late nineties", {}},
      {"temperatures in the 90s", {"cardinal '90s' = ? [90, 99]"}},
      {"born in the 90s", {}},
      {"Aged 45, he left", {"cardinal '45' = 45 [45, 45]"}},
  });
}

TEST_CASE("a mark on a scale is no count of marks") {
  check_rows({
      {"fell below the 5,000 mark", {"cardinal '5,000 mark' = 5000 [4500, 5500]"}},
      {"past the 100,000-mark", {"cardinal '100,000-mark' = 100000 [50000, 150000]"}},
      {"left 3 marks", {"cardinal '3' = 3 [3, 3]"}},
  });
}

TEST_CASE("a number counts behind a label only where a noun follows") {
  check_rows({
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
  check_rows({
      {"its 12th flight", {"ordinal '12th' = 12 [12, 12]"}},
      {"the twenty-first tower", {"ordinal 'twenty-first' = 21 [21, 21]"}},
      {"his one hundred and fifth goal", {"ordinal 'one hundred and fifth' = 105 [105, 105]"}},
      {"the second half of the convention", {"ordinal 'second' = 2 [2, 2]"}},
      {"She finished second!", {"ordinal 'second' = 2 [2, 2]"}},
  });
}

TEST_CASE("a figure behind a place counts the noun behind it") {
  check_rows({
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
    CHECK(joined(read_numbers(row)) == "");
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
