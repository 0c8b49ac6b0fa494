#pragma once

#include "base/result.hpp"
#include "pack/raw_rules.hpp"

namespace copydesk {

/// What is wrong with the keys of a rule: unknown ones, with the nearest that is known, and values
/// of another shape than their key has.
Errors check_keys(const RawFile& file, const RawRule& rule);

}  // namespace copydesk
