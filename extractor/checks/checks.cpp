#include "checks/checks.hpp"

#include <algorithm>
#include <vector>

#include "checks/elapsed.hpp"
#include "checks/index.hpp"

namespace copydesk {

std::span<const Check* const> all_checks() {
  static const std::vector<const Check*> list = {
#define ENTRY(name) &name##_check,
#include "checks/index.def"
#undef ENTRY
  };
  return list;
}

const Check* check_named(std::string_view id) {
  const auto all = all_checks();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Check* c) { return c->id == id; });
  return found == all.end() ? nullptr : *found;
}

std::span<const Mention> mentions_between(const CheckInput& input, uint32_t first, uint32_t last) {
  const auto from = [&](uint32_t sentence) {
    return std::lower_bound(input.mentions.begin(), input.mentions.end(), sentence,
                            [](const Mention& m, uint32_t s) { return m.sentence < s; });
  };
  return {from(first), from(last)};
}

std::span<const Mention> mentions_in(const CheckInput& input, IndexRange tokens) {
  const auto from = [&](uint32_t token) {
    return std::partition_point(input.mentions.begin(), input.mentions.end(),
                                [&](const Mention& m) { return m.tokens.begin < token; });
  };
  const auto begin = from(tokens.begin);
  return {begin, std::max(begin, from(tokens.end))};
}

Finding finding_of_check(std::string_view check, Verdict verdict) {
  Finding f;
  f.check = check;
  f.rule = "core/" + f.check;
  f.verdict = verdict;
  f.level = verdict == Verdict::conflict ? Level::warning : Level::none;
  return f;
}

bool is_quoted(const CheckInput& input, Span span) {
  const auto behind = std::upper_bound(input.quotes.begin(), input.quotes.end(), span.begin,
                                       [](uint32_t at, Span quote) { return at < quote.begin; });
  // Quotes nest at most once, so only the last two that begin before the place can hold it.
  for (auto quote = behind; quote != input.quotes.begin() && behind - quote < 2;)
    if ((--quote)->contains(span)) return true;
  return false;
}

Checkers::Checkers(const Pack& pack) : pack_(pack), words_(pack.lexicon) {}
Checkers::~Checkers() = default;

void Checkers::find_quotes(const Mentions& mentions) {
  quotes_.clear();
  for (const Mention& m : mentions)
    if (const auto* quote = std::get_if<QuoteValue>(&m.value)) quotes_.push_back(quote->inside);
  std::sort(quotes_.begin(), quotes_.end());
}

void Checkers::find_judged(const Mentions& mentions, const Matches& matches) {
  judged_.assign(mentions.size(), false);
  for (const RuleMatch& match : matches)
    if (pack_.rules.rules[static_cast<size_t>(match.rule)].equation)
      for (const Capture& c : match.captures)
        if (c.mention) judged_[static_cast<size_t>(*c.mention)] = true;
}

Findings Checkers::run(const Reading& reading, const Inspection& seen, const Matches& matches) {
  words_.learn(reading.words);
  items_.read(reading, seen.mentions, seen.facts, words_);
  places_.read(reading, words_);
  find_quotes(seen.mentions);
  find_judged(seen.mentions, matches);
  const CheckInput input{reading, seen.mentions, seen.facts, matches,        pack_,
                         words_,  items_,        places_,    quotes_,        lengths_,
                         points_, seen_,         judged_,    seen.published, seen.published_from};
  read_lengths(input, lengths_);
  read_points(input, points_);
  Findings out;
  for (const Check* check : all_checks()) check->run(input, out);
  return out;
}

}  // namespace copydesk
