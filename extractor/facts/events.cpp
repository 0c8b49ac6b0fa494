// What happened: the verbs of the packs' list `event-verb` with who did it, to whom, where and
// when, read from the verb's own clause.
#include <algorithm>
#include <string>
#include <utility>

#include "facts/builders.hpp"
#include "facts/mention_index.hpp"

namespace copydesk {
namespace {

class Events {
 public:
  Events(const FactInput& input, ClassId verbs, std::vector<Fact>& out)
      : in_(input), reading_(input.reading), verbs_(verbs), out_(out) {}

  void run() {
    for (uint32_t s = 0; s < reading_.tokens.sentences.size(); ++s) {
      if (!is_copy(reading_.block_kind(s))) continue;
      sentence_ = s;
      limit_ = reading_.tokens.sentences[s].tokens;
      for (uint32_t i = limit_.begin; i < limit_.end;) i = read_at(i);
    }
  }

 private:
  struct Verb {
    IndexRange tokens;
    const Entry* entry = nullptr;
  };

  uint32_t read_at(uint32_t i) {
    const Verb verb = verb_at(i);
    if (verb.entry == nullptr || !is_verbal(verb)) return i + 1;
    add(verb);
    return verb.tokens.end;
  }

  Verb verb_at(uint32_t i) {
    const Word& w = reading_.word(i);
    Verb verb;
    if (w.has(verbs_)) verb = {{i, i + 1}, reading_.words.entry(w, verbs_)};
    if (w.phrase_node == 0) return verb;
    phrases_.clear();
    phrases_at(reading_, i, limit_.end, phrases_);
    for (const Phrase& p : phrases_) {
      const Entry& e = reading_.lexicon().entry(p.entry);
      if (e.word_class == verbs_) verb = {p.tokens, &e};
    }
    return verb;
  }

  std::string_view word(uint32_t i) const {
    return limit_.contains(i) ? reading_.word(i).folded : std::string_view();
  }

  // "the launch", "NASA’s landing", "a planned vote" are nouns; a bare form is a verb behind "to"
  // or an auxiliary.
  bool is_verbal(const Verb& verb) const {
    if (verb.tokens.begin == limit_.begin) return false;
    const Word& before = reading_.word(verb.tokens.begin - 1);
    const std::string_view t = before.folded;
    if (t == "the" || t == "a" || t == "an" || t == "this" || t == "that" || t == "its" ||
        t == "his" || t == "her" || t == "their" || t == "'s" || t == "'" || t == "of" ||
        t == "for" || t == "no" || t == "any" || t == "-")
      return false;
    const std::string_view tense = verb.entry->text("tense");
    if (tense != "base" && tense != "gerund") return true;
    if (tense == "gerund") return t == "is" || t == "are" || t == "was" || t == "were" || t == "be";
    return t == "to" || is_auxiliary(t) || (t == "not" && verb.tokens.begin > limit_.begin + 1);
  }

  static bool is_auxiliary(std::string_view t) {
    return t == "will" || t == "would" || t == "could" || t == "may" || t == "might" ||
           t == "can" || t == "should" || t == "must" || t == "did" || t == "does" || t == "do" ||
           t == "'ll" || t == "successfully" || t == "cannot";
  }

  static bool is_preposition(std::string_view t) {
    return t == "of" || t == "in" || t == "at" || t == "from" || t == "with" || t == "on" ||
           t == "under" || t == "by" || t == "near" || t == "for" || t == "to" || t == "carrying" ||
           t == "aboard" || t == "into" || t == "against" || t == "between" || t == "and";
  }

  // ---- the clause

  bool parts_clauses(uint32_t i) const {
    const std::string_view t = word(i);
    return t == ";" || t == ":" || t == "but" || t == "while" || t == "after" || t == "before" ||
           t == "when" || t == "because" || t == "that" || t == "which" || t == "“" || t == "”" ||
           t == "\"" || t == "—";
  }

  uint32_t clause_begin(uint32_t verb) const {
    constexpr uint32_t kFar = 30;
    uint32_t i = verb;
    while (i > limit_.begin && verb - i < kFar && !parts_clauses(i - 1)) --i;
    return i;
  }

  uint32_t clause_end(uint32_t verb) const {
    constexpr uint32_t kFar = 30;
    uint32_t i = verb;
    while (i < limit_.end && i - verb < kFar && !parts_clauses(i)) ++i;
    return i;
  }

  // Whether a preposition rules the name that begins at `i`, over an article or an owner ("from
  // Florida’s Cape").
  bool is_ruled(uint32_t i) const { return is_preposition(preposition_of(i)); }

  std::string_view preposition_of(uint32_t i) const {
    for (int steps = 0; steps < 4 && i > limit_.begin; ++steps) {
      const std::string_view t = word(i - 1);
      if (is_preposition(t)) return t;
      const bool passes = t == "the" || t == "a" || t == "an" || t == "'s" || t == "'" ||
                          names().name_ending(i).has_value();
      if (!passes) return {};
      const auto owner = names().name_ending(i);
      i = owner ? in_.mentions[*owner].tokens.begin : i - 1;
    }
    return {};
  }

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
    Fact fact;
    fact.type = "event";
    fact.rule = "core/event";
    fact.sentence = sentence_;
    fact.span = reading_.span(verb.tokens);
    fact.fields.emplace_back("action", std::string(verb.entry->text("action")));
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
          const std::string_view by = preposition_of(m.tokens.begin);
          const std::string_view next = word(m.tokens.end);
          if (next == "'s" || next == "'") return false;  // an owner
          return (acts(m) || m.kind == MentionKind::facility || is_craft(m)) &&
                 (by.empty() || by == "with");
        }));
    put(fact, "place", place_behind(behind));
    put_time(fact, before, behind);
    // Read from the word before: "scrubbed" denies a launch, not itself.
    fact.qualifiers = in_.qualifying.at({verb.tokens.begin - 1, verb.tokens.begin}, sentence_);
    out_.push_back(std::move(fact));
  }

  // "from Florida’s |Kennedy Space Center|": the last of a chain of owners.
  std::optional<uint32_t> place_behind(IndexRange behind) const {
    const auto where = [&](const Mention& m) {
      if (m.kind != MentionKind::place && m.kind != MentionKind::facility) return false;
      const std::string_view by = preposition_of(m.tokens.begin);
      const bool owns = word(m.tokens.end) == "'s" || word(m.tokens.end) == "'";
      return !owns && (by == "in" || by == "at" || by == "from" || by == "on" || by == "near");
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
  ClassId verbs_;
  std::vector<Fact>& out_;
  uint32_t sentence_ = 0;
  IndexRange limit_;
  std::vector<Phrase> phrases_;
};

}  // namespace

void build_event_facts(const FactInput& input, std::vector<Fact>& out) {
  if (const auto verbs = input.reading.lexicon().class_named("event-verb"))
    Events(input, *verbs, out).run();
}

}  // namespace copydesk
