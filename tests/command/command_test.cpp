// The command line, its configuration and its help.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "desk.hpp"

using nlohmann::json;
using namespace copydesk::test;

TEST_CASE("exit statuses are those of the contract") {
  const Desk desk;
  desk.write("sound.txt", kSound);
  desk.write("empty.txt", "");
  desk.write("binary.txt", std::string("a\0b", 3));
  desk.write("bad/copydesk.toml", "fail-no = \"error\"\n");
  desk.write("bad/sound.txt", kSound);
  desk.write("none/readme.xyz", "not an article");
  struct Row {
    const char* arguments;
    int status;
    const char* says;  // on standard error
  };
  const Row rows[] = {
      {"check sound.txt", 0, ""},
      {"check empty.txt", 0, ""},
      {"extract sound.txt", 0, ""},
      {"--help", 0, ""},
      {"check --help", 0, ""},
      {"--version", 0, ""},
      {"rules list", 0, ""},
      {"completion bash", 0, ""},
      {"completion zsh", 0, ""},
      {"man", 0, ""},
      {"", 2, "--help"},
      {"chekc sound.txt", 2, "--help"},
      {"check", 2, "check needs PATH"},
      {"check --no-such sound.txt", 2, "--no-such"},
      {"check --format yaml sound.txt", 2, "yaml"},
      {"check -j 0 sound.txt", 2, "from 1 to 256"},
      {"check --published yesterday sound.txt", 2, "2025-08-01"},
      {"extract --records facts,nonsense sound.txt", 2, "nonsense"},
      {"completion fish", 2, "bash and zsh"},
      {"rules dance", 2, "list and test"},
      {"explain no-such-rule", 2, "no rule or check"},
      {"check missing.txt", 2, "missing.txt: No such file"},
      {"check sound.txt missing.txt", 2, "missing.txt: No such file"},
      {"check 'no*.match'", 2, "no*.match"},
      {"check binary.txt", 2, "binary.txt: a binary file"},
      {"check none", 2, "no article found"},
      {"check --allow-empty none", 0, ""},
      {"check bad/sound.txt", 2,
       "bad/copydesk.toml:1:1: unknown key \"fail-no\"; did you mean \"fail-on\"?"},
      {"check --isolated bad/sound.txt", 0, ""},
      {"check --config missing.toml sound.txt", 2, "missing.toml: cannot be read"},
      {"check --rules missing-rules sound.txt", 2, "missing-rules"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.arguments);
    const Ran ran = desk.run(row.arguments);
    CAPTURE(ran.err);
    CHECK(ran.status == row.status);
    CHECK(ran.err.find(row.says) != std::string::npos);
    if (row.status == 0) CHECK(ran.err.empty());
  }
}

TEST_CASE("configuration is complained about with its place") {
  const Desk desk;
  desk.write("a.txt", kSound);
  struct Row {
    const char* toml;
    const char* says;
  };
  const Row rows[] = {
      {"zone = 5\n", "copydesk.toml:1:8: zone must be a text"},
      {"zone = \"America/New_Yrok\"\n",
       "copydesk.toml:1:8: there is no time zone \"America/New_Yrok\"; did you mean "
       "\"America/New_York\"?"},
      {"zone = \"Atlantis\"\n", "there is no time zone \"Atlantis\""},
      {"fail-on = \"loud\"\n", "fail-on is note, warning, error or never"},
      {"rules = \"x\"\n", "rules must be a list"},
      {"rules = [\"nowhere\"]\n", "there is no folder"},
      {"\n[levels]\ncompositoin = \"note\"\n",
       "copydesk.toml:3:1: there is no check \"compositoin\"; did you mean \"composition\"?"},
      {"[levels]\ncomposition = \"loud\"\n", "a level is note, warning, error or off"},
      {"[[suppress]]\nfingerprint = \"00\"\n", "a suppression needs a reason"},
      {"[[suppress]]\nfingerprint = \"00\"\nreason = \"\"\n",
       "a reason must be a text that is not empty"},
      {"[[suppress]]\nfingerprint = \"00\"\nreasn = \"x\"\nreason = \"y\"\n",
       "did you mean \"reason\"?"},
      {"levels = [\n", "copydesk.toml:"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.toml);
    desk.write("copydesk.toml", row.toml);
    const Ran ran = desk.run("check a.txt");
    CAPTURE(ran.err);
    CHECK(ran.status == 2);
    CHECK(ran.err.find(row.says) != std::string::npos);
  }
  desk.write("copydesk.toml",
             "zone = \"America/New_York\"\nfail-on = \"never\"\n[levels]\ncomposition = \"off\"\n");
  CHECK(desk.run("check a.txt").status == 0);
}

TEST_CASE("a suppression that silences nothing any more is named") {
  const Desk desk;
  desk.write("a.txt", kWrong);
  const auto findings = records(desk.run("check --format jsonl a.txt").out);
  const auto asked = std::find_if(findings.begin(), findings.end(), [](const json& record) {
    return record.value("verdict", "") == "conflict";
  });
  REQUIRE(asked != findings.end());
  const std::string used = asked->at("fingerprint");
  desk.write("copydesk.toml", "[[suppress]]\nfingerprint = \"" + used +
                                  "\"\nreason = \"seen\"\n\n[[suppress]]\nfingerprint = "
                                  "\"00000000\"\nreason = \"old\"\n");
  const Ran all = desk.run("check .");
  CHECK(all.status == 0);
  CHECK(all.err.find("copydesk.toml:5: note: no finding has the suppressed fingerprint 00000000") !=
        std::string::npos);
  CHECK(all.err.find(used) == std::string::npos);
  CHECK(desk.run("check a.txt").err.empty());
  CHECK(desk.run("extract .").err.empty());
}

TEST_CASE("every option is in the help, the manual and the completions") {
  const Desk desk;
  const std::string help = desk.run("check --help").out + desk.run("extract --help").out;
  const std::string manual = desk.run("man").out;
  const std::string bash = desk.run("completion bash").out;
  const std::string zsh = desk.run("completion zsh").out;
  for (const std::string option :
       {"format", "records", "input-format", "stdin-filename", "published", "rules", "config",
        "isolated", "show", "fail-on", "jobs", "color", "allow-empty"}) {
    CAPTURE(option);
    CHECK(help.find("--" + option) != std::string::npos);
    std::string escaped = option;
    for (size_t at = 0; (at = escaped.find('-', at)) != std::string::npos; at += 2)
      escaped.insert(at, "\\");
    CHECK(manual.find("\\-\\-" + escaped) != std::string::npos);
    CHECK(bash.find("--" + option) != std::string::npos);
    CHECK(zsh.find("--" + option) != std::string::npos);
  }
  size_t widest = 0;
  for (size_t begin = 0, end; (end = help.find('\n', begin)) != std::string::npos; begin = end + 1)
    widest = std::max(widest, end - begin);
  CHECK(widest <= 80);
}

TEST_CASE("explain tells what was read in a line") {
  const Desk desk;
  desk.write("a.txt", std::string("Council\n\n") + kSound);
  const Ran ran = desk.run("explain a.txt:3");
  CHECK(ran.status == 0);
  for (const char* words : {"read:", "facts:", "rules that fit:", "compared:", "eight"})
    CHECK(ran.out.find(words) != std::string::npos);
  CHECK(ran.out.find("Council") == std::string::npos);
  CHECK(desk.run("explain missing.txt:3").status == 2);
}
