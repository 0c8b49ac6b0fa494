#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "match/class_set.hpp"
#include "match/matches.hpp"
#include "match/pattern.hpp"
#include "match/rule.hpp"
#include "match/sentence_words.hpp"

namespace copydesk {

/// Which rules a sentence calls for. Each rule is entered under the rarest thing that its pattern
/// cannot do without: a word, a lemma, a word class or a mention kind (or each of a few that it
/// needs one of). A rule none of whose things stand in a sentence costs nothing there.
struct RuleTable {
  RuleTable(std::span<const Rule> rules, const Lexicon& lexicon);

  /// Rules by number, in one flat array; those that need the fewest numbers first.
  struct Rows {
    std::vector<uint32_t> first;
    std::vector<uint32_t> rules;
    std::span<const uint32_t> of(uint32_t n) const {
      if (n + size_t{1} >= first.size()) return {};
      return std::span(rules).subspan(first[n], first[n + 1] - first[n]);
    }
  };
  Rows words;    ///< by word number
  Rows lemmas;   ///< by word number
  Rows classes;  ///< by ClassId
  Rows kinds;    ///< by MentionKind
  ClassSet indexed_classes;
  KindMask indexed_kinds = 0;
  PatternWordSet indexed_words;

  /// One thing that a rule needs, as a glance at the sentence can tell: any of these.
  struct Glance {
    ClassSet classes;
    KindMask kinds = 0;
    PatternWordSet words;

    bool may_hold(const SentenceWords& sentence, KindMask mention_kinds) const {
      return (kinds & mention_kinds) != 0 || words.any(sentence.pattern_words) ||
             classes.any(sentence.classes);
    }
  };
  /// For each rule: all of them but the one under which it is entered, the rarest first.
  std::vector<std::vector<Glance>> needs;

  /// How many mentions, and of which kinds, a match takes at least.
  struct MentionCount {
    KindMask kinds = 0;
    uint32_t least = 0;
  };
  std::vector<MentionCount> mentions;  ///< for each rule
  /// For each rule that takes no mentions but numbers: how many at least; 0 for others.
  std::vector<uint32_t> least_numbers;

  std::vector<uint32_t> group;  ///< for each rule: rules of one `check` have the same
  std::vector<uint32_t> rank;   ///< for each rule: its place in the order of ids

 private:
  using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;  // number, rule

  void enter(uint32_t rule, const Need& need, const Lexicon& lexicon, std::array<Pairs, 4>& pairs);
  void add_needs(std::span<const Need* const> others, const Lexicon& lexicon);
  void add_mentions(const Program& program);
  void order_rules(std::span<const Rule> rules);
};

}  // namespace copydesk
