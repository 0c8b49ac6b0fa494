#include "checks/one_post.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "checks/full_names.hpp"
#include "checks/post_titles.hpp"

namespace copydesk {
namespace {

bool is_given_name(const CheckInput& input, const IntroducedPerson& person) {
  const auto given = input.classes().given_name;
  const Word& word = input.reading.word(person.mention->tokens.begin);
  return given && word.has(*given) && (word.shape & kInitial) == 0;
}

// "Richard H. Truly", "H. Truly"; "Joe Robert Smith", "Robert Smith"
bool shares_a_name(const CheckInput& input, const IntroducedPerson& a, const IntroducedPerson& b) {
  const IndexRange tokens = a.mention->tokens;
  for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i)
    if (input.reading.word(i).folded == b.given) return true;
  return false;
}

size_t times_in_full(const CheckInput& input, const IntroducedPerson& person) {
  const Entity& entity = input.facts.entities[static_cast<size_t>(person.entity)];
  return static_cast<size_t>(
      std::count_if(entity.mentions.begin(), entity.mentions.end(), [&](MentionId id) {
        const NameValue* name = input.mentions[static_cast<size_t>(id)].name();
        return name != nullptr && !name->given.empty();
      }));
}

bool tells_of_kin(const CheckInput& input, const Post& post) {
  return (input.places.bits_in(post.sentence) & (kRelative | kTellsOfName)) != 0;
}

// "director", "center director"; not "director", "deputy director".
bool are_one_title(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return a == b || (b.ends_with(a) && b[b.size() - a.size() - 1] == ' ' && !are_exclusive(a, b));
}

bool are_one_post(const CheckInput& input, const Post& a, const Post& b) {
  if (!are_one_title(a.title, b.title) || !has_few_holders(a.title) || !has_few_holders(b.title) ||
      a.sentence == b.sentence)
    return false;
  if (tells_of_kin(input, a) || tells_of_kin(input, b)) return false;
  if (a.body && b.body) return a.body == b.body;
  const std::string_view longer = a.title.size() > b.title.size() ? a.title : b.title;
  return longer.find(' ') != longer.npos || longer.ends_with("naut");
}

}  // namespace

std::optional<std::string> shared_post(const CheckInput& input, const std::vector<Post>& posts,
                                       const IntroducedPerson& a, const IntroducedPerson& b) {
  if (a.surname != b.surname || a.given == b.given || !is_given_name(input, a) ||
      !is_given_name(input, b) || are_short_forms(input, a, b) || shares_a_name(input, a, b) ||
      shares_a_name(input, b, a) || std::min(times_in_full(input, a), times_in_full(input, b)) > 1)
    return std::nullopt;
  for (const Post& first : posts)
    for (const Post& second : posts)
      if (first.person == a.entity && second.person == b.entity &&
          are_one_post(input, first, second))
        return first.title;
  return std::nullopt;
}

}  // namespace copydesk
