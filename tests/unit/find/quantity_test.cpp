#include <doctest/doctest.h>

#include "number_fixture.hpp"

namespace copydesk {
namespace {

TEST_CASE("money has its ISO currency") {
  check_numbers({
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
  check_numbers({
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
      {"22m crowns, of which they paid 6m, and 6m of rope",
       {"cardinal '22m' = 22000000 [21500000, 22500000]",
        "cardinal '6m' = 6000000 [5500000, 6500000]", "measure '6m' = 6 [6, 6] meter"}},
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
  check_numbers({
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

TEST_CASE("a mark on a scale is no count of marks") {
  check_numbers({
      {"fell below the 5,000 mark", {"cardinal '5,000 mark' = 5000 [4500, 5500]"}},
      {"past the 100,000-mark", {"cardinal '100,000-mark' = 100000 [50000, 150000]"}},
      {"left 3 marks", {"cardinal '3' = 3 [3, 3]"}},
  });
}

}  // namespace
}  // namespace copydesk
