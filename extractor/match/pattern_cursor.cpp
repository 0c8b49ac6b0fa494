#include "match/pattern_cursor.hpp"

#include <charconv>
#include <utility>

namespace copydesk {
namespace {

bool is_name_part(char c) {
  return PatternCursor::begins_name(c) || ('0' <= c && c <= '9') || c == '-';
}

}  // namespace

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

bool PatternCursor::begins_name(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_';
}

void PatternCursor::fail(size_t at, std::string message, std::string hint) {
  if (!errors_.empty() && (stopped_ || errors_.back().column == column(at))) return;
  errors_.push_back({{}, 1, column(at), std::move(message), std::move(hint), {}});
}

void PatternCursor::stop(size_t at, std::string message, std::string hint) {
  fail(at, std::move(message), std::move(hint));
  stopped_ = true;
  at_ = text_.size();
}

uint32_t PatternCursor::column(size_t at) const {
  uint32_t column = 1;
  for (size_t i = 0; i < at && i < text_.size(); ++i)
    column += (static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U ? 1 : 0;
  return column;
}

bool PatternCursor::take(char c) {
  if (done() || peek() != c) return false;
  ++at_;
  return true;
}

void PatternCursor::skip_blanks() {
  while (!done() && std::string_view(" \t\r\n").find(peek()) != std::string_view::npos) ++at_;
}

std::string_view PatternCursor::name() {
  const size_t begin = at_;
  if (begins_name(peek()))
    while (is_name_part(peek())) ++at_;
  return text_.substr(begin, at_ - begin);
}

std::optional<uint32_t> PatternCursor::number() {
  uint32_t value = 0;
  const char* const begin = text_.data() + at_;
  const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
  if (end == begin) return std::nullopt;
  at_ = static_cast<size_t>(end - text_.data());
  return error == std::errc() ? value : UINT32_MAX - 1;
}

std::string PatternCursor::delimited(char mark, std::string_view what) {
  const size_t begin = at_++;
  std::string out;
  for (; !done() && peek() != mark; ++at_) {
    if (peek() == '\\' && at_ + 1 < text_.size() && peek_behind() == mark) ++at_;
    out += peek();
  }
  if (!take(mark)) stop(begin, std::string(what) + " is not closed");
  return out;
}

PatternCursor::Condition PatternCursor::condition() {
  Condition c;
  c.at = at_;
  c.name = name();
  c.negated = take('!');
  if (c.name.empty() || !take('=')) {
    stop(c.at, "expected attribute=value");
    return c;
  }
  do {
    const size_t begin = at_;
    while (!done() && std::string_view(" \t\r\n|}>").find(peek()) == std::string_view::npos) ++at_;
    c.values.emplace_back(text_.substr(begin, at_ - begin));
    if (c.values.back().empty()) fail(begin, "the attribute has no value");
  } while (take('|'));
  return c;
}

}  // namespace copydesk
