#pragma once

#include <optional>

#include "checks/checks.hpp"

namespace copydesk {

/// Which of two figures is of the earlier time, as the words around each tell: "a year earlier",
/// "had stood at", "until Saturday", "in 2016" beside "stands at", "now", "will pay". True when it
/// is the first; nothing when the words do not say.
std::optional<bool> is_first_earlier(const CheckInput& input, const Item& first,
                                     const Item& second);

}  // namespace copydesk
