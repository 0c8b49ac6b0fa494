#include "text/paragraphs.hpp"

#include <algorithm>

#include "text/bytes.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kWidestWrap = 110;  // longer lines are paragraphs, not wrapped
constexpr uint32_t kNarrowestWrap = 45;
constexpr size_t kFewLines = 3;

struct Line {
  Span span;            // without white space around
  uint32_t indent = 0;  // bytes of white space before it
};

uint32_t trim_begin(std::string_view text, uint32_t at, uint32_t end) {
  while (at < end) {
    if (is_byte(text[at], kSpaceByte)) {
      ++at;
    } else if (is_byte(text[at], kWideByte)) {
      const CodePoint c = decode_at(text, at);
      if (char_class(c.value) != CharClass::space) break;
      at += c.size;
    } else {
      break;
    }
  }
  return at;
}

uint32_t trim_end(std::string_view text, uint32_t begin, uint32_t at) {
  while (at > begin) {
    if (is_byte(text[at - 1], kSpaceByte)) {
      --at;
      continue;
    }
    uint32_t first = at - 1;  // of the last code point
    while (first > begin && (static_cast<unsigned char>(text[first]) & 0xC0U) == 0x80U) --first;
    if (!is_byte(text[first], kWideByte)) break;
    const CodePoint c = decode_at(text, first);
    if (first + c.size != at || char_class(c.value) != CharClass::space) break;
    at = first;
  }
  return at;
}

std::vector<Line> cut_lines(std::string_view text, Span stretch) {
  const std::string_view part = text.substr(stretch.begin, stretch.size());
  const bool lone_returns =
      part.find('\r') != std::string_view::npos && part.find('\n') == std::string_view::npos;
  const char line_end = lone_returns ? '\r' : '\n';
  std::vector<Line> lines;
  for (uint32_t at = stretch.begin; at < stretch.end;) {
    const size_t found = text.find(line_end, at);
    const uint32_t end = found < stretch.end ? static_cast<uint32_t>(found) : stretch.end;
    const uint32_t begin = trim_begin(text, at, end);
    lines.push_back({{begin, trim_end(text, begin, end)}, begin - at});
    at = end + 1;
  }
  return lines;
}

// The width to which the lines were filled; 0 when they were not. Nearly all lines of a wrapped
// text keep below it, and some come close; its widest lines may be addresses, so they do not count.
uint32_t wrap_width(const std::vector<Line>& lines) {
  std::vector<uint32_t> sizes;
  for (const Line& line : lines)
    if (!line.span.empty()) sizes.push_back(line.span.size());
  if (sizes.size() < kFewLines) return 0;
  const auto rank = sizes.begin() + static_cast<std::ptrdiff_t>((sizes.size() - 1) * 95 / 100);
  std::nth_element(sizes.begin(), rank, sizes.end());
  const uint32_t width = *rank;
  if (width > kWidestWrap || width < kNarrowestWrap) return 0;
  const auto full = std::count_if(sizes.begin(), sizes.end(),
                                  [width](uint32_t size) { return size * 5 >= width * 4; });
  return static_cast<size_t>(full) >= kFewLines ? width : 0;
}

class Joiner {
 public:
  Joiner(std::string_view text, uint32_t width) : text_(text), width_(width) {}

  // Whether `line` goes on the paragraph whose last line is `above`.
  bool joins(const Line& above, const Line& line) const {
    if (width_ == 0 || above.span.empty() || line.span.empty() || line.indent > above.indent + 1)
      return false;
    const std::string_view words = view(line);
    if (is_rule(words) || is_rule(view(above)) || bullet_size(words) != 0) return false;
    const auto first_word = static_cast<uint32_t>(std::min(words.find(' '), words.size()));
    return above.span.size() + 1 + first_word > width_;
  }

 private:
  std::string_view view(const Line& line) const {
    return text_.substr(line.span.begin, line.span.size());
  }

  std::string_view text_;
  uint32_t width_;
};

}  // namespace

std::vector<Span> cut_paragraphs(std::string_view text, Span stretch) {
  const std::vector<Line> lines = cut_lines(text, stretch);
  const Joiner joiner(text, wrap_width(lines));
  std::vector<Span> out;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].span.empty()) continue;
    if (i > 0 && !out.empty() && joiner.joins(lines[i - 1], lines[i]))
      out.back().end = lines[i].span.end;
    else
      out.push_back(lines[i].span);
  }
  return out;
}

bool is_rule(std::string_view line) {
  constexpr std::string_view kMarks = "-_=*~#+. ";
  if (line.size() < 2 || line.find_first_not_of(kMarks) != std::string_view::npos || line == "..")
    return false;
  return std::count(line.begin(), line.end(), ' ') + 2 <= static_cast<std::ptrdiff_t>(line.size());
}

size_t bullet_size(std::string_view line) {
  if (line.empty()) return 0;
  const CodePoint c = decode_at(line, 0);
  constexpr std::u32string_view kBullets = U"•●◦‣▪■□▸►➤✓✔∙·*-–—o";
  if (kBullets.find(c.value) == std::u32string_view::npos || byte_at(line, c.size) != ' ') return 0;
  // An "o" is a bullet only where a word processor put it: alone before a capital.
  if (c.value == U'o' && !is_at(line, c.size + 1, kUpperByte)) return 0;
  return std::min(line.find_first_not_of(' ', c.size), line.size());
}

}  // namespace copydesk
