#include "facts/facts.hpp"

#include <algorithm>
#include <tuple>

#include "facts/builders.hpp"
#include "facts/counts.hpp"
#include "facts/entities.hpp"

namespace copydesk {
namespace {

// Mentions are ordered by span, so those of one sentence lie together.
std::vector<IndexRange> mentions_by_sentence(const Mentions& mentions, size_t sentences) {
  std::vector<IndexRange> out(sentences);
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    IndexRange& range = out[mentions[i].sentence];
    if (range.empty()) range.begin = i;
    range.end = i + 1;
  }
  return out;
}

void add_roles(Facts& facts) {
  for (const Fact& fact : facts.facts) {
    if (fact.type != "role") continue;
    const FieldValue* person = fact.field("person");
    const FieldValue* title = fact.field("title");
    const FieldValue* organization = fact.field("organization");
    if (person == nullptr || title == nullptr) continue;
    RoleOf role{std::get<std::string>(*title), std::nullopt};
    if (organization != nullptr) role.organization = std::get<EntityId>(*organization);
    auto& roles = facts.entities[static_cast<size_t>(std::get<EntityId>(*person))].roles;
    if (std::find(roles.begin(), roles.end(), role) == roles.end())
      roles.push_back(std::move(role));
  }
}

void sort_by_place(std::vector<Fact>& facts) {
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
    return std::tuple(a.span.begin, b.span.end, std::string_view(a.type)) <
           std::tuple(b.span.begin, a.span.end, std::string_view(b.type));
  });
}

}  // namespace

Facts build_facts(const Reading& reading, const Mentions& mentions, const Matches&, const Pack&) {
  Facts facts;
  join_entities(reading, mentions, facts);
  const Qualifying qualifying(reading, mentions, facts.entity_of);
  const auto by_sentence = mentions_by_sentence(mentions, reading.tokens.sentences.size());
  const FactInput input{reading,         mentions,    facts.entities,
                        facts.entity_of, by_sentence, qualifying};
  add_counts(reading, mentions, facts.entity_of, qualifying, facts.facts);
  build_role_facts(input, facts.facts);
  build_quote_facts(input, facts.facts);
  build_event_facts(input, facts.facts);
  add_roles(facts);
  sort_by_place(facts.facts);
  return facts;
}

}  // namespace copydesk
