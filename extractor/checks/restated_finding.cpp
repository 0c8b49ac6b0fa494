#include "checks/restated_finding.hpp"

#include <string>

namespace copydesk {

Finding restated_finding(const CheckInput& input, const Mention& first, const Mention& again,
                         bool fits, std::string_view question) {
  const std::string a = printed(input, first);
  const std::string b = printed(input, again);
  const auto id = [&](const Mention& m) {
    return static_cast<MentionId>(&m - input.mentions.data());
  };
  Finding f = finding_of_check("restated", verdict_of(fits));
  f.evidence = {{first.span, "first"}, {again.span, "again"}};
  f.mentions = {id(first), id(again)};
  f.equation = a + (fits ? " = " : " ≠ ") + b;
  f.message = fits ? f.equation : "first " + a + ", then " + b;
  if (!fits) f.question = question;
  return f;
}

Finding restated_finding(const CheckInput& input, const Item& first, const Item& again, bool fits,
                         std::string_view question) {
  Finding f = restated_finding(input, *first.mention, *again.mention, fits, question);
  f.evidence[0].span = shown(first);
  f.evidence[1].span = shown(again);
  return f;
}

}  // namespace copydesk
