#pragma once

#include "checks/checks.hpp"

namespace copydesk {

/// Points that sentences count aloud behind the words that say how many there are: "three
/// conditions. ... First, ... Second, ... And finally, ...".
void check_spoken_lists(const CheckInput& input, Findings& out);

}  // namespace copydesk
