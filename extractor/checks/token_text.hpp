#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "match/reading.hpp"

// What checks ask of single tokens and stretches of them. Texts are folded words.

namespace copydesk {

using Texts = std::initializer_list<std::string_view>;

inline bool text_is(const Reading& r, uint32_t token, Texts texts) {
  const std::string_view word = r.word(token).folded;
  // Most texts differ in length or first letter: looked at before the comparison is called.
  return std::any_of(texts.begin(), texts.end(), [word](std::string_view text) {
    return text.size() == word.size() && text.front() == word.front() && text == word;
  });
}

inline bool any_text(const Reading& r, IndexRange tokens, Texts texts) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (text_is(r, i, texts)) return true;
  return false;
}

/// A dash that parts clauses; a hyphen does so only with blanks around it.
inline bool is_dash(const Reading& r, uint32_t token) {
  return text_is(r, token, {"—", "–", "--"}) ||
         (text_is(r, token, {"-"}) && r.token(token).space_before);
}

/// The first token that begins at or behind an offset of the text.
inline uint32_t token_from(const Reading& r, uint32_t offset) {
  const auto& all = r.tokens.all;
  const auto at = std::lower_bound(all.begin(), all.end(), offset,
                                   [](const Token& t, uint32_t o) { return t.span.begin < o; });
  return static_cast<uint32_t>(at - all.begin());
}

/// The tokens between two stretches in the order of the text.
inline IndexRange tokens_between(IndexRange a, IndexRange b) {
  return {a.end, std::max(a.end, b.begin)};
}

}  // namespace copydesk
