#include "base/line_index.hpp"

#include <algorithm>

namespace copydesk {

LineIndex::LineIndex(std::string_view text) : text_(text) {
  for (size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
       at = text.find_first_of("\r\n", at)) {
    at += text.substr(at, 2) == "\r\n" ? 2 : 1;
    starts_.push_back(at);
  }
}

LineColumn LineIndex::place(uint64_t offset) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<uint32_t>(next - starts_.begin());
  uint32_t column = 0;
  for (uint64_t i = *(next - 1); i <= offset && i < text_.size(); ++i)
    column += (static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U ? 1 : 0;
  if (offset >= text_.size()) ++column;
  return {line, std::max(column, 1U)};
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
