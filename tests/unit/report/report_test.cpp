#include "report/report.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/excerpt.hpp"
#include "report/writer.hpp"

using namespace copydesk;

namespace {

Article article_of(std::string text) {
  Article article;
  article.name = article.file = "story.txt";
  article.sources.emplace_back();
  article.text = std::move(text);
  return article;
}

Span find(const Article& article, std::string_view words) {
  const auto at = static_cast<uint32_t>(article.text.find(words));
  REQUIRE(at < article.text.size());
  return {at, at + static_cast<uint32_t>(words.size())};
}

Finding conflict(const Article& article, std::string check, std::string_view a,
                 std::string_view b) {
  Finding finding;
  finding.check = check;
  finding.verdict = Verdict::conflict;
  finding.level = Level::warning;
  finding.message = "they differ";
  finding.evidence = {{find(article, a), "one"}, {find(article, b), "other"}};
  finding.rule = "core/" + check;
  return finding;
}

std::string terminal(const Report& report, bool color = false) {
  const auto writer = format_named("terminal")->make({color, false, "1", {}});
  std::string piece;
  writer->render(report, piece);
  return piece;
}

}  // namespace

TEST_CASE("findings are ordered by place, whatever order the checks had") {
  const Article article = article_of("First 1 and 2. Second 3 and 4.");
  Inspection seen;
  seen.findings = {conflict(article, "b", "3", "4"), conflict(article, "a", "1", "2")};
  const Report report = make_report(article, seen, {});
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].finding.check == "a");
  CHECK(report.tally.warnings == 2);
  CHECK(worst_level(report.tally) == Level::warning);
}

TEST_CASE("a fingerprint outlives edits elsewhere and changes with its own words") {
  const auto print = [](std::string text, std::string_view a = "1 man",
                        std::string_view b = "2 men") {
    const Article article = article_of(std::move(text));
    Inspection seen;
    seen.findings = {conflict(article, "c", a, b)};
    return make_report(article, seen, {}).findings.front().fingerprint;
  };
  const std::string before = print("We saw 1 man and 2 men.");
  CHECK(before.size() == 16);
  CHECK(print("A paragraph on top.\n\nWe saw 1 man and 2 men. And more.") == before);
  CHECK(print("We saw 1  \n man and 2 men.", "1  \n man") == before);
  CHECK(print("We saw 1 man and 3 men.", "1 man", "3 men") != before);
}

TEST_CASE("of too many findings the gravest are shown, and the rest are counted") {
  const Article article = article_of("1 and 2");
  Inspection seen;
  Finding confirmed = conflict(article, "a", "1", "2");
  confirmed.verdict = Verdict::confirmed;
  confirmed.level = Level::none;
  seen.findings.assign(kMostFindings, confirmed);
  seen.findings.push_back(conflict(article, "b", "1", "2"));
  seen.findings.insert(seen.findings.end(), 2, confirmed);
  const Report report = make_report(article, seen, {});
  CHECK(report.findings.size() == kMostFindings);
  CHECK(std::count_if(report.findings.begin(), report.findings.end(),
                      [](const ReportedFinding& f) { return f.asks(); }) == 1);
  CHECK(report.tally.confirmed == kMostFindings + 2);
  CHECK(report.tally.omitted == 3);
  CHECK(terminal(report).find("3 more findings left out") != std::string::npos);
  seen.findings.resize(kMostFindings);
  CHECK(make_report(article, seen, {}).tally.omitted == 0);
}

TEST_CASE("findings with the same words are told apart by their number") {
  Article article = article_of("x 1 y 2");
  Inspection seen;
  seen.findings = {conflict(article, "c", "1", "2"), conflict(article, "c", "1", "2")};
  const Report report = make_report(article, seen, {});
  CHECK(report.findings[0].fingerprint != report.findings[1].fingerprint);
}

TEST_CASE("configuration sets levels, turns checks off and suppresses") {
  const Article article = article_of("1 and 2 and 3");
  Inspection seen;
  seen.findings = {conflict(article, "a", "1", "2"), conflict(article, "b", "2", "3")};
  ReportSettings settings;
  settings.levels["a"] = Level::error;
  settings.levels["b"] = std::nullopt;
  const Report report = make_report(article, seen, settings);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].finding.level == Level::error);

  settings.suppressions = {{report.findings[0].fingerprint, "checked with the desk"}};
  const Report quiet = make_report(article, seen, settings);
  CHECK(quiet.findings[0].suppressed == "checked with the desk");
  CHECK(worst_level(quiet.tally) == Level::none);
  CHECK(quiet.tally.suppressed == 1);
}

TEST_CASE("carets stand under the words") {
  const Article article = article_of("The crew of 7 includes 漢字 and e\u0301 5 men.");
  Inspection seen;
  seen.findings = {conflict(article, "c", "7", "5 men")};
  const std::string out = terminal(make_report(article, seen, {}));
  CHECK(out.starts_with("story.txt:1:13: warning: they differ [c]\n"));
  CHECK(out.find("      1 | The crew of 7 includes 漢字 and e\u0301 5 men.\n"
                 "        |             ^ one\n"
                 "        |                                   ^^^^^ other\n") != std::string::npos);
}

TEST_CASE("a long line is cut to a window around the words") {
  std::string text(5000, 'a');
  text[2500] = ' ';
  const Article article = article_of(text + " 17 men " + std::string(5000, 'b') + " 18 women");
  Inspection seen;
  seen.findings = {conflict(article, "c", "17 men", "18 women")};
  const Report report = make_report(article, seen, {});
  const auto excerpts = make_excerpts(article, report.findings.front(), 100);
  REQUIRE(excerpts.size() == 2);
  for (const Excerpt& excerpt : excerpts) {
    CHECK(excerpt.text.size() < 110);
    CHECK(excerpt.carets.front().column + excerpt.carets.front().columns <= 100);
  }
  CHECK(excerpts[0].text.find("17 men") != std::string::npos);
}

TEST_CASE("no byte of the article stands at the beginning of a line or acts on the terminal") {
  Article article = article_of("::error file=a::1\n##[error]2 \x1b[2J");
  article.name = article.file = "::set-output name=x::y";
  Inspection seen;
  seen.findings = {conflict(article, "c", "::error file=a::1", "##[error]2 \x1b[2J")};
  const std::string out = terminal(make_report(article, seen, {}));
  CHECK(out.find("\n::") == std::string::npos);
  CHECK_FALSE(out.starts_with("::"));
  CHECK(out.find("##[") == std::string::npos);
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(terminal(make_report(article, seen, {}), true).find("\x1b[1m") != std::string::npos);
}

TEST_CASE("SARIF keeps the gravest results and says what it leaves out") {
  const Article article = article_of("1 and 2");
  Inspection seen;
  seen.findings = {conflict(article, "c", "1", "2")};
  ReportSettings grave;
  grave.levels["c"] = Level::error;
  const auto writer = format_named("sarif")->make({false, false, "1", {}});
  std::string out;
  const auto add = [&](const Report& report) {
    std::string piece;
    writer->render(report, piece);
    writer->accept(std::move(piece), out);
  };
  const Report report = make_report(article, seen, {});
  for (int i = 0; i < 30'000; ++i) add(report);
  add(make_report(article, seen, grave));
  writer->finish({}, out);
  const auto count = [&](std::string_view words) {
    size_t n = 0;
    for (size_t at = out.find(words); at != std::string::npos; at = out.find(words, at + 1)) ++n;
    return n;
  };
  CHECK(count("\"ruleId\"") == 25'000);
  CHECK(count("\"ruleId\":\"c\",\"level\":\"error\"") == 1);
  CHECK(count("5001 of 30001 results are left out") == 1);
}
