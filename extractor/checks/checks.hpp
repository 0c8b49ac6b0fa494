#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
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
  const std::vector<Span>& quotes;  ///< what stands between quotation marks, ordered
  SymbolSet& seen;  ///< memory for whoever goes through distinct words; to be cleared first
  std::optional<Date> published;
  PublishedFrom published_from = PublishedFrom::none;

  const CheckClasses& classes() const { return words.classes; }
  uint32_t bits(uint32_t token) const { return words.bits(reading.token(token).symbol); }
};

/// The mentions of the sentences [first, last).
std::span<const Mention> mentions_between(const CheckInput& input, uint32_t first, uint32_t last);

/// Whether a place stands inside quotation marks: somebody's words, never the paper's error (X7).
bool is_quoted(const CheckInput& input, Span span);

inline Verdict verdict_of(bool fits) { return fits ? Verdict::confirmed : Verdict::conflict; }
/// A finding of an article-wide check, still without words: its rule is "core/" + check, and a
/// conflict is a warning.
Finding finding_of_check(std::string_view check, Verdict verdict);
/// Whether a finding of that check is about the mention.
bool has_finding(const Findings& findings, std::string_view check, MentionId mention);

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

/// What one worker's checks know of the words met so far, and the memory that they use again.
/// Results never depend on that history.
class Checkers {
 public:
  explicit Checkers(const Pack& pack) : pack_(pack), words_(pack.lexicon) {}

  /// Runs every check over an article of which everything but the findings is known. They come back
  /// neither ordered, levelled by configuration nor suppressed.
  Findings run(const Reading& reading, const Inspection& seen, const Matches& matches);
  /// Forgets all words; to be called together with Words::clear.
  void clear() { words_.clear(); }

 private:
  void find_quotes(const Mentions& mentions);

  const Pack& pack_;
  CheckWords words_;
  Items items_;
  WordPlaces places_;
  std::vector<Span> quotes_;
  SymbolSet seen_;
};

}  // namespace copydesk
