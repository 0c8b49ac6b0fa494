#include "text/scan_link.hpp"

#include <algorithm>

#include "text/bytes.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

constexpr size_t kMaxLocalPart = 64;  // RFC 5321, 4.5.3.1.1
constexpr size_t kMaxDomain = 253;    // RFC 1035, 2.3.4
constexpr size_t kMaxLastLabel = 24;  // the longest top-level domain in use

bool starts_with_at(std::string_view text, size_t at, std::string_view lower) {
  if (text.size() - at < lower.size()) return false;
  for (size_t i = 0; i < lower.size(); ++i)
    if (lower_byte(text[at + i]) != lower[i]) return false;
  return true;
}

// An address runs to white space, a quotation mark or an angle bracket; a sentence's own
// punctuation is not of it.
size_t address_end(std::string_view text, size_t at) {
  size_t end = at;
  int open = 0;
  while (end < text.size() && !is_byte(text[end], kSpaceByte)) {
    const char c = text[end];
    if (c == '"' || c == '<' || c == '>') break;
    if (c == '(') ++open;
    if (c == ')' && open-- == 0) break;
    size_t size = 1;
    if (is_byte(c, kWideByte)) {
      const CodePoint point = decode_at(text, end);
      const CharClass cls = char_class(point.value);
      if (cls != CharClass::letter && cls != CharClass::digit && cls != CharClass::mark) break;
      size = point.size;
    }
    end += size;
  }
  constexpr std::string_view kTrailing = ".,;:!?'*_";
  while (end > at && kTrailing.find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

// The end of labels parted by periods, the last one of two letters or more (or a file's extension);
// 0 when it is no such name. A capital behind a period begins a new sentence rather than a label,
// unless all of it is in capitals.
size_t domain_end(std::string_view text, size_t at) {
  const size_t limit = std::min(text.size(), at + kMaxDomain);
  size_t end = at;
  size_t last_label = at;
  bool lower_seen = false;
  while (end < limit) {
    const char c = text[end];
    if (is_byte(c, kWordByte)) {
      lower_seen = lower_seen || is_byte(c, kLowerByte);
      ++end;
    } else if ((c == '-' || c == '_') && is_at(text, end + 1, kWordByte) && end > at) {
      ++end;
    } else if (c == '.' && end > last_label && is_at(text, end + 1, kWordByte) &&
               !(lower_seen && is_at(text, end + 1, kUpperByte))) {
      last_label = ++end;
    } else {
      break;
    }
  }
  if (last_label == at || end - last_label < 2 || !is_at(text, last_label, kLetterByte)) return 0;
  const std::string_view label = text.substr(last_label, end - last_label);
  const bool whole =
      std::all_of(label.begin(), label.end(), [](char c) { return is_byte(c, kWordByte); });
  return whole && label.size() <= kMaxLastLabel ? end : 0;
}

}  // namespace

size_t mail_end(std::string_view text, size_t at) {
  const size_t limit = std::min(text.size(), at + kMaxLocalPart);
  size_t sign = at;
  while (sign < limit && is_byte(text[sign], kWordByte | kLinkByte)) ++sign;
  if (sign == at || byte_at(text, sign) != '@') return 0;
  return is_at(text, sign + 1, kWordByte) ? domain_end(text, sign + 1) : 0;
}

size_t link_end(std::string_view text, size_t at) {
  for (const std::string_view scheme : {"http://", "https://", "ftp://", "www."})
    if (starts_with_at(text, at, scheme) && is_at(text, at + scheme.size(), kWordByte | kWideByte))
      return address_end(text, at);
  if (const size_t end = mail_end(text, at)) return end;
  const size_t end = domain_end(text, at);
  const bool path = end != 0 && byte_at(text, end) == '/' && is_at(text, end + 1, kWordByte);
  return path ? address_end(text, at) : end;
}

size_t tag_end(std::string_view text, size_t at) {
  size_t end = at + 1;
  if (!is_at(text, end, kLetterByte) && byte_at(text, end) != '_') return 0;
  while (is_at(text, end, kWordByte) || byte_at(text, end) == '_') ++end;
  return end;
}

}  // namespace copydesk
