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

std::vector<std::string> packs_at(const std::string& folder) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const fs::path name = entry.path().filename();
    if (name.extension() == ".toml" || name == "words" || name == "names") return {folder};
  }
  std::vector<std::string> packs = packs_in(folder);
  return packs.empty() ? std::vector<std::string>{folder} : packs;
}

}  // namespace copydesk::tool
