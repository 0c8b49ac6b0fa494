#include "text/scan_number.hpp"

#include <array>

#include "text/bytes.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

// Groups looked at behind the first: enough for any number in print, and a bound on looking ahead.
constexpr size_t kMaxGroups = 8;

size_t digits_end(std::string_view text, size_t at) {
  while (const size_t size = digit_size(text, at)) at += size;
  return at;
}

// A comma, or one of the spaces that typographers put between groups: no-break, narrow no-break,
// thin.
size_t group_separator_size(std::string_view text, size_t at) {
  if (byte_at(text, at) == ',') return 1;
  if (!is_at(text, at, kWideByte)) return 0;
  const CodePoint c = decode_at(text, at);
  return c.value == 0xA0 || c.value == 0x202F || c.value == 0x2009 ? c.size : 0;
}

// Western groups are all of three digits; Indian ones of two and the last of three.
bool is_grouping(size_t first, const std::array<size_t, kMaxGroups>& sizes, size_t count) {
  if (count == 0 || first > 3 || sizes[count - 1] != 3) return false;
  const size_t inner = count == 1 ? 3 : sizes[0];
  for (size_t i = 0; i + 1 < count; ++i)
    if (sizes[i] != inner) return false;
  return inner == 3 || (inner == 2 && first <= 2);
}

// The end of the groups behind the first one; `at` itself when what follows is a list and no
// grouping.
size_t groups_end(std::string_view text, size_t begin, size_t at) {
  const size_t separator = group_separator_size(text, at);
  if (separator == 0) return at;
  const std::string_view sign = text.substr(at, separator);
  std::array<size_t, kMaxGroups> sizes{};
  size_t count = 0;
  size_t end = at;
  while (text.substr(end, separator) == sign && digit_size(text, end + separator) != 0) {
    if (count == kMaxGroups) return at;
    const size_t from = end + separator;
    const size_t width = digit_size(text, from);
    end = digits_end(text, from);
    sizes[count++] = (end - from) / width;
  }
  return is_grouping((at - begin) / digit_size(text, begin), sizes, count) ? end : at;
}

size_t numerals_end(std::string_view text, size_t at) {
  while (is_at(text, at, kWideByte)) {
    const CodePoint c = decode_at(text, at);
    if (char_class(c.value) != CharClass::numeral) break;
    at += c.size;
  }
  return at;
}

}  // namespace

size_t digit_size(std::string_view text, size_t at) {
  if (is_at(text, at, kDigitByte)) return 1;
  if (!is_at(text, at, kWideByte)) return 0;
  const CodePoint c = decode_at(text, at);
  return char_class(c.value) == CharClass::digit ? c.size : 0;
}

size_t figure_end(std::string_view text, size_t at) {
  size_t end = at;
  if (byte_at(text, at) != '.') {
    end = digits_end(text, at);
    end = groups_end(text, at, end);
  }
  while ((byte_at(text, end) == '.' || byte_at(text, end) == ':') && digit_size(text, end + 1) != 0)
    end = digits_end(text, end + 1);
  return numerals_end(text, end);
}

}  // namespace copydesk
