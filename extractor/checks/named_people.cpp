#include "checks/named_people.hpp"

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

std::optional<size_t> NamedPeople::ending_at(uint32_t token) const {
  for (const size_t i : people_)
    if (input_.mentions[i].tokens.end == token) return i;
  return std::nullopt;
}

std::optional<size_t> NamedPeople::last_in(IndexRange tokens) const {
  std::optional<size_t> out;
  for (const size_t i : people_) {
    const IndexRange at = input_.mentions[i].tokens;
    if (tokens.begin <= at.begin && at.end <= tokens.end) out = i;
  }
  return out;
}

}  // namespace copydesk
