#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/span.hpp"
#include "model/article.hpp"
#include "report/writer.hpp"

namespace copydesk {

struct Pack;
class Workspace;

/// A rule's own example, as its pack states it.
struct ExampleText {
  std::string expect;  ///< "finds", "confirms", "flags" or "ignores"
  std::string text;
};

/// A rule as people read it.
struct RuleText {
  std::string id;     ///< "core/percent-change"
  std::string check;  ///< the check its findings belong to
  std::string file;
  uint32_t line = 0;
  std::string find;
  std::string gives;  ///< "count(value, of)"; empty: no fact
  std::string claim;  ///< empty: no claim
  std::vector<std::string> slips;
  std::string says;
  std::string asks;
  std::string note;
  std::vector<ExampleText> examples;
};

/// All rules of the loaded packs in the order of loading.
std::vector<RuleText> rules_of(const Pack& pack);

/// Every check of the engine and every check that a rule's claim makes, sorted by id.
std::vector<CheckDescription> checks_of(const Pack& pack);

/// A place of an article where a rule's pattern fits.
struct RuleHit {
  std::string rule;
  Span span;
  std::vector<std::pair<std::string, Span>> captures;

  bool operator==(const RuleHit&) const = default;
};

/// Where the rules fit, in the order of the text.
std::vector<RuleHit> rule_hits(const Article& article, Workspace& workspace);

/// What the trial of the rules' own examples came to.
struct Trial {
  uint32_t rules = 0;
  uint32_t examples = 0;
  Errors failures;  ///< with file and line of the rule
};

/// Tries every example of the rules whose id begins with `prefix` (a pack's name, a rule's id;
/// empty: all): `finds` and `ignores` ask whether the pattern fits, `confirms` and `flags` whether
/// the claim holds; words in brackets must be the words that the rule found.
Trial try_rules(const std::shared_ptr<const Pack>& pack, std::string_view prefix);

}  // namespace copydesk
