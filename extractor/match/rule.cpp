#include "match/rule.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "match/pattern.hpp"
#include "match/rule_table.hpp"
#include "match/run.hpp"

namespace copydesk {
namespace {

// How far in front of a match its negative context may begin.
constexpr uint32_t kContext = 10;

// Which rules one sentence calls for.
class Candidates {
 public:
  explicit Candidates(const RuleTable& table, size_t rules) : table_(table), round_of_(rules, 0) {}

  const std::vector<uint32_t>& of(const Reading& reading, IndexRange tokens,
                                  std::span<const Mention> mentions) {
    ++round_;
    rules_.clear();
    kinds_ = 0;
    classes_ = {};
    for (uint32_t at = tokens.begin; at < tokens.end; ++at) add(reading.word(at));
    for (const Mention& mention : mentions) {
      kinds_ |= mask_of(mention.kind);
      add(table_.kinds.of(static_cast<uint32_t>(mention.kind)));
    }
    std::erase_if(rules_, [&](uint32_t rule) { return !has_all(table_.needs[rule]); });
    std::sort(rules_.begin(), rules_.end());
    return rules_;
  }

 private:
  void add(const Word& word) {
    if (word.number != 0) add(table_.words.of(word.number));
    if (table_.has_lemmas && word.lemma_number != 0) add(table_.lemmas.of(word.lemma_number));
    classes_.merge(word.classes);
    if (!word.classes.any(table_.indexed_classes)) return;
    word.classes.for_each([&](ClassId c) { add(table_.classes.of(static_cast<uint32_t>(c))); });
  }

  void add(std::span<const uint32_t> rules) {
    for (const uint32_t rule : rules)
      if (std::exchange(round_of_[rule], round_) != round_) rules_.push_back(rule);
  }

  bool has_all(const RuleTable::Needs& needs) const {
    return std::all_of(needs.kinds.begin(), needs.kinds.end(),
                       [&](KindMask k) { return (kinds_ & k) != 0; }) &&
           std::all_of(needs.classes.begin(), needs.classes.end(),
                       [&](const ClassSet& c) { return classes_.any(c); });
  }

  const RuleTable& table_;
  std::vector<uint64_t> round_of_;
  uint64_t round_ = 0;
  std::vector<uint32_t> rules_;
  KindMask kinds_ = 0;
  ClassSet classes_;
};

bool fits_before(const Program& program, SentenceView& view, Runner& runner, uint32_t end) {
  const uint32_t first = view.tokens().begin;
  for (uint32_t begin = end; begin > first && end - begin < kContext;)
    if (runner.fits_at(program, view, --begin, end)) return true;
  return false;
}

bool fits_within(const Program& program, SentenceView& view, Runner& runner, IndexRange tokens) {
  const auto fit = runner.find(program, view, tokens.begin);
  return fit && fit->tokens.end <= tokens.end;
}

bool is_vetoed(const Unless& unless, SentenceView& view, Runner& runner, IndexRange tokens) {
  return (unless.before && fits_before(*unless.before, view, runner, tokens.begin)) ||
         (unless.after && tokens.end < view.tokens().end &&
          runner.fits_at(*unless.after, view, tokens.end, std::nullopt)) ||
         (unless.within && fits_within(*unless.within, view, runner, tokens));
}

void match_rule(const Rule& rule, uint32_t index, uint32_t sentence, SentenceView& view,
                Runner& runner, Matches& out) {
  for (uint32_t from = view.tokens().begin; from < view.tokens().end;) {
    std::optional<PatternFit> fit = runner.find(*rule.program, view, from);
    if (!fit) return;
    from = fit->tokens.end;
    if (is_vetoed(rule.unless, view, runner, fit->tokens)) continue;
    out.push_back({static_cast<RuleIndex>(index), sentence, fit->tokens, std::move(fit->captures)});
  }
}

uint32_t number(const RuleMatch& match) { return static_cast<uint32_t>(match.rule); }

// Of overlapping matches of one check only the longest stays, then the leftmost, then the first by
// id.
void settle(const RuleTable& table, Matches& matches) {
  std::sort(matches.begin(), matches.end(), [&](const RuleMatch& a, const RuleMatch& b) {
    return std::tuple(b.tokens.size(), a.tokens.begin, table.rank[number(a)]) <
           std::tuple(a.tokens.size(), b.tokens.begin, table.rank[number(b)]);
  });
  Matches kept;
  for (RuleMatch& match : matches) {
    const bool beaten = std::any_of(kept.begin(), kept.end(), [&](const RuleMatch& other) {
      return table.group[number(match)] == table.group[number(other)] &&
             match.tokens.begin < other.tokens.end && other.tokens.begin < match.tokens.end;
    });
    if (!beaten) kept.push_back(std::move(match));
  }
  std::sort(kept.begin(), kept.end(), [&](const RuleMatch& a, const RuleMatch& b) {
    return std::pair(a.tokens.begin, table.rank[number(a)]) <
           std::pair(b.tokens.begin, table.rank[number(b)]);
  });
  matches = std::move(kept);
}

}  // namespace

RuleSet make_rule_set(std::vector<Rule> rules, const Lexicon& lexicon) {
  RuleSet set{std::move(rules), nullptr};
  set.table = std::make_shared<const RuleTable>(set.rules, lexicon);
  return set;
}

Matches match_rules(const RuleSet& rules, const Reading& reading, const Mentions& mentions) {
  Matches all;
  if (rules.rules.empty()) return all;
  Candidates candidates(*rules.table, rules.rules.size());
  SentenceView view(reading, mentions);
  Runner runner;
  Matches here;
  uint32_t mention = 0;
  for (uint32_t s = 0; s < reading.tokens.sentences.size(); ++s) {
    const uint32_t first_mention = mention;
    while (mention < mentions.size() && mentions[mention].sentence <= s) ++mention;
    if (!is_copy(reading.block_kind(s))) continue;
    const IndexRange tokens = reading.tokens.sentences[s].tokens;
    const auto own = std::span(mentions).subspan(first_mention, mention - first_mention);
    const std::vector<uint32_t>& called = candidates.of(reading, tokens, own);
    if (called.empty()) continue;
    view.set(tokens, {first_mention, mention});
    here.clear();
    for (const uint32_t rule : called) match_rule(rules.rules[rule], rule, s, view, runner, here);
    if (here.size() > 1) settle(*rules.table, here);
    std::move(here.begin(), here.end(), std::back_inserter(all));
  }
  return all;
}

std::string_view to_string(Example::Expect expect) {
  switch (expect) {
    case Example::Expect::finds:
      return "finds";
    case Example::Expect::confirms:
      return "confirms";
    case Example::Expect::flags:
      return "flags";
    case Example::Expect::ignores:
      return "ignores";
  }
  return {};
}

}  // namespace copydesk
