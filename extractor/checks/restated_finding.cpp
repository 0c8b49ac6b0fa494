#include "checks/restated_finding.hpp"

#include <string>

namespace copydesk {

Finding restated_finding(const CheckInput& input, const Item& first, const Item& again, bool fits,
                         std::string_view question) {
  const std::string a = printed(input, *first.mention);
  const std::string b = printed(input, *again.mention);
  Finding f = finding_of_check("restated", verdict_of(fits));
  f.evidence = {{shown(first), "first"}, {shown(again), "again"}};
  f.mentions = {first.id, again.id};
  f.equation = a + (fits ? " = " : " ≠ ") + b;
  f.message = fits ? f.equation : "first " + a + ", then " + b;
  if (!fits) f.question = question;
  return f;
}

}  // namespace copydesk
