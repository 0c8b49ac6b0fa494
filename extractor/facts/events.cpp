// What happened: the verbs of the packs' list `event-verb` with who did it, to whom, where and
// when, read from the verb's own clause.
#include <algorithm>
#include <string>

#include "facts/builders.hpp"
#include "facts/mention_index.hpp"

namespace copydesk {
namespace {

class Events {
 public:
  Events(const FactInput& input, std::vector<Fact>& out)
      : in_(input), reading_(input.reading), out_(out) {}

  void run() {
    uint32_t behind = 0;  // the verb before
    for (const uint32_t token : in_.event_words) {
      if (token < behind) continue;
      enter_sentence_of(token);
      const auto verb = verb_at(token);
      if (!verb) continue;
      add(*verb);
      behind = verb->tokens.end;
    }
  }

 private:
  using Verb = FactWords::VerbAt;

  void enter_sentence_of(uint32_t token) {
    const auto& sentences = reading_.tokens.sentences;
    while (sentences[sentence_].tokens.end <= token) ++sentence_;
    limit_ = sentences[sentence_].tokens;
  }

  bool is(uint32_t token, uint64_t wanted) const {
    return limit_.contains(token) && (in_.bits(token) & wanted) != 0;
  }

  // "the launch", "NASA’s landing", "a planned vote" are nouns; a bare form is a verb behind "to"
  // or an auxiliary.
  std::optional<Verb> verb_at(uint32_t token) const {
    if (token == limit_.begin || is(token - 1, kBeforeNoun)) return std::nullopt;
    auto verb = in_.words.verb_at(reading_, token, limit_.end);
    if (!verb || verb->verb.form == VerbForm::finite) return verb;
    const bool is_verbal =
        verb->verb.form == VerbForm::gerund
            ? is(token - 1, kBe)
            : is(token - 1, kTo | kAuxiliary) || (is(token - 1, kNot) && token > limit_.begin + 1);
    return is_verbal ? verb : std::nullopt;
  }

  // ---- the clause

  uint32_t clause_begin(uint32_t verb) const {
    constexpr uint32_t kFar = 30;
    uint32_t i = verb;
    while (i > limit_.begin && verb - i < kFar && !is(i - 1, kPartsClauses)) --i;
    return i;
  }

  uint32_t clause_end(uint32_t verb) const {
    constexpr uint32_t kFar = 30;
    uint32_t i = verb;
    while (i < limit_.end && i - verb < kFar && !is(i, kPartsClauses)) ++i;
    return i;
  }

  // The bits of the preposition that rules the name that begins at `i`, over an article or an owner
  // ("from Florida’s Cape"); 0 when there is none.
  uint64_t preposition_of(uint32_t i) const {
    for (int steps = 0; steps < 4 && i > limit_.begin; ++steps) {
      const uint64_t before = in_.bits(i - 1);
      if ((before & kPreposition) != 0) return before;
      const auto owner = names().name_ending(i);
      if (!owner && (before & (kArticle | kPossessive)) == 0) return 0;
      i = owner ? in_.mentions[*owner].tokens.begin : i - 1;
    }
    return 0;
  }
  bool is_ruled(uint32_t i) const { return preposition_of(i) != 0; }

  MentionIndex names() const { return {in_.mentions, in_.mentions_in[sentence_]}; }

  template <typename Fits>
  std::optional<uint32_t> first_in(IndexRange tokens, Fits fits) const {
    const IndexRange range = in_.mentions_in[sentence_];
    for (uint32_t i = names().first_from(tokens.begin);
         i < range.end && in_.mentions[i].tokens.begin < tokens.end; ++i)
      if (in_.mentions[i].tokens.end <= tokens.end && fits(in_.mentions[i])) return i;
    return std::nullopt;
  }

  // ---- the fact

  void add(const Verb& verb) {
    const IndexRange before{clause_begin(verb.tokens.begin), verb.tokens.begin};
    const IndexRange behind{verb.tokens.end, clause_end(verb.tokens.end)};
    constexpr size_t kMostFields = 6;
    Fact& fact = out_.emplace_back();
    fact.type = "event";
    fact.rule = "core/event";
    fact.sentence = sentence_;
    fact.span = reading_.span(verb.tokens);
    fact.fields.reserve(kMostFields);
    fact.fields.emplace_back("action", std::string(verb.verb.action));
    const auto is_craft = [](const Mention& m) { return m.kind == MentionKind::vehicle; };
    const auto acts = [](const Mention& m) {
      return m.kind == MentionKind::person || m.kind == MentionKind::organization ||
             m.kind == MentionKind::mission;
    };
    const auto is_free = [&](const Mention& m) { return !is_ruled(m.tokens.begin); };
    std::optional<uint32_t> craft =
        first_in(before, [&](const Mention& m) { return is_craft(m) && is_free(m); });
    if (!craft)
      craft = first_in(behind, [&](const Mention& m) { return is_craft(m) && is_free(m); });
    put(fact, "vehicle", craft);
    put(fact, "agent", first_in(before, [&](const Mention& m) { return acts(m) && is_free(m); }));
    put(fact, "object", first_in(behind, [&](const Mention& m) {
          if (is(m.tokens.end, kPossessive)) return false;  // an owner
          if (!acts(m) && m.kind != MentionKind::facility && !is_craft(m)) return false;
          const uint64_t by = preposition_of(m.tokens.begin);
          return by == 0 || (by & kWith) != 0;
        }));
    put(fact, "place", place_behind(behind));
    put_time(fact, before, behind);
    // Read from the word before: "scrubbed" denies a launch, not itself.
    fact.qualifiers = in_.qualifying.at({verb.tokens.begin - 1, verb.tokens.begin}, sentence_);
  }

  // "from Florida’s |Kennedy Space Center|": the last of a chain of owners.
  std::optional<uint32_t> place_behind(IndexRange behind) const {
    const auto where = [&](const Mention& m) {
      if (m.kind != MentionKind::place && m.kind != MentionKind::facility) return false;
      return !is(m.tokens.end, kPossessive) &&
             (preposition_of(m.tokens.begin) & kPlacePreposition) != 0;
    };
    return first_in(behind, where);
  }

  void put(Fact& fact, std::string_view field, std::optional<uint32_t> i) const {
    if (!i || !in_.entity_of[*i]) return;
    fact.fields.emplace_back(field, *in_.entity_of[*i]);
    fact.evidence.push_back(static_cast<MentionId>(*i));
    fact.span = cover(fact.span, in_.mentions[*i].span);
  }

  void put_time(Fact& fact, IndexRange before, IndexRange behind) const {
    const auto is_point = [](const Mention& m) {
      return m.kind == MentionKind::date || m.kind == MentionKind::time;
    };
    std::optional<uint32_t> i = first_in(behind, is_point);
    if (!i) i = first_in(before, is_point);
    if (!i) return;
    fact.fields.emplace_back("time", *in_.mentions[*i].time());
    fact.evidence.push_back(static_cast<MentionId>(*i));
    fact.span = cover(fact.span, in_.mentions[*i].span);
  }

  const FactInput& in_;
  const Reading& reading_;
  std::vector<Fact>& out_;
  uint32_t sentence_ = 0;
  IndexRange limit_;
};

}  // namespace

void build_event_facts(const FactInput& input, std::vector<Fact>& out) { Events(input, out).run(); }

}  // namespace copydesk
