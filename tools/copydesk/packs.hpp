#pragma once

#include <string>
#include <vector>

#include "copydesk.hpp"

namespace copydesk::tool {

/// The folders of the shipped packs, core first: those installed beside the program, else those of
/// the source tree that it was built from. Empty when neither is there.
std::vector<std::string> shipped_packs();

/// The shipped packs with `overlays` on top. A folder of packs stands for all packs in it.
Result<PackPtr> load_rules(const std::vector<std::string>& overlays);

}  // namespace copydesk::tool
