// A name that comes back spelled otherwise (NEWSROOM K): "Steve Stich, who runs the program …
// Stitch said", "Ngozi Adeyemi … Ngozi Adeyami", "the Meridiana spacecraft … Meridianna". Asks only
// where one person or thing is meant: a second person introduced by another full name, kin, changed
// names, inflected and transliterated forms stay silent, and no spelling wins by majority. Proof:
// tests/cases/name-spelling.case
#include <algorithm>
#include <map>
#include <optional>
#include <set>
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

// A person introduced by a full name.
struct Introduced {
  EntityId entity{};
  const Mention* mention = nullptr;
  std::string given;    // folded first word
  std::string surname;  // folded last word
  uint32_t surname_token = 0;
};

class NameSpelling {
 public:
  NameSpelling(const CheckInput& input, Findings& out)
      : in_(input), reading_(input.reading), out_(out) {
    const Lexicon& lexicon = reading_.lexicon();
    relative_ = lexicon.class_named("relative");
    common_ = lexicon.class_named("common-word");
    given_ = lexicon.class_named("given-name");
    suffix_ = lexicon.class_named("name-suffix");
    nickname_ = lexicon.class_named("nickname");
    title_ = lexicon.class_named("title");
    name_part_ = lexicon.class_named("name-part");
    city_ = lexicon.class_named("city");
  }

  void run() {
    gather_people();
    gather_words();
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
               (has(last, suffix_) || reading_.word(last).is(kPunctuation)))
          --last;
        people_.push_back({static_cast<EntityId>(e), &m,
                           std::string(reading_.word(m.tokens.begin).folded),
                           std::string(reading_.word(last).folded), last});
        surnames_.insert(people_.back().surname);
        break;
      }
    }
  }

  // The first place of each capitalised word of copy that no full name holds, and the words printed
  // in lower case.
  void gather_words() {
    std::vector<uint8_t> named(reading_.tokens.all.size(), 0);
    for (const Mention& m : in_.mentions) {
      if (!is_name(m.kind)) continue;
      const bool whole = m.tokens.size() > 1 || (m.kind != MentionKind::person && is_listed(m));
      if (whole)
        std::fill(named.begin() + m.tokens.begin, named.begin() + m.tokens.end, uint8_t{1});
    }
    for (uint32_t s = 0; s < reading_.tokens.sentences.size(); ++s) {
      if (!is_copy(reading_.block_kind(s))) continue;
      const IndexRange tokens = reading_.tokens.sentences[s].tokens;
      for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
        const Word& w = reading_.word(i);
        if (w.is(kLower) && w.text.size() >= kShort) lower_.insert(w.folded);
        if (!w.is(kCapitalised) || named[i] != 0 || w.text.size() < kShort) continue;
        words_.try_emplace(w.folded, Place{i, s});
      }
    }
  }

  static bool is_listed(const Mention& m) {
    const NameValue* name = m.name();
    return name != nullptr && (!name->sort.empty() || !name->zone.empty());
  }

  bool has(uint32_t token, std::optional<ClassId> c) const {
    return c && reading_.word(token).has(*c);
  }

  // ---- comparing

  struct Place {
    uint32_t token = 0;
    uint32_t sentence = 0;
  };

  void compare_surname(const Introduced& person) {
    if (asked_.count(person.entity) != 0 || lower_.count(person.surname) != 0) return;
    for (auto at = words_.lower_bound(std::string_view(person.surname).substr(0, 1));
         at != words_.end(); ++at) {
      const auto& [word, place] = *at;
      if (word.empty() || word.front() != person.surname.front()) break;
      if (!looks_misspelled(word, person.surname) || !may_be_slip(word, place, person)) continue;
      if (is_explained(place.sentence) || is_explained(person.mention->sentence)) continue;
      ask(reading_.span({person.surname_token, person.surname_token + 1}),
          reading_.token(place.token).span, Level::warning);
      asked_.insert(person.entity);
      return;
    }
  }

  // Not another known person, no word of everyday English, no given name.
  bool may_be_slip(std::string_view word, const Place& place, const Introduced& person) const {
    if (surnames_.count(std::string(word)) != 0 || lower_.count(word) != 0) return false;
    for (const auto c : {given_, title_, name_part_, city_})
      if (has(place.token, c)) return false;
    if (stands_in_longer_name(place, person.given) || is_placed(place)) return false;
    const Mention* m = mention_over(place.token);
    if (m != nullptr && m->kind != MentionKind::person) return false;
    return m != nullptr || !has(place.token, common_);
  }

  // "Laureate Award", "Cheng Chung-tai": a capital beside it; the person's own given name, a title
  // in front and the start of a sentence apart.
  bool stands_in_longer_name(const Place& place, std::string_view given) const {
    const IndexRange tokens = reading_.tokens.sentences[place.sentence].tokens;
    const auto is_name_word = [&](uint32_t i) {
      const Word& w = reading_.word(i);
      return (w.shape & (kCapitalised | kUpper | kInitial)) != 0 && !has(i, title_);
    };
    if (place.token + 1 < tokens.end && is_name_word(place.token + 1)) return true;
    return place.token > tokens.begin && is_name_word(place.token - 1) &&
           reading_.word(place.token - 1).folded != given &&
           (place.token - 1 > tokens.begin || !has(place.token - 1, common_));
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
    asked_.insert(a.entity);
    asked_.insert(b.entity);
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
    if (!nickname_) return false;
    const Entry* e = reading_.words.entry(reading_.word(person.mention->tokens.begin), *nickname_);
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
    static const std::set<std::string_view> kWords = {
        "called",    "named",      "name",       "names",   "née",      "nee",       "formerly",
        "renamed",   "rename",     "renaming",   "spelled", "spelling", "spelt",     "alias",
        "pseudonym", "rebranding", "rebranded",  "rebrand", "nickname", "nicknamed", "namesake",
        "born",      "known",      "misspelled", "married", "relation", "unrelated", "related"};
    const IndexRange tokens = reading_.tokens.sentences[sentence].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (kWords.count(reading_.word(i).folded) != 0 || has(i, relative_)) return true;
    return false;
  }

  // A name of a thing that no list knows, and the same with one letter more or less.
  void compare_things() {
    constexpr size_t kLong = 7;
    for (const Entity& entity : in_.facts.entities) {
      if (entity.kind == MentionKind::person || entity.kind == MentionKind::nationality) continue;
      const Mention& m = in_.mentions[static_cast<size_t>(entity.mentions.front())];
      if (m.tokens.size() != 1 || reading_.word(m.tokens.begin).number != 0) continue;
      const std::string_view name = reading_.word(m.tokens.begin).folded;
      if (name.size() < kLong) continue;
      for (auto at = words_.lower_bound(name.substr(0, 1));
           at != words_.end() && at->first.front() == name.front(); ++at) {
        const auto& [word, place] = *at;
        if (word.size() < kLong || reading_.word(place.token).number != 0) continue;
        if (word == name || is_form_of(word, name) || edit_distance(word, name, 1) != 1) continue;
        if (lower_.count(word) != 0 || is_explained(place.sentence) || is_explained(m.sentence))
          continue;
        if (place.token < m.tokens.begin && mention_over(place.token) != nullptr)
          continue;  // said the other way round
        ask(m.span, reading_.token(place.token).span, Level::warning);
        return;
      }
    }
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
  Findings& out_;
  std::optional<ClassId> relative_, common_, given_, suffix_, nickname_, title_, name_part_, city_;
  std::vector<Introduced> people_;
  std::set<std::string> surnames_;
  std::unordered_set<std::string_view> lower_;
  std::map<std::string_view, Place> words_;
  std::set<EntityId> asked_;
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
