#pragma once

#include <optional>

#include "checks/checks.hpp"

// The findings of the check `role`.

namespace copydesk {

/// Two places that tell one post; nothing where they print the same, or two forms of address.
std::optional<Finding> posts_agree(const CheckInput& input, Span post, Span again);

/// Two posts of one person that nobody holds at once.
Finding posts_exclude(const CheckInput& input, Span a, Span b);

}  // namespace copydesk
