#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "match/class_set.hpp"
#include "match/mention_test.hpp"

namespace copydesk {

/// A pattern as it is written, before it becomes a program. Private to the pattern's parser and
/// compiler.
struct PatternNode {
  enum class Kind : uint8_t {
    word,        ///< `number`: of the folded word
    exact,       ///< `number` of the folded word, `text` as printed
    lemma,       ///< `number`: of the lemma
    word_class,  ///< `word_class`
    mention,     ///< `test`
    any,
    start,
    end,
    sequence,  ///< `children`, perhaps none
    choice,    ///< `children`, earlier ones preferred
    repeat,    ///< of the one child, `least` to `most` times
    capture,   ///< `text` names the one child
  };
  Kind kind = Kind::sequence;
  uint32_t number = 0;
  std::string text;
  ClassId word_class{};
  MentionTest test;
  uint32_t least = 0;
  uint32_t most = 0;  ///< kUnbounded for `*` and `+`
  std::vector<PatternNode> children;

  static constexpr uint32_t kUnbounded = UINT32_MAX;
};

}  // namespace copydesk
