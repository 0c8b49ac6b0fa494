#include "base/line_index.hpp"

#include <algorithm>

namespace copydesk {
namespace {

// A column costs at most so many bytes of counting, however long its line is.
constexpr uint64_t kStretch = 1024;

uint64_t count_characters(std::string_view bytes) {
  uint64_t count = 0;
  for (const char c : bytes) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

// The end of the line break at or behind `at`, npos when there is none.
size_t behind_next_break(std::string_view text, size_t at, bool has_returns) {
  const size_t found = has_returns ? text.find_first_of("\r\n", at) : text.find('\n', at);
  if (found == std::string_view::npos) return found;
  return found + (text.substr(found, 2) == "\r\n" ? 2 : 1);
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  const bool has_returns = text.find('\r') != std::string_view::npos;
  for (size_t at = behind_next_break(text, 0, has_returns); at != std::string_view::npos;
       at = behind_next_break(text, at, has_returns))
    starts_.push_back(at);
  for (uint64_t at = 0; at < text.size(); at += kStretch)
    characters_.push_back(characters_.back() + count_characters(text.substr(at, kStretch)));
}

// Code points that begin before `offset`.
uint64_t LineIndex::characters_before(uint64_t offset) const {
  const uint64_t stretch = offset / kStretch;
  const uint64_t begin = stretch * kStretch;
  if (begin == text_.size()) return characters_[stretch];
  const uint64_t bytes = std::min(kStretch, text_.size() - begin);
  if (characters_[stretch + 1] - characters_[stretch] == bytes)  // ASCII
    return characters_[stretch] + (offset - begin);
  return characters_[stretch] + count_characters(text_.substr(begin, offset - begin));
}

LineColumn LineIndex::place(uint64_t offset) const {
  const uint64_t size = text_.size();
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), std::min(offset, size));
  const auto line = static_cast<uint32_t>(next - starts_.begin());
  // An offset inside a code point counts as its first byte, one at the end as that of a character
  // to come.
  const uint64_t through = characters_before(std::min(offset + 1, size)) + (offset >= size ? 1 : 0);
  const uint64_t column = through - characters_before(*(next - 1));
  return {line, static_cast<uint32_t>(std::max<uint64_t>(column, 1))};
}

std::string_view LineIndex::line(uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const uint64_t begin = starts_[number - 1];
  const uint64_t end = number < starts_.size() ? starts_[number] : text_.size();
  std::string_view line = text_.substr(begin, end - begin);
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace copydesk
