#pragma once

#include <string>
#include <vector>

namespace copydesk::tool {

/// The folders of the shipped packs, core first: those installed beside the program, else those of
/// the source tree that it was built from. Empty when neither is there.
std::vector<std::string> shipped_packs();

/// The packs that a folder given by a user stands for: itself when it holds rules or words, else
/// the packs in it.
std::vector<std::string> packs_at(const std::string& folder);

}  // namespace copydesk::tool
