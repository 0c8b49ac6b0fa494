#include "facts/facts.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "facts/builders.hpp"
#include "facts/entities.hpp"
#include "facts/fact_words.hpp"

namespace copydesk {

struct FactBuilders::State {
  explicit State(const Lexicon& lexicon) : words(lexicon), entities(lexicon) {}

  FactWords words;
  EntityJoiner entities;
  Qualifying qualifying;
  // Of the article at hand.
  std::vector<IndexRange> mentions_in;
  std::vector<uint32_t> markers;
  std::vector<uint32_t> events;
  std::vector<Fact> found;
  std::vector<uint32_t> order;
};

namespace {

// Mentions are ordered by span, so those of one sentence lie together.
void group_by_sentence(const Mentions& mentions, size_t sentences, std::vector<IndexRange>& out) {
  out.assign(sentences, {});
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    IndexRange& range = out[mentions[i].sentence];
    if (range.empty()) range.begin = i;
    range.end = i + 1;
  }
}

// The tokens of copy at which a marker or the verb of an event may begin.
void find_triggers(const Reading& reading, const FactWords& words, std::vector<uint32_t>& markers,
                   std::vector<uint32_t>& events) {
  markers.clear();
  events.clear();
  for (uint32_t s = 0; s < reading.tokens.sentences.size(); ++s) {
    if (!words.may_trigger(reading.sentence_words[s]) || !is_copy(reading.block_kind(s))) continue;
    const IndexRange tokens = reading.tokens.sentences[s].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const uint64_t bits = words.triggers_at(reading, i);
      if (bits == 0) continue;
      if ((bits & kMarker) != 0) markers.push_back(i);
      if ((bits & kEvent) != 0) events.push_back(i);
    }
  }
}

void add_roles(const std::vector<Fact>& facts, std::vector<Entity>& entities) {
  for (const Fact& fact : facts) {
    if (fact.type != "role") continue;
    const FieldValue* person = fact.field("person");
    const FieldValue* title = fact.field("title");
    const FieldValue* organization = fact.field("organization");
    if (person == nullptr || title == nullptr) continue;
    RoleOf role{std::get<std::string>(*title), std::nullopt};
    if (organization != nullptr) role.organization = std::get<EntityId>(*organization);
    auto& roles = entities[static_cast<size_t>(std::get<EntityId>(*person))].roles;
    if (std::find(roles.begin(), roles.end(), role) == roles.end())
      roles.push_back(std::move(role));
  }
}

// Facts are large, so their places are sorted and each is moved once.
void take_by_place(std::vector<Fact>& found, std::vector<uint32_t>& order, std::vector<Fact>& out) {
  order.resize(found.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](uint32_t i, uint32_t k) {
    const Fact& a = found[i];
    const Fact& b = found[k];
    return std::tuple(a.span.begin, b.span.end, a.type, i) <
           std::tuple(b.span.begin, a.span.end, b.type, k);
  });
  out.reserve(found.size());
  for (const uint32_t i : order) out.push_back(std::move(found[i]));
  found.clear();
}

}  // namespace

FactBuilders::FactBuilders(const Pack& pack) : state_(std::make_unique<State>(pack.lexicon)) {}
FactBuilders::~FactBuilders() = default;
FactBuilders::FactBuilders(FactBuilders&&) noexcept = default;
FactBuilders& FactBuilders::operator=(FactBuilders&&) noexcept = default;

void FactBuilders::clear() {
  state_->words.clear();
  state_->entities.clear();
}

Facts build_facts(const Reading& reading, const Mentions& mentions, const Matches& matches,
                  const Pack& pack, FactBuilders& builders) {
  FactBuilders::State& s = *builders.state_;
  s.words.learn(reading.words);
  Facts facts;
  s.entities.join(reading, mentions, facts);
  group_by_sentence(mentions, reading.tokens.sentences.size(), s.mentions_in);
  find_triggers(reading, s.words, s.markers, s.events);
  s.qualifying.set(reading, mentions, s.mentions_in, facts.entity_of, s.markers, s.words);
  const FactInput input{reading,      mentions, facts.entity_of, s.mentions_in,
                        s.qualifying, s.words,  s.events};
  build_number_facts(input, s.found);
  build_role_facts(input, s.found);
  add_roles(s.found, facts.entities);
  build_quote_facts(input, s.found);
  build_event_facts(input, s.found);
  build_rule_facts(input, matches, pack.rules, s.found);
  take_by_place(s.found, s.order, facts.facts);
  return facts;
}

}  // namespace copydesk
