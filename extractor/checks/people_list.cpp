#include "checks/people_list.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

bool has_relative_clause(const Reading& r, IndexRange list) {
  return any_text(r, list,
                  {"who", "whose", "which", "said", "after", "including", "son", "daughter", "wife",
                   "husband"});
}

bool is_accounted_for(const CheckInput& input, IndexRange list, Mentions::const_iterator first,
                      Mentions::const_iterator last) {
  const Reading& r = input.reading;
  std::vector<bool> known(list.size(), false);
  for (auto m = first; m != last; ++m)
    for (uint32_t i = std::max(m->tokens.begin, list.begin); i < std::min(m->tokens.end, list.end);
         ++i)
      known[i - list.begin] = true;
  for (uint32_t i = list.begin; i < list.end; ++i) {
    const bool capital = (r.word(i).shape & (kCapitalised | kUpper | kMixed)) != 0;
    if (capital && !known[i - list.begin]) return false;
    if (text_is(r, i, {","}) && i + 1 < list.end &&
        text_is(r, i + 1, {"a", "an", "the", "his", "her", "their"}))
      return false;
  }
  return true;
}

}  // namespace

PeopleList read_people(const CheckInput& input, IndexRange tokens) {
  PeopleList out;
  if (tokens.empty() || has_relative_clause(input.reading, tokens)) return out;
  const Span span = input.reading.span(tokens);
  const auto first =
      std::lower_bound(input.mentions.begin(), input.mentions.end(), span.begin,
                       [](const Mention& mention, uint32_t at) { return mention.span.begin < at; });
  auto last = first;
  for (; last != input.mentions.end() && last->span.begin < span.end; ++last)
    if (last->kind == MentionKind::person) out.people.push_back(last->span);
  out.complete = is_accounted_for(input, tokens, first, last);
  return out;
}

}  // namespace copydesk
