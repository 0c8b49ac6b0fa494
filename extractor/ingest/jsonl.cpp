// JSON Lines: one article a line, {"id", "headline", "text", "published", "language"}, all but
// "text" optional.
#include <nlohmann/json.hpp>
#include <utility>

#include "ingest/decoded.hpp"
#include "ingest/index.hpp"
#include "ingest/record_fields.hpp"

namespace copydesk {
namespace {

using enum RecordField;

// Takes the fields of one object as the parser meets them; other values are passed over, however
// deep, without being built. A false answer ends the parse with `problem` said.
class RecordHandler : public nlohmann::json_sax<nlohmann::json> {
 public:
  RecordFields fields;
  std::string problem;

  bool null() override { return depth_ > 0 ? done() : no_object(); }
  bool boolean(bool) override { return other("a boolean"); }
  bool number_integer(number_integer_t value) override { return integer(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return integer(std::to_string(value)); }
  bool number_float(number_float_t, const string_t&) override { return other("a number"); }
  bool binary(binary_t&) override { return other("binary data"); }

  bool string(string_t& value) override {
    if (depth_ == 0) return no_object();
    if (depth_ == 1 && field_) fields[*field_] = std::move(value);
    return done();
  }
  bool start_object(size_t) override {
    if (depth_ > 0 && !wanted_absent("an object")) return false;
    return deeper();
  }
  bool start_array(size_t) override {
    if (depth_ == 0) return no_object();
    return wanted_absent("an array") && deeper();
  }
  bool end_object() override { return shallower(); }
  bool end_array() override { return shallower(); }

  bool key(string_t& name) override {
    if (depth_ != 1) return true;
    field_ = record_field_named(name);
    if (!field_) return true;
    if (!fields.enter(*field_)) return fail("the field \"" + name + "\" stands there twice");
    return true;
  }

  bool parse_error(size_t position, const std::string&,
                   const nlohmann::detail::exception& e) override {
    std::string_view words =
        e.what();  // "[json.exception.parse_error.101] parse error at ...: syntax error ..."
    if (const size_t at = words.find(": "); at != std::string_view::npos)
      words.remove_prefix(at + 2);
    return fail("broken JSON at byte " + std::to_string(position) + ": " + std::string(words));
  }

 private:
  bool fail(std::string words) {
    problem = std::move(words);
    return false;
  }
  bool no_object() { return fail("not a JSON object"); }
  bool done() { return true; }

  // Whether the value at hand is one that may be anything.
  bool wanted_absent(std::string_view what) {
    if (depth_ != 1 || !field_) return true;
    return fail("the field \"" + std::string(to_string(*field_)) + "\" is " + std::string(what) +
                ", not a string");
  }
  bool other(std::string_view what) {
    if (depth_ == 0) return no_object();
    return wanted_absent(what);
  }
  // Feeds number their articles: an integer is as good an id as its digits.
  bool integer(std::string digits) {
    if (depth_ == 1 && field_ == id) {
      fields[id] = std::move(digits);
      return true;
    }
    return other("a number");
  }
  bool deeper() {
    if (++depth_ > kMaxRecordDepth)
      return fail("nested deeper than " + std::to_string(kMaxRecordDepth) + " levels");
    return true;
  }
  bool shallower() {
    --depth_;
    return true;
  }

  size_t depth_ = 0;
  std::optional<RecordField> field_;
};

void add_field(Article& article, std::string_view name, std::string& value) {
  const auto begin = static_cast<uint32_t>(article.text.size());
  const auto length = static_cast<uint32_t>(value.size());
  article.segments.push_back(
      {begin, length, 0, length, static_cast<uint16_t>(article.sources.size())});
  article.sources.push_back({std::string(name), {}});
  if (article.text.empty())
    article.text = std::move(value);
  else
    article.text += value;
}

void set_date(Article& article, const std::optional<std::string>& stated) {
  if (!stated || stated->empty()) return;
  if (const std::optional<Date> date = parse_date(*stated)) {
    article.published = date;
    article.published_from = PublishedFrom::metadata;
  } else {
    article.notes.push_back({"the field \"published\" is no date of the form YYYY-MM-DD", 0});
  }
}

Article build(RecordFields fields, const RawRecord& raw, const ReadOptions& options) {
  Article article;
  article.file = raw.name;
  article.record_line = raw.line;
  article.name =
      fields[id] ? *std::move(fields[id]) : to_utf8(raw.name) + ':' + std::to_string(raw.line);
  if (std::optional<std::string>& line = fields[headline]; line && !line->empty()) {
    add_field(article, to_string(headline), *line);
    article.marked.push_back(
        {{0, static_cast<uint32_t>(article.text.size())}, BlockKind::headline});
    article.text += "\n\n";
  }
  add_field(article, to_string(text), *fields[text]);
  if (fields[language] && !fields[language]->empty())
    article.language = *std::move(fields[language]);
  set_date(article, fields[published]);
  apply_options(article, options);
  return article;
}

Result<RecordFields> read_fields(const RawRecord& raw) {
  if (std::optional<RecordFields> plain = read_plain_record(raw.bytes)) return *std::move(plain);
  RecordHandler record;
  if (!nlohmann::json::sax_parse(raw.bytes, &record))
    return Error{raw.name, raw.line, 0, record.problem, {}, {}};
  return std::move(record.fields);
}

Result<Article> read_jsonl(const RawRecord& raw, const ReadOptions& options) {
  Result<RecordFields> fields = read_fields(raw);
  if (!fields) return fields.errors();
  if (!(*fields)[text]) return Error{raw.name, raw.line, 0, "no field \"text\"", {}, {}};
  return build(std::move(fields).value(), raw, options);
}

bool looks_like_jsonl(std::string_view head) {
  const size_t brace = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (brace == std::string_view::npos || head[brace] != '{') return false;
  const size_t quote = head.find_first_not_of(" \t", brace + 1);
  return quote != std::string_view::npos && head[quote] == '"';
}

}  // namespace

const Reader jsonl_reader = {"jsonl", ".jsonl .ndjson", true, looks_like_jsonl, read_jsonl};

}  // namespace copydesk
