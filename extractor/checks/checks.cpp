#include "checks/checks.hpp"

#include <algorithm>
#include <vector>

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
  const auto found = std::find_if(all.begin(), all.end(), [&](const Check* c) { return c->id == id; });
  return found == all.end() ? nullptr : *found;
}

Findings run_checks(const CheckInput& input) {
  Findings out;
  for (const Check* check : all_checks()) check->run(input, out);
  return out;
}

}  // namespace copydesk
