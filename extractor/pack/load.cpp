#include "pack/load.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "pack/rule_file.hpp"

namespace copydesk {
namespace {

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

// "rules/core/" is the pack "core".
std::string pack_name(const std::string& folder) {
  const std::filesystem::path path = std::filesystem::path(folder).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

}  // namespace

Result<Pack> load_packs(std::span<const std::string> folders, const Cut& cut) {
  Pack pack;
  Errors errors;
  WordLists lists(pack.lexicon, pack.text);
  for (const std::string& folder : folders) {
    if (!is_folder(folder))
      errors.push_back({folder, 0, 0, "there is no such pack folder", {}, {}});
    pack.names.push_back(pack_name(folder));
    lists.add_folder(folder, errors);
  }
  lists.enter_surfaces(cut);
  RuleFiles rules(pack.lexicon, pack.text, cut);
  for (size_t i = 0; i < folders.size(); ++i) rules.add_folder(folders[i], pack.names[i], errors);
  if (!pack.lexicon.freeze())
    errors.push_back({{}, 0, 0, "the rules' expressions need too much memory", {}, {}});
  if (!errors.empty()) return errors;
  pack.rules = make_rule_set(rules.take(), pack.lexicon);
  return pack;
}

}  // namespace copydesk
