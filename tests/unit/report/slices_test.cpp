// Every span of every record, cut out of the input as it lies on disk, gives the record's words:
// for each reader, line end, encoding and spelling.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk.hpp"

namespace copydesk {
namespace {

using nlohmann::json;

PackPtr core_pack() {
  static const PackPtr loaded = [] {
    auto result = load_packs({COPYDESK_SOURCE_DIR "/rules/core"});
    REQUIRE(result.ok());
    return *result;
  }();
  return loaded;
}

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      out += byte;
    else if (byte < 0xC0)
      out.back() = out.back() << 6U | (byte & 0x3FU);
    else
      out += byte & (byte < 0xE0 ? 0x1FU : byte < 0xF0 ? 0xFU : 0x7U);
  }
  return out;
}

std::string utf8(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) {
    const int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr unsigned kLead[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(kLead[more] | c >> (6U * static_cast<unsigned>(more)));
    for (int i = more - 1; i >= 0; --i)
      out += static_cast<char>(0x80U | (c >> (6U * static_cast<unsigned>(i)) & 0x3FU));
  }
  return out;
}

// ---- encodings, each with its way back

std::string to_utf16le(std::string_view text) {
  std::string out;
  const auto unit = [&out](uint32_t u) {
    out += static_cast<char>(u & 0xFFU);
    out += static_cast<char>(u >> 8U);
  };
  for (const char32_t c : code_points(text)) {
    if (c < 0x10000) {
      unit(c);
    } else {
      unit(0xD800 + ((c - 0x10000) >> 10U));
      unit(0xDC00 + ((c - 0x10000) & 0x3FFU));
    }
  }
  return out;
}

std::string from_utf16le(std::string_view bytes) {
  std::u32string out;
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const char32_t u = static_cast<unsigned char>(bytes[i]) |
                       static_cast<char32_t>(static_cast<unsigned char>(bytes[i + 1])) << 8U;
    if (u >= 0xDC00 && u < 0xE000 && !out.empty())
      out.back() = 0x10000 + ((out.back() - 0xD800) << 10U) + (u - 0xDC00);
    else
      out += u;
  }
  return utf8(out);
}

constexpr std::pair<char32_t, unsigned char> kWindows[] = {
    {0x20AC, 0x80}, {0x2019, 0x92}, {0x201C, 0x93}, {0x201D, 0x94}, {0x2014, 0x97}};

std::string to_windows(std::string_view text) {
  std::string out;
  for (const char32_t c : code_points(text)) {
    const auto* const row = std::find_if(std::begin(kWindows), std::end(kWindows),
                                         [c](auto r) { return r.first == c; });
    REQUIRE((c < 0x100 || row != std::end(kWindows)));
    out += static_cast<char>(row != std::end(kWindows) ? row->second : c);
  }
  return out;
}

std::string from_windows(std::string_view bytes) {
  std::u32string out;
  for (const char b : bytes) {
    const auto byte = static_cast<unsigned char>(b);
    const auto* const row = std::find_if(std::begin(kWindows), std::end(kWindows),
                                         [byte](auto r) { return r.second == byte; });
    out += row != std::end(kWindows) ? row->first : byte;
  }
  return utf8(out);
}

std::string same(std::string_view text) { return std::string(text); }

struct Encoding {
  const char* name;
  std::string mark;
  std::string (*encode)(std::string_view text);
  std::string (*decode)(std::string_view bytes);
};

const Encoding kEncodings[] = {{"UTF-8", "", same, same},
                               {"UTF-8 with a mark", "\xEF\xBB\xBF", same, same},
                               {"UTF-16LE", "\xFF\xFE", to_utf16le, from_utf16le},
                               {"windows-1252", "", to_windows, from_windows}};

// ---- spellings of one story

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

struct Spelling {
  const char* name;
  std::string (*spell)(std::string text);
  bool wide;  // beyond windows-1252
};

const Spelling kSpellings[] = {
    {"line feeds", [](std::string text) { return text; }, false},
    {"CRLF", [](std::string text) { return replaced(std::move(text), "\n", "\r\n"); }, false},
    {"decomposed", [](std::string text) { return replaced(std::move(text), "é", "e\u0301"); },
     true},
    {"emoji",
     [](std::string text) {
       return replaced(replaced(std::move(text), "Council", "👩‍👩‍👧 Council 🇳🇴"),
                       "buses", "buses 🚌,");
     },
     true}};

constexpr const char* kPlain =
    "Council buys buses\n"
    "\n"
    "Mayor Ana Léger of “Élan” said on Friday, Aug. 1, 2025, that the panel of eight has three "
    "women and four men.\n"
    "\n"
    "The city’s 40 buses — 30 percent of 120 — cost €2.5 million. Léger, 45, left at 5 p.m.\n";

constexpr const char* kMarkdown =
    "# Council *buys* buses\n"
    "\n"
    "Mayor **Ana Léger** of “_Élan_” said on Friday, Aug. 1, 2025, that the *panel* of eight has "
    "three women and four **men**.\n"
    "\n"
    "- The city’s 40 buses cost **€2.5** million.\n"
    "- Léger, 45, left at *5 p.m.*\n";

// ---- what is compared

std::string folded_space(std::string_view text) {
  std::istringstream words{std::string(text)};
  std::string out;
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string without_markup(std::string text) {
  std::erase_if(text, [](char c) { return c == '*' || c == '_'; });
  return text;
}

// The spans of a record: its own, or those of its evidence.
std::vector<json> spans_of(const json& record) {
  if (record.contains("begin")) return {record};
  return record.contains("evidence") ? record["evidence"].get<std::vector<json>>()
                                     : std::vector<json>();
}

struct Seen {
  std::vector<json> records;
  Article article;
};

Seen read_all(const std::string& bytes, std::string_view reader) {
  Result<Article> article = read_article({"story", bytes}, reader);
  REQUIRE(article.ok());
  Seen seen{{}, *std::move(article)};
  Workspace workspace(core_pack());
  const Inspection inspection = inspect(seen.article, workspace);
  const Report report = make_report(seen.article, inspection, {});
  std::string out;
  write_records(report, *parse_records("sentences,tokens,mentions,facts"), out);
  for (const ReportedFinding& finding : report.findings) write_finding(report, finding, out);
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) seen.records.push_back(json::parse(line));
  return seen;
}

// Every span of `records` cut from `bytes`; the number of spans.
size_t check_slices(const std::vector<json>& records, const std::string& bytes,
                    const Encoding& encoding, bool markup) {
  size_t spans = 0;
  for (const json& record : records)
    for (const json& span : spans_of(record)) {
      const size_t begin = span["begin"];
      const size_t end = span["end"];
      REQUIRE(begin < end);
      REQUIRE(end <= bytes.size());
      ++spans;
      const std::string cut = encoding.decode(std::string_view(bytes).substr(begin, end - begin));
      const std::string again = encoding.encode(cut);  // no half characters
      CHECK(again == bytes.substr(begin, end - begin));
      if (span.contains("text"))
        CHECK(folded_space(markup ? without_markup(cut) : cut) == span["text"].get<std::string>());
    }
  return spans;
}

size_t count(const std::vector<json>& records, std::string_view kind) {
  return static_cast<size_t>(std::count_if(records.begin(), records.end(), [&](const json& r) {
    return r["record"].get<std::string>() == kind;
  }));
}

void check_kinds(const std::vector<json>& records) {
  CHECK(count(records, "token") > 40);
  CHECK(count(records, "sentence") >= 4);
  CHECK(count(records, "mention") > 10);
  CHECK(count(records, "fact") > 4);
  CHECK(count(records, "finding") >= 1);
}

}  // namespace

TEST_CASE("spans of text and Markdown are bytes of the file, in every encoding and spelling") {
  struct Story {
    const char* reader;
    const char* text;
    bool markup;
  };
  for (const Story& story : {Story{"text", kPlain, false}, Story{"markdown", kMarkdown, true}})
    for (const Encoding& encoding : kEncodings)
      for (const Spelling& spelling : kSpellings) {
        if (spelling.wide && encoding.encode == to_windows) continue;
        CAPTURE(std::string(story.reader));
        CAPTURE(std::string(encoding.name));
        CAPTURE(std::string(spelling.name));
        const std::string bytes = encoding.mark + encoding.encode(spelling.spell(story.text));
        const Seen seen = read_all(bytes, story.reader);
        check_kinds(seen.records);
        CHECK(check_slices(seen.records, bytes, encoding, story.markup) > 60);
      }
}

TEST_CASE("spans of a record of a feed are bytes of its field") {
  for (const Spelling& spelling : kSpellings)
    for (const bool escaped : {false, true}) {
      CAPTURE(std::string(spelling.name));
      CAPTURE(escaped);
      const std::string text = spelling.spell(kPlain);
      const json line = {{"headline", "Council buys 40 buses"}, {"text", text}};
      const Seen seen = read_all(line.dump(-1, ' ', escaped), "jsonl");
      check_kinds(seen.records);
      for (const char* field : {"headline", "text"}) {
        std::vector<json> records;
        for (const json& record : seen.records)
          for (const json& span : spans_of(record))
            if (span["field"].get<std::string>() == field) records.push_back(span);
        CHECK(check_slices(records, line[field], kEncodings[0], false) >= 4);
      }
    }
}

}  // namespace copydesk
