#pragma once

#include <optional>

#include "checks/years_back.hpp"

namespace copydesk {

/// How the words around a length in years count it back from the day of the article: "a 12-year
/// wait", "her 23 years in charge", "40 years of marriage". Nothing where they do not.
std::optional<YearsBack::Kind> kind_of_years(const CheckInput& input, const PrintedLength& length);

}  // namespace copydesk
