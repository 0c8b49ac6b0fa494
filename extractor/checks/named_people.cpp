#include "checks/named_people.hpp"

#include <algorithm>

namespace copydesk {

NamedPeople::NamedPeople(const CheckInput& input) : input_(input) {
  for (size_t i = 0; i < input_.mentions.size(); ++i) {
    if (input_.mentions[i].kind != MentionKind::person) continue;
    people_.push_back(i);
    if (!hero_) hero_ = entity(i);
  }
}

std::optional<EntityId> NamedPeople::entity(size_t mention) const {
  return mention < input_.facts.entity_of.size() ? input_.facts.entity_of[mention] : std::nullopt;
}

std::span<const size_t> NamedPeople::within(IndexRange tokens) const {
  const auto from = [&](uint32_t token) {
    return std::partition_point(people_.begin(), people_.end(), [&](size_t person) {
      return input_.mentions[person].tokens.begin < token;
    });
  };
  const auto begin = from(tokens.begin);
  auto end = std::max(begin, from(tokens.end));
  if (end != begin && input_.mentions[*(end - 1)].tokens.end > tokens.end) --end;
  return {begin, end};
}

std::optional<size_t> NamedPeople::ending_at(uint32_t token) const {
  const auto before = within({0, token});
  if (before.empty() || input_.mentions[before.back()].tokens.end != token) return std::nullopt;
  return before.back();
}

std::optional<size_t> NamedPeople::last_in(IndexRange tokens) const {
  const auto people = within(tokens);
  return people.empty() ? std::nullopt : std::optional(people.back());
}

}  // namespace copydesk
