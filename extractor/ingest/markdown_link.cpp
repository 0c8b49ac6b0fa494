#include "ingest/markdown_link.hpp"

namespace copydesk {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

char byte(std::string_view text, size_t i) { return i < text.size() ? text[i] : '\n'; }

size_t skip_blanks(std::string_view text, size_t i) {
  while (i < text.size() && is_blank(text[i])) ++i;
  return i;
}

// Where an address without blanks whose parentheses pair ends.
size_t address_end(std::string_view text, size_t i) {
  constexpr size_t kDeepest = 32;
  size_t depth = 0;
  for (; i < text.size() && !is_blank(text[i]); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == '(' && ++depth > kDeepest)
      return kNone;
    else if (text[i] == ')' && depth-- == 0)
      return i;
  }
  return depth == 0 ? i : kNone;
}

// "(address "title")" at i; the address may stand in angle brackets.
std::optional<LinkTarget> inline_target(std::string_view text, size_t i) {
  if (byte(text, i) != '(') return std::nullopt;
  const size_t address = skip_blanks(text, i + 1);
  const size_t end =
      byte(text, address) == '<' ? text.find_first_of(">\n", address) : address_end(text, address);
  if (end == kNone) return std::nullopt;
  LinkTarget target;
  size_t j = skip_blanks(text, byte(text, end) == '>' ? end + 1 : end);
  if (const char quote = byte(text, j); quote == '"' || quote == '\'') {
    const size_t close = text.find(quote, j + 1);
    if (close == kNone) return std::nullopt;
    target.title_begin = j + 1;
    target.title_end = close;
    j = skip_blanks(text, close + 1);
  }
  if (byte(text, j) != ')') return std::nullopt;
  target.end = j + 1;
  return target;
}

}  // namespace

std::optional<LinkTarget> read_link_target(std::string_view text, size_t open, size_t close,
                                           const std::set<std::string>& labels) {
  if (const auto target = inline_target(text, close + 1)) return target;
  const auto is_label = [&](size_t begin, size_t end) {
    return labels.contains(fold_label(text.substr(begin, end - begin)));
  };
  if (byte(text, close + 1) == '[') {
    const size_t end = text.find(']', close + 2);
    if (end != kNone && (end == close + 2 ? is_label(open + 1, close) : is_label(close + 2, end)))
      return LinkTarget{end + 1, 0, 0};
  }
  if (is_label(open + 1, close)) return LinkTarget{close + 1, 0, 0};
  return std::nullopt;
}

std::string fold_label(std::string_view label) {
  std::string out;
  for (const char c : label) {
    if (is_blank(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace copydesk
