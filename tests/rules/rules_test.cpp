// The packs as they are shipped, and packs that were written to do harm.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "copydesk.hpp"

namespace copydesk {
namespace {

namespace fs = std::filesystem;

std::string shipped(const std::string& pack) {
  return std::string(COPYDESK_SOURCE_DIR) + "/rules/" + pack;
}

std::string told(const Errors& errors) {
  std::string out;
  for (const Error& e : errors) out += to_string(e) + '\n';
  return out;
}

using Files = std::map<std::string, std::string>;  // path -> text

// A pack folder that lives as long as the test.
class Folder {
 public:
  explicit Folder(const Files& files)
      : path_(fs::temp_directory_path() /
              ("copydesk-pack-" + std::to_string(reinterpret_cast<uintptr_t>(this)))) {
    for (const auto& [name, text] : files) {
      fs::create_directories((path_ / name).parent_path());
      std::ofstream(path_ / name, std::ios::binary) << text;
    }
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path path() const { return path_; }

 private:
  fs::path path_;
};

std::string load_errors(const Folder& folder) {
  const auto pack = load_packs({folder.path().string()});
  std::string out = pack ? "" : told(pack.errors());
  const std::string root = folder.path().string() + "/";
  for (size_t at = out.find(root); at != std::string::npos; at = out.find(root))
    out.erase(at, root.size());
  return out;
}

TEST_CASE("every example of the shipped rules holds") {
  const auto pack = load_packs({shipped("core"), shipped("spaceflight")});
  REQUIRE_MESSAGE(pack, told(pack ? Errors{} : pack.errors()));
  const Trial trial = try_rules(*pack, "");
  CHECK_MESSAGE(trial.failures.empty(), told(trial.failures));
  CHECK(trial.examples >= 2 * trial.rules);
}

TEST_CASE("the rule file that explains rule files is one") {
  std::ifstream in(shipped("SKELETON.toml.example"));
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  const Folder folder(Files{{"skeleton.toml", text}});
  const auto pack = load_packs({shipped("core"), folder.path().string()});
  REQUIRE_MESSAGE(pack, told(pack ? Errors{} : pack.errors()));
  const Trial trial = try_rules(*pack, folder.path().filename().string());
  CHECK(trial.rules == 1);
  CHECK(trial.examples == 5);
  CHECK_MESSAGE(trial.failures.empty(), told(trial.failures));
}

TEST_CASE("an example that does not hold is told with its place and what was got") {
  const Folder folder(
      Files{{"words/direction.tsv", "surface\tsign\nrose\t1\n"}, {"a.toml", R"([[rule]]
id = "rise"
find = 'd:{direction}'
gives = { type = "rise", word = "d" }
finds = ["Rents [rose] again.", "Rents [rose again].", "Rents [fell] again."]
ignores = ["Rents fell again.", "Rents rose again."]
)"}});
  const auto pack = load_packs({folder.path().string()});
  REQUIRE_MESSAGE(pack, told(pack ? Errors{} : pack.errors()));
  const Trial trial = try_rules(*pack, "");
  CHECK(trial.rules == 1);
  CHECK(trial.examples == 5);
  REQUIRE(trial.failures.size() == 3);
  CHECK(trial.failures[0].line == 5);
  CHECK(trial.failures[0].column == 34);
  CHECK(trial.failures[0].message.ends_with("/rise finds: the pattern fits other words: \"rose\""));
  CHECK(trial.failures[1].message.ends_with("/rise finds: the pattern does not fit"));
  CHECK(trial.failures[2].message.ends_with("/rise ignores: the pattern fits \"rose\""));
  CHECK(try_rules(*pack, "elsewhere").examples == 0);
}

TEST_CASE("a broken word list is told row by row") {
  const Folder folder(
      {{"names/agency.tsv",
        "# agencies\nsurface\tkind\nNASA\torganisation\nESA\torganization\textra\n\tplace\n"},
       {"words/latin.tsv", "surface\ncaf\xE9\n"}});
  CHECK(load_errors(folder) ==
        "words/latin.tsv:2:4: is not UTF-8\n"
        "names/agency.tsv:3:1: unknown mention kind \"organisation\"; did you mean "
        "\"organization\"?\n"
        "  NASA\torganisation\n  ^\n"
        "names/agency.tsv:4:1: the row has more cells than the header has columns\n  "
        "ESA\torganization\textra\n  ^\n"
        "names/agency.tsv:5:1: the row has no surface\n  \tplace\n  ^\n");
}

TEST_CASE("nothing outside of a pack's folder is read") {
  const Folder secret(Files{{"secret.tsv", "surface\nkey\n"}, {"secret.toml", "[[rule]]\n"}});
  const Folder folder(Files{{"words/own.tsv", "surface\nword\n"}});
  fs::create_symlink(secret.path() / "secret.tsv", folder.path() / "words" / "stolen.tsv");
  fs::create_symlink(secret.path() / "secret.toml", folder.path() / "stolen.toml");
  fs::create_symlink("own.tsv", folder.path() / "words" / "inside.tsv");
  CHECK(load_errors(folder) ==
        "words/stolen.tsv: leads outside of the pack's folder\n"
        "stolen.toml: leads outside of the pack's folder\n");
}

TEST_CASE("a pack with an error is not loaded at all, and a folder has to be there") {
  CHECK(load_packs({"/nonexistent/pack"}).errors().front().message ==
        "there is no such pack folder");
  const Folder folder(Files{{"a.toml", "[[rule]]\nid = \"x\"\n"}});
  CHECK_FALSE(load_packs({shipped("core"), folder.path().string()}).ok());
}

TEST_CASE("twenty thousand rules load, and only those that are called for fit") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    const std::string n = std::to_string(i);
    text += "[[rule]]\nid = \"r" + n + "\"\nfind = 'x:\"word" + n +
            "\"'\ngives = { type = \"t\", x = \"x\" }\n" + "finds = [\"A [word" + n +
            "] here.\"]\nignores = [\"Nothing.\"]\n";
  }
  const Folder folder(Files{{"a.toml", text}});
  const auto pack = load_packs({folder.path().string()});
  REQUIRE(pack.ok());
  Workspace workspace(*pack);
  const auto article =
      read_article({"a.txt", "Some news\n\nOnly word77 and word19999 are known here.\n"}, "text");
  REQUIRE(article.ok());
  CHECK(rule_hits(*article, workspace).size() == 2);
}

}  // namespace
}  // namespace copydesk
