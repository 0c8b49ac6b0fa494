#include "match/rule_table.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

#include "match/needs.hpp"

namespace copydesk {
namespace {

enum : size_t { kWords, kLemmas, kClasses, kKinds };

RuleTable::Rows rows_of(std::vector<std::pair<uint32_t, uint32_t>> pairs,
                        const std::vector<uint32_t>& least_numbers) {
  const auto key = [&](const auto& p) {
    return std::tuple(p.first, least_numbers[p.second], p.second);
  };
  std::sort(pairs.begin(), pairs.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  RuleTable::Rows rows;
  for (const auto& [number, rule] : pairs) {
    while (rows.first.size() <= number)
      rows.first.push_back(static_cast<uint32_t>(rows.rules.size()));
    rows.rules.push_back(rule);
  }
  rows.first.push_back(static_cast<uint32_t>(rows.rules.size()));
  return rows;
}

std::vector<const Need*> rarest_first(const std::vector<Need>& needs, const Lexicon& lexicon) {
  std::vector<const Need*> out;
  for (const Need& need : needs) out.push_back(&need);
  std::stable_sort(out.begin(), out.end(), [&](const Need* a, const Need* b) {
    return frequency(*a, lexicon) < frequency(*b, lexicon);
  });
  return out;
}

RuleTable::Glance glance_of(const Need& need, const Lexicon& lexicon) {
  RuleTable::Glance out{need.classes, need.kinds, {}};
  for (const uint32_t word : need.words) out.words.add(lexicon.pattern_word(word));
  for (const uint32_t lemma : need.lemmas) out.words.add(lexicon.pattern_word(lemma));
  return out;
}

}  // namespace

RuleTable::RuleTable(std::span<const Rule> rules, const Lexicon& lexicon) {
  std::array<Pairs, 4> pairs;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    const auto by_rarity = rarest_first(rules[i].program->needs, lexicon);
    enter(i, *by_rarity.front(), lexicon, pairs);
    add_needs(std::span(by_rarity).subspan(1), lexicon);
    add_mentions(*rules[i].program);
  }
  words = rows_of(std::move(pairs[kWords]), least_numbers);
  lemmas = rows_of(std::move(pairs[kLemmas]), least_numbers);
  classes = rows_of(std::move(pairs[kClasses]), least_numbers);
  kinds = rows_of(std::move(pairs[kKinds]), least_numbers);
  order_rules(rules);
}

void RuleTable::enter(uint32_t rule, const Need& need, const Lexicon& lexicon,
                      std::array<Pairs, 4>& pairs) {
  for (const uint32_t word : need.words) pairs[kWords].emplace_back(word, rule);
  for (const uint32_t lemma : need.lemmas) pairs[kLemmas].emplace_back(lemma, rule);
  need.classes.for_each(
      [&](ClassId c) { pairs[kClasses].emplace_back(static_cast<uint32_t>(c), rule); });
  for (uint32_t kind = 0; kind < kMentionKinds; ++kind)
    if ((need.kinds & mask_of(static_cast<MentionKind>(kind))) != 0)
      pairs[kKinds].emplace_back(kind, rule);
  indexed_classes.merge(need.classes);
  indexed_kinds |= need.kinds;
  indexed_words.merge(glance_of(need, lexicon).words);
}

void RuleTable::add_needs(std::span<const Need* const> others, const Lexicon& lexicon) {
  std::vector<Glance>& out = needs.emplace_back();
  for (const Need* need : others) out.push_back(glance_of(*need, lexicon));
}

void RuleTable::add_mentions(const Program& program) {
  mentions.push_back({program.mention_kinds, program.least_mentions});
  const bool only_numbers = (program.mention_kinds & ~kNumberKinds) == 0;
  least_numbers.push_back(only_numbers ? program.least_mentions : 0);
}

void RuleTable::order_rules(std::span<const Rule> rules) {
  std::map<std::string_view, uint32_t> groups;
  for (const Rule& rule : rules)
    group.push_back(groups.emplace(rule.check, static_cast<uint32_t>(groups.size())).first->second);
  std::vector<uint32_t> order(rules.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](uint32_t a, uint32_t b) { return rules[a].id < rules[b].id; });
  rank.resize(rules.size());
  for (uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
}

}  // namespace copydesk
