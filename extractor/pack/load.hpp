#pragma once

#include <span>
#include <string>

#include "pack/pack.hpp"

namespace copydesk {

/// The word lists of one pack folder are `words/*.tsv` (matched without case) and `names/*.tsv` (with case), the
/// rules are `*.toml`. Loads the folders in order; a later rule or row overrides an earlier one of the same id.
/// All errors of all files at once, each with file, line, column, excerpt and the nearest known name; a pack with an
/// error is not loaded at all.
Result<Pack> load_packs(std::span<const std::string> folders);

}  // namespace copydesk
