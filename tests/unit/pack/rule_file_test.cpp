#include "pack/rule_file.hpp"

#include <doctest/doctest.h>

#include "../match/word_world.hpp"
#include "match/pattern.hpp"

namespace copydesk {
namespace {

using namespace test;

const Cut& cut() {
  static const Cut all = [](std::span<const std::string_view> texts, const TextData&) {
    std::vector<std::vector<std::string>> words;
    for (const std::string_view t : texts) words.push_back(blank_cut(t));
    return words;
  };
  return all;
}

struct Loaded {
  std::vector<Rule> rules;
  std::string errors;
};

// Each text is a pack of its own: "core", then "mine".
Loaded load(const std::vector<std::string>& packs) {
  const auto world = make_open_world({{"direction", false, "surface\tsign\nrose\t1\nfell\t-1\n"}});
  RuleFiles files(world->lexicon, world->text, cut());
  Errors errors;
  for (size_t i = 0; i < packs.size(); ++i) {
    const std::string pack = i == 0 ? "core" : "mine";
    files.add_text(pack + "/rules.toml", pack, packs[i], errors);
  }
  Loaded out{files.take(), {}};
  for (const Error& e : errors) out.errors += to_string(e) + '\n';
  return out;
}

constexpr std::string_view kRule = R"([macros]
change = '{direction}:dir "by"?'

[[rule]]
id = "percent-change"
find = '$change pct:<percent> "to" new:<amount> "from" old:<amount>'
unless = { before = '"not"' }
gives = { type = "change", direction = "dir", value = "pct", unit = "'percent'" }
claim = 'new = old * (1 + sign(dir) * pct)'
slips = { "the base is the later figure" = 'old = new * (1 - sign(dir) * pct)' }
says = "{old} to {new} is {computed}"
level = "note"
published = "2025-08-01"
confirms = ["Rents [rose 12% to $56 from $50]."]
ignores = ["Rents rose 12%."]
)";

TEST_CASE("a rule says what it finds, gives and claims") {
  const Loaded got = load({std::string(kRule)});
  REQUIRE(got.errors == "");
  REQUIRE(got.rules.size() == 1);
  const Rule& rule = got.rules[0];
  CHECK(rule.id == "core/percent-change");
  CHECK(rule.check == "percent-change");
  CHECK(rule.line == 4);
  CHECK(rule.captures == std::vector<std::string>{"dir", "pct", "new", "old"});
  CHECK(rule.unless.before != nullptr);
  CHECK(rule.fact_type == "change");
  CHECK(rule.fact_fields ==
        std::vector<FactField>{{"direction", 0, ""}, {"value", 1, ""}, {"unit", {}, "percent"}});
  CHECK(rule.equation != nullptr);
  REQUIRE(rule.slips.size() == 1);
  CHECK(rule.slips[0].name == "the base is the later figure");
  CHECK(rule.level == Level::note);
  CHECK(rule.published == make_date(2025, 8, 1));
  REQUIRE(rule.examples.size() == 2);
  CHECK(rule.examples[0].text == "Rents rose 12% to $56 from $50.");
  CHECK(rule.examples[0].span == Span{6, 30});
  CHECK(rule.examples[0].line == 14);
  CHECK(rule.examples[1].expect == Example::Expect::ignores);
}

TEST_CASE("a rule with an error is told at its place, with the nearest name") {
  const std::string head = "[[rule]]\nid = \"a\"\n";
  const std::string tail = "finds = [\"It [rose].\"]\nignores = [\"It is.\"]\n";
  const std::string find = "find = 'd:{direction}'\n";
  const std::string gives = "gives = { type = \"t\", x = \"d\" }\n";
  struct Row {
    std::string_view what;
    std::string text;
    std::string_view errors;
  };
  const Row rows[] = {
      {"sound", head + find + gives + tail, ""},
      {"unknown class", head + "find = 'd:{directoin}'\n" + gives + tail,
       "core/rules.toml:3:12: unknown word class \"directoin\"; did you mean \"direction\"?\n"
       "  find = 'd:{directoin}'\n             ^\n"},
      {"a place inside a block", head + "find = '''\n\"it\"\n  {nothing}'''\n" + gives + tail,
       "core/rules.toml:5:4: unknown word class \"nothing\"\n    {nothing}'''\n     ^\n"},
      {"unknown key", head + find + gives + "claims = 'd = d'\n" + tail,
       "core/rules.toml:5:1: unknown key \"claims\"; did you mean \"claim\"?\n  claims = 'd = d'\n "
       " ^\n"},
      {"unknown capture", head + find + "gives = { type = \"t\", x = \"dd\", y = \"d\" }\n" + tail,
       "core/rules.toml:4:28: unknown capture \"dd\"; did you mean \"d\"?\n"
       "  gives = { type = \"t\", x = \"dd\", y = \"d\" }\n                             ^\n"},
      {"unknown capture in an equation", head + "find = 'n:<cardinal>'\nclaim = 'n = m'\n" + tail,
       "4:14"},
      {"unknown capture in a message",
       head + "find = 'n:<cardinal>'\nclaim = 'n = 3'\nsays = \"{m} is {n}\"\n" + tail,
       "core/rules.toml:5:10: unknown capture \"m\"; did you mean \"n\"?\n  says = \"{m} is "
       "{n}\"\n           ^\n"},
      {"unused capture", head + "find = 'd:{direction} x:<percent>'\n" + gives + tail,
       "core/rules.toml:3:23: the capture \"x\" is never used\n  find = 'd:{direction} "
       "x:<percent>'\n                        ^\n"},
      {"no proof", head + find + gives + "ignores = [\"x\"]\n",
       "core/rules.toml:1:1: the rule has no proof: a sentence in \"finds\", \"confirms\" or "
       "\"flags\"\n  [[rule]]\n  ^\n"},
      {"no proof of silence", head + find + gives + "finds = [\"It [rose].\"]\n",
       "core/rules.toml:1:1: the rule has no proof of its silence: a sentence in \"ignores\"\n  "
       "[[rule]]\n  ^\n"},
      {"no brackets", head + find + gives + "finds = [\"It rose.\"]\nignores = [\"x\"]\n",
       "core/rules.toml:5:11: the example does not mark the words that are matched; put them in "
       "[brackets], once\n"},
      {"confirms without a claim",
       head + find + gives + "confirms = [\"It [rose].\"]\nignores = [\"x\"]\n",
       "a rule without a claim neither confirms nor flags; use \"finds\""},
      {"no meaning", head + find + tail, "the rule neither gives a fact nor claims anything"},
      {"no id", "[[rule]]\n" + find + gives + tail, "core/rules.toml:1:1: the rule has no id"},
      {"no pattern", head + tail, "the rule has no pattern"},
      {"bad level", head + find + gives + "level = \"fatal\"\n" + tail,
       "unknown level \"fatal\"; one of note, warning, error"},
      {"bad date", head + find + gives + "published = \"2025-02-30\"\n" + tail,
       "not a date: YYYY-MM-DD"},
      {"wrong type", "[[rule]]\nid = 7\n" + find + gives + tail, "\"id\" has to be a string"},
      {"unless", head + find + gives + "unless = { befor = '\"x\"' }\n" + tail,
       "unknown key \"befor\" of unless; did you mean \"before\"?"},
      {"duplicate id", head + find + gives + tail + head + find + gives + tail,
       "core/rules.toml:8:7: the pack has two rules \"a\"; the first is at core/rules.toml:2\n"},
      {"unknown table", "[[rules]]\nid = \"a\"\n",
       "core/rules.toml:1:3: unknown key \"rules\"; did you mean \"rule\"?\n"},
      {"bad TOML", "[[rule]]\nid = \n", "core/rules.toml:2:"},
      {"a macro's error stands at the macro",
       "[macros]\nm = '{directon}'\n" + head + find + gives + tail,
       "core/rules.toml:2:7: unknown word class \"directon\"; did you mean \"direction\"?\n"},
      {"two macros' error", "[macros]\nm = '\"a\"'\n[macros.n]\nx = '1'\n", "has to be a string"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const std::string got = load({row.text}).errors;
    if (row.errors.empty())
      CHECK(got == "");
    else
      CHECK_MESSAGE(got.find(row.errors) != std::string::npos, got);
  }
}

TEST_CASE("all errors of a file are told at once") {
  const std::string got = load({"[[rule]]\nid = \"A B\"\nfind = '{x} <y>'\nlevel = "
                                "\"z\"\n[[rule]]\nfind = '\"'\ngives = { x = \"y\" }\n"})
                              .errors;
  for (const std::string_view part : {"an id is of", "\"x\"", "\"y\"", "unknown level",
                                      "neither gives", "no id", "not closed", "no proof:"}) {
    CAPTURE(part);
    CHECK_MESSAGE(got.find(part) != std::string::npos, got);
  }
}

TEST_CASE("a later pack's rule takes the place of an earlier one of the same id") {
  const std::string first(kRule);
  std::string second(kRule);
  second.replace(second.find("level = \"note\""), 14, "level = \"error\"");
  const std::string other = second;
  const Loaded got = load({first, second});
  CHECK(got.errors == "");
  REQUIRE(got.rules.size() == 1);
  CHECK(got.rules[0].id == "mine/percent-change");
  CHECK(got.rules[0].level == Level::error);
}

}  // namespace
}  // namespace copydesk
