#include "checks/role_beside.hpp"

#include "checks/post_titles.hpp"
#include "checks/token_text.hpp"

namespace copydesk {

std::string role_beside(const CheckInput& input, const Mention& person) {
  constexpr uint32_t kLongestGap = 4;  // ", the school's"
  const Reading& r = input.reading;
  for (const Mention& m : mentions_between(input, person.sentence, person.sentence + 1)) {
    const auto* role = std::get_if<RoleValue>(&m.value);
    if (role == nullptr || role->plural) continue;
    const bool before = m.tokens.end <= person.tokens.begin;
    const IndexRange gap =
        before ? tokens_between(m.tokens, person.tokens) : tokens_between(person.tokens, m.tokens);
    const bool apposed = !gap.empty() && text_is(r, gap.begin, {","});
    const bool beside = before ? gap.empty() || (gap.size() == 1 && apposed)
                               : apposed && gap.size() <= kLongestGap && gap.size() > 1 &&
                                     text_is(r, gap.begin + 1, {"the", "its", "their", "a"});
    const std::string title = beside ? plain_title(role->title) : std::string();
    // "Mr Lee", "Senator Lee": forms of address are of many people.
    if (title.find(' ') != std::string::npos || (!title.empty() && apposed)) return title;
  }
  return {};
}

}  // namespace copydesk
