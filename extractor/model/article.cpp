#include "model/article.hpp"

#include <algorithm>
#include <array>

namespace copydesk {
namespace {

// The place in the source of one byte of the text; `end` asks for the end of what that byte came
// from.
uint32_t source_offset(const Segment& s, uint32_t at, bool end) {
  if (s.length == s.source_length) return s.source_begin + (at - s.begin) + (end ? 1 : 0);
  return end ? s.source_begin + s.source_length : s.source_begin;
}

}  // namespace

std::string_view to_string(BlockKind kind) {
  constexpr std::array<std::string_view, 14> names = {
      "headline", "deck",    "byline",     "dateline",   "subheading",
      "body",     "caption", "credit",     "pullquote",  "attribution",
      "list",     "table",   "correction", "boilerplate"};
  return names[static_cast<size_t>(kind)];
}

std::string_view to_string(PublishedFrom from) {
  constexpr std::array<std::string_view, 6> names = {"none",    "metadata", "dateline",
                                                     "caption", "byline",   "argument"};
  return names[static_cast<size_t>(from)];
}

SourceSpan source_span(const Article& article, Span span) {
  const auto& all = article.segments;
  // The first segment that ends behind the span's begin: text made by the reader maps to what
  // follows it.
  auto first =
      std::upper_bound(all.begin(), all.end(), span.begin,
                       [](uint32_t at, const Segment& s) { return at < s.begin + s.length; });
  if (first == all.end()) {
    if (all.empty()) return {0, span.begin, span.end};
    const Segment& last = all.back();
    const uint32_t at = last.source_begin + last.source_length;
    return {last.source, at, at};
  }
  SourceSpan out{first->source, source_offset(*first, std::max(span.begin, first->begin), false),
                 0};
  out.end = out.begin;
  for (auto s = first; s != all.end() && s->begin < span.end && s->source == out.source; ++s) {
    const uint32_t last = std::min(span.end, s->begin + s->length);
    if (last > std::max(span.begin, s->begin)) out.end = source_offset(*s, last - 1, true);
  }
  return out;
}

std::string_view source_bytes(const Article& article, uint16_t source) {
  const Source& s = article.sources[source];
  if (!s.bytes.empty()) return s.bytes;
  if (article.segments.empty()) return article.text;
  for (const Segment& run : article.segments)
    if (run.source == source) return std::string_view(article.text).substr(run.begin, run.length);
  return {};
}

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// Words with single blanks between them. Looks at every byte without a branch, many at a time.
bool is_plain(std::string_view text) {
  if (text.empty() || is_blank(text.front()) || is_blank(text.back())) return false;
  unsigned others = 0;
  for (size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    others |= static_cast<unsigned>(c == '\n') | static_cast<unsigned>(c == '\r') |
              static_cast<unsigned>(c == '\t') |
              (static_cast<unsigned>(c == ' ') & static_cast<unsigned>(text[i - 1] == ' '));
  }
  return others == 0;
}

}  // namespace

std::string plain_text(const Article& article, Span span) {
  const std::string_view text = std::string_view(article.text).substr(span.begin, span.size());
  if (is_plain(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  size_t run = 0;  // where words begin that go over as they are, single blanks between them too
  const auto take = [&](size_t end) {
    if (run < end && !out.empty()) out += ' ';
    out.append(text, run, end - run);
  };
  for (size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) > ' ' || !is_blank(text[i])) continue;
    if (text[i] == ' ' && run < i && i + 1 < text.size() && !is_blank(text[i + 1])) continue;
    take(i);
    run = i + 1;
  }
  take(text.size());
  return out;
}

}  // namespace copydesk
