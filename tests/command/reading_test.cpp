// What the command reads, and what it says of what it cannot read.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "desk.hpp"

namespace fs = std::filesystem;
using nlohmann::json;
using namespace copydesk::test;

TEST_CASE("what could not be read is named, and the rest is checked") {
  const Desk desk;
  desk.write("sound.txt", kSound);
  const Ran ran = desk.run("check --format jsonl missing.txt sound.txt missing2.txt");
  CHECK(ran.status == 2);
  CHECK(count(records(ran.out), "article") == 1);
  CHECK(ran.err.find("missing.txt") != std::string::npos);
  CHECK(ran.err.find("missing2.txt") != std::string::npos);
}

TEST_CASE("a folder is walked in order, known extensions only, nothing hidden, no links") {
  const Desk desk;
  for (const char* name :
       {"b.txt", "a.md", "sub/c.txt", "sub/.hidden.txt", ".git/d.txt", "e.xyz", "sub/f.jsonl"})
    desk.write(name, std::string(name).ends_with("jsonl") ? "{\"id\":\"f1\",\"text\":\"x\"}\n"
                                                          : "Words.\n");
  fs::create_directory_symlink("..", desk.in() / "sub" / "loop");
  REQUIRE(::mkfifo((desk.in() / "pipe.txt").c_str(), 0600) == 0);
  const Ran ran = desk.run("check --format jsonl .");
  CHECK(ran.status == 0);
  std::vector<std::string> names;
  for (const json& one : records(ran.out)) names.push_back(one["article"]);
  CHECK(names == std::vector<std::string>{"./a.md", "./b.txt", "./sub/c.txt", "f1"});
  CHECK(ran.err.find("pipe.txt: passed over") != std::string::npos);
  const Ran pipe = desk.run("check pipe.txt");
  CHECK(pipe.status == 2);
  CHECK(pipe.err.find("a pipe, not a file") != std::string::npos);
  CHECK(count(records(desk.run("check --format jsonl 's*b/*.txt'").out), "article") ==
        1);  // a pattern no shell expanded
}

TEST_CASE("a feed is read line by line, broken lines are named") {
  const Desk desk;
  const Ran ran = desk.feed("check --format jsonl --input-format jsonl -",
                            "\xEF\xBB\xBF{\"id\":\"a\",\"headline\":\"H\",\"text\":\"Five "
                            "men.\"}\r\n\n{broken\n{\"text\":\"\\ud800\"}\n"
                            "{\"id\":\"b\",\"text\":\"x\",\"text\":\"y\"}\n{\"id\":\"c\",\"text\":"
                            "\"Last line, no end.\"}");
  CHECK(ran.status == 2);
  const auto all = records(ran.out);
  REQUIRE(count(all, "article") == 2);
  CHECK(all.front()["article"] == "a");
  CHECK(all.front()["blocks"][0]["field"] == "headline");
  CHECK(all.back()["article"] == "c");
  for (const char* line : {":3: ", ":4: ", ":5: "})
    CHECK(ran.err.find(std::string("<stdin>") + line) != std::string::npos);
}

TEST_CASE("standard input takes the name it is given") {
  const Desk desk;
  const Ran ran = desk.feed("extract --records article --stdin-filename story.md -",
                            "---\ndate: 2025-08-01\n---\n# Head\n");
  CHECK(ran.status == 0);
  const json article = records(ran.out).at(0);
  CHECK(article["article"] == "story.md");
  CHECK(article["published"] == "2025-08-01");
  CHECK(article["published_from"] == "metadata");
  const Ran told = desk.feed("extract --records article --published 2024-05-06 -", "Words.\n");
  CHECK(records(told.out).at(0)["published_from"] == "argument");
}

TEST_CASE("every span of every record points at its own words, whatever the encoding") {
  const Desk desk;
  const std::string words =
      "Mayor Ana Lopez said on Friday that 12 of the 40 buses, or 30 percent, cost $2.5 million.";
  desk.write("lf.txt", "Buses\n\n" + words + "\n");
  desk.write("crlf.txt", "Buses\r\n\r\n" + words + "\r\n");
  desk.write("bom.txt",
             "\xEF\xBB\xBF"
             "Buses\n\n" +
                 words + "\n");
  desk.write(
      "emoji.txt",
      "Buses 👩‍👩‍👧 🇳🇴\n\nL\u0065\u0301on’s “team” — " + words + "\n");
  for (const char* name : {"lf.txt", "crlf.txt", "bom.txt", "emoji.txt"}) {
    CAPTURE(name);
    const std::string bytes = slurp(desk.in() / name);
    const Ran ran =
        desk.run(std::string("extract --records sentences,tokens,mentions,facts ") + name);
    CHECK(ran.status == 0);
    const auto all = records(ran.out);
    CHECK(count(all, "token") > 15);
    for (const json& one : all) {
      const size_t begin = one["begin"];
      const size_t end = one["end"];
      REQUIRE(begin < end);
      REQUIRE(end <= bytes.size());
      const bool boundary = (static_cast<unsigned char>(bytes[begin]) & 0xC0U) != 0x80U;
      CHECK(boundary);
      if (one.contains("text") && one["text"].get<std::string>().find(' ') == std::string::npos)
        CHECK(bytes.substr(begin, end - begin) == one["text"].get<std::string>());
    }
  }
}

TEST_CASE("windows-1252 gives the facts of its UTF-8 twin, at its own bytes") {
  const Desk desk;
  desk.write("utf8.txt", "Fares rose to €25 — “a shame”, he said on May 3, 2024.\n");
  desk.write("cp1252.txt",
             "Fares rose to \x80"
             "25 \x97 \x93"
             "a shame\x94, he said on May 3, 2024.\n");
  const Ran utf8 = desk.run("extract --records mentions utf8.txt");
  const Ran cp1252 = desk.run("extract --records mentions cp1252.txt");
  CHECK(cp1252.err.find("read as windows-1252") != std::string::npos);
  const auto a = records(utf8.out);
  const auto b = records(cp1252.out);
  REQUIRE(a.size() == b.size());
  const std::string bytes = slurp(desk.in() / "cp1252.txt");
  for (size_t i = 0; i < a.size(); ++i) {
    CHECK(a[i]["kind"] == b[i]["kind"]);
    CHECK(a[i]["text"] == b[i]["text"]);
    CHECK(b[i]["end"].get<size_t>() <= bytes.size());
  }
}

TEST_CASE("limits are said aloud") {
  const Desk desk;
  desk.write("long.jsonl", "{\"text\":\"" + std::string(33'000'000, 'a') +
                               "\"}\n{\"id\":\"b\",\"text\":\"x\"}\n");
  const Ran ran = desk.run("check --format jsonl long.jsonl");
  CHECK(ran.status == 2);
  CHECK(ran.err.find("long.jsonl:1: longer than the limit of 32 MB") != std::string::npos);
  CHECK(count(records(ran.out), "article") == 1);
}
