#pragma once

#include "options.hpp"

namespace copydesk::tool {

/// The exit status of the program (FORMAT.md).
inline constexpr int kClean = 0;
inline constexpr int kQuestions = 1;
inline constexpr int kFailed = 2;

/// `check` and `extract`: both read articles, inspect them and print something for each, in order.
int run_articles(const Options& options);

}  // namespace copydesk::tool
