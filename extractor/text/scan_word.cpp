#include "text/scan_word.hpp"

#include <algorithm>
#include <array>

#include "text/bytes.hpp"
#include "unicode/properties.hpp"

namespace copydesk {
namespace {

bool joins_word(CharClass c) {
  return c == CharClass::letter || c == CharClass::digit || c == CharClass::mark ||
         c == CharClass::joiner;
}

// The letters right behind an apostrophe, when nothing of a word follows them.
std::string_view short_tail(std::string_view text, size_t at) {
  size_t end = at;
  while (end < at + 2 && is_at(text, end, kLetterByte)) ++end;
  return starts_word(text, end) ? std::string_view{}
                                : text.substr(std::min(at, text.size()), end - at);
}

bool equals_lower(std::string_view printed, std::string_view lower) {
  return std::equal(printed.begin(), printed.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return lower_byte(a) == b; });
}

// Behind "L.L" a further word byte makes the last letter the begin of a longer word.
bool single_letter_at(std::string_view text, size_t at) {
  return is_at(text, at, kLetterByte) && !starts_word(text, at + 1);
}

}  // namespace

size_t word_end(std::string_view text, size_t at) {
  while (at < text.size()) {
    if (is_byte(text[at], kWordByte)) {
      ++at;
    } else if (is_byte(text[at], kWideByte)) {
      const CodePoint c = decode_at(text, at);
      if (!joins_word(char_class(c.value))) break;
      at += c.size;
    } else {
      break;
    }
  }
  return at;
}

bool starts_word(std::string_view text, size_t at) {
  if (is_at(text, at, kWordByte)) return true;
  if (!is_at(text, at, kWideByte)) return false;
  const CharClass c = char_class(decode_at(text, at).value);
  return c == CharClass::letter || c == CharClass::digit;
}

bool starts_letter(std::string_view text, size_t at) {
  if (is_at(text, at, kLetterByte)) return true;
  return is_at(text, at, kWideByte) && char_class(decode_at(text, at).value) == CharClass::letter;
}

size_t marks_end(std::string_view text, size_t at) {
  while (is_at(text, at, kWideByte)) {
    const CodePoint c = decode_at(text, at);
    const CharClass cls = char_class(c.value);
    if (cls != CharClass::mark && cls != CharClass::joiner) break;
    at += c.size;
  }
  return at;
}

size_t pictograph_end(std::string_view text, size_t at) {
  constexpr char32_t kZeroWidthJoiner = 0x200D;
  CodePoint c = decode_at(text, at);
  at += c.size;
  if (char_class(c.value) == CharClass::regional) {
    at = marks_end(text, at);
    if (is_at(text, at, kWideByte)) c = decode_at(text, at);
    const bool flag = is_at(text, at, kWideByte) && char_class(c.value) == CharClass::regional;
    return marks_end(text, flag ? at + c.size : at);
  }
  while (is_at(text, at, kWideByte)) {
    const char32_t before = c.value;
    c = decode_at(text, at);
    const CharClass cls = char_class(c.value);
    const bool joined = cls == CharClass::pictograph && before == kZeroWidthJoiner;
    if (!joined && cls != CharClass::mark && cls != CharClass::joiner) break;
    at += c.size;
  }
  return at;
}

size_t apostrophe_size(std::string_view text, size_t at) {
  if (byte_at(text, at) == '\'') return 1;
  if (!is_at(text, at, kWideByte)) return 0;
  const CodePoint c = decode_at(text, at);
  return char_class(c.value) == CharClass::apostrophe ? c.size : 0;
}

size_t clitic_end(std::string_view text, size_t at) {
  const size_t sign = apostrophe_size(text, at);
  if (sign == 0) return 0;
  const std::string_view tail = short_tail(text, at + sign);
  for (const std::string_view clitic : {"s", "m", "d", "t", "re", "ve", "ll"})
    if (equals_lower(tail, clitic)) return at + sign + tail.size();
  return 0;
}

bool is_negation(std::string_view text, size_t sign) {
  if (sign == 0 || lower_byte(text[sign - 1]) != 'n') return false;
  const size_t end = clitic_end(text, sign);
  return end != 0 && lower_byte(text[end - 1]) == 't';
}

size_t short_and_end(std::string_view text, size_t at) {
  const size_t letter = at + apostrophe_size(text, at);
  if (lower_byte(byte_at(text, letter)) != 'n') return 0;
  const size_t closing = apostrophe_size(text, letter + 1);
  if (closing == 0 || starts_word(text, letter + 1 + closing)) return 0;
  return letter + 1 + closing;
}

size_t decade_end(std::string_view text, size_t at) {
  const size_t digits = at + apostrophe_size(text, at);
  const bool decade = is_at(text, digits, kDigitByte) && is_at(text, digits + 1, kDigitByte) &&
                      byte_at(text, digits + 2) == 's' && !starts_word(text, digits + 3);
  return decade ? digits + 3 : 0;
}

size_t dotted_end(std::string_view text, size_t at) {
  if (!begins_dotted(text, at)) return 0;
  while (byte_at(text, at + 1) == '.' && single_letter_at(text, at + 2)) at += 2;
  return byte_at(text, at + 1) == '.' ? at + 2 : at + 1;
}

bool begins_dotted(std::string_view text, size_t at) {
  return single_letter_at(text, at) && byte_at(text, at + 1) == '.' &&
         single_letter_at(text, at + 2);
}

size_t listed_dotted_end(std::string_view text, size_t at, const TextData& data) {
  constexpr size_t kLongest = 8;
  const std::string_view window = text.substr(at, kLongest);
  for (size_t end = window.size(); end > 2; --end) {
    const std::string_view printed = window.substr(0, end);
    if (printed.back() != '.' || printed.find('.') == end - 1) continue;
    if (find_abbreviation(data, printed) != nullptr) return at + end;
  }
  return 0;
}

Neighbour neighbour_at(std::string_view text, size_t at) {
  if (at >= text.size()) return Neighbour::none;
  const char c = text[at];
  if (is_byte(c, kLowerByte)) return Neighbour::lower;
  if (is_byte(c, kUpperByte)) return Neighbour::upper;
  if (is_byte(c, kDigitByte) || c == '#') return Neighbour::digit;
  if (c == ',' || c == ';' || c == ':') return Neighbour::comma;
  if (c == '"' || c == '(' || c == '[') return Neighbour::opening;
  if (!is_byte(c, kWideByte)) return Neighbour::other;
  const char32_t point = decode_at(text, at).value;
  if (is_upper(point)) return Neighbour::upper;
  if (is_lower(point)) return Neighbour::lower;
  const CharClass cls = char_class(point);
  if (cls == CharClass::digit || cls == CharClass::numeral) return Neighbour::digit;
  return cls == CharClass::open || point == U'‘' ? Neighbour::opening : Neighbour::other;
}

bool is_roman_word(std::string_view text, size_t at) {
  const size_t end = word_end(text, at);
  const std::string_view word =
      text.substr(std::min(at, text.size()), end - std::min(at, text.size()));
  return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

}  // namespace copydesk
