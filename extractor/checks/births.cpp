#include "checks/births.hpp"

#include <algorithm>
#include <utility>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kBirthReach = 8;    // tokens from "born" to its date
constexpr uint32_t kPersonReach = 12;  // tokens from a person to "was born"

class BirthReader {
 public:
  BirthReader(const CheckInput& input, const NamedPeople& people)
      : r_(input.reading), people_(people), input_(input) {}

  std::vector<StatedBirth> read() {
    for (const Point& p : input_.points) read_birth(p);
    return std::move(births_);
  }

 private:
  void read_birth(const Point& p) {
    if (p.mention->kind != MentionKind::date || !p.has_year) return;
    if (p.is_period) return read_lifetime(p);
    const IndexRange sentence = sentence_of(r_, *p.mention);
    const uint32_t begin = p.mention->tokens.begin;
    for (uint32_t back = 1; back <= kBirthReach && back <= begin - sentence.begin; ++back) {
      const uint32_t at = begin - back;
      if (text_is(r_, at, {";", ")", "and", "but", "who"})) return;
      if (!text_is(r_, at, {"born", "b"})) continue;
      if (any_text(r_, {sentence.begin, at}, {"when"})) return;  // the birth of somebody's child
      StatedBirth birth{p, std::nullopt, false, std::nullopt};
      set_born(at, sentence, birth);
      births_.push_back(birth);
      return;
    }
  }

  // "Okonjo (1931-2025)"
  void read_lifetime(const Point& p) {
    const uint32_t begin = p.mention->tokens.begin;
    if (begin < 2 || !text_is(r_, begin - 1, {"("}) ||
        p.mention->time()->granularity != Granularity::year)
      return;
    const auto person = people_.ending_at(begin - 1);
    if (!person) return;
    Point birth = p;
    birth.is_period = false;
    birth.days.last = {p.days.first.year, 12, 31};
    births_.push_back({birth, people_.entity(*person), false, p.days.last.year});
  }

  void set_born(uint32_t born, IndexRange sentence, StatedBirth& birth) {
    // "Born on May 3, 1951, Jane Roe ..."
    const uint32_t date_end = birth.point.mention->tokens.end;
    const bool opens = born == sentence.begin;
    const uint32_t from = born - std::min(kPersonReach, born - sentence.begin);
    const IndexRange near =
        opens ? IndexRange{date_end, std::min(sentence.end, date_end + kPersonReach)}
              : IndexRange{from, born};
    if (const auto person = people_.last_in(near); person && !is_of_kin(*person, born, opens))
      birth.who = people_.entity(*person);
    else if (any_text(r_, near, {"he", "she"}))
      set_pronoun(sentence.begin, born, birth);
  }

  // "Orr, 29, says her grandmother, born in 1929": the birth is that of somebody else.
  bool is_of_kin(size_t person, uint32_t born, bool opens) const {
    const uint32_t end = input_.mentions[person].tokens.end;
    return !opens && end < born &&
           any_text(r_, {end, born},
                    {"her", "his", "their", "whose", "'s", "'", "and", "with", "of"});
  }

  // "She was born": the one person of the sentences before, or else perhaps the article's hero.
  void set_pronoun(uint32_t begin, uint32_t born, StatedBirth& birth) {
    constexpr uint32_t kSentencesBack = 2;
    const uint32_t sentence = birth.point.mention->sentence;
    const uint32_t first = sentence - std::min(kSentencesBack, sentence);
    const IndexRange before = {r_.tokens.sentences[first].tokens.begin, std::max(begin, born)};
    birth.guessed = false;
    for (const size_t i : people_.within(before)) {
      if (birth.who && birth.who != people_.entity(i)) birth.guessed = true;
      birth.who = people_.entity(i);
    }
    if (birth.who && !birth.guessed) return;
    birth.who = people_.hero();
    birth.guessed = !is_of_hero(begin, sentence);
  }

  // The paragraph that opens with "She was born" in the story of one who died.
  bool is_of_hero(uint32_t begin, uint32_t sentence) {
    const bool opens =
        sentence > 0 && text_is(r_, begin, {"he", "she"}) &&
        r_.tokens.sentences[sentence - 1].block != r_.tokens.sentences[sentence].block;
    if (!opens || !people_.hero()) return false;
    if (!hero_died_) hero_died_ = is_dead(*people_.hero());
    return *hero_died_;
  }

  bool is_dead(EntityId who) const {
    return std::any_of(input_.facts.facts.begin(), input_.facts.facts.end(), [&](const Fact& f) {
      const FieldValue* action = f.type == "event" ? f.field("action") : nullptr;
      const FieldValue* agent = action != nullptr ? f.field("agent") : nullptr;
      return agent != nullptr && std::get<std::string>(*action) == "die" &&
             std::get<EntityId>(*agent) == who;
    });
  }

  const Reading& r_;
  const NamedPeople& people_;
  const CheckInput& input_;
  std::vector<StatedBirth> births_;
  std::optional<bool> hero_died_;  // asked for once
};

}  // namespace

std::vector<StatedBirth> births_in(const CheckInput& input, const NamedPeople& people) {
  return BirthReader(input, people).read();
}

}  // namespace copydesk
