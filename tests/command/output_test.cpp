// What the command prints, where to and in which form.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "desk.hpp"

namespace fs = std::filesystem;
using nlohmann::json;
using namespace copydesk::test;

TEST_CASE("the output does not depend on threads, language or time zone") {
  const Desk desk;
  std::string feed;
  for (int i = 0; i < 3000; ++i)
    feed += json{{"id", std::to_string(i)},
                 {"headline", "Number " + std::to_string(i)},
                 {"text", "On Friday " + std::to_string(i % 97) + " people met. " + kWrong}}
                .dump() +
            '\n';
  desk.write("feed.jsonl", feed);
  for (int i = 0; i < 40; ++i) desk.write("files/" + std::to_string(i) + ".txt", kWrong);
  for (const std::string format : {"jsonl", "terminal", "sarif"}) {
    CAPTURE(format);
    const std::string arguments = "check --color never --format " + format + " feed.jsonl files";
    const Ran first = desk.run(arguments + " -j1");
    for (const char* jobs : {"2", "7"}) CHECK(desk.run(arguments + " -j" + jobs).out == first.out);
    CHECK(desk.run(arguments + " -j2", "LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo").out == first.out);
    CHECK_FALSE(first.out.empty());
  }
}

TEST_CASE("fingerprints survive a paragraph on top") {
  const Desk desk;
  desk.write("before.txt", std::string("Council\n\n") + kWrong);
  desk.write("after.txt",
             std::string("Council\n\nIt rained for most of the morning.\n\n") + kWrong);
  const auto prints = [&](const char* name) {
    std::vector<std::string> out;
    for (const json& one : records(desk.run(std::string("check --format jsonl ") + name).out))
      if (one["record"] == "finding") out.push_back(one["fingerprint"]);
    return out;
  };
  CHECK(prints("before.txt") == prints("after.txt"));
}

TEST_CASE("SARIF has what code-scanning services ask for") {
  const Desk desk;
  desk.write("a b#1.txt", kWrong);
  const Ran ran = desk.run("check --format sarif 'a b#1.txt'");
  CHECK(ran.status <= 1);
  const json log = json::parse(ran.out);
  CHECK(log["version"] == "2.1.0");
  const json& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["tool"]["driver"]["name"] == "copydesk");
  for (const json& rule : run["tool"]["driver"]["rules"])
    for (const char* key : {"shortDescription", "fullDescription", "help"})
      CHECK_FALSE(rule[key]["text"].get<std::string>().empty());
  for (const json& result : run["results"]) {
    const json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "a%20b%231.txt");
    for (const char* key : {"startLine", "startColumn", "endLine", "endColumn"})
      CHECK(place["region"][key].get<int>() >= 1);
    CHECK_FALSE(result["message"]["text"].get<std::string>().empty());
    CHECK(result["partialFingerprints"].contains("primaryLocationLineHash"));
    const size_t index = result["ruleIndex"];
    CHECK(run["tool"]["driver"]["rules"][index]["id"] == result["ruleId"]);
  }
}

TEST_CASE("names and texts act on nobody's terminal or log") {
  const Desk desk;
  const std::string name = "a\n::error::\x1b[2J%0A\xE9.txt";
  desk.write(
      name,
      std::string("\x1b]0;title\x07 ::error file=a::x\n##[error]x \u009b31m \u202e12\n") + kWrong);
  for (const std::string format : {"terminal", "jsonl", "sarif"}) {
    CAPTURE(format);
    const Ran ran = desk.run("check --format " + format + " .");
    CHECK(ran.status <= 1);
    for (const std::string& stream : {ran.out, ran.err}) {
      CHECK(stream.find('\x1b') == std::string::npos);
      CHECK(stream.find('\x07') == std::string::npos);
      CHECK(stream.find("\u009b") == std::string::npos);
      CHECK(stream.find("\u202e") == std::string::npos);
      CHECK(stream.find("\n::") == std::string::npos);
    }
    if (format == "jsonl") CHECK(count(records(ran.out), "article") == 1);
    if (format == "sarif") CHECK(json::accept(ran.out));
  }
  CHECK(desk.run("check -- -rf").err.find("./-rf") == std::string::npos);
}

TEST_CASE("a closed pipe is no failure, a full disk is one") {
  const Desk desk;
  desk.write("feed.jsonl", [] {
    std::string feed;
    for (int i = 0; i < 2000; ++i) feed += "{\"text\":\"Words and more words.\"}\n";
    return feed;
  }());
  const std::string folder = "cd '" + desk.in().native() + "' && ";
  const std::string closing =
      folder + "{ '" COPYDESK_PROGRAM
               "' check --format jsonl feed.jsonl; echo $? >status; } 2>err | head -n 1 >/dev/null";
  CHECK(std::system(closing.c_str()) == 0);
  CHECK(slurp(desk.in() / "err").empty());
  CHECK(slurp(desk.in() / "status") == "0\n");
  if (fs::exists("/dev/full")) {
    const std::string line = "'" COPYDESK_PROGRAM "' check --format jsonl '" +
                             (desk.in() / "feed.jsonl").native() + "' >/dev/full 2>/dev/null";
    CHECK(WEXITSTATUS(std::system(line.c_str())) == 2);
  }
}

TEST_CASE("colour comes when it is asked for") {
  const Desk desk;
  desk.write("a.txt", kSound);
  const std::string arguments = "check --show confirmed a.txt";
  CHECK(desk.run(arguments).out.find('\x1b') == std::string::npos);
  CHECK(desk.run(arguments + " --color never", "CLICOLOR_FORCE=1").out.find('\x1b') ==
        std::string::npos);
  const Ran sound = desk.run(arguments);
  if (sound.out.find("confirmed:") != std::string::npos) {
    CHECK(desk.run(arguments + " --color always").out.find('\x1b') != std::string::npos);
    CHECK(desk.run(arguments, "CLICOLOR_FORCE=1").out.find('\x1b') != std::string::npos);
    CHECK(desk.run(arguments, "NO_COLOR=1 CLICOLOR_FORCE=1").out.find('\x1b') == std::string::npos);
  }
}
