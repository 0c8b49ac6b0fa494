#pragma once

#include <string>
#include <string_view>

namespace copydesk {

/// The form in which words are compared: case folded (Unicode default folding), canonically
/// composed, curly quotes and Unicode hyphens as ASCII, full-width forms as ASCII,
/// default-ignorable characters (soft hyphen) gone. Accents stay. Input that is not valid UTF-8
/// comes back with only its ASCII letters in lower case.
std::string fold(std::string_view text);
/// The same with case left as it is.
std::string plain_form(std::string_view text);

/// Whether `fold(text) == text` can be told at a glance: ASCII without capitals.
bool is_folded_ascii(std::string_view text);
bool is_ascii(std::string_view text);

enum class LetterCase : unsigned char { none, lower, upper, caseless };

/// Whether a code point is a letter, and of which case. Marks and digits are `none`.
LetterCase letter_case(char32_t c);
/// Whether it is a punctuation mark (Unicode general category P).
bool is_punctuation(char32_t c);
/// Whether it belongs to the character before it (general category M).
bool is_combining_mark(char32_t c);

/// Decodes the code point at `at` and moves `at` behind it; U+FFFD for one byte that is not UTF-8.
char32_t next_code_point(std::string_view text, size_t& at);
/// How many bytes at the beginning are valid UTF-8.
size_t valid_utf8_prefix(std::string_view text);

}  // namespace copydesk
