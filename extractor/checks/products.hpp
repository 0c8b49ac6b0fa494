#pragma once

#include <string>

#include "checks/checks.hpp"

// Totals that follow from a rate and a time, or from a number of things and what each has. The
// findings are those of the check `magnitude`.

namespace copydesk {

/// So many things, what each of them has, and what that makes.
struct Product {
  Item number;
  Item share;
  Item total;
};
/// "20 × £8,000 = £160,000"; `question` is asked where it does not hold.
Finding product_finding(const CheckInput& input, const Product& product, bool fits,
                        std::string question);

/// Whether the words call a figure what some things come to: "taking in", "a bill of", "in all".
bool says_total(const CheckInput& input, const Item& item);

/// "300 barrels a day ... lasted 45 days ... 13,500 barrels"; "40 litres a second, or 144,000
/// litres an hour".
void check_rate_totals(const CheckInput& input, Findings& out);

/// "20 turbines, each rated at five megawatts, ... a combined 100 megawatts"; "six boats, each
/// carrying 25 people. All 150 ...".
void check_each_totals(const CheckInput& input, Findings& out);

/// "£38.4 million ... 4,800 pupils, so each of them will have £8,000"; "198 km ... four and a half
/// hours ... an average speed of 44 kph".
void check_portions(const CheckInput& input, Findings& out);

/// "A baby arrived every 40 minutes from one midnight to the next ... it had logged 36".
void check_intervals(const CheckInput& input, Findings& out);

/// "£2,000 for each of 9,000 homes ... will cost £180 million": a number, what each gets, and a
/// total in the sentences around. Asks only where the total has zeros too many or too few.
void check_products(const CheckInput& input, Findings& out);

/// "Eighteen died. In a region of 450,000 that is eight deaths per 100,000": asks; what fits, the
/// check `relation` confirms.
void check_people_rates(const CheckInput& input, Findings& out);

/// "$900 million for such tickets. A three percent levy on those sales would raise $27 million".
void check_levies(const CheckInput& input, Findings& out);

/// "500 sacks went to sea. ... Each sack weighs 25 kilograms ... 12.5 tonnes"; "1,200 of them will
/// receive £250 every month. The scheme runs for two years and costs £7.2m".
void check_far_products(const CheckInput& input, Findings& out);

}  // namespace copydesk
