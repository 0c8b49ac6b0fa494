// The house of ARCHITECTURE.md, read off the sources: which room may look into which, one door for
// each dependency, and nothing that is registered nowhere.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

const fs::path kRoot = COPYDESK_SOURCE_DIR;
const fs::path kHouse = kRoot / "extractor";

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<fs::path> sources_in(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".cpp" || extension == ".hpp" || extension == ".def")
      out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

// What one file includes, as written between the quotes or angle brackets.
std::vector<std::string> includes_of(const fs::path& path) {
  static const std::regex line(R"re(^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)[">])re");
  std::vector<std::string> out;
  std::istringstream in(read(path));
  for (std::string text; std::getline(in, text);)
    if (std::smatch m; std::regex_search(text, m, line)) out.push_back(m[1]);
  return out;
}

bool is_ours(const std::string& include) { return fs::exists(kHouse / include); }

std::string room_of(const fs::path& path) {
  const fs::path inside = fs::relative(path, kHouse);
  return std::next(inside.begin()) == inside.end() ? "" : inside.begin()->string();
}

// The first parts of ENTRY(...) lines of a room's index.def.
Names entries_of(const std::string& room) {
  static const std::regex entry(R"((?:^|\n)ENTRY\((\w+)\))");
  const std::string index = read(kHouse / room / "index.def");
  Names out;
  for (std::sregex_iterator m(index.begin(), index.end(), entry), end; m != end; ++m)
    out.insert((*m)[1]);
  return out;
}

// Each room and the rooms that it may include; every room may include itself.
const std::map<std::string, Names> kMayInclude = {
    {"base", {}},
    {"unicode", {"base"}},
    {"model", {"base"}},
    {"ingest", {"base", "unicode", "model"}},
    {"text", {"base", "unicode", "model"}},
    {"match", {"base", "unicode", "model"}},
    {"pack", {"base", "unicode", "model", "match"}},
    {"find", {"base", "unicode", "model", "match", "pack"}},
    {"facts", {"base", "unicode", "model", "match", "pack"}},
    {"checks", {"base", "unicode", "model", "match", "pack"}},
    {"report", {"base", "unicode", "model"}},
};

// A dependency's headers begin so; the rooms that may see them.
struct Door {
  std::string prefix;
  Names rooms;
};
const std::vector<Door> kDoors = {
    {"re2/", {"match"}},
    {"utf8proc", {"unicode"}},
    {"toml", {"pack"}},
    {"chrono", {"base"}},
    {"nlohmann/", {"ingest", "report"}},
    {"simdjson", {"ingest"}},
    {"CLI/", {}},
    {"iostream", {}},
    {"locale", {}},
    {"ctime", {}},
    {"random", {}},
    {"regex", {}},
    {"thread", {}},
};

// ICU's headers carry the same folder name as our room.
bool is_icu(const std::string& include) {
  return include.starts_with("unicode/") && !is_ours(include);
}

}  // namespace

TEST_CASE("no room looks where it must not") {
  for (const fs::path& path : sources_in(kHouse)) {
    const std::string room = room_of(path);
    if (room.empty()) continue;  // the pipeline and its neighbours name every stage
    REQUIRE_MESSAGE(kMayInclude.contains(room), "an unknown room: ", room);
    for (const std::string& include : includes_of(path)) {
      const std::string other = include.substr(0, include.find('/'));
      if (is_icu(include) || !kMayInclude.contains(other) || other == room) continue;
      CAPTURE(path.string());
      CAPTURE(include);
      CHECK(kMayInclude.at(room).contains(other));
    }
  }
}

TEST_CASE("one dependency has one door") {
  for (const fs::path& path : sources_in(kHouse)) {
    const std::string room = room_of(path);
    for (const std::string& include : includes_of(path)) {
      if (is_ours(include)) continue;
      CAPTURE(path.string());
      CAPTURE(include);
      if (is_icu(include)) CHECK(room == "unicode");
      for (const Door& door : kDoors)
        if (include.starts_with(door.prefix)) CHECK(door.rooms.contains(room));
    }
  }
}

TEST_CASE("no header of a dependency is seen through the front door") {
  std::vector<fs::path> open = {kHouse / "copydesk.hpp"};
  std::set<fs::path> seen;
  while (!open.empty()) {
    const fs::path path = open.back();
    open.pop_back();
    if (!seen.insert(path).second) continue;
    for (const std::string& include : includes_of(path)) {
      CAPTURE(path.string());
      CAPTURE(include);
      if (is_ours(include))
        open.push_back(kHouse / include);
      else
        CHECK(include.find('/') == std::string::npos);  // the standard library only
    }
  }
}

TEST_CASE("tools are shells over the front door") {
  for (const fs::path& path : sources_in(kRoot / "tools"))
    for (const std::string& include : includes_of(path)) {
      if (!is_ours(include)) continue;
      CAPTURE(path.string());
      CHECK(include == "copydesk.hpp");
    }
}

TEST_CASE("whatever can be registered is registered, and nothing else") {
  const std::map<std::string, std::string> types = {
      {"find", "Recogniser"}, {"checks", "Check"}, {"ingest", "Reader"}, {"report", "Format"}};
  for (const auto& entry : types) {
    const std::string& room = entry.first;
    const std::string& type = entry.second;
    CAPTURE(room);
    const std::regex definition("const " + type +
                                R"( (\w+)_(recogniser|check|reader|format)\b *[{=])");
    Names defined;
    for (const fs::path& path : sources_in(kHouse / room)) {
      const std::string text = read(path);
      for (std::sregex_iterator m(text.begin(), text.end(), definition), end; m != end; ++m)
        defined.insert((*m)[1]);
    }
    CHECK_FALSE(defined.empty());
    CHECK(defined == entries_of(room));
  }
}

TEST_CASE("every check has a case in which it speaks and one in which it is silent") {
  for (std::string id : entries_of("checks")) {
    if (id == "claim") continue;  // its cases are the proofs of the rules, which the loader demands
    std::replace(id.begin(), id.end(), '_', '-');
    CAPTURE(id);
    const std::string cases = read(kRoot / "tests" / "cases" / (id + ".case"));
    CHECK(cases.find("\nconflict ") != std::string::npos);
    CHECK(cases.find("=== silent:") != std::string::npos);
  }
}

// Two types of one name in two headers are one type to the linker: the worst of bugs, and no
// compiler tells.
TEST_CASE("no two headers define a type of the same name") {
  static const std::regex definition(R"((?:^|\n)(?:struct|class|enum class) (\w+)[^;{]*\{)");
  std::map<std::string, std::string> defined;
  for (const fs::path& path : sources_in(kHouse)) {
    if (path.extension() != ".hpp") continue;
    const std::string text = read(path);
    for (std::sregex_iterator m(text.begin(), text.end(), definition), end; m != end; ++m) {
      const auto type = defined.emplace((*m)[1], path.filename().string());
      CAPTURE(path.string());
      CHECK_MESSAGE(type.second, type.first->first, " is also defined in ", type.first->second);
    }
  }
}

TEST_CASE("rules hold data only") {
  const Names known = {".toml", ".tsv", ".md", ".example"};
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "rules")) {
    if (!entry.is_regular_file()) continue;
    CAPTURE(entry.path().string());
    CHECK(known.contains(entry.path().extension().string()));
  }
}
