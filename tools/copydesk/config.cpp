#include "config.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

#include "packs.hpp"

namespace copydesk::tool {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 5> kKeys = {"rules", "fail-on", "levels", "suppress",
                                                   "zone"};
constexpr std::array<std::string_view, 2> kSuppressKeys = {"fingerprint", "reason"};

std::optional<Level> level_named(std::string_view name) {
  for (const Level level : {Level::note, Level::warning, Level::error})
    if (to_string(level) == name) return level;
  return std::nullopt;
}

class ConfigReader {
 public:
  ConfigReader(const std::string& file, const std::string& text) : lines_(text) {
    config_.file = file;
  }

  Result<Config> read(const toml::table& root) {
    for (const auto& [key, node] : root) {
      if (key == "rules")
        rules(node);
      else if (key == "fail-on")
        fail_on(node);
      else if (key == "levels")
        levels(node);
      else if (key == "suppress")
        suppress(node);
      else if (key == "zone")
        zone(node);
      else
        unknown(key, kKeys);
    }
    if (errors_.empty()) return std::move(config_);
    std::sort(errors_.begin(), errors_.end(), [](const Error& a, const Error& b) {
      return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return errors_;
  }

 private:
  void complain(const toml::source_region& where, std::string message, std::string hint = {}) {
    const auto line = static_cast<uint32_t>(where.begin.line);
    errors_.push_back({config_.file, line, static_cast<uint32_t>(where.begin.column),
                       std::move(message), std::move(hint), std::string(lines_.line(line))});
  }

  void unknown(const toml::key& key, std::span<const std::string_view> known) {
    complain(key.source(), "unknown key \"" + std::string(key.str()) + '"',
             did_you_mean(key.str(), known));
  }

  std::string string(const toml::node& node, std::string_view what) {
    const auto* value = node.as_string();
    if (value != nullptr && !value->get().empty()) return value->get();
    complain(node.source(), std::string(what) + " must be a text that is not empty");
    return {};
  }

  void rules(const toml::node& node) {
    const toml::array* list = node.as_array();
    if (list == nullptr) return complain(node.source(), "rules must be a list of folders");
    for (const toml::node& one : *list) {
      const std::string folder = string(one, "a folder of rules");
      if (folder.empty()) continue;
      const fs::path path = fs::path(config_.file).parent_path() / folder;
      std::error_code error;
      if (!fs::is_directory(path, error))
        complain(one.source(), "there is no folder " + path.native());
      config_.rules.push_back(path.native());
    }
  }

  void fail_on(const toml::node& node) {
    const std::string name = string(node, "fail-on");
    config_.fail_on = name == "never" ? Level::none : level_named(name);
    if (!name.empty() && !config_.fail_on)
      complain(node.source(), "fail-on is note, warning, error or never, not \"" + name + '"');
  }

  void zone(const toml::node& node) {
    config_.zone = string(node, "zone");
    if (config_.zone.empty()) return;
    const std::vector<std::string> names = zone_names();
    if (std::binary_search(names.begin(), names.end(), config_.zone)) return;
    const std::vector<std::string_view> known(names.begin(), names.end());
    complain(node.source(), "there is no time zone \"" + config_.zone + '"',
             did_you_mean(config_.zone, known));
  }

  void levels(const toml::node& node) {
    const toml::table* table = node.as_table();
    if (table == nullptr) return complain(node.source(), "levels must be a table of checks");
    for (const auto& [check, value] : *table) {
      const std::string name = string(value, "a level");
      const std::optional<Level> level = level_named(name);
      if (!name.empty() && !level && name != "off")
        complain(value.source(), "a level is note, warning, error or off, not \"" + name + '"');
      config_.report.levels.emplace(check.str(), level);
      config_.level_lines.emplace(check.str(), static_cast<uint32_t>(check.source().begin.line));
    }
  }

  void suppress(const toml::node& node) {
    const toml::array* list = node.as_array();
    if (list == nullptr)
      return complain(node.source(), "suppress must be a list of tables: [[suppress]]");
    for (const toml::node& one : *list) {
      const toml::table* table = one.as_table();
      if (table == nullptr) {
        complain(one.source(), "suppress must be a list of tables: [[suppress]]");
        continue;
      }
      suppression(*table);
    }
  }

  void suppression(const toml::table& table) {
    Suppression found;
    for (const auto& [key, value] : table) {
      if (key == "fingerprint")
        found.fingerprint = string(value, "a fingerprint");
      else if (key == "reason")
        found.reason = string(value, "a reason");
      else
        unknown(key, kSuppressKeys);
    }
    if (!table.contains("fingerprint"))
      complain(table.source(), "a suppression needs a fingerprint");
    if (!table.contains("reason")) complain(table.source(), "a suppression needs a reason");
    config_.report.suppressions.push_back(std::move(found));
    config_.suppression_lines.push_back(static_cast<uint32_t>(table.source().begin.line));
  }

  LineIndex lines_;
  Config config_;
  Errors errors_;
};

// [levels] may only name checks that there are.
Errors unknown_checks(const Config& config, const Pack& pack) {
  const std::vector<CheckDescription> checks = checks_of(pack);
  std::vector<std::string_view> names;
  names.reserve(checks.size());
  for (const CheckDescription& check : checks) names.push_back(check.id);
  Errors errors;
  for (const auto& [check, line] : config.level_lines)
    if (std::find(names.begin(), names.end(), check) == names.end())
      errors.push_back({config.file,
                        line,
                        1,
                        "there is no check \"" + check + '"',
                        did_you_mean(check, names),
                        {}});
  return errors;
}

}  // namespace

Result<Config> read_config(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Error{file, 0, 0, "cannot be read", {}, {}};
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  try {
    const toml::table root = toml::parse(text, file);
    return ConfigReader(file, text).read(root);
  } catch (const toml::parse_error& error) {
    const auto line = static_cast<uint32_t>(error.source().begin.line);
    return Error{file,
                 line,
                 static_cast<uint32_t>(error.source().begin.column),
                 std::string(error.description()),
                 {},
                 std::string(LineIndex(text).line(line))};
  }
}

std::string Desks::config_file_for(const fs::path& folder) {
  const auto known = file_of_folder_.find(folder.native());
  if (known != file_of_folder_.end()) return known->second;
  std::error_code error;
  std::string file;
  if (fs::is_regular_file(folder / "copydesk.toml", error))
    file = (folder / "copydesk.toml").native();
  else if (folder.has_relative_path())
    file = config_file_for(folder.parent_path());
  return file_of_folder_[folder.native()] = file;
}

Result<PackPtr> Desks::load(const std::vector<std::string>& folders) {
  const auto known = packs_.find(folders);
  if (known != packs_.end()) return known->second;
  Result<PackPtr> pack = load_packs(folders);
  if (pack) packs_[folders] = *pack;
  return pack;
}

Result<DeskPtr> Desks::open(const std::string& file) {
  const auto known = desk_of_file_.find(file);
  if (known != desk_of_file_.end()) return known->second;
  Desk desk;
  if (!file.empty()) {
    Result<Config> config = read_config(file);
    if (!config) return config.errors();
    desk.config = std::move(config).value();
  }
  std::vector<std::string> folders = shipped_packs();
  if (folders.empty())
    return Error{{}, 0, 0, "the rules that belong to copydesk are not where they were installed",
                 {}, {}};
  for (const std::vector<std::string>* more : {&std::as_const(desk.config.rules), &options_.rules})
    for (const std::string& folder : *more)
      for (std::string& pack : packs_at(folder)) folders.push_back(std::move(pack));
  Result<PackPtr> pack = load(folders);
  if (!pack) return pack.errors();
  desk.pack = *pack;
  if (Errors errors = unknown_checks(desk.config, *desk.pack); !errors.empty()) return errors;
  return desk_of_file_[file] = std::make_shared<const Desk>(std::move(desk));
}

Result<DeskPtr> Desks::desk_of(const std::string& path) {
  if (!options_.config.empty()) return open(options_.config);
  if (options_.isolated) return open({});
  std::error_code error;
  const fs::path here = path == "-" ? fs::current_path(error) / "-" : fs::absolute(path, error);
  return open(config_file_for(here.lexically_normal().parent_path()));
}

}  // namespace copydesk::tool
