#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "config.hpp"

namespace copydesk::tool {

/// Which suppressions of the configurations silenced something in this run. One that silences
/// nothing any more hides the next finding that happens to look like it.
class UsedSuppressions {
 public:
  /// Keeps the fingerprints that a report of an article of that desk found suppressed.
  void add(const Config& config, const Report& report);
  void add(const UsedSuppressions& other);

  /// A note for each suppression that silenced nothing, in the order of the file.
  Errors unused(const Config& config) const;

 private:
  std::map<const Config*, std::set<std::string>> used_;
};

/// Whether the arguments of the run hold a folder with everything that the configuration is for.
bool covers(const std::vector<std::string>& arguments, const Config& config);

}  // namespace copydesk::tool
