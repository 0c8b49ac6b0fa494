#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.hpp"
#include "model/finding.hpp"
#include "model/inspection.hpp"
#include "report/place.hpp"

namespace copydesk {

/// A finding that somebody has looked at and decided to live with.
struct Suppression {
  std::string fingerprint;
  std::string reason;  ///< never empty
};

/// What a desk has configured about findings.
struct ReportSettings {
  std::map<std::string, std::optional<Level>, std::less<>>
      levels;  ///< of conflicts, by check; nothing: the check is off
  std::vector<Suppression> suppressions;
};

/// A finding ready to be shown: settled, named and placed.
struct ReportedFinding {
  Finding finding;
  std::string id;           ///< check and the beginning of the fingerprint: "composition:5f2c9a01"
  std::string fingerprint;  ///< 16 hexadecimal digits, see make_report
  std::vector<Place> places;              ///< one for each evidence
  std::optional<std::string> suppressed;  ///< the reason, when it is

  bool asks() const { return finding.verdict == Verdict::conflict && !suppressed; }
};

/// How much of the article could be checked. Numbers only: dates and names are not counted.
struct Coverage {
  uint32_t numbers = 0;
  uint32_t checkable = 0;  ///< evidence of a claim that could be decided
  uint32_t confirmed = 0;  ///< of them, those in no question
  uint32_t questioned = 0;

  Coverage& operator+=(const Coverage& other);
};

/// Findings of one article by verdict; suppressed ones stand apart.
struct Tally {
  uint32_t confirmed = 0;
  uint32_t unknown = 0;
  uint32_t notes = 0;
  uint32_t warnings = 0;
  uint32_t errors = 0;
  uint32_t suppressed = 0;
  uint32_t omitted = 0;  ///< of all these, beyond kMostFindings and so not shown

  uint32_t conflicts() const { return notes + warnings + errors; }
  Tally& operator+=(const Tally& other);
};

/// Findings of one article that are shown at most; the gravest, and of equal ones the first.
inline constexpr size_t kMostFindings = 2'000;

/// All that a writer needs; writers decide nothing. Refers to the article and the inspection it was
/// made from.
struct Report {
  const Article& article;
  const Inspection& seen;
  std::vector<ReportedFinding> findings;  ///< without those that Tally::omitted counts
  Coverage coverage;
  Tally tally;
};

/// Settles levels and suppressions and orders the findings by their place in the article.
///
/// A fingerprint is a hash of the check, the rule, and the words and labels of the evidence, with a
/// number when several findings of the article share these. It holds no place, so it outlives every
/// edit elsewhere.
Report make_report(const Article& article, const Inspection& seen, const ReportSettings& settings);

/// The highest level among the findings that are not suppressed.
Level worst_level(const Tally& tally);

}  // namespace copydesk
