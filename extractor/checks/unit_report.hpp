#pragma once

#include "checks/checks.hpp"
#include "checks/unit_link.hpp"
#include "checks/unit_pair.hpp"

// What the check `unit-conversion` says of two measures.

namespace copydesk {

/// Two measures of one dimension in two units.
bool convertible(const Item& a, const Item& b);

void confirm_conversion(const CheckInput& input, const Item& a, const Item& b, Findings& out);
void ask_conversion(const CheckInput& input, const Item& a, const Item& b, const Comparison& c,
                    Findings& out);

/// Confirms, asks or stays silent, by how surely the words make the two one.
void judge_conversion(const CheckInput& input, const Item& a, const Item& b, Link link,
                      Findings& out);

}  // namespace copydesk
