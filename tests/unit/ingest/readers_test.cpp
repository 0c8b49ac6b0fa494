#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ingest/reader.hpp"

using namespace copydesk;

namespace {

Article read(std::string_view reader, std::string bytes, const ReadOptions& options = {}) {
  const Result<Article> article =
      reader_named(reader)->read({"a.file", std::move(bytes), 7}, options);
  REQUIRE_MESSAGE(article, (article ? "" : article.errors().front().message));
  return *article;
}

std::string refusal(std::string_view reader, std::string bytes) {
  const Result<Article> article = reader_named(reader)->read({"a.file", std::move(bytes), 7}, {});
  REQUIRE_FALSE(article);
  CHECK(article.errors().front().file == "a.file");
  return article.errors().front().message;
}

std::string marked(const Article& article) {
  std::string out;
  for (const MarkedBlock& block : article.marked)
    out += std::string(to_string(block.kind)) + '=' + plain_text(article, block.span) + ';';
  return out;
}

// The words of the input that the words of the text came from.
std::string source_of(const Article& article, std::string_view words) {
  const size_t at = article.text.find(words);
  REQUIRE(at != std::string::npos);
  const auto begin = static_cast<uint32_t>(at);
  const SourceSpan place =
      source_span(article, {begin, begin + static_cast<uint32_t>(words.size())});
  return std::string(
      source_bytes(article, place.source).substr(place.begin, place.end - place.begin));
}

}  // namespace

TEST_CASE("a reader is chosen by extension, else by content") {
  struct Row {
    std::string_view path, head, reader;
  };
  for (const Row& row : {Row{"a.txt", "# not markdown", "text"},
                         {"a.md", "plain", "markdown"},
                         {"A.MD", "", "markdown"},
                         {"feed.jsonl", "", "jsonl"},
                         {"-", "{\"text\": \"x\"}", "jsonl"},
                         {"x", "---\ntitle: a", "markdown"},
                         {"story", "Plain words.", "text"},
                         {"v1.2/story", "{braces}", "text"},
                         {".md", "x", "text"}})
    CHECK_MESSAGE(choose_reader(row.path, row.head).name == row.reader, row.path);
}

TEST_CASE("plain text is taken as it is") {
  const Article article = read("text", "One\r\n\r\ntwo 12");
  CHECK(article.text == "One\r\n\r\ntwo 12");
  CHECK(article.segments.empty());
  CHECK(source_of(article, "12") == "12");
  CHECK(refusal("text", std::string("a\0b", 3)) == "a binary file, not text (it holds NUL bytes)");
  CHECK(read("text", "").text.empty());
}

TEST_CASE("a record's fields become an article") {
  const Article article = read(
      "jsonl",
      R"({"id":"a1","headline":"Caf\u00e9","text":"Tea \"5\"","published":"2025-08-01","language":"de"})");
  CHECK(article.name == "a1");
  CHECK(article.text == "Café\n\nTea \"5\"");
  CHECK(article.published == make_date(2025, 8, 1));
  CHECK(article.published_from == PublishedFrom::metadata);
  CHECK(article.language == "de");
  CHECK(marked(article) == "headline=Café;");
  const SourceSpan place = source_span(article, {7, 10});
  CHECK(article.sources[place.source].field == "text");
  CHECK(place.begin == 0);  // bytes of the value, not of the line
  CHECK(source_of(article, "\"5\"") == "\"5\"");

  CHECK(read("jsonl", R"({"text":"x"})").name == "a.file:7");
  CHECK(read("jsonl", R"({"text":"x","id":17})").name == "17");
  CHECK(read("jsonl", R"({"text":"x","headline":""})").marked.empty());
  CHECK(read("jsonl", R"({"text":"x","other":{"deep":[1,2,{"text":3}]}})").text == "x");
  CHECK(read("jsonl", R"({"text":"x","published":null,"headline":null})").text == "x");
  CHECK(read("jsonl", R"({"text":"x","published":"last week"})").notes.size() == 1);
  ReadOptions options;
  options.published = make_date(2024, 2, 29);
  CHECK(read("jsonl", R"({"text":"x"})", options).published_from == PublishedFrom::argument);
  CHECK(read("jsonl", R"({"text":"x","published":"2025-08-01"})", options).published ==
        make_date(2025, 8, 1));
}

// A byte order mark is more than the quick reader takes: it hands the record to the patient one.
TEST_CASE("the quick and the patient reader of records agree") {
  for (const std::string& record :
       {std::string(R"({"text":"\u0000 \/ \b\f\n\r\t \" \\ \u00e9 \ud83d\ude00 é 😀"})"),
        std::string(R"({"id":-0,"text":"x"})"),
        std::string(R"({"id":18446744073709551615,"text":"x"})"),
        std::string(R"({"id":-9223372036854775808,"text":"x"})"),
        std::string(R"({"\u0069d":"escaped key","text":"x"})"),
        std::string(R"({"id":null,"headline":"","text":"x","published":"2025-08-01"})"),
        std::string(R"({"more":1,"more":{"text":[]},"text":"x","n":[1.5e3,true,null]})"),
        "{\"text\":\"x\",\"a\":" + std::string(127, '[') + std::string(127, ']') + "} \t\r\n"}) {
    CAPTURE(record);
    const Article quick = read("jsonl", record);
    const Article patient = read("jsonl", "\xEF\xBB\xBF" + record);
    CHECK(quick.name == patient.name);
    CHECK(quick.text == patient.text);
    CHECK(quick.published == patient.published);
    CHECK(marked(quick) == marked(patient));
  }
  // What only one of them could tell apart is left to the patient one.
  CHECK(refusal("jsonl", R"({"id":1.0,"text":"x"})") ==
        "the field \"id\" is a number, not a string");
  CHECK(refusal("jsonl", R"({"id":18446744073709551616,"text":"x"})") ==
        "the field \"id\" is a number, not a string");
  CHECK(read("jsonl", std::string("{\"text\":\"x\"}\0{", 14)).text == "x");
}

TEST_CASE("a broken record is refused with its reason") {
  struct Row {
    std::string line, words;
  };
  const std::vector<Row> rows = {
      {"nonsense", "broken JSON at byte"},
      {R"({"text":"x")", "broken JSON at byte"},
      {R"({"text":"\ud800"})", "broken JSON at byte"},
      {R"({"text":"\udc00"})", "broken JSON at byte"},
      {std::string("{\"text\":\"a\0b\"}", 14), "broken JSON at byte"},
      {"{\"text\":\"\xC0\xAF\"}", "broken JSON at byte"},
      {R"({"text":"x","n":1e400})", "broken JSON at byte"},
      {R"({"text":"x"} {"text":"y"})", "broken JSON at byte"},
      {R"([1])", "not a JSON object"},
      {R"("text")", "not a JSON object"},
      {R"({"headline":"x"})", "no field \"text\""},
      {R"({"text":null})", "no field \"text\""},
      {R"({"text":5})", "the field \"text\" is a number, not a string"},
      {R"({"text":["x"]})", "the field \"text\" is an array, not a string"},
      {R"({"text":{"x":1}})", "the field \"text\" is an object, not a string"},
      {R"({"text":true})", "the field \"text\" is a boolean, not a string"},
      {R"({"text":"x","text":"y"})", "the field \"text\" stands there twice"},
      {R"({"text":"x","a":)" + std::string(1'000'000, '[') + '}', "nested deeper than 128 levels"},
      {R"({"text":"x","a":)" + std::string(128, '[') + std::string(128, ']') + '}',
       "nested deeper than 128 levels"},
  };
  for (const Row& row : rows)
    CHECK_MESSAGE(refusal("jsonl", row.line).starts_with(row.words), row.line.substr(0, 60));
}

TEST_CASE("Markdown loses its markup and keeps what it says about the parts") {
  struct Row {
    std::string markdown, text, blocks;
  };
  const std::vector<Row> rows = {
      {"# Head\n\nBody *with* **weight**.", "Head\n\nBody with weight.", "headline=Head;"},
      {"Head\n====\n\nSub\n---\n\nBody", "Head\n\nSub\n\nBody", "headline=Head;subheading=Sub;"},
      {"# One #\n\n# Two\n\n### Three", "One\n\nTwo\n\nThree",
       "headline=One;subheading=Two;subheading=Three;"},
      {"#hashtag no heading", "#hashtag no heading", ""},
      {"# Head\n\n*The deck says more*\n\nBody", "Head\n\nThe deck says more\n\nBody",
       "headline=Head;deck=The deck says more;"},
      {"hard\nwrapped\r\nlines", "hard wrapped lines", ""},
      {"two blanks  \nbreak, so does\\\nthis", "two blanks  \nbreak, so does\nthis", ""},
      {"- one\n- two\n  more\n* three", "one\ntwo more\nthree", "list=one two more three;"},
      {"1. one\n2) two", "one\ntwo", "list=one two;"},
      {"the year was\n1969. It ended", "the year was 1969. It ended", ""},
      {"> quoted\n> words\n\nnot", "quoted words\n\nnot", "pullquote=quoted words;"},
      {"[a link](http://x.y/z_(1) \"t\") and [ref][r], [R] and [none]\n\n[r]: http://x.y",
       "a link and ref, R and [none]", ""},
      {"<https://x.y/z> and <b>bold</b> and 2<3", "https://x.y/z and bold and 2<3", ""},
      {"![Alt words](p.jpg)\n\nBody", "Alt words\n\nBody", "caption=Alt words;"},
      {"![Alt](p.jpg \"A crowd of 300\")", "A crowd of 300", "caption=A crowd of 300;"},
      {"a\n\n```\ncode 99\n```\n\nb\n\n    more 98\n\nc", "a\n\nb\n\nc", ""},
      {"a <!-- 12 --> b\n\n<!-- 13\n14 -->\n\nc", "a  b\n\nc", ""},
      {"<script>\nvar n = 5;\n</script>\n\nafter", "after", ""},
      {"Fish &amp; chips &#8212; 5&nbsp;&euro; &unknown; A&B",
       "Fish & chips — 5\u00A0€ &unknown; A&B", ""},
      {"5 * 3 = 15, 2\\*3, snake_case_name, **open", "5 * 3 = 15, 2*3, snake_case_name, **open",
       ""},
      {"***both*** and *a **b** c* and _it_", "both and a b c and it", ""},
      {"`12 * 3` stays", "12 * 3 stays", ""},
      {"| City | Count |\n|------|------:|\n| Bonn | 12 |", "City Count\nBonn 12",
       "table=City Count Bonn 12;"},
      {"a | b is no table", "a | b is no table", ""},
      {"a\n\n***\n\nb", "a\n\nb", ""},
      {"~~gone~~ text[^1]", "gone text", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    const Article article = read("markdown", row.markdown);
    std::string text = article.text;
    while (text.ends_with('\n')) text.pop_back();
    CHECK(text == row.text);
    CHECK(marked(article) == row.blocks);
  }
}

TEST_CASE("front matter gives metadata, and a headline where the body has none") {
  const Article article = read("markdown",
                               "---\ntitle: \"Budget: a \\\"plan\\\"\"\ndate: 2025-08-01T10:00:00Z "
                               "# today\nauthors:\n  - Ann Lee\n"
                               "  - 'Bo O''Neil'\nsite: The Desk\nlang: en-GB\ntags: [a, \"b, "
                               "c\"]\nnested:\n  key: value\n---\nBody 12.\n");
  CHECK(article.title == "Budget: a \"plan\"");
  CHECK(article.byline == "Ann Lee, Bo O'Neil");
  CHECK(article.site == "The Desk");
  CHECK(article.language == "en-GB");
  CHECK(article.published == make_date(2025, 8, 1));
  CHECK(marked(article) == "headline=Budget: a \"plan\";");
  CHECK(source_of(article, "Body 12") == "Body 12");

  CHECK(marked(read("markdown", "---\nheadline: In front\n---\n# In the body\n")) ==
        "headline=In the body;");
  CHECK(read("markdown", "---\ndate: someday\n---\nx").notes.size() == 1);
  CHECK(read("markdown", "---\nnever: closed\n").title.empty());
}

TEST_CASE("spans of Markdown point into the file") {
  struct Row {
    std::string markdown, words, source;
  };
  const std::vector<Row> rows = {
      {"They met **12** people", "12 people", "12** people"},
      {"# The *big* day", "big day", "big* day"},
      {"one\r\n> two", "one", "one"},
      {"a &amp; b 7", "& b 7", "&amp; b 7"},
      {"\xEF\xBB\xBF# Caf\xC3\xA9 5", "Café 5", "Café 5"},
      {"\x93"
       "12\x94 *men* \x97 13",
       "12” men — 13", "12\x94 *men* \x97 13"},
      {"> first\n> second", "first second", "first\n> second"},
      {"[the 9 men](http://x) left", "the 9 men left", "the 9 men](http://x) left"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    CHECK(source_of(read("markdown", row.markdown), row.words) == row.source);
  }
}

TEST_CASE("hostile Markdown takes linear time") {
  for (const std::string_view part : {"[", "](", "[a](", "[a](b \"", "`", "`x``", "*a_", "**a",
                                      "<a", "<!--", "![", "> ", "- ", "|a", "\\"}) {
    std::string text;
    while (text.size() < 300'000) text += part;
    CAPTURE(part);
    CHECK(read("markdown", text).text.size() <= 2 * text.size() + 2);
  }
}
