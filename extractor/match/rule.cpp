#include "match/rule.hpp"

#include <algorithm>
#include <bit>
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
  Candidates(const RuleTable& table, size_t rules) : table_(table), round_of_(rules, 0) {}

  const std::vector<uint32_t>& of(const Reading& reading, uint32_t sentence,
                                  std::span<const Mention> mentions) {
    ++round_;
    rules_.clear();
    const SentenceWords& words = reading.sentence_words[sentence];
    KindMask kinds = 0;
    numbers_ = 0;
    for (const Mention& mention : mentions) {
      kinds |= mask_of(mention.kind);
      numbers_ += is_number(mention.kind) ? 1U : 0U;
    }
    for (KindMask rest = kinds & table_.indexed_kinds; rest != 0; rest &= rest - 1)
      add(table_.kinds.of(static_cast<uint32_t>(std::countr_zero(rest))));
    common(words.classes, table_.indexed_classes).for_each([&](ClassId c) {
      add(table_.classes.of(static_cast<uint32_t>(c)));
    });
    if (words.pattern_words.any(table_.indexed_words))
      add_words(reading, reading.tokens.sentences[sentence].tokens);
    std::erase_if(rules_, [&](uint32_t rule) {
      return !has_all(table_.needs[rule], words, kinds) ||
             !has_enough(table_.mentions[rule], mentions);
    });
    std::sort(rules_.begin(), rules_.end());
    return rules_;
  }

 private:
  void add_words(const Reading& reading, IndexRange tokens) {
    for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
      const Word& word = reading.word(at);
      if (!word.is_any(table_.indexed_words)) continue;
      add(table_.words.of(word.number));
      add(table_.lemmas.of(word.lemma_number));
    }
  }

  void add(std::span<const uint32_t> rules) {
    for (const uint32_t rule : rules) {
      if (table_.least_numbers[rule] > numbers_) return;  // so do all behind it
      if (std::exchange(round_of_[rule], round_) != round_) rules_.push_back(rule);
    }
  }

  static bool has_all(const std::vector<RuleTable::Glance>& needs, const SentenceWords& words,
                      KindMask kinds) {
    return std::all_of(needs.begin(), needs.end(),
                       [&](const RuleTable::Glance& need) { return need.may_hold(words, kinds); });
  }

  static bool has_enough(const RuleTable::MentionCount& count, std::span<const Mention> mentions) {
    uint32_t missing = count.least;
    for (const Mention& mention : mentions) {
      if (missing == 0) return true;
      if ((count.kinds & mask_of(mention.kind)) != 0) --missing;
    }
    return missing == 0;
  }

  const RuleTable& table_;
  std::vector<uint64_t> round_of_;
  uint64_t round_ = 0;
  uint32_t numbers_ = 0;  // of the sentence at hand
  std::vector<uint32_t> rules_;
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

struct RuleMatcher::State {
  explicit State(const RuleSet& rules) : candidates(*rules.table, rules.rules.size()) {}

  Candidates candidates;
  SentenceView view;
  Runner runner;
  Matches here;
};

RuleMatcher::RuleMatcher(const RuleSet& rules) : state_(std::make_unique<State>(rules)) {}
RuleMatcher::~RuleMatcher() = default;
RuleMatcher::RuleMatcher(RuleMatcher&&) noexcept = default;
RuleMatcher& RuleMatcher::operator=(RuleMatcher&&) noexcept = default;

Matches match_rules(const RuleSet& rules, const Reading& reading, const Mentions& mentions,
                    RuleMatcher& matcher) {
  Matches all;
  if (rules.rules.empty()) return all;
  auto& [candidates, view, runner, here] = *matcher.state_;
  view.read(reading, mentions);
  uint32_t mention = 0;
  for (uint32_t s = 0; s < reading.tokens.sentences.size(); ++s) {
    const uint32_t first_mention = mention;
    while (mention < mentions.size() && mentions[mention].sentence <= s) ++mention;
    if (!is_copy(reading.block_kind(s))) continue;
    const IndexRange tokens = reading.tokens.sentences[s].tokens;
    const auto own = std::span(mentions).subspan(first_mention, mention - first_mention);
    const std::vector<uint32_t>& called = candidates.of(reading, s, own);
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
