#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// A list and its number in two sentences: "Okra, spinach and coriander cost twice as much. All
/// three vegetables ...", or the headline's number and the list of the first sentences. The
/// findings are those of the check `list-count`.
void check_lists_apart(const CheckInput& input, Findings& out);

}  // namespace copydesk
