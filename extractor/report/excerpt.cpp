#include "report/excerpt.hpp"

#include <algorithm>
#include <string_view>

#include "report/visible.hpp"

namespace copydesk {
namespace {

// How far around the evidence a line is looked at; more than any window shows.
constexpr uint32_t kReach = 2000;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The part of the line around `span` that is in reach, whole characters only.
Span surroundings(std::string_view text, Span span) {
  Span out{span.begin - std::min(span.begin, kReach),
           static_cast<uint32_t>(std::min<size_t>(text.size(), size_t{span.end} + kReach))};
  const size_t before = text.substr(out.begin, span.begin - out.begin).find_last_of("\r\n");
  if (before != std::string_view::npos) out.begin += static_cast<uint32_t>(before) + 1;
  const size_t after = text.substr(span.begin, out.end - span.begin).find_first_of("\r\n");
  if (after != std::string_view::npos) out.end = span.begin + static_cast<uint32_t>(after);
  while (out.begin < span.begin && continues_character(text[out.begin])) ++out.begin;
  while (out.end > span.begin && out.end < text.size() && continues_character(text[out.end]))
    --out.end;
  return out;
}

uint32_t columns_of(const std::vector<Cell>& cells, size_t begin, size_t end) {
  uint32_t columns = 0;
  for (size_t i = begin; i < end; ++i) columns += cells[i].columns;
  return columns;
}

// The stretch of cells [begin, end) that is shown.
struct Window {
  size_t begin = 0;
  size_t end = 0;
};

// Grows from the evidence to both sides as evenly as the line allows.
Window window_around(const std::vector<Cell>& cells, Window evidence, uint32_t columns) {
  Window window{evidence.begin, evidence.begin};
  uint32_t used = 0;
  while (window.end < evidence.end && used + cells[window.end].columns <= columns)
    used += cells[window.end++].columns;
  const uint32_t left_share = (columns - used) / 2;
  uint32_t left = 0;
  while (window.begin > 0 && left + cells[window.begin - 1].columns <= left_share)
    left += cells[--window.begin].columns;
  used += left;
  while (window.end < cells.size() && used + cells[window.end].columns <= columns)
    used += cells[window.end++].columns;
  while (window.begin > 0 && used + cells[window.begin - 1].columns <= columns)
    used += cells[--window.begin].columns;
  return window;
}

size_t cell_of(const std::vector<Cell>& cells, uint32_t offset) {
  const auto found = std::partition_point(
      cells.begin(), cells.end(), [&](const Cell& c) { return c.begin + c.size <= offset; });
  return static_cast<size_t>(found - cells.begin());
}

class ExcerptMaker {
 public:
  ExcerptMaker(const Article& article, const ReportedFinding& finding, uint32_t columns)
      : text_(article.text), finding_(finding), columns_(columns) {}

  std::vector<Excerpt> make() {
    const auto& evidence = finding_.finding.evidence;
    std::vector<Excerpt> out;
    for (size_t i = 0; i < evidence.size();) {
      size_t next = i + 1;
      Span span = evidence[i].span;
      for (; next < evidence.size() && shares_excerpt(span, i, next); ++next)
        span = cover(span, evidence[next].span);
      out.push_back(excerpt(span, i, next));
      i = next;
    }
    return out;
  }

 private:
  bool shares_excerpt(Span shown, size_t first, size_t next) const {
    const Place& a = finding_.places[first];
    const Place& b = finding_.places[next];
    if (a.source != b.source || a.from.line != b.from.line || b.to.line != b.from.line)
      return false;
    const Span both = cover(shown, finding_.finding.evidence[next].span);
    if (both.size() >= kReach) return false;
    const std::string_view words = text_.substr(both.begin, both.size());
    return words.find('\n') == std::string_view::npos && visible_columns(words) + 2 <= columns_;
  }

  Excerpt excerpt(Span span, size_t first, size_t last) const {
    const Span line = surroundings(text_, span);
    const std::vector<Cell> cells = visible_cells(text_.substr(line.begin, line.size()));
    const Window evidence{cell_of(cells, span.begin - line.begin),
                          cell_of(cells, std::min(span.end, line.end) - line.begin)};
    Window window{0, cells.size()};
    if (columns_of(cells, 0, cells.size()) > columns_)
      window = window_around(cells, evidence, columns_ - 2);

    Excerpt out;
    out.line = finding_.places[first].from.line;
    const bool cut_left = window.begin > 0;
    if (cut_left) out.text += "…";
    for (size_t i = window.begin; i < window.end; ++i) {
      const Cell& cell = cells[i];
      out.text += cell.escape.empty() ? text_.substr(line.begin + cell.begin, cell.size)
                                      : std::string_view(cell.escape);
    }
    if (window.end < cells.size()) out.text += "…";
    for (size_t i = first; i < last; ++i) {
      const Evidence& e = finding_.finding.evidence[i];
      const size_t begin =
          std::clamp(cell_of(cells, e.span.begin - line.begin), window.begin, window.end);
      const size_t end = std::clamp(cell_of(cells, std::min(e.span.end, line.end) - line.begin),
                                    begin, window.end);
      out.carets.push_back({(cut_left ? 1 : 0) + columns_of(cells, window.begin, begin),
                            std::max(1U, columns_of(cells, begin, end)), e.label});
    }
    return out;
  }

  std::string_view text_;
  const ReportedFinding& finding_;
  uint32_t columns_;
};

}  // namespace

std::vector<Excerpt> make_excerpts(const Article& article, const ReportedFinding& finding,
                                   uint32_t columns) {
  return ExcerptMaker(article, finding, columns).make();
}

}  // namespace copydesk
