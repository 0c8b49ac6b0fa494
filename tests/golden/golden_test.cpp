// Every article of the corpus, read and checked, against two witnesses: the hand-written
// NAME.expect beside it (what an editor expects, in toml) and the golden record
// tests/golden/DESK/NAME.golden (all that the program sees today). COPYDESK_UPDATE_GOLDEN=1
// rewrites the golden records; a commit that does so says why.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <toml++/toml.h>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "copydesk.hpp"
#include "model/dump.hpp"

namespace fs = std::filesystem;
using namespace copydesk;

namespace {

const fs::path kRoot = COPYDESK_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<fs::path> corpus() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "corpus")) {
    const fs::path expect = fs::path(entry.path()).replace_extension(".expect");
    if (entry.path().extension() != ".expect" && fs::exists(expect)) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

PackPtr pack() {
  static const PackPtr loaded = [] {
    auto result =
        load_packs({(kRoot / "rules/core").string(), (kRoot / "rules/spaceflight").string()});
    for (const Error& error : result ? Errors{} : result.errors()) MESSAGE(to_string(error));
    REQUIRE(result.ok());
    return *result;
  }();
  return loaded;
}

struct Case {
  fs::path path;
  toml::table expect;
  Article article;
  Inspection seen;
};

Case run(const fs::path& path) {
  Case c;
  c.path = path;
  c.expect = toml::parse(read(fs::path(path).replace_extension(".expect")));
  ReadOptions options;
  if (const auto published = c.expect["published"].value<std::string>())
    options.published = parse_date(*published);
  auto article =
      read_article({fs::relative(path, kRoot).generic_string(), read(path)}, "", options);
  REQUIRE(article.ok());
  c.article = std::move(*article);
  static Workspace workspace(pack());
  c.seen = inspect(c.article, workspace);
  return c;
}

// Every place of some words in the article; white space of the article folded.
std::vector<Span> places(const Case& c, std::string_view words) {
  std::vector<Span> out;
  for (size_t at = c.article.text.find(words); at != std::string::npos;
       at = c.article.text.find(words, at + 1))
    out.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())});
  return out;
}

bool touches(const Finding& finding, const std::vector<Span>& spans) {
  return std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& e) {
    return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.overlaps(e.span); });
  });
}

bool is_alarm(const Finding& f) {
  return f.verdict == Verdict::conflict && (f.level == Level::warning || f.level == Level::error);
}

std::vector<std::string> strings(const toml::table& table, std::string_view key) {
  std::vector<std::string> out;
  if (const toml::array* list = table[key].as_array())
    for (const auto& item : *list) out.push_back(item.value_or(std::string()));
  return out;
}

// The first line in which two texts differ; empty when they are equal.
std::string first_difference(const std::string& was, const std::string& now) {
  std::istringstream a(was), b(now);
  std::string left, right;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(a, left));
    const bool more_b = static_cast<bool>(std::getline(b, right));
    if (!more_a && !more_b) return {};
    if (more_a != more_b || left != right)
      return "line " + std::to_string(line) + "\n  was " + (more_a ? left : "the end") +
             "\n  is  " + (more_b ? right : "the end");
  }
}

template <typename Do>
void each(const Case& c, std::string_view list, Do&& action) {
  if (const toml::array* all = c.expect[list].as_array())
    for (const auto& item : *all) action(*item.as_table());
}

}  // namespace

TEST_CASE("no article of the corpus raises an alarm that its editor does not expect") {
  for (const fs::path& path : corpus()) {
    const Case c = run(path);
    std::vector<Span> expected;
    each(c, "finding", [&](const toml::table& t) {
      if (t["verdict"].value_or(std::string()) != "conflict") return;
      for (const std::string& words : strings(t, "evidence"))
        for (const Span span : places(c, words)) expected.push_back(span);
    });
    for (const Finding& finding : c.seen.findings) {
      if (!is_alarm(finding)) continue;
      CAPTURE(path.string());
      CHECK_MESSAGE(touches(finding, expected), dump(c.article, finding));
    }
  }
}

TEST_CASE("tempting words of the corpus stay silent") {
  for (const fs::path& path : corpus()) {
    const Case c = run(path);
    each(c, "silent", [&](const toml::table& t) {
      for (const std::string& words : strings(t, "words")) {
        const auto spans = places(c, words);
        for (const Finding& finding : c.seen.findings) {
          CAPTURE(path.string());
          if (is_alarm(finding)) CHECK_MESSAGE(!touches(finding, spans), dump(c.article, finding));
        }
      }
    });
  }
}

// Misses are wishes, so they are counted, not demanded one by one; the shares below only ever rise.
TEST_CASE("what the editors of the corpus expect is mostly found") {
  size_t conflicts = 0, found = 0, confirms = 0, confirmed = 0;
  for (const fs::path& path : corpus()) {
    const Case c = run(path);
    each(c, "finding", [&](const toml::table& t) {
      const bool conflict = t["verdict"].value_or(std::string()) == "conflict";
      std::vector<Span> spans;
      for (const std::string& words : strings(t, "evidence"))
        for (const Span span : places(c, words)) spans.push_back(span);
      const bool met =
          std::any_of(c.seen.findings.begin(), c.seen.findings.end(), [&](const Finding& f) {
            return (conflict ? is_alarm(f) : f.verdict == Verdict::confirmed) && touches(f, spans);
          });
      ++(conflict ? conflicts : confirms);
      if (met)
        ++(conflict ? found : confirmed);
      else
        MESSAGE("missed in ", path.filename().string(), ": ", t["note"].value_or(std::string("?")));
    });
  }
  MESSAGE("conflicts ", found, " of ", conflicts, ", confirmations ", confirmed, " of ", confirms);
  CHECK(found * 100 >= conflicts * 80);
  CHECK(confirmed * 100 >= confirms * 90);
}

TEST_CASE("golden records") {
  const bool update = std::getenv("COPYDESK_UPDATE_GOLDEN") != nullptr;
  for (const fs::path& path : corpus()) {
    const Case c = run(path);
    fs::path golden = kRoot / "tests/golden" / fs::relative(path, kRoot / "corpus");
    golden.replace_extension(".golden");
    const std::string now = dump(c.article, c.seen);
    if (update) {
      fs::create_directories(golden.parent_path());
      std::ofstream(golden, std::ios::binary) << now;
      continue;
    }
    const std::string difference = first_difference(read(golden), now);
    CAPTURE(golden.string());
    CHECK_MESSAGE(difference.empty(), difference);
  }
}
