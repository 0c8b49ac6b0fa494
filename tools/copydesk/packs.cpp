#include "packs.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace copydesk::tool {
namespace fs = std::filesystem;
namespace {

// The packs of a folder of packs, core first: the others build on its word lists.
std::vector<std::string> packs_in(const fs::path& folder) {
  std::vector<std::string> packs;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
    if (entry.is_directory(error) && !entry.path().filename().native().starts_with('.'))
      packs.push_back(entry.path().native());
  const auto core_first = [](const std::string& a, const std::string& b) {
    const bool a_is_core = fs::path(a).filename() == "core";
    const bool b_is_core = fs::path(b).filename() == "core";
    return a_is_core != b_is_core ? a_is_core : a < b;
  };
  std::sort(packs.begin(), packs.end(), core_first);
  return packs;
}

}  // namespace

std::vector<std::string> shipped_packs() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    std::vector<std::string> installed =
        packs_in(program.parent_path().parent_path() / "share/copydesk/rules");
    if (!installed.empty()) return installed;
  }
  return packs_in(COPYDESK_BUILD_RULES);
}

Result<PackPtr> load_rules(const std::vector<std::string>& overlays) {
  std::vector<std::string> folders = shipped_packs();
  if (folders.empty())
    return Error{{}, 0, 0, "the shipped rules are not where they were installed", {}, {}};
  folders.insert(folders.end(), overlays.begin(), overlays.end());
  return load_packs(folders);
}

}  // namespace copydesk::tool
