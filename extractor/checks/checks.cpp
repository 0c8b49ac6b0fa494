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
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Check* c) { return c->id == id; });
  return found == all.end() ? nullptr : *found;
}

std::span<const Mention> mentions_between(const CheckInput& input, uint32_t first, uint32_t last) {
  const auto from = [&](uint32_t sentence) {
    return std::lower_bound(input.mentions.begin(), input.mentions.end(), sentence,
                            [](const Mention& m, uint32_t s) { return m.sentence < s; });
  };
  return {from(first), from(last)};
}

std::span<const Mention> mentions_in(const CheckInput& input, IndexRange tokens) {
  const auto from = [&](uint32_t token) {
    return std::partition_point(input.mentions.begin(), input.mentions.end(),
                                [&](const Mention& m) { return m.tokens.begin < token; });
  };
  const auto begin = from(tokens.begin);
  return {begin, std::max(begin, from(tokens.end))};
}

Finding finding_of_check(std::string_view check, Verdict verdict) {
  Finding f;
  f.check = check;
  f.rule = "core/" + f.check;
  f.verdict = verdict;
  f.level = verdict == Verdict::conflict ? Level::warning : Level::none;
  return f;
}

bool is_quoted(const CheckInput& input, Span span) {
  const auto behind = std::upper_bound(input.quotes.begin(), input.quotes.end(), span.begin,
                                       [](uint32_t at, Span quote) { return at < quote.begin; });
  // Quotes nest at most once, so only the last two that begin before the place can hold it.
  for (auto quote = behind; quote != input.quotes.begin() && behind - quote < 2;)
    if ((--quote)->contains(span)) return true;
  return false;
}

}  // namespace copydesk
