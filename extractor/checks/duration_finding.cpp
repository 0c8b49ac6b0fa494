#include "checks/duration_finding.hpp"

namespace copydesk {

Finding duration_finding(const CheckInput& input, Verdict verdict, const BoundedLength& bounded) {
  const PrintedLength& length = *bounded.length;
  Finding f;
  f.check = "duration";
  f.rule = "core/duration";
  f.verdict = verdict;
  const bool one = bounded.from == bounded.to;  // "Friday to Sunday"
  f.evidence = {{input.reading.span(length.tokens), "length"},
                {bounded.from->span, one ? "bounds" : "from"}};
  if (!one) f.evidence.push_back({bounded.to->span, "to"});
  f.mentions = {length.id};
  std::string bounds = words_of(input, bounded.from->tokens);
  if (!one) bounds += " to " + words_of(input, bounded.to->tokens);
  const std::string said = words_of(input, length.tokens);
  if (verdict == Verdict::confirmed) {
    f.message = bounds + " is " + said;
    f.equation = bounds + " = " + said;
    return f;
  }
  f.level = Level::warning;
  f.message = bounds + " is " + bounded.really + "; the text says " + said;
  f.equation = bounds + " = " + bounded.really + ", not " + said;
  f.question = "Is the length, or one of its bounds, meant to be another?";
  return f;
}

}  // namespace copydesk
