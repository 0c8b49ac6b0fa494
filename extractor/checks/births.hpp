#pragma once

#include <vector>

#include "checks/ages.hpp"
#include "checks/named_people.hpp"

namespace copydesk {

/// Births with the person they are of: "Jane Roe was born on May 3, 1951", "Okonjo (1931-2025)",
/// "She was born in 1951", in the order of the text.
std::vector<StatedBirth> births_in(const CheckInput& input, const NamedPeople& people);

}  // namespace copydesk
