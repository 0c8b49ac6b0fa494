#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace copydesk {

/// What a byte of UTF-8 may be; bits. Bytes from 0x80 up are only `kWide`.
enum ByteClass : uint8_t {
  kLowerByte = 1,
  kUpperByte = 2,
  kDigitByte = 4,
  kSpaceByte = 8,
  kWideByte = 16,
  kLinkByte = 32,      ///< may stand in a mail address or domain: . - + _ %
  kEndsWordByte = 64,  ///< behind letters it can only end the word
  kLetterByte = kLowerByte | kUpperByte,
  kWordByte = kLetterByte | kDigitByte,
};

inline constexpr std::array<uint8_t, 256> kByteClasses = [] {
  std::array<uint8_t, 256> table{};
  for (size_t c = 'a'; c <= 'z'; ++c) table[c] = kLowerByte;
  for (size_t c = 'A'; c <= 'Z'; ++c) table[c] = kUpperByte;
  for (size_t c = '0'; c <= '9'; ++c) table[c] = kDigitByte;
  for (size_t c = 0x80; c <= 0xFF; ++c) table[c] = kWideByte;
  for (const size_t c : {0x09U, 0x0AU, 0x0BU, 0x0CU, 0x0DU, 0x1CU, 0x1DU, 0x1EU, 0x1FU, 0x20U})
    table[c] = kSpaceByte;
  for (const char c : {'.', '-', '+', '_', '%'}) table[static_cast<unsigned char>(c)] = kLinkByte;
  for (const char c : {',', ';', '?', '!', '(', ')', '[', ']', '"', '/', ' ', '\n'})
    table[static_cast<unsigned char>(c)] |= kEndsWordByte;
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
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// The end of the ASCII letters that begin at `at`. Reads eight bytes at a time where the machine's
/// byte order allows: most words of a newspaper end inside the first eight.
inline size_t letters_end(std::string_view text, size_t at) {
  constexpr uint64_t kOnes = 0x0101010101010101U;
  constexpr uint64_t kHigh = 0x80 * kOnes;
  while (std::endian::native == std::endian::little && at + 8 <= text.size()) {
    uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    const uint64_t lower = (bytes | 0x20 * kOnes) & ~kHigh;
    const uint64_t from_a = lower + (0x80 - 'a') * kOnes;       // high bit: not below 'a'
    const uint64_t above_z = lower + (0x80 - 'z' - 1) * kOnes;  // high bit: above 'z'
    const uint64_t others = ~(from_a & ~above_z & ~bytes) & kHigh;
    if (others != 0) return at + static_cast<size_t>(std::countr_zero(others)) / 8;
    at += 8;
  }
  while (is_at(text, at, kLetterByte)) ++at;
  return at;
}

}  // namespace copydesk
