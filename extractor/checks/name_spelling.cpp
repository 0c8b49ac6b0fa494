// A name that comes back spelled otherwise (NEWSROOM K): "Steve Stich, who runs the program …
// Stitch said", "Ngozi Adeyemi … Ngozi Adeyami", "the Meridiana spacecraft … Meridianna". Asks only
// where one person or thing is meant: a second person introduced by another full name, kin, changed
// names, inflected and transliterated forms stay silent, and no spelling wins by majority. Proof:
// tests/cases/name-spelling.case
#include <algorithm>
#include <bit>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "checks/full_names.hpp"
#include "checks/index.hpp"
#include "checks/one_post.hpp"
#include "checks/printed_names.hpp"
#include "checks/spelling.hpp"
#include "checks/surname_slip.hpp"
#include "checks/thing_names.hpp"
#include "checks/token_text.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

constexpr size_t kShort = 5;  // bytes: shorter names differ by a letter too often

class NameSpelling {
 public:
  NameSpelling(const CheckInput& input, Findings& out)
      : in_(input), reading_(input.reading), classes_(input.classes()), names_(input), out_(out) {}

  void run() {
    confirm();
    compare_full_names();
    compare_holders();
    for (const IntroducedPerson& person : names_.people()) compare_surname(person);
    compare_things();
  }

 private:
  std::string_view folded(uint32_t token) const { return reading_.word(token).folded; }
  bool has(uint32_t token, std::optional<ClassId> c) const {
    return c && reading_.word(token).has(*c);
  }

  // The first word of the alphabet that begins like the one at `token`, may lie `edits` from it and
  // fits.
  template <typename Fits>
  const NameWord* first_like(uint32_t token, int edits, Fits fits) {
    const uint64_t letters = letters_of(folded(token));
    const std::span<const NameWord> words = names_.words_from(folded(token).front());
    if (words.size() > most_words_) return nullptr;
    most_words_ -= words.size();
    alike_.clear();
    for (const NameWord& word : words)
      if (std::popcount(letters ^ word.letters) <= 2 * edits) alike_.push_back(&word);
    std::sort(alike_.begin(), alike_.end(), [](const NameWord* a, const NameWord* b) {
      return std::tie(a->folded, a->token) < std::tie(b->folded, b->token);
    });
    for (size_t i = 0; i < alike_.size(); ++i) {
      if (i > 0 && alike_[i]->folded == alike_[i - 1]->folded) continue;
      if (most_alike_ == 0) return nullptr;
      --most_alike_;
      if (fits(*alike_[i])) return alike_[i];
    }
    return nullptr;
  }

  void compare_surname(const IntroducedPerson& person) {
    constexpr int kMostEdits = 2;
    if (person.surname.size() < kShort || is_asked(person.entity)) return;
    const NameWord* slip = first_like(person.surname_token, kMostEdits, [&](const NameWord& word) {
      return looks_misspelled(word.folded, person.surname) &&
             may_be_slip(in_, names_, word, person) && !is_explained(word.sentence);
    });
    if (slip == nullptr || names_.is_printed_lower(person.surname_token) ||
        is_explained(person.mention->sentence))
      return;
    ask(reading_.span({person.surname_token, person.surname_token + 1}),
        reading_.token(slip->token).span, Level::warning);
    asked_.push_back(person.entity);
  }

  bool is_asked(EntityId person) const {
    return std::find(asked_.begin(), asked_.end(), person) != asked_.end();
  }

  // "Ngozi Adeyemi", "Ngozi Adeyami"; "Stephen Hall", "Steven Hall".
  void compare_full_names() {
    for (size_t i = 0; i < names_.people().size(); ++i)
      for (size_t k = i + 1; k < names_.people().size() && k < i + 60; ++k)
        compare_people(names_.people()[i], names_.people()[k]);
  }

  void compare_people(const IntroducedPerson& a, const IntroducedPerson& b) {
    const bool same_given = a.given == b.given;
    const bool same_surname = a.surname == b.surname;
    if (same_given == same_surname) return;
    if (a.mention->sentence == b.mention->sentence) return;
    const bool one_role =
        !same_given && are_variant_names(a.given, b.given) && have_one_role(in_, a, b);
    // People of one post are no kin, whoever else the sentence tells of.
    const uint32_t bits =
        in_.places.bits_in(a.mention->sentence) | in_.places.bits_in(b.mention->sentence);
    const bool explained = is_explained(a.mention->sentence) || is_explained(b.mention->sentence);
    if (one_role ? (bits & kTellsOfName) != 0 : explained) return;
    if (have_different_roles(in_, a.entity, b.entity)) return;
    if (are_of_two_teams(in_, *a.mention, *b.mention)) return;
    const bool alike = !same_given && sound_alike(a.given, b.given) && are_only_two(a, b);
    const bool slip =
        same_given ? is_surname_slip(a.surname, b.surname) : given_differs_by_slip(in_, a, b);
    if (!slip && !one_role && !alike) return;
    const bool sure = same_given || one_role || alike || (slip && are_unknown_names(a, b));
    ask(a.mention->span, b.mention->span, sure ? Level::warning : Level::note);
    asked_.push_back(a.entity);
    asked_.push_back(b.entity);
  }

  // "Bob Conway, the center's deputy director ... Susan Conway, deputy director of the center"
  void compare_holders() {
    std::vector<Post> posts;
    for (size_t i = 0; i < names_.people().size(); ++i)
      for (size_t k = i + 1; k < names_.people().size() && k < i + 60; ++k) {
        const IntroducedPerson& a = names_.people()[i];
        const IntroducedPerson& b = names_.people()[k];
        if (a.surname != b.surname || a.given == b.given || is_asked(a.entity)) continue;
        if (posts.empty()) posts = posts_in(in_);
        const auto post = are_only_two(a, b) ? shared_post(in_, posts, a, b) : std::nullopt;
        if (!post) continue;
        ask_about_person(a.mention->span, b.mention->span, *post);
        asked_.push_back(a.entity);
      }
  }

  // Nobody else has that surname, no place tells the two apart ("Ann Lee of York") and neither name
  // goes on ("Ann Lee Dials").
  bool are_only_two(const IntroducedPerson& a, const IntroducedPerson& b) const {
    const auto placed = [&](const IntroducedPerson& person) {
      const uint32_t next = person.mention->tokens.end;
      return next < reading_.tokens.sentences[person.mention->sentence].tokens.end &&
             (folded(next) == "of" || folded(next) == "from" ||
              (reading_.word(next).shape & (kCapitalised | kInitial)) != 0);
    };
    return !placed(a) && !placed(b) &&
           std::count_if(
               names_.people().begin(), names_.people().end(),
               [&](const IntroducedPerson& person) { return person.surname == a.surname; }) == 2;
  }

  // "Thornbury Creameries", "Thornberry Creameries": first words that are no given names.
  bool are_unknown_names(const IntroducedPerson& a, const IntroducedPerson& b) const {
    constexpr size_t kLong = 7;
    return std::min(a.given.size(), b.given.size()) >= kLong &&
           !has(a.mention->tokens.begin, classes_.given_name) &&
           !has(b.mention->tokens.begin, classes_.given_name) && are_only_two(a, b);
  }

  // Kin, changed names, and names that are themselves the subject: a difference that the text knows
  // of.
  bool is_explained(uint32_t sentence) const {
    const uint32_t bits = in_.places.bits_in(sentence);
    if ((bits & (kTellsOfName | kRelative)) != 0) return true;
    if ((bits & kBeforeOtherName) == 0) return false;
    const IndexRange tokens = reading_.tokens.sentences[sentence].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if ((in_.bits(i) & kBeforeOtherName) != 0 && name_follows(i, tokens.end)) return true;
    return false;
  }

  // "known as the Beltway", "born “Ruth Ames”"; not "named superintendent", "born in 1968".
  bool name_follows(uint32_t token, uint32_t end) const {
    uint32_t i = token + 1;
    while (i < end &&
           (reading_.word(i).is(kPunctuation) || folded(i) == "as" || folded(i) == "the"))
      ++i;
    return i < end && (reading_.word(i).shape & (kCapitalised | kUpper | kMixed | kInitial)) != 0;
  }

  // A name of a thing that no list knows, and the same with one letter more or less.
  void compare_things() {
    for (const Mention* thing : names_.things()) {
      const uint32_t token = thing->tokens.begin;
      const NameWord* slip =
          first_like(token, 1, [&](const NameWord& word) { return is_slip_of(word, *thing); });
      if (slip != nullptr)
        return ask(thing->span, reading_.token(slip->token).span, Level::warning);
    }
    for (const NamePair& pair : long_names_with_a_slip(in_, names_))
      if (!is_explained(sentence_at(pair.first)) && !is_explained(sentence_at(pair.second)))
        return ask(pair.first, pair.second, Level::warning);
  }

  uint32_t sentence_at(Span span) const {
    return reading_.sentence_of(token_from(reading_, span.begin));
  }

  bool is_slip_of(const NameWord& word, const Mention& thing) const {
    const std::string_view name = folded(thing.tokens.begin);
    if (word.folded.size() < kLongThing || reading_.word(word.token).number != 0) return false;
    if (is_form_of(word.folded, name) || edit_distance(word.folded, name, 1) != 1) return false;
    if (names_.is_printed_lower(word.token) || is_explained(word.sentence) ||
        is_explained(thing.sentence))
      return false;
    const bool said_the_other_way =
        word.token < thing.tokens.begin && names_.name_over(word.token) != nullptr;
    return !said_the_other_way;
  }

  // A full name and a later form agree: once for each person and thing.
  void confirm() {
    for (const NamePair& pair : things_told_again(in_, names_)) confirm(pair.first, pair.second);
    for (const IntroducedPerson& person : names_.people()) {
      const Entity& entity = in_.facts.entities[static_cast<size_t>(person.entity)];
      const Mention* later = nullptr;
      for (const MentionId id : entity.mentions) {
        const Mention& m = in_.mentions[static_cast<size_t>(id)];
        const std::string_view last = reading_.word(m.tokens.end - 1).folded;
        if (&m != person.mention && last == person.surname) later = &m;
        if (later != nullptr && m.span > person.mention->span) break;
      }
      if (later == nullptr) continue;
      confirm(person.mention->span, later->span);
    }
  }

  void confirm(Span name, Span again) {
    Finding f = finding(name, again);
    f.verdict = Verdict::confirmed;
    f.message = text(name) + " and " + text(again) + ": one spelling";
    out_.push_back(std::move(f));
  }

  std::string text(Span span) const { return plain_text(reading_.article, span); }

  Finding finding(Span first, Span second) const {
    Finding f;
    f.check = "name-spelling";
    f.rule = "core/name-spelling";
    f.evidence = {{first, "name"}, {second, "again"}};
    return f;
  }

  bool is_in(Span span, MentionKind kind) const {
    const uint32_t token = token_from(reading_, span.begin);
    const uint32_t s = reading_.sentence_of(token);
    const auto mentions = mentions_between(in_, s, s + 1);
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
      return m.kind == kind && m.tokens.contains(token);
    });
  }

  // "Rival Glenmore", "a smaller blaze at Monte Sarrano"
  bool is_contrasted(Span name) const {
    constexpr uint32_t kReach = 4;
    const uint32_t at = token_from(reading_, name.begin);
    const uint32_t begin = reading_.tokens.sentences[reading_.sentence_of(at)].tokens.begin;
    for (uint32_t i = at; i > begin && at - i < kReach;) {
      if (has(--i, classes_.contrast_word)) return true;
      if (reading_.token(i).kind == TokenKind::punctuation) return false;
    }
    return false;
  }

  // "5 March" is no Marsh; "twelve died in Karabel, four in Karabey": places told apart in one
  // breath. People are named twice in one sentence.
  bool are_told_apart(Span first, Span second) const {
    if (is_in(first, MentionKind::date) || is_in(second, MentionKind::date)) return true;
    if (is_contrasted(first) || is_contrasted(second)) return true;
    return sentence_at(first) == sentence_at(second) && !is_in(first, MentionKind::person) &&
           !is_in(second, MentionKind::person);
  }

  void ask_about_person(Span first, Span second, const std::string& post) {
    Finding f = finding(first, second);
    f.verdict = Verdict::conflict;
    f.level = Level::warning;
    f.message = "both " + text(first) + " and " + text(second) + " are called " + post;
    f.question = "Is this one person under two first names, or are they two?";
    out_.push_back(std::move(f));
  }

  void ask(Span first, Span second, Level level) {
    if (are_told_apart(first, second)) return;
    Finding f = finding(first, second);
    f.verdict = Verdict::conflict;
    f.level = level;
    f.message = "the text has both \"" + text(first) + "\" and \"" + text(second) + "\"";
    f.question = "Is this one name in two spellings, or are they two?";
    out_.push_back(std::move(f));
  }

  // Bounds on the work for one article: more than any text but a directory of names needs.
  size_t most_words_ = 20'000'000;
  size_t most_alike_ = 200'000;
  const CheckInput& in_;
  const Reading& reading_;
  const CheckClasses& classes_;
  const PrintedNames names_;
  Findings& out_;
  std::vector<EntityId> asked_;
  std::vector<const NameWord*> alike_;
};

void run(const CheckInput& input, Findings& out) { NameSpelling(input, out).run(); }

}  // namespace

extern const Check name_spelling_check{"name-spelling", "A name comes back spelled otherwise.",
                                       "Compares later surnames with the people introduced by full "
                                       "names, full names with each other, and unknown names of "
                                       "things. Silent for kin, second people of the name, changed "
                                       "names, plurals, feminine forms and accents.",
                                       Level::warning, run};

}  // namespace copydesk
