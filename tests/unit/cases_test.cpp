// Runs tests/cases/*.case: articles in a few lines with the findings expected of them, to the last
// word of evidence.
//
//   === title of the case; silent ones begin with "silent:"
//   headline: optional, first line
//   published: 2025-08-01, optional
//   the text, paragraphs parted by blank lines
//   ---
//   conflict error unit-conversion "57 feet" "22 meters"
//
// Findings of verdict unknown are not listed.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "copydesk.hpp"

using namespace copydesk;
namespace fs = std::filesystem;

namespace {

struct Case {
  std::string title;
  std::string headline;
  std::optional<Date> published;
  std::string text;
  std::vector<std::string> expected;
};

bool take_field(const std::string& line, const std::string& name, std::string& value) {
  if (!line.starts_with(name + ": ")) return false;
  value = line.substr(name.size() + 2);
  return true;
}

void take_line(Case& c, const std::string& line) {
  std::string date;
  if (c.text.empty() && take_field(line, "headline", c.headline)) return;
  if (c.text.empty() && take_field(line, "published", date)) {
    c.published = parse_date(date);
    REQUIRE(c.published);
    return;
  }
  c.text += line + "\n";
}

std::vector<Case> read_cases(const fs::path& path) {
  std::ifstream in(path);
  REQUIRE(in.good());
  std::vector<Case> out;
  bool expecting = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      out.push_back({line.substr(4), {}, {}, {}, {}});
      expecting = false;
    } else if (line == "---") {
      expecting = true;
    } else if (!out.empty() && expecting) {
      if (!line.empty()) out.back().expected.push_back(line);
    } else if (!out.empty()) {
      take_line(out.back(), line);
    }
  }
  return out;
}

Article article_of(const Case& c) {
  Article article;
  article.name = c.title;
  if (!c.headline.empty()) {
    article.text = c.headline + "\n\n";
    article.marked.push_back({{0, static_cast<uint32_t>(c.headline.size())}, BlockKind::headline});
  }
  article.text += c.text;
  const auto size = static_cast<uint32_t>(article.text.size());
  article.sources.emplace_back();
  article.segments.push_back({0, size, 0, size, 0});
  article.published = c.published;
  if (c.published) article.published_from = PublishedFrom::argument;
  return article;
}

std::string line_of(const Article& article, const Finding& f) {
  std::string out =
      std::string(to_string(f.verdict)) + " " + std::string(to_string(f.level)) + " " + f.check;
  for (const Evidence& e : f.evidence) out += " \"" + plain_text(article, e.span) + "\"";
  return out;
}

std::vector<std::string> found_lines(const Case& c, Workspace& workspace) {
  const Article article = article_of(c);
  const Inspection seen = inspect(article, workspace);
  std::vector<std::string> out;
  for (const Finding& f : seen.findings)
    if (f.verdict != Verdict::unknown) out.push_back(line_of(article, f));
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

}  // namespace

TEST_CASE("checks run over English alone") {
  const fs::path root = COPYDESK_SOURCE_DIR;
  const auto pack = load_packs({(root / "rules" / "core").string()});
  REQUIRE(pack.ok());
  Workspace workspace(*pack);
  Article article = article_of(
      {"a", {}, {}, "The ferry was launched on Thursday, March 12, 2025, in Oslo.\n", {}});
  struct Row {
    std::string language;
    size_t findings;
  };
  for (const Row& row : {Row{"en", 1}, Row{"en-GB", 1}, Row{"cs", 0}, Row{"de-AT", 0}}) {
    CAPTURE(row.language);
    article.language = row.language;
    CHECK(inspect(article, workspace).findings.size() == row.findings);
  }
}

TEST_CASE("articles that go through the stages together are read as on their own") {
  const fs::path root = COPYDESK_SOURCE_DIR;
  const auto pack = load_packs({(root / "rules" / "core").string()});
  REQUIRE(pack.ok());
  std::vector<Article> articles;
  for (const std::string_view text :
       {"The ferry was launched on Thursday, March 12, 2025, in Oslo.\n", "",
        "Jane Doe, 41, said the 12 boats cost $3 million.\n\nDoe was born in 1962.\n",
        "The Oslo Harbour Board (OBH) met on Monday. \"We sold 40 boats,\" Jane Roe said.\n"})
    articles.push_back(article_of({"a", {}, {}, std::string(text), {}}));
  Workspace together(*pack);
  const std::vector<Inspection> all = inspect_all(articles, together);
  REQUIRE(all.size() == articles.size());
  for (size_t i = 0; i < articles.size(); ++i) {
    CAPTURE(articles[i].text);
    Workspace workspace(*pack);
    const Inspection alone = inspect(articles[i], workspace);
    CHECK(all[i].mentions == alone.mentions);
    CHECK(all[i].facts.facts == alone.facts.facts);
    CHECK(all[i].findings == alone.findings);
  }
  CHECK(all[0].findings.size() == 1);
  CHECK(inspect_all({}, together).empty());
}

TEST_CASE("cases") {
  const fs::path root = COPYDESK_SOURCE_DIR;
  const auto pack =
      load_packs({(root / "rules" / "core").string(), (root / "rules" / "spaceflight").string()});
  REQUIRE(pack.ok());
  Workspace workspace(*pack);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(root / "tests" / "cases"))
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    CAPTURE(file.filename().string());
    for (const Case& c : read_cases(file)) {
      CAPTURE(c.title);
      CHECK(joined(found_lines(c, workspace)) == joined(c.expected));
    }
  }
}
