// The command as its users meet it: a program with arguments, streams and an exit status.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

struct Ran {
  int status = -1;
  std::string out;
  std::string err;
};

std::string slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A folder of its own for each test case, where the command runs.
class Desk {
 public:
  Desk() {
    std::string pattern = (fs::temp_directory_path() / "copydesk-test-XXXXXX").native();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
    fs::create_directory(folder_ / "in");
  }
  ~Desk() { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((folder_ / "in" / name).parent_path());
    std::ofstream(folder_ / "in" / name, std::ios::binary) << bytes;
  }
  fs::path in() const { return folder_ / "in"; }

  // Runs the command line in the folder "in", through a shell: `arguments` may redirect and set
  // variables before.
  Ran run(const std::string& arguments, const std::string& before = {}) const {
    const std::string line =
        "cd '" + in().native() + "' && " + before + " '" COPYDESK_PROGRAM "' " + arguments + " >'" +
        (folder_ / "out").native() + "' 2>'" + (folder_ / "err").native() + "' </dev/null";
    return finished(std::system(line.c_str()));
  }
  Ran feed(const std::string& arguments, const std::string& input) const {
    std::ofstream(folder_ / "stdin", std::ios::binary) << input;
    const std::string line = "cd '" + in().native() + "' && '" COPYDESK_PROGRAM "' " + arguments +
                             " >'" + (folder_ / "out").native() + "' 2>'" +
                             (folder_ / "err").native() + "' <'" + (folder_ / "stdin").native() +
                             "'";
    return finished(std::system(line.c_str()));
  }

 private:
  Ran finished(int status) const {
    REQUIRE(WIFEXITED(status));
    return {WEXITSTATUS(status), slurp(folder_ / "out"), slurp(folder_ / "err")};
  }
  fs::path folder_;
};

std::vector<json> records(const std::string& lines) {
  std::vector<json> out;
  size_t begin = 0;
  while (begin < lines.size()) {
    const size_t end = lines.find('\n', begin);
    REQUIRE(end != std::string::npos);
    out.push_back(json::parse(lines.substr(begin, end - begin)));
    begin = end + 1;
  }
  return out;
}

size_t count(const std::vector<json>& all, const std::string& record) {
  size_t n = 0;
  for (const json& one : all) n += one["record"] == record ? 1 : 0;
  return n;
}

constexpr const char* kSound = "The panel of eight has three women and five men.\n";
constexpr const char* kWrong =
    "The panel of nine includes three women and five men; it has 9 members: 3 women and 5 men.\n";

}  // namespace

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

TEST_CASE("limits are said aloud") {
  const Desk desk;
  desk.write("long.jsonl", "{\"text\":\"" + std::string(33'000'000, 'a') +
                               "\"}\n{\"id\":\"b\",\"text\":\"x\"}\n");
  const Ran ran = desk.run("check --format jsonl long.jsonl");
  CHECK(ran.status == 2);
  CHECK(ran.err.find("long.jsonl:1: longer than the limit of 32 MB") != std::string::npos);
  CHECK(count(records(ran.out), "article") == 1);
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
