#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "checks/check_words.hpp"
#include "checks/items.hpp"
#include "checks/word_places.hpp"
#include "match/matches.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"
#include "model/finding.hpp"
#include "model/inspection.hpp"
#include "pack/pack.hpp"

namespace copydesk {

struct PrintedLength;
struct Point;

/// Sentences between two statements of one thing at most: no story reaches farther, and the time of
/// very long texts stays in proportion to their length.
inline constexpr uint32_t kStoryReach = 200;

/// Everything a check may look at.
struct CheckInput {
  const Reading& reading;
  const Mentions& mentions;
  const Facts& facts;
  const Matches& matches;
  const Pack& pack;
  const CheckWords& words;
  const Items& items;
  const WordPlaces& places;
  const std::vector<Span>& quotes;            ///< what stands between quotation marks, ordered
  const std::vector<PrintedLength>& lengths;  ///< of time, in the order of the text
  const std::vector<Point>& points;           ///< dates, in the order of the text
  SymbolSet& seen;  ///< memory for whoever goes through distinct words; to be cleared first
  const std::vector<bool>& judged;  ///< for each mention: a rule has judged it
  std::optional<Date> published;
  PublishedFrom published_from = PublishedFrom::none;

  const CheckClasses& classes() const { return words.classes; }
  /// Whether a rule has already judged that mention.
  bool is_judged(MentionId id) const { return judged[static_cast<size_t>(id)]; }
  uint32_t bits(uint32_t token) const { return words.bits(reading.token(token).symbol); }
};

/// The mentions of the sentences [first, last).
std::span<const Mention> mentions_between(const CheckInput& input, uint32_t first, uint32_t last);
/// The mentions that begin in a stretch of tokens.
std::span<const Mention> mentions_in(const CheckInput& input, IndexRange tokens);
template <typename Statement>
uint32_t sentence_told_in(const Statement& statement) {
  if constexpr (std::is_pointer_v<Statement>)
    return sentence_told_in(*statement);
  else if constexpr (requires { statement.mention->sentence; })
    return statement.mention->sentence;
  else if constexpr (requires { statement.item.mention->sentence; })
    return statement.item.mention->sentence;
  else if constexpr (requires { statement.point.mention->sentence; })
    return statement.point.mention->sentence;
  else
    return statement.sentence;
}
/// Those of a list in the order of the text that stand in the sentences [first, last).
template <typename Statement>
std::span<const Statement> in_sentences(std::span<const Statement> list, uint32_t first,
                                        uint32_t last) {
  const auto from = [&](uint32_t sentence) {
    return std::partition_point(list.begin(), list.end(),
                                [&](const Statement& s) { return sentence_told_in(s) < sentence; });
  };
  const auto begin = from(first);
  return {begin, std::max(begin, from(last))};
}
template <typename Statement>
std::span<const Statement> in_sentences(const std::vector<Statement>& list, uint32_t first,
                                        uint32_t last) {
  return in_sentences(std::span<const Statement>(list), first, last);
}

/// Whether a place stands inside quotation marks: somebody's words, never the paper's error (X7).
bool is_quoted(const CheckInput& input, Span span);

inline Verdict verdict_of(bool fits) { return fits ? Verdict::confirmed : Verdict::conflict; }
/// A finding of an article-wide check, still without words: its rule is "core/" + check, and a
/// conflict is a warning.
Finding finding_of_check(std::string_view check, Verdict verdict);

/// A check is a value that describes itself; SARIF, `explain` and the manual need no second source.
struct Check {
  std::string_view id;       ///< "composition"; reads well after "ignore"
  std::string_view summary;  ///< one sentence: what a conflict of this check means
  std::string_view help;     ///< what is compared, what keeps it silent
  Level level;               ///< of its conflicts unless a finding says less
  void (*run)(const CheckInput& input, Findings& out);
};

/// All checks in the order of index.def.
std::span<const Check* const> all_checks();
/// Null when there is none of that id.
const Check* check_named(std::string_view id);

}  // namespace copydesk
