#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A sentence and what it is made up of: "jailed for seven years - five for the robbery and two for
/// the assault", "sent to prison for 16 years. ... 12 years for armed robbery and four for
/// possession". Asks only behind a dash or colon, or where the terms follow one another.
void check_terms(const CheckInput& input, Findings& out);

}  // namespace copydesk
