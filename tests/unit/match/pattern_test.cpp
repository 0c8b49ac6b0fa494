#include "match/pattern.hpp"

#include <doctest/doctest.h>

#include "match_world.hpp"

namespace copydesk {
namespace {

using namespace test;

const std::vector<ListText>& lists() {
  static const std::vector<ListText> all = {
      {"direction", false,
       "surface\tsign\tform\nrose\t1\tverb\nfell\t-1\tverb\nincrease\t1\tnoun\nwent up\t1\tverb\n"},
      {"hedge", false, "surface\tposition\nup to\tbefore\nabout\tbefore\n"},
      {"agency", true, "surface\nNASA\nEuropean Space Agency\n"},
      {"function-word", false, "surface\nthe\nof\n"},
  };
  return all;
}

const Macros& macros() {
  static const Macros all = {{"kind", R"("crewed" | "test")"},
                             {"kinds", "$kind ($kind)?"},
                             {"self", R"("a" $self)"},
                             {"bad", R"("a" {nothing})"}};
  return all;
}

struct Compiled {
  std::string dump;
  std::string errors;
};

Compiled compile(std::string_view pattern, bool context_only = false) {
  const auto world = make_open_world(lists());
  const PatternContext context{world->lexicon, macros(), blank_cut};
  const Result<ProgramPtr> program =
      context_only ? compile_context(pattern, context) : compile_pattern(pattern, context);
  Compiled out;
  if (program) out.dump = to_string(**program, world->lexicon);
  if (!program)
    for (const Error& e : program.errors())
      out.errors += std::to_string(e.column) + ": " + e.message +
                    (e.hint.empty() ? "" : "; " + e.hint) + '\n';
  return out;
}

TEST_CASE("patterns compile to programs") {
  struct Row {
    std::string_view pattern;
    std::string_view program;
  };
  const Row rows[] = {
      {R"("More than")", "0 word \"more\"\n1 word \"than\"\n2 match\n"},
      {R"("six-month")", "0 word \"six\"\n1 word \"-\"\n2 word \"month\"\n3 match\n"},
      {R"('NASA')", "0 exact 'NASA'\n1 match\n"},
      {"~mission", "0 lemma ~mission\n1 match\n"},
      {"{direction}", "0 class {direction}\n1 match\n"},
      {"<percent hedge=none|about unit!=x>",
       "0 mention <percent hedge=none|about unit!=x>\n1 match\n"},
      {"<cardinal|money|measure>", "0 mention <amount>\n1 match\n"},
      {R"("a"?)"
       R"("b")",
       "0 split 1 2\n1 word \"a\"\n2 word \"b\"\n3 match\n"},
      {R"("a"+)", "0 word \"a\"\n1 split 2 4\n2 word \"a\"\n3 jump 1\n4 match\n"},
      {R"("a" any{1,2} "b")", "0 word \"a\"\n1 any\n2 split 4 3\n3 any\n4 word \"b\"\n5 match\n"},
      {R"("a" | "b")", "0 split 1 3\n1 word \"a\"\n2 jump 4\n3 word \"b\"\n4 match\n"},
      {R"(x:"a" {direction}:y)",
       "0 open x\n1 word \"a\"\n2 close x\n3 open y\n4 class {direction}\n5 close y\n6 match\n"},
      {R"(start "a" end)", "0 start\n1 word \"a\"\n2 end\n3 match\n"},
      {R"("a"{2})", "0 word \"a\"\n1 word \"a\"\n2 match\n"},
      {"$kind", "0 split 1 3\n1 word \"crewed\"\n2 jump 4\n3 word \"test\"\n4 match\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    const Compiled got = compile(row.pattern);
    CHECK(got.errors == "");
    CHECK(got.dump == row.program);
  }
}

TEST_CASE("what is wrong with a pattern is told with its place, all at once") {
  struct Row {
    std::string_view pattern;
    std::string_view errors;
  };
  const Row rows[] = {
      {"{directon}", "2: unknown word class \"directon\"; did you mean \"direction\"?\n"},
      {"<percnt>", "2: unknown mention kind \"percnt\"; did you mean \"percent\"?\n"},
      {"<percent hegde=about>", "10: unknown attribute \"hegde\"; did you mean \"hedge\"?\n"},
      {"<percent hedge=abuot>", "10: unknown value \"abuot\" of hedge; did you mean \"about\"?\n"},
      {"{direction from=verb}",
       "12: the word class \"direction\" has no attribute \"from\"; did you mean \"form\"?\n"},
      {"$knid \"a\"", "1: unknown macro \"$knid\"; did you mean \"kind\"?\n"},
      {"\"a\" $self", "5: the macro \"$self\" is broken: the macro \"$self\" holds itself\n"},
      {"\"a\" {nothing} <nobody>",
       "6: unknown word class \"nothing\"\n16: unknown mention kind \"nobody\"\n"},
      {"/(a/", "1: bad expression: missing ): (a\n"},
      {R"(/(a)\1/)", "1: bad expression: invalid escape sequence: \\1\n"},
      {"/(?<=a)b/", "1: bad expression: invalid perl operator: (?<\n"},
      {"/a{1,5000}/", "1: bad expression: invalid repetition size: {1,5000}\n"},
      {"/((a{100}){100}){100}/", "1: bad expression: invalid repetition size: {100}\n"},
      {"\"a", "1: the literal is not closed\n"},
      {"(\"a\"", "1: the group is not closed\n"},
      {"\"a\")", "4: unexpected \")\"\n"},
      {"rose", "1: unexpected \"rose\"; words of the text stand in quotes\n"},
      {"strat \"a\"", "1: unexpected \"strat\"; did you mean \"start\"?\n"},
      {"\"a\" any* \"b\"", "8: a gap needs a bound; write any{0,4}; at most 30\n"},
      {"\"a\" any{0,31} \"b\"", "8: a gap of more than 30\n"},
      {"\"a\"{1,65}", "4: more repeats than 64\n"},
      {"\"a\"{3,2}", "4: the lower bound lies above the upper one\n"},
      {"\"a\"{0}", "1: an element that is repeated no times\n"},
      {"\"é\" {x}", "6: unknown word class \"x\"\n"},
      {"()", "1: the group is empty\n"},
      {"\"\"", "1: the literal is empty\n"},
      {"", "1: the pattern fits where there is nothing\n"},
      {"\"a\"?", "1: the pattern fits where there is nothing\n"},
      {"start end", "1: the pattern fits where there is nothing\n"},
      {"end \"a\"", "1: the pattern can never fit\n"},
      {"\"a\" start", "1: the pattern can never fit\n"},
      {"any{1,3}", "1: the pattern has no word, class or mention that it always needs\n"},
      {"\"a\"? any", "1: the pattern has no word, class or mention that it always needs\n"},
      {"((\"a\"{64}){64}){64}",
       "1: the pattern needs more than 1000 states; long lists of words belong into a word list\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CHECK(compile(row.pattern).errors == row.errors);
  }
  CHECK(compile("any{1,3}", true).errors == "");  // negative context needs no anchor
}

TEST_CASE("hostile patterns are refused at once") {
  std::string alternation = "/(";
  for (int i = 0; i < 46'000; ++i) alternation += "w" + std::to_string(i) + "|";
  alternation += "x)/";
  CHECK(compile(alternation).errors ==
        "1: the expression is longer than 2000 bytes; a word list is faster and easier to read\n");
  CHECK(compile(std::string(10'000, '(') + "\"a\"" + std::string(10'000, ')'))
            .errors.find("groups are nested too deeply") != std::string::npos);
  std::string choices = "\"a\"";
  for (int i = 0; i < 5'000; ++i) choices += " | \"b" + std::to_string(i) + '"';
  CHECK(compile(choices).errors.find("more than 1000 states") != std::string::npos);
  CHECK(compile("$kind{64}{64}{64}").errors != "");
}

}  // namespace
}  // namespace copydesk
