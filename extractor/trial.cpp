// Rules carry their own proof; here it is heard.
#include <algorithm>
#include <optional>
#include <utility>

#include "copydesk.hpp"
#include "pack/pack.hpp"

namespace copydesk {
namespace {

// One example, read as an article of its own.
class Hearing {
 public:
  Hearing(const Rule& rule, const Example& example, Workspace& workspace)
      : rule_(rule), example_(example) {
    ReadOptions options;
    options.published = rule.published;
    article_ = *read_article({rule.file, example.text, 1}, "text", options);
    // A sentence on its own would pass for a headline.
    article_.marked = {{{0, static_cast<uint32_t>(article_.text.size())}, BlockKind::body}};
    hits_ = rule_hits(article_, workspace);
    seen_ = inspect(article_, workspace);
  }

  /// What is wrong; empty when the example holds.
  std::string complaint() const {
    switch (example_.expect) {
      case Example::Expect::finds:
        return hit_complaint();
      case Example::Expect::confirms:
        return verdict_complaint(Verdict::confirmed);
      case Example::Expect::flags:
        return verdict_complaint(Verdict::conflict);
      case Example::Expect::ignores:
        return ignored_complaint();
    }
    return {};
  }

 private:
  std::string words(Span span) const { return '"' + plain_text(article_, span) + '"'; }

  std::string hit_complaint() const {
    std::string found;
    for (const RuleHit& hit : hits_) {
      if (hit.rule != rule_.id) continue;
      if (!example_.span || hit.span == *example_.span) return {};
      found += " " + words(hit.span);
    }
    return found.empty() ? "the pattern does not fit" : "the pattern fits other words:" + found;
  }

  std::string verdict_complaint(Verdict wanted) const {
    if (std::string wrong = hit_complaint(); !wrong.empty()) return wrong;
    std::string got;
    for (const Finding& finding : seen_.findings) {
      if (finding.rule != rule_.id) continue;
      if (finding.verdict == wanted) return {};
      got = std::string(to_string(finding.verdict)) + ": " + finding.message;
    }
    return got.empty() ? "the claim was not decided" : got;
  }

  // A claim may fit and stay undecided; a rule that gives a fact must not fit at all.
  std::string ignored_complaint() const {
    for (const Finding& finding : seen_.findings)
      if (finding.rule == rule_.id && finding.verdict != Verdict::unknown)
        return std::string(to_string(finding.verdict)) + ": " + finding.message;
    if (!rule_.fact_type.empty() || rule_.claim.empty())
      for (const RuleHit& hit : hits_)
        if (hit.rule == rule_.id) return "the pattern fits " + words(hit.span);
    return {};
  }

  const Rule& rule_;
  const Example& example_;
  Article article_;
  std::vector<RuleHit> hits_;
  Inspection seen_;
};

}  // namespace

Trial try_rules(const PackPtr& pack, std::string_view prefix) {
  Trial trial;
  Workspace workspace(pack);
  for (const Rule& rule : pack->rules.rules) {
    if (!rule.id.starts_with(prefix)) continue;
    ++trial.rules;
    for (const Example& example : rule.examples) {
      ++trial.examples;
      const std::string wrong = Hearing(rule, example, workspace).complaint();
      if (wrong.empty()) continue;
      trial.failures.push_back(
          {rule.file,
           example.line,
           example.column,
           rule.id + " " + std::string(to_string(example.expect)) + ": " + wrong,
           {},
           example.excerpt});
    }
  }
  return trial;
}

}  // namespace copydesk
