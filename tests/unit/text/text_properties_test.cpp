// What must hold for any text: nothing is lost, everything lies in exactly one place, and
// typography does not matter.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "text/blocks.hpp"
#include "text/tokens.hpp"
#include "text_fixture.hpp"
#include "unicode/properties.hpp"

using namespace copydesk;

namespace {

struct Read {
  Article article;
  Document document;
  Symbols symbols;
  Tokens tokens;
};

Read read(std::string text) {
  Read out;
  out.article.text = std::move(text);
  out.document = make_document(out.article, test::text_data());
  out.tokens = tokenize(out.article, out.document, test::text_data(), out.symbols);
  return out;
}

bool is_white(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    if (char_class(c.value) != CharClass::space) return false;
    at += c.size;
  }
  return true;
}

// Pieces in the order of the text, without overlap and with nothing but white space between them.
template <typename Pieces>
bool covers(std::string_view text, const Pieces& pieces) {
  uint32_t at = 0;
  for (const auto& piece : pieces) {
    if (piece.span.begin < at || piece.span.end <= piece.span.begin || piece.span.end > text.size())
      return false;
    if (!is_white(text.substr(at, piece.span.begin - at))) return false;
    at = piece.span.end;
  }
  return is_white(text.substr(at));
}

// Every token in one sentence, every sentence in one block.
bool nests(const Read& read) {
  uint32_t token = 0;
  for (const Sentence& sentence : read.tokens.sentences) {
    if (sentence.tokens.begin != token || sentence.tokens.empty() ||
        sentence.tokens.end > read.tokens.all.size())
      return false;
    if (sentence.block >= read.document.blocks.size()) return false;
    if (!read.document.blocks[sentence.block].span.contains(sentence.span)) return false;
    if (sentence.span.begin != read.tokens.all[token].span.begin) return false;
    token = sentence.tokens.end;
    if (sentence.span.end != read.tokens.all[token - 1].span.end) return false;
  }
  return token == read.tokens.all.size();
}

void check(const Read& read) {
  CHECK(covers(read.article.text, read.document.blocks));
  CHECK(covers(read.article.text, read.tokens.all));
  CHECK(nests(read));
  for (const Token& token : read.tokens.all)
    REQUIRE(read.symbols.text(token.symbol) ==
            read.article.text.substr(token.span.begin, token.span.size()));
}

std::vector<std::string> corpus() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(
           std::filesystem::path(COPYDESK_SOURCE_DIR) / "corpus")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    out.push_back(text.str());
  }
  return out;
}

// Bits of text in any order: what a fuzzer would find first.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kBits = {"word",
                                                 "The",
                                                 " ",
                                                 " ",
                                                 " ",
                                                 "\n",
                                                 "\n\n",
                                                 "\r\n",
                                                 ".",
                                                 "...",
                                                 ". ",
                                                 "!",
                                                 "?",
                                                 "”",
                                                 "“",
                                                 "\"",
                                                 "'",
                                                 "’",
                                                 "’s",
                                                 "n’t",
                                                 "U.S.",
                                                 "a.m.",
                                                 "Dr.",
                                                 "12",
                                                 "1,000",
                                                 "2.5",
                                                 ".5",
                                                 "%",
                                                 "$",
                                                 "—",
                                                 "-",
                                                 "--",
                                                 " — ",
                                                 "(AP)",
                                                 "@me",
                                                 "#tag",
                                                 "a@b.co",
                                                 "http://x.yz/a?b",
                                                 "e\u0301",
                                                 "É",
                                                 "日本",
                                                 "🚀",
                                                 "👩\u200D🚀",
                                                 "🇺🇸",
                                                 "\u00A0",
                                                 "\u202F",
                                                 "\u00AD",
                                                 "\u0301",
                                                 "½",
                                                 "５",
                                                 "• ",
                                                 "|",
                                                 " | ",
                                                 "\t",
                                                 "\xFF",
                                                 "\x80",
                                                 "\x01",
                                                 ":",
                                                 ": ",
                                                 ",",
                                                 "/",
                                                 "[",
                                                 "]",
                                                 "WASHINGTON",
                                                 "Aug.",
                                                 "Photo: ",
                                                 "REUTERS/Jane",
                                                 "By Jane Doe",
                                                 "===="};
  std::string out;
  std::uniform_int_distribution<size_t> pick(0, kBits.size() - 1);
  std::uniform_int_distribution<size_t> length(0, 60);
  for (size_t i = length(random); i > 0; --i) out += kBits[pick(random)];
  return out;
}

std::vector<TokenKind> kinds_of(const std::string& text) {
  std::vector<TokenKind> out;
  for (const Token& token : test::Cut(text).tokens.all) out.push_back(token.kind);
  return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("nothing of an article is lost, whatever it is made of") {
  for (const std::string& text : corpus()) {
    CAPTURE(text.substr(0, 60));
    check(read(text));
  }
  std::mt19937 random(20250801);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(random);
    CAPTURE(i);
    CAPTURE(text);
    check(read(text));
  }
}

TEST_CASE("marked blocks stay as marked") {
  Article article;
  article.text = "A title\n\nFirst line here\n\nSome text that goes on for a while and ends.";
  article.marked = {{{0, 7}, BlockKind::headline}, {{9, 24}, BlockKind::pullquote}};
  const Document document = make_document(article, test::text_data());
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[0] == Block{BlockKind::headline, {0, 7}});
  CHECK(document.blocks[1] == Block{BlockKind::pullquote, {9, 24}});
  CHECK(document.blocks[2].kind == BlockKind::body);
}

TEST_CASE("typography does not change what the tokens are") {
  for (const char* text : {
           "“We don’t know,” said D’Souza’s lawyer, ‘yet’.",
           "NASA’s 12th flight lasted 2,500 hours in the ’90s.",
           "the agencies’ plan — 5 percent — isn’t theirs",
       }) {
    CAPTURE(text);
    std::string straight = replaced(replaced(text, "’", "'"), "‘", "'");
    straight = replaced(replaced(straight, "“", "\""), "”", "\"");
    CHECK(kinds_of(text) == kinds_of(straight));
    CHECK(kinds_of(text) == kinds_of(replaced(text, " ", "\u00A0")));
    CHECK(kinds_of(text) == kinds_of(replaced(text, " ", "\n")));
  }
  CHECK(kinds_of("Étienne Léveillé won") == kinds_of("E\u0301tienne Le\u0301veille\u0301 won"));
}

TEST_CASE("a large text is cut in one go") {
  std::string line(200'000, 'a');
  std::string dots;
  for (int i = 0; i < 50'000; ++i) dots += "a.b,1.";
  std::string lines;
  for (int i = 0; i < 50'000; ++i) lines += "A short line\n";
  std::string labels;
  for (int i = 0; i < 50'000; ++i) labels += i % 2 == 0 ? "Word\n" : "Comments\n";
  labels += "A headline of its own\nSome text that goes on for a while and then ends here.\n";
  for (const std::string& text : {line, dots, lines, labels}) check(read(text));
}
