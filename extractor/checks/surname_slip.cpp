#include "checks/surname_slip.hpp"

#include "checks/spelling.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

/// The word in its sentence.
class Candidate {
 public:
  Candidate(const CheckInput& input, const NameWord& word)
      : r_(input.reading),
        classes_(input.classes()),
        word_(word),
        sentence_(r_.tokens.sentences[word.sentence].tokens) {}

  bool has(std::optional<ClassId> c) const { return holds(word_.token, c); }

  // "Roy Delmer ... Delmar said": whoever speaks by one name is no child and no town.
  bool speaks() const {
    const uint32_t next = word_.token + 1;
    return next + 1 < sentence_.end &&
           (holds(next, classes_.say_verb) ||
            text_is(r_, next, {"declined", "denied", "refused", "pleaded", "testified"}));
  }

  bool is_one_letter_off(const IntroducedPerson& person) const {
    return word_.folded.size() == person.surname.size() &&
           edit_distance(word_.folded, person.surname, 1) == 1;
  }

  // "Laureate Award", "Cheng Chung-tai": a capital beside it; the person's own given name, a title
  // in front and the start of a sentence apart.
  bool stands_in_longer_name(std::string_view given) const {
    if (word_.token + 1 < sentence_.end && is_name_word(word_.token + 1)) return true;
    if (word_.token == sentence_.begin) return false;
    const uint32_t before = word_.token - 1;
    return is_name_word(before) && r_.word(before).folded != given &&
           (before > sentence_.begin || !holds(before, classes_.common_word));
  }

  // "Mr Justice Harrow said ... Jane Harlow KC": whom a title introduced before.
  bool is_titled_before(const IntroducedPerson& person) const {
    return word_.token < person.surname_token && word_.token > sentence_.begin &&
           is_prose(r_.block_kind(word_.sentence)) && holds(word_.token - 1, classes_.title);
  }

  // "of Camden", "in Regan": no place for a surname.
  bool is_placed() const {
    return word_.token > sentence_.begin &&
           text_is(r_, word_.token - 1, {"in", "of", "at", "from"});
  }

 private:
  bool holds(uint32_t token, std::optional<ClassId> c) const { return c && r_.word(token).has(*c); }

  bool is_name_word(uint32_t token) const {
    return (r_.word(token).shape & (kCapitalised | kUpper | kInitial)) != 0 &&
           !holds(token, classes_.title);
  }

  const Reading& r_;
  const CheckClasses& classes_;
  const NameWord& word_;
  IndexRange sentence_;
};

}  // namespace

bool may_be_slip(const CheckInput& input, const PrintedNames& names, const NameWord& word,
                 const IntroducedPerson& person) {
  const CheckClasses& classes = input.classes();
  const Candidate slip(input, word);
  if (names.is_surname(word.folded) || names.is_printed_lower(word.token) ||
      slip.has(classes.title))
    return false;
  for (const auto c : {classes.given_name, classes.name_part, classes.city})
    if (slip.has(c) && !(slip.speaks() && slip.is_one_letter_off(person))) return false;
  if (slip.stands_in_longer_name(person.given) || slip.is_placed() || slip.is_titled_before(person))
    return false;
  const Mention* m = names.name_over(word.token);
  if (m != nullptr && m->kind != MentionKind::person) return false;
  return m != nullptr || !slip.has(classes.common_word);
}

}  // namespace copydesk
