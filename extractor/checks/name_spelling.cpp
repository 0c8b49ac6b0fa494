// A name that comes back spelled otherwise (NEWSROOM K): "Steve Stich, who runs the program …
// Stitch said", "Ngozi Adeyemi … Ngozi Adeyami", "the Meridiana spacecraft … Meridianna". Asks only
// where one person or thing is meant: a second person introduced by another full name, kin, changed
// names, inflected and transliterated forms stay silent, and no spelling wins by majority. Proof:
// tests/cases/name-spelling.case
#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "checks/index.hpp"
#include "checks/spelling.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

constexpr size_t kShort = 5;  // bytes: shorter names differ by a letter too often
constexpr size_t kLongThing = 7;
constexpr uint32_t kNone = UINT32_MAX;

// A person introduced by a full name.
struct Introduced {
  EntityId entity{};
  const Mention* mention = nullptr;
  std::string_view given;    // folded first word
  std::string_view surname;  // folded last word
  uint32_t surname_token = 0;
};

// A capitalised word of copy that no full name holds.
struct Place {
  uint32_t token = 0;
  uint32_t sentence = 0;
  uint32_t next = kNone;  // of those with the same initial
};

class NameSpelling {
 public:
  NameSpelling(const CheckInput& input, Findings& out)
      : in_(input), reading_(input.reading), classes_(input.classes()), out_(out) {}

  void run() {
    gather_people();
    gather_things();
    if (people_.empty() && things_.empty()) return;
    gather_places();
    confirm();
    compare_full_names();
    for (const Introduced& person : people_) compare_surname(person);
    compare_things();
  }

 private:
  // ---- what the article names

  void gather_people() {
    for (size_t e = 0; e < in_.facts.entities.size(); ++e) {
      const Entity& entity = in_.facts.entities[e];
      if (entity.kind != MentionKind::person) continue;
      for (const MentionId id : entity.mentions) {
        const Mention& m = in_.mentions[static_cast<size_t>(id)];
        if (m.name() == nullptr || m.name()->given.empty()) continue;
        uint32_t last = m.tokens.end - 1;
        while (last > m.tokens.begin &&
               (has(last, classes_.name_suffix) || reading_.word(last).is(kPunctuation)))
          --last;
        people_.push_back(
            {static_cast<EntityId>(e), &m, folded(m.tokens.begin), folded(last), last});
        break;
      }
    }
  }

  // Names of one word that no list knows.
  void gather_things() {
    for (const Entity& entity : in_.facts.entities) {
      if (entity.kind == MentionKind::person || entity.kind == MentionKind::nationality) continue;
      const Mention& m = in_.mentions[static_cast<size_t>(entity.mentions.front())];
      if (m.tokens.size() == 1 && reading_.word(m.tokens.begin).number == 0 &&
          folded(m.tokens.begin).size() >= kLongThing)
        things_.push_back(&m);
    }
  }

  void gather_places() {
    first_.fill(kNone);
    std::array<uint32_t, 256> last{};
    uint32_t named_end = 0;  // of the full names that began so far
    size_t m = 0;
    for (uint32_t s = 0; s < reading_.tokens.sentences.size(); ++s) {
      if (!is_copy(reading_.block_kind(s))) continue;
      const IndexRange tokens = reading_.tokens.sentences[s].tokens;
      for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
        if ((in_.bits(i) & kNameLike) == 0) continue;
        for (; m < in_.mentions.size() && in_.mentions[m].tokens.begin <= i; ++m)
          if (is_full_name(in_.mentions[m]))
            named_end = std::max(named_end, in_.mentions[m].tokens.end);
        if (i < named_end) continue;
        const auto initial = static_cast<unsigned char>(folded(i).front());
        const auto at = static_cast<uint32_t>(places_.size());
        (first_[initial] == kNone ? first_[initial] : places_[last[initial]].next) = at;
        last[initial] = at;
        places_.push_back({i, s, kNone});
      }
    }
  }

  static bool is_full_name(const Mention& m) {
    if (!is_name(m.kind)) return false;
    const NameValue* name = m.name();
    const bool listed = name != nullptr && (!name->sort.empty() || !name->zone.empty());
    return m.tokens.size() > 1 || (m.kind != MentionKind::person && listed);
  }

  std::string_view folded(uint32_t token) const { return reading_.word(token).folded; }
  bool has(uint32_t token, std::optional<ClassId> c) const {
    return c && reading_.word(token).has(*c);
  }

  // Whether the article prints a long word in lower case too.
  bool is_printed_lower(uint32_t token) const {
    if (folded(token).size() < kShort) return false;
    if (!has_lower_) gather_lower();
    return lower_.contains(folded(token));
  }

  // Only an article with names that are alike needs its small words: gathered once, when asked for.
  void gather_lower() const {
    has_lower_ = true;
    for (uint32_t s = 0; s < reading_.tokens.sentences.size(); ++s) {
      if (!is_copy(reading_.block_kind(s))) continue;
      const IndexRange tokens = reading_.tokens.sentences[s].tokens;
      for (uint32_t i = tokens.begin; i < tokens.end; ++i)
        if (reading_.word(i).is(kLower)) lower_.insert(folded(i));
    }
  }

  // ---- comparing

  // Of the words that begin like the one at `token` and may lie `edits` from it, the first of the
  // alphabet for which `fits` holds, at its first place.
  template <typename Fits>
  const Place* first_like(uint32_t token, int edits, Fits fits) const {
    const uint64_t letters = letters_of(folded(token));
    const Place* best = nullptr;
    const auto initial = static_cast<unsigned char>(folded(token).front());
    for (uint32_t at = first_[initial]; at != kNone; at = places_[at].next) {
      const Place& place = places_[at];
      const uint64_t other = in_.words.letters(reading_.token(place.token).symbol);
      if (std::popcount(letters ^ other) > 2 * edits) continue;
      if (best != nullptr && folded(best->token) <= folded(place.token)) continue;
      if (is_first_of_its_word(at, initial) && fits(place)) best = &place;
    }
    return best;
  }

  bool is_first_of_its_word(uint32_t place, unsigned char initial) const {
    for (uint32_t at = first_[initial]; at != place; at = places_[at].next)
      if (folded(places_[at].token) == folded(places_[place].token)) return false;
    return true;
  }

  void compare_surname(const Introduced& person) {
    constexpr int kMostEdits = 2;
    if (person.surname.size() < kShort || is_asked(person.entity)) return;
    const Place* slip = first_like(person.surname_token, kMostEdits, [&](const Place& place) {
      return looks_misspelled(folded(place.token), person.surname) && may_be_slip(place, person) &&
             !is_explained(place.sentence);
    });
    if (slip == nullptr || is_printed_lower(person.surname_token) ||
        is_explained(person.mention->sentence))
      return;
    ask(reading_.span({person.surname_token, person.surname_token + 1}),
        reading_.token(slip->token).span, Level::warning);
    asked_.push_back(person.entity);
  }

  bool is_asked(EntityId person) const {
    return std::find(asked_.begin(), asked_.end(), person) != asked_.end();
  }

  bool is_surname(std::string_view word) const {
    return std::any_of(people_.begin(), people_.end(),
                       [&](const Introduced& person) { return person.surname == word; });
  }

  // Not another known person, no word of everyday English, no given name.
  bool may_be_slip(const Place& place, const Introduced& person) const {
    if (is_surname(folded(place.token)) || is_printed_lower(place.token)) return false;
    for (const auto c : {classes_.given_name, classes_.title, classes_.name_part, classes_.city})
      if (has(place.token, c)) return false;
    if (stands_in_longer_name(place, person.given) || is_placed(place)) return false;
    const Mention* m = mention_over(place.token);
    if (m != nullptr && m->kind != MentionKind::person) return false;
    return m != nullptr || !has(place.token, classes_.common_word);
  }

  // "Laureate Award", "Cheng Chung-tai": a capital beside it; the person's own given name, a title
  // in front and the start of a sentence apart.
  bool stands_in_longer_name(const Place& place, std::string_view given) const {
    const IndexRange tokens = reading_.tokens.sentences[place.sentence].tokens;
    const auto is_name_word = [&](uint32_t i) {
      const Word& w = reading_.word(i);
      return (w.shape & (kCapitalised | kUpper | kInitial)) != 0 && !has(i, classes_.title);
    };
    if (place.token + 1 < tokens.end && is_name_word(place.token + 1)) return true;
    return place.token > tokens.begin && is_name_word(place.token - 1) &&
           folded(place.token - 1) != given &&
           (place.token - 1 > tokens.begin || !has(place.token - 1, classes_.common_word));
  }

  // "of Camden", "in Regan": no place for a surname.
  bool is_placed(const Place& place) const {
    if (place.token == reading_.tokens.sentences[place.sentence].tokens.begin) return false;
    const std::string_view before = reading_.word(place.token - 1).folded;
    return before == "in" || before == "of" || before == "at" || before == "from";
  }

  const Mention* mention_over(uint32_t token) const {
    auto m = std::upper_bound(in_.mentions.begin(), in_.mentions.end(), token,
                              [](uint32_t t, const Mention& x) { return t < x.tokens.begin; });
    for (int back = 0; back < 8 && m != in_.mentions.begin(); ++back) {
      --m;
      if (is_name(m->kind) && m->tokens.contains(token)) return &*m;
    }
    return nullptr;
  }

  // "Ngozi Adeyemi", "Ngozi Adeyami"; "Stephen Hall", "Steven Hall".
  void compare_full_names() {
    for (size_t i = 0; i < people_.size(); ++i)
      for (size_t k = i + 1; k < people_.size() && k < i + 60; ++k)
        compare_people(people_[i], people_[k]);
  }

  void compare_people(const Introduced& a, const Introduced& b) {
    const bool same_given = a.given == b.given;
    const bool same_surname = a.surname == b.surname;
    if (same_given == same_surname) return;
    if (a.mention->sentence == b.mention->sentence) return;
    if (is_explained(a.mention->sentence) || is_explained(b.mention->sentence)) return;
    if (have_different_roles(a.entity, b.entity)) return;
    const bool slip =
        same_given ? is_slip_beside_given(a.surname, b.surname) : given_differs_by_slip(a, b);
    if (!slip) return;
    ask(a.mention->span, b.mention->span, same_given ? Level::warning : Level::note);
    asked_.push_back(a.entity);
    asked_.push_back(b.entity);
  }

  // One given name: two edits at most, and no plural or accent apart.
  static bool is_slip_beside_given(std::string_view a, std::string_view b) {
    constexpr size_t kShortest = 5;
    if (std::min(a.size(), b.size()) < kShortest || a.front() != b.front() ||
        is_ascii(a) != is_ascii(b))
      return false;
    if (a.substr(0, b.size()) == b ? a.substr(b.size()) == "s"
                                   : b.substr(0, a.size()) == a && b.substr(a.size()) == "s")
      return false;
    return edit_distance(a, b, 2) <= 2;
  }

  bool given_differs_by_slip(const Introduced& a, const Introduced& b) const {
    if (a.given.size() < 4 || b.given.size() < 4 || a.given.front() != b.given.front())
      return false;
    if (is_short_form(a, b.given) || is_short_form(b, a.given) || is_form_of(a.given, b.given))
      return false;
    return edit_distance(a.given, b.given, 2) <= 2;
  }

  bool is_short_form(const Introduced& person, std::string_view full) const {
    if (!classes_.nickname) return false;
    const Entry* e =
        reading_.words.entry(reading_.word(person.mention->tokens.begin), *classes_.nickname);
    if (e == nullptr) return false;
    std::string of(e->text("of"));
    std::transform(of.begin(), of.end(), of.begin(),
                   [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return of.find(full) != std::string::npos;
  }

  bool have_different_roles(EntityId a, EntityId b) const {
    const auto& x = in_.facts.entities[static_cast<size_t>(a)].roles;
    const auto& y = in_.facts.entities[static_cast<size_t>(b)].roles;
    return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](const RoleOf& role) {
      return std::any_of(y.begin(), y.end(),
                         [&](const RoleOf& other) { return role.title == other.title; });
    });
  }

  // Kin, changed names, and names that are themselves the subject: a difference that the text knows
  // of.
  bool is_explained(uint32_t sentence) const {
    const IndexRange tokens = reading_.tokens.sentences[sentence].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if ((in_.bits(i) & kTellsOfName) != 0 || has(i, classes_.relative)) return true;
    return false;
  }

  // A name of a thing that no list knows, and the same with one letter more or less.
  void compare_things() {
    for (const Mention* thing : things_) {
      const uint32_t token = thing->tokens.begin;
      const Place* slip =
          first_like(token, 1, [&](const Place& place) { return is_slip_of(place, *thing); });
      if (slip != nullptr)
        return ask(thing->span, reading_.token(slip->token).span, Level::warning);
    }
  }

  bool is_slip_of(const Place& place, const Mention& thing) const {
    const std::string_view name = folded(thing.tokens.begin);
    const std::string_view word = folded(place.token);
    if (word.size() < kLongThing || reading_.word(place.token).number != 0) return false;
    if (word == name || is_form_of(word, name) || edit_distance(word, name, 1) != 1) return false;
    if (is_printed_lower(place.token) || is_explained(place.sentence) ||
        is_explained(thing.sentence))
      return false;
    const bool said_the_other_way =
        place.token < thing.tokens.begin && mention_over(place.token) != nullptr;
    return !said_the_other_way;
  }

  // ---- findings

  // A full name and a later form agree: once for each person.
  void confirm() {
    for (const Introduced& person : people_) {
      const Entity& entity = in_.facts.entities[static_cast<size_t>(person.entity)];
      const Mention* later = nullptr;
      for (const MentionId id : entity.mentions) {
        const Mention& m = in_.mentions[static_cast<size_t>(id)];
        const std::string_view last = reading_.word(m.tokens.end - 1).folded;
        if (&m != person.mention && last == person.surname) later = &m;
        if (later != nullptr && m.span > person.mention->span) break;
      }
      if (later == nullptr) continue;
      Finding f = finding(person.mention->span, later->span);
      f.verdict = Verdict::confirmed;
      f.message = text(f.evidence[0].span) + " and " + text(f.evidence[1].span) + ": one spelling";
      out_.push_back(std::move(f));
    }
  }

  std::string text(Span span) const { return plain_text(reading_.article, span); }

  Finding finding(Span first, Span second) const {
    Finding f;
    f.check = "name-spelling";
    f.rule = "core/name-spelling";
    f.evidence = {{first, "name"}, {second, "again"}};
    return f;
  }

  void ask(Span first, Span second, Level level) {
    Finding f = finding(first, second);
    f.verdict = Verdict::conflict;
    f.level = level;
    f.message = "the text has both \"" + text(first) + "\" and \"" + text(second) + "\"";
    f.question = "Is this one name in two spellings, or are they two?";
    out_.push_back(std::move(f));
  }

  const CheckInput& in_;
  const Reading& reading_;
  const CheckClasses& classes_;
  Findings& out_;
  std::vector<Introduced> people_;
  std::vector<const Mention*> things_;
  mutable std::unordered_set<std::string_view> lower_;  // folded, of words printed so
  mutable bool has_lower_ = false;
  std::vector<Place> places_;
  std::array<uint32_t, 256> first_{};  // of the places, by the first byte of the folded word
  std::vector<EntityId> asked_;
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
