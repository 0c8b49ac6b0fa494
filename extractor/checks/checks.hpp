#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "match/matches.hpp"
#include "match/reading.hpp"
#include "model/fact.hpp"
#include "model/finding.hpp"
#include "pack/pack.hpp"

namespace copydesk {

/// Everything a check may look at.
struct CheckInput {
  const Reading& reading;
  const Mentions& mentions;
  const Facts& facts;
  const Matches& matches;
  const Pack& pack;
  std::optional<Date> published;
  PublishedFrom published_from = PublishedFrom::none;
  std::vector<Span> quotes;  ///< what stands between quotation marks, ordered; filled by run_checks
};

/// Whether a place stands inside quotation marks: somebody's words, never the paper's error (X7).
bool is_quoted(const CheckInput& input, Span span);

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
/// Runs every check. The findings are not yet ordered, levelled by configuration or suppressed.
Findings run_checks(CheckInput input);

}  // namespace copydesk
