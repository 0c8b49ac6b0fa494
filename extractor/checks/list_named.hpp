#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A number and a row of names in the sentence right behind it or right before it: "held in four
/// cities. Lyon, Nantes, Lille and Toulouse will each ...", "arrested four men. The accused,
/// identified as A, B and C", "identified as A, B and C. The three had worked ...". Confirms any
/// such row of that length; asks only where the words tie the two. Numbers that another finding of
/// the check has judged stay out.
void check_lists_named(const CheckInput& input, Findings& out);

}  // namespace copydesk
