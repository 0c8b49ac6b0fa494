#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace copydesk {

/// A word or mark of grammar that stages ask for by name. Its value is its word number in every
/// Lexicon.
enum class Keyword : uint32_t {
  none = 0,
#define KEYWORD(name, folded) name,
#include "match/keywords.def"
#undef KEYWORD
};

/// Their folded forms, in the order of their numbers, beginning with number 1.
inline constexpr std::array kKeywords = {
#define KEYWORD(name, folded) std::string_view(folded),
#include "match/keywords.def"
#undef KEYWORD
};

}  // namespace copydesk
