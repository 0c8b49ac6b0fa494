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
#include "match/words.hpp"

namespace copydesk {

/// Which rules a sentence calls for. Each rule is entered under the rarest thing that its pattern
/// cannot do without: a word, a lemma, a word class or a mention kind (or each of a few that it
/// needs one of). A rule none of whose things stand in a sentence costs nothing there.
struct RuleTable {
  RuleTable(std::span<const Rule> rules, const Lexicon& lexicon);

  /// Rules by number, in one flat array.
  struct Rows {
    std::vector<uint32_t> first;
    std::vector<uint32_t> rules;
    std::span<const uint32_t> of(uint32_t n) const {
      if (n + size_t{1} >= first.size()) return {};
      return std::span(rules).subspan(first[n], first[n + 1] - first[n]);
    }
  };
  Rows words;    ///< by word number; of a class with phrases also by the first words of those
  Rows lemmas;   ///< by word number
  Rows classes;  ///< by ClassId
  Rows kinds;    ///< by MentionKind
  ClassSet indexed_classes;
  bool has_lemmas = false;

  /// The other things that a rule needs, as far as a glance at the sentence can tell.
  struct Needs {
    std::vector<KindMask> kinds;    ///< a mention of each of these
    std::vector<ClassSet> classes;  ///< a word of each of these
  };
  std::vector<Needs> needs;

  std::vector<uint32_t> group;  ///< for each rule: rules of one `check` have the same
  std::vector<uint32_t> rank;   ///< for each rule: its place in the order of ids

 private:
  using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;  // number, rule

  void enter(uint32_t rule, const Need& need, const Lexicon& lexicon, std::array<Pairs, 4>& pairs);
  void add_needs(const Rule& rule, const ClassSet& with_phrases);
  void order_rules(std::span<const Rule> rules);
};

}  // namespace copydesk
