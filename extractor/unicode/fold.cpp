#include "unicode/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>

namespace copydesk {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_ascii_byte(char c) { return static_cast<unsigned char>(c) < 0x80U; }

char ascii_lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// Typographic variants that mean the same in a word. Used as utf8proc's own mapping step, before
// composition.
utf8proc_int32_t plain(utf8proc_int32_t c, void*) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;  // full-width forms
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201F:
      return '"';
    case 0x2010:
    case 0x2011:
      return '-';
    default:
      return c;
  }
}

std::string ascii_folded(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

std::optional<std::string> mapped(std::string_view text, int more_options) {
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                                                      UTF8PROC_IGNORE | more_options);
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t size = utf8proc_map_custom(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &raw, options, plain, nullptr);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (size < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(raw), static_cast<size_t>(size));
}

// What one of the characters that news prints among ASCII text folds to: the letters and signs of
// Latin-1, quotation marks, dashes, bullets, the ellipsis, the zero-width characters that browsers
// leave.
struct CommonSign {
  size_t size = 0;  // bytes; 0: another character
  char plain = 0;   // NUL: stays as it is
  bool ignored = false;
};

CommonSign common_sign(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const unsigned second = byte(at + 1);
  if (second < 0x80 || second > 0xBF) return {};  // no character at all
  if (byte(at) == 0xC2) {  // the micro sign folds to a Greek letter, the soft hyphen to nothing
    if (second < 0xA0 || second == 0xB5) return {};
    return {2, 0, second == 0xAD};
  }
  if (byte(at) == 0xC3) return second == 0x9F ? CommonSign{} : CommonSign{2, 0, false};
  if (byte(at) != 0xE2 || second != 0x80) return {};
  const unsigned last = byte(at + 2);
  if (0x8B <= last && last <= 0x8F) return {3, 0, true};
  if (last == 0x90 || last == 0x91) return {3, '-', false};
  if (last == 0x98 || last == 0x99 || last == 0x9B) return {3, '\'', false};
  if (last == 0x9C || last == 0x9D || last == 0x9F) return {3, '"', false};
  const bool stays = (0x92 <= last && last <= 0x95) || last == 0x9A || last == 0x9E ||
                     (0xA0 <= last && last <= 0xA2) || last == 0xA6;
  return stays ? CommonSign{3, 0, false} : CommonSign{};
}

bool is_latin_capital(std::string_view letter) {
  return letter.size() == 2 && letter[0] == '\xC3' && letter[1] <= '\x9E' && letter[1] != '\x97';
}

// The folded or plain form of text whose only other characters are common signs; nothing for any
// other text, which takes the long way.
std::optional<std::string> common_form(std::string_view text, bool folds) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    if (is_ascii_byte(text[at])) {
      out += folds ? ascii_lower(text[at]) : text[at];
      ++at;
      continue;
    }
    const CommonSign sign = common_sign(text, at);
    if (sign.size == 0) return std::nullopt;
    if (sign.plain != 0)
      out += sign.plain;
    else if (!sign.ignored)
      out.append(text.substr(at, sign.size));
    if (folds && is_latin_capital(text.substr(at, sign.size)))
      out.back() = static_cast<char>(out.back() + 0x20);
    at += sign.size;
  }
  return out;
}

}  // namespace

bool is_ascii(std::string_view text) {
  unsigned char bits = 0;  // no early way out: whole words of the machine at a time
  for (const char c : text) bits = static_cast<unsigned char>(bits | static_cast<unsigned char>(c));
  return bits < 0x80U;
}

bool is_folded_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_ascii_byte(c) && ascii_lower(c) == c; });
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return ascii_folded(text);
  if (auto common = common_form(text, true)) return *std::move(common);
  return mapped(text, UTF8PROC_CASEFOLD).value_or(ascii_folded(text));
}

std::string plain_form(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  if (auto common = common_form(text, false)) return *std::move(common);
  return mapped(text, 0).value_or(std::string(text));
}

LetterCase letter_case(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return LetterCase::upper;
    case UTF8PROC_CATEGORY_LL:
      return LetterCase::lower;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return LetterCase::caseless;
    default:
      return LetterCase::none;
  }
}

bool is_punctuation(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return UTF8PROC_CATEGORY_PC <= category && category <= UTF8PROC_CATEGORY_PO;
}

bool is_combining_mark(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return UTF8PROC_CATEGORY_MN <= category && category <= UTF8PROC_CATEGORY_ME;
}

char32_t next_code_point(std::string_view text, size_t& at) {
  utf8proc_int32_t c = 0;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                       static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  at += size > 0 ? static_cast<size_t>(size) : 1;
  return size > 0 ? static_cast<char32_t>(c) : kReplacement;
}

size_t valid_utf8_prefix(std::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    const size_t before = at;
    if (is_ascii(text.substr(at, 8)))
      at += std::min<size_t>(8, text.size() - at);
    else if (is_ascii_byte(text[at]))
      ++at;
    else if (next_code_point(text, at) == kReplacement && text.substr(before, 3) != "\xEF\xBF\xBD")
      return before;
  }
  return at;
}

}  // namespace copydesk
