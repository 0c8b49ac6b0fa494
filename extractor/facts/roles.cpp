// Who holds which post where. A role phrase belongs to the person before it ("Ana Ruiz, the health
// minister of Peru"), behind it ("NASA astronauts Ana Ruiz and Bo Lind"), or on both sides of "is".
#include <algorithm>
#include <string>
#include <utility>

#include "facts/builders.hpp"
#include "facts/mention_index.hpp"

namespace copydesk {
namespace {

class RoleFacts {
 public:
  RoleFacts(const FactInput& input, std::vector<Fact>& out)
      : in_(input), reading_(input.reading), out_(out) {}

  void run() {
    for (uint32_t s = 0; s < in_.mentions_in.size(); ++s) {
      const IndexRange range = in_.mentions_in[s];
      if (range.empty()) continue;
      limit_ = reading_.tokens.sentences[s].tokens;
      sentence_ = s;
      range_ = range;
      for (uint32_t i = range.begin; i < range.end; ++i) {
        if (in_.mentions[i].kind == MentionKind::role) read_role(i);
        if (in_.mentions[i].kind == MentionKind::person) read_affiliation(i);
      }
    }
  }

 private:
  using Index = uint32_t;  // into the mentions
  static constexpr Index kNone = UINT32_MAX;

  const Mention& mention(Index i) const { return in_.mentions[i]; }
  bool is(uint32_t token, std::string_view folded) const {
    return limit_.contains(token) && reading_.word(token).folded == folded;
  }
  bool is_possessive(uint32_t token) const { return is(token, "'s") || is(token, "'"); }
  bool is_article(uint32_t t) const {
    return is(t, "the") || is(t, "a") || is(t, "an") || is(t, "its") || is(t, "his") ||
           is(t, "her") || is(t, "their");
  }

  // ---- mentions by place

  static Index or_none(std::optional<uint32_t> i) { return i.value_or(kNone); }
  Index name_at(uint32_t token) const { return or_none(index().name_at(token)); }
  Index name_ending(uint32_t token) const { return or_none(index().name_ending(token)); }
  Index role_at(uint32_t token) const { return or_none(index().role_at(token)); }
  MentionIndex index() const { return {in_.mentions, range_}; }
  Index person_at(uint32_t token) const {
    const Index i = name_at(token);
    return i != kNone && mention(i).kind == MentionKind::person ? i : kNone;
  }

  // ---- patterns

  void read_role(Index role) {
    const IndexRange tokens = mention(role).tokens;
    const Index owner = owner_before(tokens.begin);
    if (const Index person = person_at(tokens.end); person != kNone)
      return add_all(role, person, owner);
    if (const Index person = person_after_comma(role); person != kNone)
      return add(role, person, owner);
    const Index body = body_behind(tokens.end);
    const Index holder = holder_before(role, owner);
    if (holder != kNone) return add(role, holder, body != kNone ? body : owner);
    if (body == kNone) return;
    // "the head of Roscosmos|, Dmitry Bakanov,|" and "head of Roscosmos |Dmitry Bakanov|"
    uint32_t behind = mention(body).tokens.end;
    if (is(behind, ",")) ++behind;
    if (const Index person = person_at(behind); person != kNone) add(role, person, body);
  }

  // "|NASA’s| acting administrator", "the |SpaceX| CEO", "the |Treasury| secretary".
  Index owner_before(uint32_t token) const {
    uint32_t end = token;
    if (end > limit_.begin && is_possessive(end - 1)) --end;
    const Index i = name_ending(end);
    return i != kNone && mention(i).kind != MentionKind::person ? i : kNone;
  }

  // "NASA’s acting administrator|, Transportation Secretary Sean Duffy|", "the mayor|, Ana Ruiz,|".
  Index person_after_comma(Index role) const {
    const uint32_t end = mention(role).tokens.end;
    if (!is(end, ",")) return kNone;
    uint32_t next = end + 1;
    if (const Index second = role_at(next); second != kNone)
      next = mention(second).tokens.end;
    else if (const Index owner = name_at(next);
             owner != kNone && mention(owner).kind != MentionKind::person) {
      uint32_t past = mention(owner).tokens.end;
      if (is_possessive(past)) ++past;
      if (const Index other = role_at(past); other != kNone) next = mention(other).tokens.end;
    }
    const Index person = person_at(next);
    // "Steve Stich, program manager, Ana Ruiz, engineer": the role belongs to the one before it.
    if (person == kNone || holder_before(role, owner_before(mention(role).tokens.begin)) != kNone)
      return kNone;
    const bool definite = mention(role).tokens.begin > limit_.begin &&
                          (is_article(mention(role).tokens.begin - 1) ||
                           owner_before(mention(role).tokens.begin) != kNone);
    return definite || next != end + 1 ? person : kNone;
  }

  // The body of "head |of Roscosmos|", "manager |of NASA’s Commercial Crew Program|": the last name
  // of the chain.
  Index body_behind(uint32_t token) const {
    if (!is(token, "of") && !is(token, "for") && !is(token, "at") && !is(token, "in") &&
        !is(token, "with"))
      return kNone;
    uint32_t next = token + 1;
    if (is_article(next)) ++next;
    Index body = name_at(next);
    while (body != kNone) {
      const uint32_t end = mention(body).tokens.end;
      const Index owned = is_possessive(end) ? name_at(end + 1) : name_at(end);
      if (owned == kNone || mention(owned).kind == MentionKind::person ||
          (!is_possessive(end) && mention(owned).kind == mention(body).kind))
        break;
      body = owned;
    }
    return body != kNone && mention(body).kind != MentionKind::person ? body : kNone;
  }

  // "|Ana Ruiz|, the health minister"; "|Ana Ruiz|, 45, a lawyer"; "|Ana Ruiz| is the mayor".
  Index holder_before(Index role, Index owner) const {
    uint32_t token = mention(role).tokens.begin;
    if (owner != kNone) token = mention(owner).tokens.begin;
    if (token > limit_.begin && is_article(token - 1)) --token;
    if (token <= limit_.begin) return kNone;
    if (is(token - 1, ",")) return holder_before_comma(token - 1);
    if (is(token - 1, "is") || is(token - 1, "was") || is(token - 1, "as") ||
        is(token - 1, "became"))
      return holder_of_verb(token - 1);
    if (is(token - 1, "and")) return second_post(token - 1);
    return kNone;
  }

  Index holder_before_comma(uint32_t comma) const {
    uint32_t end = comma;
    if (end >= limit_.begin + 2 && reading_.word(end - 1).is(kDigits) && is(end - 2, ","))
      end -= 2;  // an age
    const Index i = name_ending(end);
    if (i == kNone || mention(i).kind != MentionKind::person) return kNone;
    return i;
  }

  Index holder_of_verb(uint32_t verb) const {
    uint32_t end = verb;
    if (is(verb, "as") && end > limit_.begin && is(end - 1, "serves")) --end;
    if (is(verb, "as") && end > limit_.begin && is(end - 1, "served")) --end;
    if (is(verb, "as") && end == verb) return kNone;
    if (end > limit_.begin && is(end - 1, "who")) --end;
    if (end > limit_.begin && is(end - 1, ",")) --end;
    const Index i = name_ending(end);
    return i != kNone && mention(i).kind == MentionKind::person ? i : kNone;
  }

  // "Ana Ruiz, the mayor |and| a former judge": the holder of the role before "and".
  Index second_post(uint32_t conjunction) const {
    const Index first = or_none(index().role_ending(conjunction));
    return first != kNone ? holder_before(first, owner_before(mention(first).tokens.begin)) : kNone;
  }

  // "astronauts |Zena Cardman and Mike Fincke|": a plural role takes the whole list.
  void add_all(Index role, Index person, Index owner) {
    add(role, person, owner);
    const auto* value = std::get_if<RoleValue>(&mention(role).value);
    if (value == nullptr || !value->plural) return;
    uint32_t next = mention(person).tokens.end;
    while (is(next, ",") || is(next, "and")) {
      while (is(next, ",") || is(next, "and")) ++next;
      const Index other = person_at(next);
      if (other == kNone) return;
      add(role, other, owner);
      next = mention(other).tokens.end;
    }
  }

  // "|Japan Aerospace Exploration Agency’s| Kimiya Yui", "Kimiya Yui |of JAXA|", "Kimiya Yui
  // |(JAXA)|".
  void read_affiliation(Index person) {
    const IndexRange tokens = mention(person).tokens;
    Index body = kNone;
    if (tokens.begin > limit_.begin && is_possessive(tokens.begin - 1))
      body = name_ending(tokens.begin - 1);
    if (body == kNone && (is(tokens.end, "of") || is(tokens.end, "from")))
      body = name_at(is_article(tokens.end + 1) ? tokens.end + 2 : tokens.end + 1);
    if (body == kNone && is(tokens.end, "(")) body = name_at(tokens.end + 1);
    if (body == kNone || mention(body).kind != MentionKind::organization) return;
    Fact fact = make("affiliation", {person, body});
    fact.fields = {{"person", entity(person)}, {"organization", entity(body)}};
    out_.push_back(std::move(fact));
  }

  EntityId entity(Index i) const { return *in_.entity_of[i]; }

  void add(Index role, Index person, Index body) {
    if (!in_.entity_of[person]) return;
    std::vector<Index> parts{person, role};
    if (body != kNone) parts.push_back(body);
    Fact fact = make("role", parts);
    fact.fields = {{"person", entity(person)},
                   {"title", std::get<RoleValue>(mention(role).value).title}};
    if (body != kNone && in_.entity_of[body]) {
      const MentionKind kind = mention(body).kind;
      const bool place = kind == MentionKind::place || kind == MentionKind::nationality;
      fact.fields.emplace_back(place ? "place" : "organization", entity(body));
    }
    out_.push_back(std::move(fact));
  }

  Fact make(std::string type, const std::vector<Index>& parts) const {
    Fact fact;
    fact.rule = "core/" + type;
    fact.type = std::move(type);
    fact.sentence = sentence_;
    fact.span = mention(parts.front()).span;
    IndexRange tokens = mention(parts.front()).tokens;
    for (const Index i : parts) {
      fact.span = cover(fact.span, mention(i).span);
      tokens = {std::min(tokens.begin, mention(i).tokens.begin),
                std::max(tokens.end, mention(i).tokens.end)};
      fact.evidence.push_back(static_cast<MentionId>(i));
    }
    fact.qualifiers = in_.qualifying.at(tokens, sentence_);
    return fact;
  }

  const FactInput& in_;
  const Reading& reading_;
  std::vector<Fact>& out_;
  IndexRange limit_;
  IndexRange range_;
  uint32_t sentence_ = 0;
};

}  // namespace

void build_role_facts(const FactInput& input, std::vector<Fact>& out) {
  RoleFacts(input, out).run();
}

}  // namespace copydesk
