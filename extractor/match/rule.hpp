#pragma once

#include <memory>
#include <string>
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
  uint32_t line = 0;         ///< of the pack file
};

struct Program;   // compiled pattern, match/pattern.hpp
struct Equation;  // compiled claim, match/equation.hpp

/// A slip that writers make, tried when a claim does not hold.
struct Slip {
  std::string name;  ///< "the base is the later figure"
  std::shared_ptr<const Equation> equation;
};

/// A rule of a pack: a pattern, and what its match means.
struct Rule {
  std::string id;       ///< "core/percent-change"
  std::string check;    ///< the check id that its findings carry; the rule's own name unless given
  std::string file;
  uint32_t line = 0;
  std::string find;     ///< the pattern as written
  std::shared_ptr<const Program> program;
  std::vector<std::string> captures;

  std::string fact_type;  ///< of `gives`; empty: no fact
  std::vector<std::pair<std::string, std::string>> fact_fields;  ///< field name, capture or literal

  std::string claim;      ///< as written; empty: no claim
  std::shared_ptr<const Equation> equation;
  std::vector<Slip> slips;
  std::string says;       ///< message with {capture} and {computed}
  std::string asks;       ///< question for the writer; a default when empty
  Level level = Level::warning;
  std::string note;       ///< what `explain` tells of it
  std::vector<Example> examples;
};

/// All rules of the loaded packs with the index by rarest required element.
struct RuleSet {
  std::vector<Rule> rules;
  std::shared_ptr<const struct RuleIndexTable> index;
};

/// Runs every rule over every sentence of copy. Linear in the tokens for a fixed pack.
Matches match_rules(const RuleSet& rules, const Reading& reading, const Mentions& mentions);

}  // namespace copydesk
