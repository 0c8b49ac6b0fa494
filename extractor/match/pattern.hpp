#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "match/class_set.hpp"
#include "match/lexicon.hpp"
#include "match/mention_test.hpp"
#include "match/pattern_parser.hpp"

namespace copydesk {

/// One step of a token automaton. An element that consumes goes on with the next instruction.
struct Instruction {
  enum class Op : uint8_t {
    word,        ///< a token whose folded form has number `arg`
    exact,       ///< a token whose printed form, quotes made plain, is Program::texts[arg]
    lemma,       ///< a token whose lemma has number `arg`
    word_class,  ///< a token or phrase of class `arg`
    mention,     ///< all tokens of a mention that fits Program::tests[arg]
    any,         ///< one token
    split,       ///< goes on at `arg`, or else, less preferred, at `next`
    jump,        ///< goes on at `next`
    start,       ///< only at the start of the sentence
    end,         ///< only at its end
    open,        ///< capture `arg` begins
    close,       ///< capture `arg` ends
    match,
  };
  Op op = Op::match;
  uint32_t arg = 0;
  uint32_t next = 0;
  bool is_choice = false;  ///< of split: between branches of `|`, not between taking and leaving

  bool operator==(const Instruction&) const = default;
};

/// What a sentence must hold for a pattern to have a chance: any one of these.
struct Need {
  std::vector<uint32_t> words;
  std::vector<uint32_t> lemmas;
  ClassSet classes;
  KindMask kinds = 0;

  bool operator==(const Need&) const = default;
};

/// A compiled pattern: an automaton over the tokens of a sentence.
struct Program {
  std::vector<Instruction> code;  ///< begins at 0
  std::vector<MentionTest> tests;
  std::vector<std::string> texts;
  std::vector<std::string> captures;  ///< names, in the order of their first appearance
  std::vector<Need> needs;            ///< all of them are needed
  uint32_t least_mentions = 0;        ///< how many a match takes at least
  KindMask mention_kinds = 0;         ///< of all that it may take
  // What may take a match's first token, at a glance.
  ClassSet first_classes;
  KindMask first_kinds = 0;
  PatternWordSet first_words;
  bool first_any = false;  ///< any token may do
};
using ProgramPtr = std::shared_ptr<const Program>;

/// Static limit on the instructions of one pattern.
inline constexpr size_t kMaxInstructions = 1'000;

/// Compiles a pattern. An error where it can match nothing at all or never, is too large, or has no
/// element by which to find the sentences it may fit. All errors at once; columns count code points
/// of `text`.
Result<ProgramPtr> compile_pattern(std::string_view text, const PatternContext& context);
/// The same for the negative context of a rule, which may be anything.
Result<ProgramPtr> compile_context(std::string_view text, const PatternContext& context);

/// One instruction a line, with the words and classes by name: for tests and explain.
std::string to_string(const Program& program, const Lexicon& lexicon);

}  // namespace copydesk
