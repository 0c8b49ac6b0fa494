#include "checks/ages.hpp"

#include <algorithm>

#include "checks/births.hpp"
#include "checks/named_people.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using When = StatedAge::When;

constexpr int kOldest = 119;
constexpr uint32_t kVerbReach = 10;  // tokens from "died" to "at 87"

class AgeReader {
 public:
  AgeReader(const CheckInput& input, const NamedPeople& people)
      : input_(input), r_(input.reading), people_(people) {}

  std::vector<StatedAge> read() {
    for (size_t i = 0; i < input_.mentions.size(); ++i) read_age(i);
    return std::move(ages_);
  }

 private:
  std::optional<int> years_of(const Mention& m) const {
    std::optional<int64_t> years;
    if (const NumberValue* n = m.number()) {
      if (m.kind != MentionKind::cardinal || n->hedge != Hedge::none || !n->number)
        return std::nullopt;
      years = n->number->to_int();
    } else if (const TimeValue* t = m.kind == MentionKind::duration ? m.time() : nullptr) {
      const bool of_age = t->granularity == Granularity::year && t->hedge == Hedge::none &&
                          any_text(r_, m.tokens, {"old"});
      if (!of_age || !t->length || !t->length->is_point()) return std::nullopt;
      years = t->length->low->to_int();
    }
    return years && 0 < *years && *years <= kOldest ? std::optional(static_cast<int>(*years))
                                                    : std::nullopt;
  }

  void read_age(size_t index) {
    const Mention& m = input_.mentions[index];
    if (!m.number() && m.kind != MentionKind::duration) return;
    const auto years = years_of(m);
    if (!years) return;
    StatedAge age;
    age.id = static_cast<MentionId>(index);
    age.mention = &m;
    age.tokens = m.tokens;
    age.years = *years;
    const bool found = m.kind == MentionKind::duration ? read_year_old(age)
                                                       : read_apposition(age) || read_at(age) ||
                                                             read_verb(age) || read_elided(age);
    if (found) ages_.push_back(age);
  }

  void set_person(StatedAge& age, size_t person) const {
    const Mention& m = input_.mentions[person];
    age.who = people_.entity(person);
    age.full_name = !m.name()->given.empty() && !m.name()->surname.empty();
    age.tokens.begin = std::min(age.tokens.begin, m.tokens.begin);
    age.tokens.end = std::max(age.tokens.end, m.tokens.end);
  }

  bool ends_clause(uint32_t token, uint32_t end) const {
    return token >= end || text_is(r_, token, {",", ".", ")", ";", ":", "and", "?", "!"}) ||
           is_dash(r_, token);
  }

  // "Lee, 41,", "Lee (41)", "Lee, aged 41"
  bool read_apposition(StatedAge& age) const {
    const IndexRange sentence = sentence_of(r_, *age.mention);
    uint32_t at = age.mention->tokens.begin;
    const bool aged = at > sentence.begin && text_is(r_, at - 1, {"aged", "age"});
    if (aged) --at;
    if (!ends_clause(age.mention->tokens.end, sentence.end) && !aged) return false;
    if (at > sentence.begin && text_is(r_, at - 1, {",", "("}))
      --at;
    else if (!aged)
      return false;
    const auto person = people_.ending_at(at);
    if (!person) return false;
    set_person(age, *person);
    return true;
  }

  // "dies at 87", "died in March at the age of 93", "At 31, she"
  bool read_at(StatedAge& age) const {
    const IndexRange sentence = sentence_of(r_, *age.mention);
    uint32_t at = age.mention->tokens.begin;
    if (at >= sentence.begin + 3 && text_is(r_, at - 1, {"of"}) && text_is(r_, at - 2, {"age"})) {
      at -= 2;
      if (text_is(r_, at - 1, {"the"})) --at;
    }
    if (at == sentence.begin || !text_is(r_, at - 1, {"at", "aged", "age"})) return false;
    const uint32_t next = age.mention->tokens.end;
    const uint32_t pronoun = next < sentence.end && text_is(r_, next, {","}) ? next + 1 : next;
    const bool opens =
        at - 1 == sentence.begin && pronoun < sentence.end && text_is(r_, pronoun, {"he", "she"});
    if (!opens && !ends_clause(next, sentence.end)) return false;
    const IndexRange before = {at - std::min(kVerbReach, at - sentence.begin), at};
    const bool died = any_text(r_, before, {"dies", "died", "dead"});
    if (!died && at - 1 != sentence.begin) return false;
    age.when = died ? When::death : When::now;
    age.tokens.begin = at - 1;
    if (!died) return true;
    const auto person = people_.last_in({sentence.begin, at});
    if (person && is_subject(*person)) age.who = people_.entity(*person);
    return person.has_value() || at - 1 == sentence.begin;
  }

  // Not "the widow of Otto Kern" or "Kern's widow".
  bool is_subject(size_t person) const {
    const Mention& m = input_.mentions[person];
    const IndexRange sentence = sentence_of(r_, m);
    const bool owned =
        m.tokens.begin > sentence.begin && text_is(r_, m.tokens.begin - 1, {"of", "to"});
    const bool owns = m.tokens.end < sentence.end && text_is(r_, m.tokens.end, {"'s", "'"});
    return !owned && !owns;
  }

  // "turned 75", "who is 45": of the last person before it, or nobody in particular.
  bool read_verb(StatedAge& age) const {
    const IndexRange sentence = sentence_of(r_, *age.mention);
    const uint32_t at = age.mention->tokens.begin;
    const uint32_t next = age.mention->tokens.end;
    if (at == sentence.begin) return false;
    const bool turned = text_is(r_, at - 1, {"turned", "turns"});
    const bool dated = next < sentence.end &&
                       text_is(r_, next, {"last", "this", "on", "in", "today", "next", "earlier"});
    if (!ends_clause(next, sentence.end) && !(turned && dated)) return false;
    if (!turned && !text_is(r_, at - 1, {"is", "was"})) return false;
    const bool was = text_is(r_, at - 1, {"was"});
    if (was && tells_of_dead(age)) return true;
    if (const auto person = subject_over_clause(age)) {
      age.who = people_.entity(*person);
      const bool died = any_text(r_, {sentence.begin, at}, {"died"});
      age.when = !was ? When::now : died ? When::death : When::event;
      return true;
    }
    const bool lately = turned && has_date_without_year(age.mention->sentence);
    age.when = was || (turned && !lately) ? When::event : When::now;
    const auto person = people_.last_in({sentence.begin, at});
    if (person) age.who = people_.entity(*person);
    return turned || at < sentence.begin + 2 || text_is(r_, at - 2, {"who", "he", "she", "i"}) ||
           people_.ending_at(at - 1).has_value();
  }

  // "Jane Roe, who died on Sunday, was 81", "Lee, born in 2004, is 21": who opens the sentence,
  // when it names nobody else.
  std::optional<size_t> subject_over_clause(const StatedAge& age) const {
    const IndexRange sentence = sentence_of(r_, *age.mention);
    const uint32_t verb = age.mention->tokens.begin - 1;
    if (verb <= sentence.begin || !text_is(r_, verb, {"is", "was"}) ||
        !text_is(r_, verb - 1, {","}))
      return std::nullopt;
    const auto named = people_.within({sentence.begin, verb});
    if (named.size() != 1) return std::nullopt;
    const IndexRange name = input_.mentions[named.front()].tokens;
    const bool opens = name.begin == sentence.begin && text_is(r_, name.end, {","});
    return opens ? std::optional(named.front()) : std::nullopt;
  }

  // "Ruth is 70 and Jane 62"
  bool read_elided(StatedAge& age) const {
    const IndexRange sentence = sentence_of(r_, *age.mention);
    const uint32_t at = age.mention->tokens.begin;
    const auto person = people_.ending_at(at);
    const bool parallel = !ages_.empty() && ages_.back().when == When::now &&
                          ages_.back().mention->sentence == age.mention->sentence;
    if (!person || !parallel || !ends_clause(age.mention->tokens.end, sentence.end)) return false;
    const uint32_t name = input_.mentions[*person].tokens.begin;
    if (name == sentence.begin || !text_is(r_, name - 1, {"and", ",", ";"})) return false;
    set_person(age, *person);
    return true;
  }

  // "turned 75 last week"
  bool has_date_without_year(uint32_t sentence) const {
    const auto mentions = mentions_between(input_, sentence, sentence + 1);
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
      return m.kind == MentionKind::date && !m.time()->stated.year &&
             !text_is(r_, m.tokens.end - 1, {"ago"});
    });
  }

  // "Jane Roe died on Monday. She was 81.": of the one who died in the sentence before.
  bool tells_of_dead(StatedAge& age) const {
    const uint32_t sentence = age.mention->sentence;
    const IndexRange tokens = sentence_of(r_, *age.mention);
    const bool alone = age.mention->tokens.begin == tokens.begin + 2 && tokens.size() <= 4 &&
                       text_is(r_, tokens.begin, {"he", "she"});
    if (!alone || sentence == 0) return false;
    for (const Fact& fact : in_sentences(input_.facts.facts, sentence - 1, sentence)) {
      if (fact.type != "event") continue;
      const FieldValue* action = fact.field("action");
      const FieldValue* agent = fact.field("agent");
      if (action == nullptr || agent == nullptr || std::get<std::string>(*action) != "die")
        continue;
      age.who = std::get<EntityId>(*agent);
      age.when = When::death;
      age.tokens.begin = tokens.begin;
      return true;
    }
    return false;
  }

  // "45-year-old Jane Roe", "Jane Roe, a 45-year-old"
  bool read_year_old(StatedAge& age) const {
    constexpr uint32_t kReach = 3;
    const IndexRange sentence = sentence_of(r_, *age.mention);
    const uint32_t begin = age.mention->tokens.begin;
    const uint32_t end = age.mention->tokens.end;
    for (const size_t i : people_.within(sentence)) {
      const IndexRange at = input_.mentions[i].tokens;
      const bool behind = end <= at.begin && at.begin <= end + kReach && at.end <= sentence.end &&
                          !any_text(r_, {end, at.begin}, {",", "and", "'s", "of", "whose", "with"});
      if (behind || (at.end + 2 == begin && text_is(r_, at.end, {","}) &&
                     text_is(r_, at.end + 1, {"a", "the"}))) {
        set_person(age, i);
        return true;
      }
    }
    return begin > sentence.begin && text_is(r_, begin - 1, {"a", "the"});
  }

  const CheckInput& input_;
  const Reading& r_;
  const NamedPeople& people_;
  std::vector<StatedAge> ages_;
};

}  // namespace

Lives lives_in(const CheckInput& input) {
  const NamedPeople people(input);
  return {AgeReader(input, people).read(), births_in(input, people), people.hero()};
}

}  // namespace copydesk
