#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "copydesk.hpp"
#include "options.hpp"

namespace copydesk::tool {

/// What a copydesk.toml says.
struct Config {
  std::string file;                ///< empty: there is none
  std::vector<std::string> rules;  ///< folders, relative ones resolved against the file's folder
  std::optional<Level> fail_on;    ///< Level::none: never
  std::string zone;                ///< IANA name of the publication's time zone
  ReportSettings report;
  std::map<std::string, uint32_t> level_lines;  ///< where each check of [levels] stands
  std::vector<uint32_t> suppression_lines;      ///< where each of report.suppressions stands
};

/// Reads a configuration. An unknown key, a wrong type, a suppression without a reason: all errors
/// at once, with place and nearest name.
Result<Config> read_config(const std::string& file);

/// How the articles of some folder are read: their configuration and the packs it calls for.
struct Desk {
  Config config;
  PackPtr pack;
};
using DeskPtr = std::shared_ptr<const Desk>;

/// Finds the desk of each article: the nearest copydesk.toml from the article's folder upward,
/// unless the command line names one (--config) or none is wanted (--isolated). Files and packs are
/// read once.
class Desks {
 public:
  explicit Desks(const Options& options) : options_(options) {}
  /// Of the article at `path`; the current folder's for standard input.
  Result<DeskPtr> desk_of(const std::string& path);
  /// Those found so far, by the path of their configuration.
  const std::map<std::string, DeskPtr>& known() const { return desk_of_file_; }

 private:
  std::string config_file_for(const std::filesystem::path& folder);
  Result<DeskPtr> open(const std::string& file);
  Result<PackPtr> load(const std::vector<std::string>& folders);

  const Options& options_;
  std::map<std::string, std::string> file_of_folder_;
  std::map<std::string, DeskPtr> desk_of_file_;
  std::map<std::vector<std::string>, PackPtr> packs_;
};

}  // namespace copydesk::tool
