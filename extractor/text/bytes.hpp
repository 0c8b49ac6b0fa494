#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace copydesk {

/// What a byte of UTF-8 may be; bits. Bytes from 0x80 up are only `kWide`.
enum ByteClass : uint8_t {
  kLowerByte = 1,
  kUpperByte = 2,
  kDigitByte = 4,
  kSpaceByte = 8,
  kWideByte = 16,
  kLinkByte = 32,  ///< may stand in a mail address or domain: . - + _ %
  kLetterByte = kLowerByte | kUpperByte,
  kWordByte = kLetterByte | kDigitByte,
};

inline constexpr std::array<uint8_t, 256> kByteClasses = [] {
  std::array<uint8_t, 256> table{};
  for (size_t c = 'a'; c <= 'z'; ++c) table[c] = kLowerByte;
  for (size_t c = 'A'; c <= 'Z'; ++c) table[c] = kUpperByte;
  for (size_t c = '0'; c <= '9'; ++c) table[c] = kDigitByte;
  for (size_t c = 0x80; c <= 0xFF; ++c) table[c] = kWideByte;
  for (const size_t c : {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x1F, 0x20})
    table[c] = kSpaceByte;
  for (const char c : {'.', '-', '+', '_', '%'}) table[static_cast<size_t>(c)] = kLinkByte;
  return table;
}();

inline bool is_byte(char c, uint8_t classes) {
  return (kByteClasses[static_cast<unsigned char>(c)] & classes) != 0;
}

/// The byte at `i`, or NUL behind the end.
inline char byte_at(std::string_view text, size_t i) { return i < text.size() ? text[i] : '\0'; }
/// Whether the byte at `i` is of one of the classes; false behind the end.
inline bool is_at(std::string_view text, size_t i, uint8_t classes) {
  return i < text.size() && is_byte(text[i], classes);
}

inline char lower_byte(char c) {
  return is_byte(c, kUpperByte) ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace copydesk
