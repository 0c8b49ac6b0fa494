#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "match/lexicon.hpp"
#include "match/rule.hpp"
#include "model/text_data.hpp"

namespace copydesk {

/// Everything that rules/ says, checked and compiled: one immutable value shared by all workers.
struct Pack {
  std::vector<std::string> names;  ///< "core", "spaceflight", in loading order
  Lexicon lexicon;
  TextData text;
  RuleSet rules;
};

}  // namespace copydesk
