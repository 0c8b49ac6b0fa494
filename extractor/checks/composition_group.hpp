#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A number of people and, in a sentence behind it, who they were: "Fourteen miners were trapped.
/// The men, eight Poles and six Czechs, were found", "with 186 people on board. The 180 passengers
/// and six crew". Asks only where the group is called by the noun that was counted, or by one that
/// stands for any group, and nobody else was counted. Numbers that another finding of the check has
/// judged stay out. The findings are those of the check `composition`.
void check_group_apposed(const CheckInput& input, Findings& out);

}  // namespace copydesk
