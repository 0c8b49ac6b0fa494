#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

/// A run of the decoded text and the bytes it came from. With `length == source_length` byte i of
/// one is byte i of the other; otherwise the run is one character that maps as a whole.
struct DecodedRun {
  uint32_t begin = 0;  ///< in Decoded::text
  uint32_t length = 0;
  uint32_t source_begin = 0;
  uint32_t source_length = 0;

  bool operator==(const DecodedRun&) const = default;
};

/// Bytes turned into UTF-8.
struct Decoded {
  std::string text;              ///< valid UTF-8
  std::vector<DecodedRun> runs;  ///< ordered; empty: the text is byte for byte the input
  std::string encoding;          ///< IANA name: "UTF-8", "windows-1252"
  bool guessed = false;          ///< nothing named the encoding and it is not UTF-8
  uint32_t replaced = 0;         ///< how many bad byte sequences became U+FFFD
  uint32_t first_replaced = 0;   ///< byte of the input of the first of them
};

/// Decodes by the byte order mark, else as UTF-8 when it is that, else as `declared` (empty:
/// nothing is known), else as windows-1252, the code page of the web's old texts. Mostly sound
/// UTF-8 with some bad bytes stays UTF-8. Each maximal bad part becomes one U+FFFD (Unicode
/// 15, 3.9, "Substitution of Maximal Subparts"). Nothing when `declared` is no encoding that ICU
/// knows.
std::optional<Decoded> decode(std::string_view bytes, std::string_view declared = {});

/// Whether every byte belongs to a well-formed UTF-8 sequence.
bool is_utf8(std::string_view bytes);
/// Appends a code point; surrogates and values beyond U+10FFFF become U+FFFD.
void append_utf8(std::string& out, uint32_t code);
/// The bytes as UTF-8, each maximal bad part replaced by U+FFFD.
std::string to_utf8(std::string_view bytes);

}  // namespace copydesk
