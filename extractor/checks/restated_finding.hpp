#pragma once

#include <string_view>

#include "checks/checks.hpp"
#include "checks/items.hpp"

namespace copydesk {

/// A finding of the check `restated` on two mentions that tell of one thing. `question` is asked
/// where they do not fit.
Finding restated_finding(const CheckInput& input, const Mention& first, const Mention& again,
                         bool fits, std::string_view question);
/// The same on two numbers, shown with their nouns.
Finding restated_finding(const CheckInput& input, const Item& first, const Item& again, bool fits,
                         std::string_view question);

}  // namespace copydesk
