#pragma once

#include "options.hpp"

namespace copydesk::tool {

/// `explain RULE|CHECK` and `explain FILE:LINE`. The exit status.
int run_explain(const Options& options);

/// `rules list` and `rules test`. The exit status.
int run_rules(const Options& options);

}  // namespace copydesk::tool
