// For people: each question with its place, both pieces of evidence, the arithmetic and one
// question.
#include <string>

#include "report/excerpt.hpp"
#include "report/index.hpp"
#include "report/visible.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kColumns = 160;
constexpr uint32_t kGutter = 10;  // "  12345 | "

enum class Style : uint8_t { place, error, warning, note, good, caret };

std::string_view code_of(Style style) {
  switch (style) {
    case Style::place:
      return "\x1b[1m";
    case Style::error:
      return "\x1b[1;31m";
    case Style::warning:
      return "\x1b[1;33m";
    case Style::note:
      return "\x1b[1;36m";
    case Style::good:
      return "\x1b[32m";
    case Style::caret:
      return "\x1b[1;32m";
  }
  return {};
}

Style style_of(Level level) {
  if (level == Level::error) return Style::error;
  return level == Level::warning ? Style::warning : Style::note;
}

std::string counted(uint32_t n, std::string_view noun) {
  return std::to_string(n) + ' ' + std::string(noun) + (n == 1 ? "" : "s");
}

// "41 numbers, 12 in checkable claims, 11 confirmed, 1 in question, 29 not checkable"
std::string coverage_text(const Coverage& c) {
  return counted(c.numbers, "number") + ", " + std::to_string(c.checkable) +
         " in checkable claims, " + std::to_string(c.confirmed) + " confirmed, " +
         std::to_string(c.questioned) + " in question, " + std::to_string(c.numbers - c.checkable) +
         " not checkable";
}

std::string levels_text(const Tally& tally) {
  std::string out;
  const auto add = [&](uint32_t n, std::string_view noun) {
    if (n > 0) out += (out.empty() ? "" : ", ") + counted(n, noun);
  };
  add(tally.errors, "error");
  add(tally.warnings, "warning");
  add(tally.notes, "note");
  return out.empty() ? out : " (" + out + ")";
}

class Terminal : public Writer {
 public:
  explicit Terminal(WriterOptions options) : options_(std::move(options)) {}

  void render(const Report& report, std::string& piece) const override {
    for (const ReportedFinding& f : report.findings) {
      if (f.asks())
        question(report.article, f, piece);
      else if (options_.show_confirmed && f.finding.verdict == Verdict::confirmed)
        confirmation(report.article, f, piece);
    }
    if (report.tally.omitted > 0) {
      append_visible_name(piece, report.article.name);
      piece += ": " + counted(report.tally.omitted, "more finding") +
               " left out: an article shows " + std::to_string(kMostFindings) +
               ", the gravest first\n";
    }
    append_visible_name(piece, report.article.name);
    piece += ": " + coverage_text(report.coverage) + '\n';
  }

  void finish(const RunSummary& summary, std::string& out) override {
    const Tally& tally = summary.tally;
    out += counted(summary.articles, "article") + ": " + counted(tally.conflicts(), "question") +
           levels_text(tally) + ", " + std::to_string(tally.confirmed) + " confirmed, " +
           std::to_string(tally.unknown) + " undecided";
    if (tally.suppressed > 0) out += ", " + std::to_string(tally.suppressed) + " suppressed";
    if (tally.omitted > 0) out += ", " + std::to_string(tally.omitted) + " not shown";
    out += "; " + coverage_text(summary.coverage);
    if (summary.unread > 0) out += "; " + counted(summary.unread, "input") + " not read";
    out += '\n';
  }

 private:
  void styled(Style style, std::string_view text, std::string& out) const {
    if (options_.color) out += code_of(style);
    out += text;
    if (options_.color) out += "\x1b[0m";
  }

  // path:line:column, or for a record of a feed its line there and the place inside the field.
  void place(const Article& article, const ReportedFinding& f, std::string& out) const {
    const Place place = f.places.empty() ? Place{} : f.places.front();
    const std::string inside =
        std::to_string(place.from.line) + ':' + std::to_string(place.from.column);
    std::string where;
    append_visible_name(where, article.file.empty() ? article.name : article.file);
    if (article.record_line == 0) {
      where += ':' + inside;
    } else {
      where += ':' + std::to_string(article.record_line) + ": ";
      append_visible(where, article.name);
      where += ' ' + article.sources[place.source].field + ' ' + inside;
    }
    styled(Style::place, where + ": ", out);
  }

  void message(const ReportedFinding& f, std::string& out) const {
    append_visible(out, f.finding.message);
    out += " [" + f.finding.check + "]\n";
  }

  void detail(std::string_view name, std::string_view text, std::string& out) const {
    if (text.empty()) return;
    out += "  ";
    out += name;
    out += ": ";
    append_visible(out, text);
    out += '\n';
  }

  void excerpt(const Excerpt& e, std::string& out) const {
    const std::string number = std::to_string(e.line);
    out.append(number.size() < 7 ? 7 - number.size() : 0, ' ');
    out += number + " | " + e.text + '\n';
    for (const Caret& caret : e.carets) {
      out += "        | ";
      out.append(caret.column, ' ');
      std::string mark(caret.columns, '^');
      if (!caret.label.empty()) mark += ' ';
      append_visible(mark, caret.label);
      styled(Style::caret, mark, out);
      out += '\n';
    }
  }

  void question(const Article& article, const ReportedFinding& f, std::string& out) const {
    place(article, f, out);
    styled(style_of(f.finding.level), to_string(f.finding.level), out);
    out += ": ";
    message(f, out);
    for (const Excerpt& e : make_excerpts(article, f, kColumns - kGutter)) excerpt(e, out);
    detail("arithmetic", f.finding.equation, out);
    detail("question", f.finding.question, out);
    detail("fingerprint", f.fingerprint, out);
    out += '\n';
  }

  void confirmation(const Article& article, const ReportedFinding& f, std::string& out) const {
    place(article, f, out);
    styled(Style::good, "confirmed", out);
    out += ": ";
    message(f, out);
  }

  WriterOptions options_;
};

}  // namespace

const Format terminal_format = {"terminal", "for people", false,
                                [](WriterOptions options) -> std::unique_ptr<Writer> {
                                  return std::make_unique<Terminal>(std::move(options));
                                }};

}  // namespace copydesk
