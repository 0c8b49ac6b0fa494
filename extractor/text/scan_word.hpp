#pragma once

#include <cstddef>
#include <string_view>

#include "model/text_data.hpp"
#include "text/abbreviations.hpp"

// The small pieces of which words are made. Each function looks at one place of the text; those
// named `..._end` return the end of the piece that begins there, or 0 when none does (`word_end`,
// `marks_end`: the place itself).

namespace copydesk {

/// Letters, digits, marks and joiners.
size_t word_end(std::string_view text, size_t at);
/// Whether a letter or digit stands at `at`.
bool starts_word(std::string_view text, size_t at);
bool starts_letter(std::string_view text, size_t at);
/// Combining marks and joiners.
size_t marks_end(std::string_view text, size_t at);
/// Emoji with its modifiers and joined emoji, or a flag.
size_t pictograph_end(std::string_view text, size_t at);

/// The bytes of the straight, curly or full-width apostrophe at `at`; 0 when there is none.
size_t apostrophe_size(std::string_view text, size_t at);
/// Apostrophe and s, m, d, t, re, ve or ll, with no letter behind.
size_t clitic_end(std::string_view text, size_t at);
/// Whether the apostrophe at `sign` stands in "n’t" that ends a word.
bool is_negation(std::string_view text, size_t sign);
/// "’n’" as in "rock ’n’ roll".
size_t short_and_end(std::string_view text, size_t at);
/// "’90s".
size_t decade_end(std::string_view text, size_t at);

/// Two or more single letters with periods between them, and the period behind: "U.S.", "a.m",
/// "J.R.R.".
size_t dotted_end(std::string_view text, size_t at);
/// Whether such a row begins at `at` and goes on behind its first period ("p.m." in "10p.m.").
bool begins_dotted(std::string_view text, size_t at);
/// The longest abbreviation of the pack at `at` with periods inside: "Ph.D.", "W.Va.".
size_t listed_dotted_end(std::string_view text, size_t at, const TextData& data);

/// What kind of character stands at `at`.
Neighbour neighbour_at(std::string_view text, size_t at);
/// A word of I, V, X, L and C only.
bool is_roman_word(std::string_view text, size_t at);

}  // namespace copydesk
