#include "match/run.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "match/pattern_parser.hpp"
#include "match_world.hpp"

namespace copydesk {
namespace {

using namespace test;

const std::vector<ListText>& lists() {
  static const std::vector<ListText> all = {
      {"direction", false, "surface\tsign\nrose\t1\nwent up\t1\nfell\t-1\n"},
      {"up", false, "surface\nup\nup to\n"},
      {"agency", true, "surface\nEuropean Space Agency\nNASA\n"},
  };
  return all;
}

// "begin-end name=words ..." for every match of a pattern, in order.
std::string matches(std::string_view pattern, Text (*make)(Symbols&)) {
  const auto world = make_open_world(lists());
  Lexicon& lexicon = world->lexicon;
  const Macros macros;
  const Result<ProgramPtr> program = compile_pattern(pattern, {lexicon, macros, blank_cut});
  if (!program) return to_string(program.errors().front());
  if (!lexicon.freeze()) return "cannot freeze";
  Symbols symbols;
  const Text text = make(symbols);
  Words words(lexicon);
  words.update(symbols);
  Lookups lookups;
  lookups.read(text.tokens, words);
  const Reading reading{text.article, text.document,   text.tokens,
                        words,        lookups.phrases, lookups.sentence_words};
  SentenceView view(reading, text.mentions);
  view.set(text.tokens.sentences[0].tokens, {0, static_cast<uint32_t>(text.mentions.size())});
  Runner runner;
  std::string out;
  for (uint32_t from = 0; from < text.tokens.all.size();) {
    const auto fit = runner.find(**program, view, from);
    if (!fit) break;
    out += (out.empty() ? "" : "; ") + std::string(reading.text(reading.span(fit->tokens)));
    for (const Capture& c : fit->captures) {
      out += ", " + (*program)->captures[c.name] + '=' +
             std::string(reading.text(reading.span(c.tokens)));
      if (c.mention) out += '#' + std::to_string(static_cast<uint32_t>(*c.mention));
      if (c.entry) out += '@' + std::string(lexicon.entry(*c.entry).surface);
    }
    from = fit->tokens.end;
  }
  return out;
}

Text rents(Symbols& symbols) {
  Text text = make_text("Rents rose 12 % to $ 56 from $ 50 , about 3 % more", symbols);
  add_mention(text, MentionKind::percent, "12 %");
  add_mention(text, MentionKind::money, "$ 56");
  add_mention(text, MentionKind::money, "$ 50");
  add_mention(text, MentionKind::percent, "about 3 %").value =
      NumberValue{Decimal(3), {}, Hedge::about, {}, 0, "percent"};
  return text;
}

Text agency(Symbols& symbols) {
  return make_text("The European Space Agency went up to NASA , nasa went UP", symbols);
}

TEST_CASE("what patterns take") {
  struct Row {
    std::string_view pattern;
    Text (*text)(Symbols&);
    std::string_view matches;
  };
  const Row rows[] = {
      {R"("rose")", rents, "rose"},
      {R"("ROSE 12")", rents, "rose 12"},
      {R"('Rose')", rents, ""},
      {R"('rose')", rents, "rose"},
      {R"("fell" | "rents")", rents, "Rents"},
      {R"({direction}:d p:<percent> "to" n:<amount> "from" o:<amount>)", rents,
       "rose 12 % to $ 56 from $ 50, d=rose@rose, p=12 %#0, n=$ 56#1, o=$ 50#2"},
      {R"(all:({direction} p:<percent>))", rents, "rose 12 %, all=rose 12 %, p=12 %#0"},
      {R"({direction sign=-1})", rents, ""},
      {R"({direction sign=1} <percent>)", rents, "rose 12 %"},
      {R"({direction sign!=1|0})", rents, ""},
      {"<money>", rents, "$ 56; $ 50"},
      {"<percent hedge=about>", rents, "about 3 %"},
      {"<percent hedge=none>", rents, "12 %"},
      {"<percent unit=percent>", rents, "about 3 %"},
      {R"("rose" any{0,8} m:<money>)", rents, "rose 12 % to $ 56, m=$ 56#1"},  // gaps stay short
      {R"("rose" (any{0,8} m:<money>)?)", rents,
       "rose 12 % to $ 56, m=$ 56#1"},  // options are rather taken
      {R"(m:<money> (any{0,1} m:<money>){0,3})", rents, "$ 56 from $ 50, m=$ 56#1, m=$ 50#2"},
      {R"(m:<money> ("from" m:<money>)*)", rents, "$ 56 from $ 50, m=$ 56#1, m=$ 50#2"},
      {R"("to" ("$" | "$" "56"))", rents, "to $ 56"},  // of choices the longest
      {R"(start "rents")", rents, "Rents"},
      {R"(start "rose")", rents, ""},
      {R"("more" end)", rents, "more"},
      {R"("rose" end)", rents, ""},
      {R"(/[0-9]+/)", rents, "12; 56; 50; 3"},
      {R"(/1./ "%")", rents, "12 %"},
      {"~rent", rents, "Rents"},
      {"a:{agency}", agency,
       "European Space Agency, a=European Space Agency@European Space Agency; NASA, a=NASA@NASA"},
      {"d:{direction}", agency, "went up, d=went up@went up; went UP, d=went UP@went up"},
      {R"("went" u:{up})", agency,
       "went up to, u=up to@up to; went UP, u=UP@up"},  // the wider phrase
      {R"("went" u:{up} "to")", agency, "went up to, u=up@up"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CHECK(matches(row.pattern, row.text) == row.matches);
  }
}

// ---- against a plain reference ----

// All ends of matches that begin at a token, by trying everything.
void ends_of(const PatternNode& node, const std::vector<std::string>& words, const Lexicon& lexicon,
             size_t at, std::set<size_t>& out) {
  using Kind = PatternNode::Kind;
  switch (node.kind) {
    case Kind::word:
      if (at < words.size() && words[at] == lexicon.word(node.number)) out.insert(at + 1);
      return;
    case Kind::any:
      if (at < words.size()) out.insert(at + 1);
      return;
    case Kind::start:
      if (at == 0) out.insert(at);
      return;
    case Kind::end:
      if (at == words.size()) out.insert(at);
      return;
    case Kind::sequence: {
      std::set<size_t> places = {at};
      for (const PatternNode& child : node.children) {
        std::set<size_t> next;
        for (const size_t place : places) ends_of(child, words, lexicon, place, next);
        places = std::move(next);
      }
      out.merge(places);
      return;
    }
    case Kind::choice:
      for (const PatternNode& child : node.children) ends_of(child, words, lexicon, at, out);
      return;
    case Kind::repeat: {
      std::set<size_t> places = {at};
      std::set<size_t> seen;
      for (uint32_t n = 0; n <= std::min<uint32_t>(node.most, 20) && !places.empty(); ++n) {
        if (n >= node.least) out.insert(places.begin(), places.end());
        std::set<size_t> next;
        for (const size_t place : places)
          ends_of(node.children.front(), words, lexicon, place, next);
        places = std::move(next);
      }
      return;
    }
    case Kind::capture:
      return ends_of(node.children.front(), words, lexicon, at, out);
    default:
      FAIL("not in the reference");
  }
}

std::string random_pattern(std::mt19937& random, int depth) {
  const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const int form = pick(depth > 0 ? 9 : 3);
  const auto sub = [&] { return random_pattern(random, depth - 1); };
  switch (form) {
    case 0:
    case 1:
    case 2:
      return std::string("\"") + "abc"[form] + '"';
    case 3:
    case 4:
      return sub() + ' ' + sub();
    case 5:
      return '(' + sub() + " | " + sub() + ')';
    case 6:
      return '(' + sub() + ")?";
    case 7:
      return '(' + sub() + (pick(2) == 0 ? ")*" : ")+");
    default:
      return '(' + sub() + "){1," + std::to_string(1 + pick(3)) + '}';
  }
}

TEST_CASE("random patterns fit where a plain reference says") {
  std::mt19937 random(20250801);  // NOLINT: the same on every run
  int compared = 0;
  for (int round = 0; round < 1'500; ++round) {
    const std::string pattern = random_pattern(random, 4);
    Lexicon lexicon;
    const Macros macros;
    const PatternContext context{lexicon, macros, blank_cut};
    const Result<ProgramPtr> program = compile_context(pattern, context);
    if (!program) continue;  // fits where there is nothing
    const Result<PatternNode> tree = parse_pattern(pattern, context);
    REQUIRE(lexicon.freeze());
    std::string sentence;
    for (int i = 0; i < 9; ++i) sentence += std::string(1, "abcd"[random() % 4]) + ' ';
    sentence.pop_back();
    Symbols symbols;
    const Text text = make_text(sentence, symbols);
    Words words(lexicon);
    words.update(symbols);
    Lookups lookups;
    lookups.read(text.tokens, words);
    const Reading reading{text.article, text.document,   text.tokens,
                          words,        lookups.phrases, lookups.sentence_words};
    SentenceView view(reading, text.mentions);
    view.set(text.tokens.sentences[0].tokens, {0, 0});
    const std::vector<std::string> cut = blank_cut(sentence);
    Runner runner;
    const auto fit = runner.find(**program, view, 0);
    std::optional<uint32_t> begin;
    std::set<size_t> ends;
    for (uint32_t at = 0; at < cut.size() && ends.empty(); ++at) {
      ends_of(*tree, cut, lexicon, at, ends);
      begin = at;
    }
    CAPTURE(pattern);
    CAPTURE(sentence);
    REQUIRE(fit.has_value() == !ends.empty());
    for (uint32_t at = 0; at <= cut.size(); ++at) {
      std::set<size_t> here;
      ends_of(*tree, cut, lexicon, at, here);
      for (uint32_t end = at + 1; end <= cut.size(); ++end)
        REQUIRE(runner.fits_at(**program, view, at, end) == here.contains(end));
    }
    if (!fit) continue;
    ++compared;
    REQUIRE(fit->tokens.begin == *begin);
    REQUIRE(ends.contains(fit->tokens.end));
  }
  CHECK(compared > 300);
}

TEST_CASE("time is linear in the tokens") {
  Lexicon lexicon;
  const Macros macros;
  const Result<ProgramPtr> program = compile_pattern(
      R"(("a"? "a"?){20} ("a" | "a" "a")* any{0,30} "b")", {lexicon, macros, blank_cut});
  REQUIRE(program.ok());
  REQUIRE(lexicon.freeze());
  std::string sentence;
  for (int i = 0; i < 5'000; ++i) sentence += "a ";
  Symbols symbols;
  const Text text = make_text(sentence, symbols);
  Words words(lexicon);
  words.update(symbols);
  Lookups lookups;
  lookups.read(text.tokens, words);
  const Reading reading{text.article, text.document,   text.tokens,
                        words,        lookups.phrases, lookups.sentence_words};
  SentenceView view(reading, text.mentions);
  view.set(text.tokens.sentences[0].tokens, {0, 0});
  Runner runner;
  CHECK_FALSE(
      runner.find(**program, view, 0).has_value());  // an exponential matcher never comes back
}

}  // namespace
}  // namespace copydesk
