// SARIF 2.1.0 (OASIS), within what code-scanning services take in: at most 25,000 results, the
// gravest first; every location with a full region; one fingerprint of our own.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "report/index.hpp"
#include "report/json_writer.hpp"

namespace copydesk {
namespace {

constexpr size_t kMaxResults = 25'000;
constexpr size_t kMaxRelated = 100;

// The path as a relative reference of a URI (RFC 3986): everything but unreserved characters and
// slashes is encoded.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string out;
  for (const char c : path) {
    const bool plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
    if (plain) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  return out;
}

// One result of a rendered piece: a digit for its level, then its JSON, then a line end.
char digit_of(Level level) { return static_cast<char>('0' + static_cast<int>(level)); }

class Sarif : public Writer {
 public:
  explicit Sarif(WriterOptions options) : options_(std::move(options)) {}

  void render(const Report& report, std::string& piece) const override {
    for (const ReportedFinding& f : report.findings) {
      if (f.finding.verdict != Verdict::conflict) continue;
      piece += digit_of(f.finding.level);
      std::string json;
      result(report, f, json);
      piece += json;
      piece += '\n';
    }
  }

  void accept(std::string&& piece, std::string&) override {
    for (size_t begin = 0; begin < piece.size();) {
      const size_t end = piece.find('\n', begin);
      std::vector<std::string>& kept = results_[static_cast<size_t>(piece[begin] - '0')];
      if (kept.size() < kMaxResults) kept.push_back(piece.substr(begin + 1, end - begin - 1));
      ++seen_;
      begin = end + 1;
    }
  }

  void finish(const RunSummary& summary, std::string& out) override {
    JsonWriter json(out);
    json.open_object();
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.member("version", "2.1.0");
    json.key("runs").open_array();
    json.open_object();
    tool(json);
    json.member("columnKind", "unicodeCodePoints");
    invocation(json, summary);
    json.key("results").open_array();
    results(out);
    json.close_array();
    json.close_object();
    json.close_array();
    json.close_object();
    out += '\n';
  }

 private:
  void text_object(JsonWriter& json, std::string_view name, std::string_view text) const {
    json.key(name).open_object();
    json.member("text", text);
    json.close_object();
  }

  // A region of a record is the record's line of the feed: the offsets inside its fields are none
  // of the file.
  void location(JsonWriter& json, const Article& article, const Place& place,
                std::string_view words) const {
    const bool record = article.record_line != 0;
    json.key("physicalLocation").open_object();
    json.key("artifactLocation").open_object();
    json.member("uri", uri_of(article.file.empty() ? article.name : article.file));
    json.close_object();
    json.key("region").open_object();
    json.member("startLine", record ? article.record_line : place.from.line);
    json.member("startColumn", record ? 1 : place.from.column);
    json.member("endLine", record ? article.record_line : place.to.line);
    json.member("endColumn", record ? 2 : place.to.column);
    json.close_object();
    json.close_object();
    if (!words.empty()) text_object(json, "message", words);
  }

  void result(const Report& report, const ReportedFinding& f, std::string& out) const {
    JsonWriter json(out);
    json.open_object();
    json.member("ruleId", f.finding.check);
    const auto rule = std::lower_bound(
        options_.checks.begin(), options_.checks.end(), f.finding.check,
        [](const CheckDescription& c, const std::string& id) { return c.id < id; });
    if (rule != options_.checks.end() && rule->id == f.finding.check)
      json.member("ruleIndex", static_cast<uint64_t>(rule - options_.checks.begin()));
    json.member("level", to_string(f.finding.level));
    const Finding& finding = f.finding;
    text_object(
        json, "message",
        finding.question.empty() ? finding.message : finding.message + ". " + finding.question);
    json.key("locations").open_array();
    json.open_object();
    location(json, report.article, f.places.empty() ? Place{} : f.places.front(), {});
    json.close_object();
    json.close_array();
    related(json, report.article, f);
    json.key("partialFingerprints").open_object();
    json.member("primaryLocationLineHash", f.fingerprint + ":1");
    json.member("copydesk/v1", f.fingerprint);
    json.close_object();
    if (f.suppressed) suppression(json, *f.suppressed);
    if (!finding.equation.empty()) {
      json.key("properties").open_object();
      json.member("equation", finding.equation);
      json.close_object();
    }
    json.close_object();
  }

  void related(JsonWriter& json, const Article& article, const ReportedFinding& f) const {
    if (f.places.size() < 2) return;
    json.key("relatedLocations").open_array();
    for (size_t i = 0; i < std::min(f.places.size(), kMaxRelated); ++i) {
      const Evidence& evidence = f.finding.evidence[i];
      const std::string words = plain_text(article, evidence.span);
      json.open_object();
      json.member("id", i);
      location(json, article, f.places[i],
               evidence.label.empty() ? words : evidence.label + ": " + words);
      json.close_object();
    }
    json.close_array();
  }

  void suppression(JsonWriter& json, std::string_view reason) const {
    json.key("suppressions").open_array();
    json.open_object();
    json.member("kind", "external");
    json.member("status", "accepted");
    json.member("justification", reason);
    json.close_object();
    json.close_array();
  }

  void tool(JsonWriter& json) const {
    json.key("tool").open_object();
    json.key("driver").open_object();
    json.member("name", "copydesk");
    json.member("semanticVersion", options_.version);
    json.key("rules").open_array();
    for (const CheckDescription& check : options_.checks) {
      json.open_object();
      json.member("id", check.id);
      text_object(json, "shortDescription", check.summary);
      text_object(json, "fullDescription", check.summary);
      text_object(json, "help", check.help);
      json.key("defaultConfiguration").open_object();
      json.member("level", to_string(check.level));
      json.close_object();
      json.close_object();
    }
    json.close_array();
    json.close_object();
    json.close_object();
  }

  void invocation(JsonWriter& json, const RunSummary& summary) const {
    json.key("invocations").open_array();
    json.open_object();
    json.flag("executionSuccessful", summary.unread == 0);
    json.key("toolExecutionNotifications").open_array();
    if (seen_ > kMaxResults)
      notification(json, "warning",
                   std::to_string(seen_ - kMaxResults) + " of " + std::to_string(seen_) +
                       " results are left out: services take at most " +
                       std::to_string(kMaxResults) + ". The gravest are kept.");
    if (summary.tally.omitted > 0)
      notification(json, "warning",
                   std::to_string(summary.tally.omitted) +
                       " findings are left out: an article shows at most " +
                       std::to_string(kMostFindings) + ". The gravest are kept.");
    if (summary.unread > 0)
      notification(
          json, "error",
          std::to_string(summary.unread) + " inputs could not be read; see standard error.");
    json.close_array();
    json.close_object();
    json.close_array();
  }

  void notification(JsonWriter& json, std::string_view level, std::string_view text) const {
    json.open_object();
    json.member("level", level);
    text_object(json, "message", text);
    json.close_object();
  }

  void results(std::string& out) const {
    size_t written = 0;
    for (auto kept = results_.rbegin(); kept != results_.rend(); ++kept) {
      for (const std::string& json : *kept) {
        if (written == kMaxResults) return;
        out += written++ == 0 ? "\n" : ",\n";
        out += json;
      }
    }
  }

  WriterOptions options_;
  std::array<std::vector<std::string>, 4> results_;  // by level
  size_t seen_ = 0;
};

}  // namespace

const Format sarif_format = {"sarif", "SARIF 2.1.0, for code-scanning services", true,
                             [](WriterOptions options) -> std::unique_ptr<Writer> {
                               return std::make_unique<Sarif>(std::move(options));
                             }};

}  // namespace copydesk
