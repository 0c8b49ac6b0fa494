#pragma once

#include <string>
#include <vector>

#include "copydesk.hpp"
#include "suppressions.hpp"

namespace copydesk::tool {

/// What became of one batch of inputs.
struct Outcome {
  std::vector<std::string> pieces;  ///< output, one for each article
  std::string messages;             ///< for standard error: notes and errors, whole lines
  RunSummary summary;
  UsedSuppressions suppressions;
  bool asks = false;  ///< some question reaches the level that makes the exit status 1
};

}  // namespace copydesk::tool
