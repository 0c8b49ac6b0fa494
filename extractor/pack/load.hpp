#pragma once

#include <span>
#include <string>

#include "pack/pack.hpp"
#include "pack/word_lists.hpp"

namespace copydesk {

/// Loads pack folders in order: word lists (see WordLists) and the rules of `*.toml` (see
/// pack/rule_file.hpp); a later rule or row overrides an earlier one of the same id. All errors of
/// all files at once, each with file, line, column, excerpt and the nearest known name; a pack with
/// an error is not loaded at all.
Result<Pack> load_packs(std::span<const std::string> folders, const Cut& cut);

}  // namespace copydesk
