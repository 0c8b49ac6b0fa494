#include "suppressions.hpp"

#include <algorithm>
#include <filesystem>

namespace copydesk::tool {
namespace fs = std::filesystem;

void UsedSuppressions::add(const Config& config, const Report& report) {
  if (report.tally.suppressed == 0) return;
  for (const ReportedFinding& finding : report.findings)
    if (finding.suppressed) used_[&config].insert(finding.fingerprint);
}

void UsedSuppressions::add(const UsedSuppressions& other) {
  for (const auto& [config, fingerprints] : other.used_)
    used_[config].insert(fingerprints.begin(), fingerprints.end());
}

Errors UsedSuppressions::unused(const Config& config) const {
  const auto used = used_.find(&config);
  Errors notes;
  for (size_t i = 0; i < config.report.suppressions.size(); ++i) {
    const std::string& fingerprint = config.report.suppressions[i].fingerprint;
    if (used != used_.end() && used->second.contains(fingerprint)) continue;
    notes.push_back({config.file,
                     config.suppression_lines[i],
                     0,
                     "note: no finding has the suppressed fingerprint " + fingerprint,
                     "remove it, unless its article was not part of this run",
                     {}});
  }
  return notes;
}

bool covers(const std::vector<std::string>& arguments, const Config& config) {
  std::error_code error;
  const fs::path home = fs::weakly_canonical(config.file, error).parent_path();
  return std::any_of(arguments.begin(), arguments.end(), [&](const std::string& argument) {
    if (!fs::is_directory(argument, error)) return false;
    const fs::path folder = fs::canonical(argument, error);
    return std::mismatch(folder.begin(), folder.end(), home.begin(), home.end()).first ==
           folder.end();
  });
}

}  // namespace copydesk::tool
