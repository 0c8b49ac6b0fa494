// Who holds which post where. A role phrase belongs to the person before it ("Ana Ruiz, the health
// minister of Peru"), behind it ("NASA astronauts Ana Ruiz and Bo Lind"), or on both sides of "is".
#include <algorithm>
#include <array>
#include <string_view>

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
  bool is(uint32_t token, uint64_t wanted) const {
    return limit_.contains(token) && (in_.bits(token) & wanted) != 0;
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
    if (holder != kNone && body == kNone && owner == kNone)
      return add(role, holder, body_after_comma(tokens.end));
    if (holder != kNone) return add(role, holder, body != kNone ? body : owner);
    if (body == kNone) return;
    // "the head of Roscosmos|, Dmitry Bakanov,|" and "head of Roscosmos |Dmitry Bakanov|"
    uint32_t behind = mention(body).tokens.end;
    if (is(behind, kComma)) ++behind;
    if (const Index person = person_at(behind); person != kNone) add(role, person, body);
  }

  // "|NASA’s| acting administrator", "the |SpaceX| CEO", "the |Treasury| secretary".
  Index owner_before(uint32_t token) const {
    uint32_t end = token;
    if (end > limit_.begin && is(end - 1, kPossessive)) --end;
    const Index i = name_ending(end);
    return i != kNone && mention(i).kind != MentionKind::person ? i : kNone;
  }

  // "NASA’s acting administrator|, Transportation Secretary Sean Duffy|", "the mayor|, Ana Ruiz,|".
  Index person_after_comma(Index role) const {
    const uint32_t end = mention(role).tokens.end;
    if (!is(end, kComma)) return kNone;
    uint32_t next = end + 1;
    if (const Index second = role_at(next); second != kNone)
      next = mention(second).tokens.end;
    else if (const Index owner = name_at(next);
             owner != kNone && mention(owner).kind != MentionKind::person) {
      uint32_t past = mention(owner).tokens.end;
      if (is(past, kPossessive)) ++past;
      if (const Index other = role_at(past); other != kNone) next = mention(other).tokens.end;
    }
    const Index person = person_at(next);
    // "Steve Stich, program manager, Ana Ruiz, engineer": the role belongs to the one before it.
    if (person == kNone || holder_before(role, owner_before(mention(role).tokens.begin)) != kNone)
      return kNone;
    const bool definite = mention(role).tokens.begin > limit_.begin &&
                          (is(mention(role).tokens.begin - 1, kDeterminer) ||
                           owner_before(mention(role).tokens.begin) != kNone);
    return definite || next != end + 1 ? person : kNone;
  }

  // The body of "head |of Roscosmos|", "manager |of NASA’s Commercial Crew Program|": the last name
  // of the chain.
  Index body_behind(uint32_t token) const {
    if (!is(token, kBodyLink)) return kNone;
    return body_at(is(token + 1, kDeterminer) ? token + 2 : token + 1);
  }

  // "Steve Stich, manager|, NASA’s Commercial Crew Program|": as lists of those present print it.
  Index body_after_comma(uint32_t comma) const {
    if (!is(comma, kComma)) return kNone;
    const Index body = body_at(comma + 1);
    if (body == kNone || mention(body).kind == MentionKind::place) return kNone;
    const uint32_t end = mention(body).tokens.end;
    return end >= limit_.end || is(end, kBodyLink) || reading_.word(end).is(kPunctuation) ? body
                                                                                          : kNone;
  }

  Index body_at(uint32_t next) const {
    Index body = name_at(next);
    while (body != kNone) {
      const uint32_t end = mention(body).tokens.end;
      const Index owned = is(end, kPossessive) ? name_at(end + 1) : name_at(end);
      if (owned == kNone || mention(owned).kind == MentionKind::person ||
          (!is(end, kPossessive) && mention(owned).kind == mention(body).kind))
        break;
      body = owned;
    }
    return body != kNone && mention(body).kind != MentionKind::person ? body : kNone;
  }

  // "|Ana Ruiz|, the health minister"; "|Ana Ruiz|, 45, a lawyer"; "|Ana Ruiz| is the mayor".
  Index holder_before(Index role, Index owner) const {
    uint32_t token = mention(role).tokens.begin;
    if (owner != kNone) token = mention(owner).tokens.begin;
    if (token > limit_.begin && is(token - 1, kDeterminer)) --token;
    if (token <= limit_.begin) return kNone;
    if (is(token - 1, kComma)) return holder_before_comma(token - 1);
    if (is(token - 1, kHolderVerb)) return holder_of_verb(token - 1);
    if (is(token - 1, kAnd)) return second_post(token - 1);
    return kNone;
  }

  Index holder_before_comma(uint32_t comma) const {
    uint32_t end = comma;
    if (end >= limit_.begin + 2 && reading_.word(end - 1).is(kDigits) && is(end - 2, kComma))
      end -= 2;  // an age
    const Index i = name_ending(end);
    if (i == kNone || mention(i).kind != MentionKind::person) return kNone;
    return i;
  }

  Index holder_of_verb(uint32_t verb) const {
    uint32_t end = verb;
    if (is(verb, kAs)) {
      if (end == limit_.begin || !is(end - 1, kServes)) return kNone;
      --end;
    }
    if (end > limit_.begin && is(end - 1, kWho)) --end;
    if (end > limit_.begin && is(end - 1, kComma)) --end;
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
    while (is(next, kComma | kAnd)) {
      while (is(next, kComma | kAnd)) ++next;
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
    if (tokens.begin > limit_.begin && is(tokens.begin - 1, kPossessive))
      body = name_ending(tokens.begin - 1);
    if (body == kNone && is(tokens.end, kOfOrFrom))
      body = name_at(is(tokens.end + 1, kDeterminer) ? tokens.end + 2 : tokens.end + 1);
    if (body == kNone && is(tokens.end, kOpenBracket)) body = name_at(tokens.end + 1);
    if (body == kNone || mention(body).kind != MentionKind::organization) return;
    Fact& fact = make(std::array{person, body});
    fact.type = "affiliation";
    fact.rule = "core/affiliation";
    fact.fields.emplace_back("person", entity(person));
    fact.fields.emplace_back("organization", entity(body));
  }

  EntityId entity(Index i) const { return *in_.entity_of[i]; }

  void add(Index role, Index person, Index body) {
    if (!in_.entity_of[person]) return;
    const bool has_body = body != kNone;
    Fact& fact = make(std::array{person, role, body}, has_body ? 3 : 2);
    fact.type = "role";
    fact.rule = "core/role";
    fact.fields.emplace_back("person", entity(person));
    fact.fields.emplace_back("title", std::get<RoleValue>(mention(role).value).title);
    if (!has_body || !in_.entity_of[body]) return;
    const MentionKind kind = mention(body).kind;
    const bool place = kind == MentionKind::place || kind == MentionKind::nationality;
    fact.fields.emplace_back(place ? "place" : "organization", entity(body));
  }

  // A fact of the first `count` parts.
  template <size_t N>
  Fact& make(const std::array<Index, N>& parts, size_t count = N) const {
    Fact& fact = out_.emplace_back();
    fact.sentence = sentence_;
    fact.span = mention(parts[0]).span;
    fact.fields.reserve(count);
    fact.evidence.reserve(count);
    IndexRange tokens = mention(parts[0]).tokens;
    for (size_t p = 0; p < count; ++p) {
      const Mention& part = mention(parts[p]);
      fact.span = cover(fact.span, part.span);
      tokens = {std::min(tokens.begin, part.tokens.begin), std::max(tokens.end, part.tokens.end)};
      fact.evidence.push_back(static_cast<MentionId>(parts[p]));
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
