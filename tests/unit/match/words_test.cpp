#include "match/words.hpp"

#include <doctest/doctest.h>

#include "match/lemma.hpp"
#include "word_world.hpp"

namespace copydesk {
namespace {

using test::make_world;

std::string shape_names(std::string_view word) {
  struct Bit {
    Shape bit;
    std::string_view name;
  };
  constexpr Bit bits[] = {
      {kLower, "lower"},      {kCapitalised, "capitalised"}, {kUpper, "upper"},
      {kInitial, "initial"},  {kDigits, "digits"},           {kHasDigit, "digit"},
      {kHasLetter, "letter"}, {kHyphenated, "hyphen"},       {kPeriods, "period"},
      {kMixed, "mixed"},      {kOrdinalDigits, "ordinal"},   {kPunctuation, "punctuation"}};
  std::string out;
  for (const Bit& b : bits)
    if ((shape_of(word) & b.bit) != 0) out.append(out.empty() ? "" : " ").append(b.name);
  return out;
}

TEST_CASE("the shape of a word") {
  struct Row {
    std::string_view word;
    std::string_view shape;
  };
  const Row rows[] = {
      {"mission", "lower letter"},
      {"Bakanov", "capitalised letter"},
      {"NASA", "upper letter"},
      {"U.S.", "upper letter period"},
      {"J.", "initial letter period"},
      {"J", "initial letter"},
      {"A", "initial letter"},
      {"a", "lower letter"},
      {"SpaceX", "capitalised letter mixed"},
      {"iPhone", "letter mixed"},
      {"McConnell", "capitalised letter mixed"},
      {"O'Brien", "capitalised letter"},
      {"O’Brien", "capitalised letter"},
      {"Ólafur", "capitalised letter"},
      {"ÉLAN", "upper letter"},
      {"éclair", "lower letter"},
      {"2,500", "digits digit"},
      {"3.5", "digits digit period"},
      {"7", "digits digit"},
      {"11:44", "digit"},
      {"12th", "lower digit letter ordinal"},
      {"2ND", "upper digit letter ordinal"},
      {"39A", "digit letter"},
      {"Crew-11", "capitalised digit letter hyphen"},
      {"Sen.", "capitalised letter period"},
      {"$", ""},
      {",", "punctuation"},
      {"—", "punctuation"},
      {"…", "punctuation"},
      {"東京", "letter"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(shape_names(row.word) == row.shape);
  }
}

TEST_CASE("the lemma of a noun") {
  const auto world = make_world(
      {{"irregular-plural", false, "surface\tlemma\ncrises\tcrisis\nlives\tlife\nseries\tseries\n"},
       {"given-name", true, "surface\nJames\n"}});
  struct Row {
    std::string_view word;
    std::string_view lemma;
  };
  const Row rows[] = {
      {"missions", "mission"}, {"countries", "country"},
      {"crises", "crisis"},    {"viruses", "virus"},
      {"causes", "cause"},     {"houses", "house"},
      {"lives", "life"},       {"series", "series"},
      {"james", "james"},      {"gas", "gas"},
      {"status", "status"},    {"class", "class"},
      {"classes", "class"},    {"boxes", "box"},
      {"churches", "church"},  {"headaches", "headache"},
      {"dishes", "dish"},      {"heroes", "hero"},
      {"shoes", "shoe"},       {"days", "day"},
      {"ties", "tie"},         {"prizes", "prize"},
      {"waltzes", "waltz"},    {"cases", "case"},
      {"expenses", "expense"}, {"basis", "basis"},
      {"his", "his"},          {"was", "was"},
      {"rockets", "rocket"},   {"olives", "olive"},
      {"photos", "photo"},     {"mission", "mission"},
      {"speeches", "speech"},  {"employees", "employee"},
      {"bus", "bus"},          {"moneys", "money"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(noun_lemma(row.word, world->lexicon) == row.lemma);
  }
}

TEST_CASE("a word knows its folded form, lemma and classes") {
  const auto world = make_world({
      {"direction", false, "# comment\nsurface\tsign\tlemma\nrose\t1\trise\nfell\t-1\tfall\n"},
      {"given-name", true, "surface\taliases\nMay\t\nWill\t\nAl\t\nWilliam\tBill|Billy\n"},
      {"modal", false, "surface\nmay\nwill\n"},
      {"synonym", false, "surface\tlemma\nflights\tmission\n"},
  });
  REQUIRE(world->errors.empty());
  const Lexicon& lexicon = world->lexicon;
  Symbols symbols;
  Words words(lexicon);
  const auto word = [&](std::string_view text) {
    const Symbol symbol = symbols.intern(text);
    words.update(symbols);
    return words[symbol];
  };
  const ClassId given = *lexicon.class_named("given-name");
  const ClassId modal = *lexicon.class_named("modal");
  const ClassId direction = *lexicon.class_named("direction");

  CHECK(word("Rose").folded == "rose");
  CHECK(word("Rose").lemma == "rise");
  CHECK(word("Rose").has(direction));
  CHECK(words.entry(word("rose"), direction)->attribute("sign")->number == Decimal(1));
  CHECK(word("ﬂights").folded == "flights");  // the ligature folds away
  CHECK(word("ｆｌｉｇｈｔｓ").folded == "flights");
  CHECK(word("don’t").folded == "don't");
  CHECK(word("Cafe\xCC\x81").folded == "caf\xC3\xA9");
  CHECK(word("flights").lemma == "flight");  // a synonym's group is not its lemma

  SUBCASE("proper names ask for their capitals") {
    CHECK(word("May").has(given));
    CHECK(word("May").has(modal));
    CHECK_FALSE(word("may").has(given));
    CHECK(word("may").has(modal));
    CHECK(word("WILL").has(given));
    CHECK_FALSE(word("AL").has(given));
    CHECK(word("Bill").has(given));
    CHECK_FALSE(word("bill").has(given));
    CHECK(words.entry(word("Billy"), given)->surface == "William");
    CHECK(word("may").entries.size() == 1);
    CHECK(word("May").entries.size() == 2);
  }
  SUBCASE("nothing is left after clear") {
    symbols.clear();
    words.clear();
    CHECK(word("rose").has(direction));
    CHECK(words.size() == 2);
  }
}

TEST_CASE("a later pack's row hides the same surface of an earlier one in that class only") {
  Lexicon lexicon;
  TextData text;
  Errors errors;
  WordLists loader(lexicon, text);
  const auto cut = [](std::span<const std::string_view>, const TextData&) {
    return std::vector<std::vector<std::string>>{};
  };
  loader.add_list("a.tsv", "unit", false, "surface\tcode\nfoot\tft\nmile\tmi\nmile\tnmi\n", errors);
  loader.add_folder("/nonexistent", errors);  // the next pack begins
  loader.add_list("b.tsv", "unit", false, "surface\tcode\nfoot\tuser\n", errors);
  loader.add_list("b2.tsv", "body", false, "surface\nmile\n", errors);
  loader.enter_surfaces(cut);
  REQUIRE(lexicon.freeze());
  REQUIRE(errors.empty());
  const ClassId unit = *lexicon.class_named("unit");
  CHECK(lexicon.find(unit, "foot")->text("code") == "user");
  CHECK(lexicon.word_entries("foot").size() == 1);
  CHECK(lexicon.find(unit, "mile")->text("code") == "mi");
  CHECK(lexicon.word_entries("mile").size() == 3);
}

}  // namespace
}  // namespace copydesk
