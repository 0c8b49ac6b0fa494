#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "match/pattern_parser.hpp"
#include "match/rule.hpp"
#include "pack/raw_rules.hpp"

namespace copydesk {

/// Understands one rule of a file. Nothing when there were errors, all of which are appended.
std::optional<Rule> build_rule(const RawFile& file, const RawRule& raw, const std::string& pack,
                               const PatternContext& context, Errors& errors);

}  // namespace copydesk
