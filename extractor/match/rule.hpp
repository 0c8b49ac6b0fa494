#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "match/matches.hpp"
#include "match/reading.hpp"
#include "model/finding.hpp"

namespace copydesk {

/// A sentence that proves a rule; brackets in the file mark the expected span.
struct Example {
  enum class Expect : uint8_t { finds, confirms, flags, ignores };
  Expect expect = Expect::finds;
  std::string text;          ///< without the brackets
  std::optional<Span> span;  ///< of the words in brackets
  uint32_t line = 0;         ///< of the pack file, where the sentence begins
  uint32_t column = 0;
  std::string excerpt;  ///< that line
};

/// "finds" ...: the key that the example stands under.
std::string_view to_string(Example::Expect expect);

struct Program;    // compiled pattern, match/pattern.hpp
struct Equation;   // compiled claim, match/equation.hpp
struct RuleTable;  // which rules a sentence calls for, match/rule_table.hpp

/// A slip that writers make, tried when a claim does not hold.
struct Slip {
  std::string name;  ///< "the base is the later figure"
  std::shared_ptr<const Equation> equation;
};

/// Negative context: patterns that veto a match when they fit right before it, right behind it, or
/// somewhere within it. Null where there is none.
struct Unless {
  std::shared_ptr<const Program> before;
  std::shared_ptr<const Program> after;
  std::shared_ptr<const Program> within;
};

/// A field of a fact: the words of a capture, or a text of the rule's own.
struct FactField {
  std::string name;
  std::optional<uint16_t> capture;  ///< index into Rule::captures
  std::string literal;              ///< without a capture

  bool operator==(const FactField&) const = default;
};

/// A rule of a pack: a pattern, and what its match means.
struct Rule {
  std::string id;     ///< "core/percent-change"
  std::string check;  ///< the check id that its findings carry; the rule's own name unless given
  std::string file;
  uint32_t line = 0;
  std::string find;  ///< the pattern as written
  std::shared_ptr<const Program> program;
  Unless unless;
  std::vector<std::string> captures;  ///< their names

  std::string fact_type;               ///< of `gives`; empty: no fact
  std::vector<FactField> fact_fields;  ///< in the order of the file

  std::string claim;  ///< as written; empty: no claim
  std::shared_ptr<const Equation> equation;
  std::vector<Slip> slips;
  std::string says;  ///< message with {capture} and {computed}
  std::string asks;  ///< question for the writer; a default when empty
  Level level = Level::warning;
  std::string note;  ///< what `explain` tells of it
  std::vector<Example> examples;
  std::optional<Date> published;  ///< the date of the examples' article
};

/// All rules of the loaded packs, indexed by the rarest required element.
struct RuleSet {
  std::vector<Rule> rules;
  std::shared_ptr<const RuleTable> table;
};

/// The rules, ready to run. The lexicon is frozen.
RuleSet make_rule_set(std::vector<Rule> rules, const Lexicon& lexicon);

/// What one worker keeps from article to article to match one set of rules, which must outlive it.
class RuleMatcher {
 public:
  explicit RuleMatcher(const RuleSet& rules);
  ~RuleMatcher();
  RuleMatcher(RuleMatcher&&) noexcept;
  RuleMatcher& operator=(RuleMatcher&&) noexcept;

 private:
  friend Matches match_rules(const RuleSet& rules, const Reading& reading, const Mentions& mentions,
                             RuleMatcher& matcher);
  struct State;
  std::unique_ptr<State> state_;
};

/// Runs every rule over every sentence of copy. Linear in the tokens for a fixed pack.
///
/// Matches of one rule do not overlap: the leftmost comes first, then the next behind it. Of
/// overlapping matches of rules that share a `check` the longest stays, then the leftmost, then
/// that of the rule whose id comes first.
Matches match_rules(const RuleSet& rules, const Reading& reading, const Mentions& mentions,
                    RuleMatcher& matcher);

}  // namespace copydesk
