#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "match/lexicon.hpp"
#include "match/pattern_tree.hpp"

namespace copydesk {

/// Named pieces of patterns: `$flight-kind`.
using Macros = std::unordered_map<std::string, std::string>;

/// What a pattern may refer to. Words and expressions that are new to the lexicon are added to it.
struct PatternContext {
  Lexicon& lexicon;
  const Macros& macros;
  /// Cuts a literal into its printed tokens, as our tokeniser cuts text.
  std::function<std::vector<std::string>(std::string_view)> cut;
};

/// Reads a pattern:
///
///   pattern  = sequence ("|" sequence)*
///   sequence = item*
///   item     = [name ":"] atom ["?" | "*" | "+" | "{" n ["," m] "}"] [":" name]
///   atom     = "words" | 'Exact words' | "{" class ("|" class)* (attribute=value)* "}"
///            | "<" kind ("|" kind)* (attribute=value | attribute!=value)* ">" | "/" RE2 "/" | "~"
///            lemma | "any" | "start" | "end" | "$" macro | "(" pattern ")"
///
/// All errors at once; `column` counts code points of `text` from 1.
Result<PatternNode> parse_pattern(std::string_view text, const PatternContext& context);

}  // namespace copydesk
