#include "ingest/markdown_emphasis.hpp"

#include "unicode/fold.hpp"

namespace copydesk {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
// Marks that Unicode calls symbols are punctuation here: "$", "+", "`".
bool is_ascii_punctuation(char32_t c) {
  return ('!' <= c && c <= '/') || (':' <= c && c <= '@') || ('[' <= c && c <= '`') ||
         ('{' <= c && c <= '~');
}

}  // namespace

Emphasis::Side Emphasis::behind(size_t i) const {
  if (i >= text_.size() || is_blank(text_[i])) return Side::blank;
  const char32_t c = next_code_point(text_, i);
  return is_ascii_punctuation(c) || is_punctuation(c) ? Side::punctuation : Side::letter;
}

Emphasis::Side Emphasis::before(size_t i) const {
  if (i == 0) return Side::blank;
  constexpr unsigned kContinuation = 0x80;
  --i;
  while (i > 0 && (static_cast<unsigned char>(text_[i]) & 0xC0U) == kContinuation) --i;
  return behind(i);
}

size_t Emphasis::add(size_t i) {
  size_t end = i;
  while (end < text_.size() && text_[end] == text_[i]) ++end;
  const Side left = before(i);
  const Side right = behind(end);
  const bool left_flanking =
      right != Side::blank && (right != Side::punctuation || left != Side::letter);
  const bool right_flanking =
      left != Side::blank && (left != Side::punctuation || right != Side::letter);
  Run run{text_[i], i, end - i, left_flanking, right_flanking};
  if (run.mark == '_') {  // inside a word it is a character of the word
    run.opens = left_flanking && (!right_flanking || left == Side::punctuation);
    run.closes = right_flanking && (!left_flanking || right == Side::punctuation);
  }
  if (run.opens || run.closes) runs_.push_back(run);
  return end;
}

// Every closing run takes the nearest opening run of its mark.
std::vector<Emphasis::Marks> Emphasis::paired() {
  constexpr size_t kFarthest = 64;  // open runs looked back at; keeps the pairing linear
  std::vector<Marks> out;
  std::vector<size_t> open;
  for (size_t c = 0; c < runs_.size(); ++c) {
    Run& closer = runs_[c];
    while (closer.closes && closer.length > 0) {
      const size_t lowest = open.size() > kFarthest ? open.size() - kFarthest : 0;
      size_t o = open.size();
      while (o > lowest && !pairs(runs_[open[o - 1]], closer)) --o;
      if (o == lowest) break;
      join(runs_[open[o - 1]], closer, out);
      open.resize(runs_[open[o - 1]].length > 0 ? o : o - 1);
    }
    if (closer.opens && closer.length > 0) open.push_back(c);
  }
  return out;
}

bool Emphasis::pairs(const Run& opener, const Run& closer) {
  if (opener.mark != closer.mark || opener.length == 0) return false;
  const bool ambiguous = opener.closes || closer.opens;
  const bool thirds = (opener.length + closer.length) % 3 == 0 &&
                      (opener.length % 3 != 0 || closer.length % 3 != 0);
  return !(ambiguous && thirds);
}

void Emphasis::join(Run& opener, Run& closer, std::vector<Marks>& out) {
  const size_t used = opener.length >= 2 && closer.length >= 2 ? 2 : 1;
  opener.length -= used;
  out.push_back({opener.begin + opener.length, opener.begin + opener.length + used});
  out.push_back({closer.begin, closer.begin + used});
  closer.begin += used;
  closer.length -= used;
}

}  // namespace copydesk
