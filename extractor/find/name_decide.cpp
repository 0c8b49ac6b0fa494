#include <algorithm>
#include <utility>

#include "find/name_evidence.hpp"

namespace copydesk {
namespace {

using Kind = MentionKind;

constexpr int kDecides = 3;
constexpr int kDecidesPlain = 5;  // for a word of everyday English

struct Best {
  Kind kind = Kind::person;
  int weight = 0;
};

Best best_of(const NameString& name) {
  Best best;
  for (size_t k = 0; k < kNameKinds; ++k)
    if (name.total(k) > best.weight) best = {static_cast<Kind>(k), name.total(k)};
  return best;
}

std::optional<Kind> best_kind(const Reading& reading, const NameClasses& classes,
                              const NameString& name) {
  if (name.listed)
    return static_cast<Kind>(std::max_element(name.score.begin(), name.score.end()) -
                             name.score.begin());
  const Best best = best_of(name);
  const Word& first = reading.word(name.sample.begin);
  const bool plain = name.sample.size() == 1 && !first.is(kUpper);
  if (plain && first.has(classes.function_word)) return std::nullopt;
  const bool unknown = name.score[static_cast<size_t>(best.kind)] < kDecides;
  const int needed = plain && unknown && first.has(classes.common_word) ? kDecidesPlain : kDecides;
  if (best.weight < needed) return std::nullopt;
  return best.kind;
}

int score_of(const NameString& name) { return best_of(name).weight; }

// The single words by which a longer name is mentioned again.
class ShortForms {
 public:
  ShortForms(const Reading& reading, const NameClasses& classes, NameTable& table)
      : reading_(reading), classes_(classes), table_(table) {}

  void apply() {
    const uint32_t count = table_.size();
    for (uint32_t i = 0; i < count; ++i) {
      if (!table_[i].kind || table_[i].sample.size() < 2) continue;
      if (table_[i].kind == Kind::person) follow_person(table_[i].sample);
      if (table_[i].kind == Kind::organization) follow_first(table_[i].sample, Kind::organization);
    }
  }

 private:
  static constexpr int kSure = 6;

  // The surname with or without its particles; the given name where the lists know it.
  void follow_person(IndexRange tokens) {
    uint32_t last = tokens.end - 1;
    while (last > tokens.begin + 1 && reading_.word(last).has(classes_.name_suffix)) --last;
    if (last > tokens.begin && reading_.word(last - 1).is(Keyword::comma)) --last;
    if (is_plain(last) && reading_.word(last).has(classes_.name_part)) return;
    table_.add({last, last + 1});  // for headings, which may have it alone
    for (uint32_t begin = tokens.begin + 1; begin <= last; ++begin)
      set({begin, last + 1}, Kind::person);
    if (reading_.word(tokens.begin).has(classes_.given_name))
      set({tokens.begin, tokens.begin + 1}, Kind::person);
  }

  bool is_plain(uint32_t i) const {
    return reading_.word(i).classes.any(classes_.ordinary) ||
           reading_.word(i).has(classes_.name_part);
  }

  void follow_first(IndexRange tokens, Kind kind) {
    const Word& first = reading_.word(tokens.begin);
    if (first.classes.any(classes_.ordinary) || first.has(classes_.name_part) ||
        first.classes.any(classes_.places) || first.has(classes_.nationality) ||
        first.has(classes_.given_name) || first.has(classes_.place_prefix))
      return;
    set({tokens.begin, tokens.begin + 1}, kind);
  }

  void set(IndexRange tokens, Kind kind) {
    const auto found = table_.find(tokens);
    if (!found) return;
    NameString& name = table_[*found];
    if (name.kind && name.kind != kind && (name.listed || score_of(name) >= kSure)) return;
    name.kind = kind;
    name.follows = true;
  }

  const Reading& reading_;
  const NameClasses& classes_;
  NameTable& table_;
};

// "Federal Aviation Administration (FAA)": the letters mean what the words mean.
void follow_introductions(const Reading& reading, const std::vector<NameCandidate>& places,
                          NameTable& table) {
  for (size_t i = 1; i < places.size(); ++i) {
    const NameCandidate& full = places[i - 1];
    const NameCandidate& brief = places[i];
    if (brief.tokens.begin != full.tokens.end + 1 ||
        !reading.word(full.tokens.end).is(Keyword::paren_open))
      continue;
    const auto kind = table[full.name].kind;
    if (full.tokens.size() >= 2 && kind && brief.tokens.size() == 1 &&
        reading.word(brief.tokens.begin).is(kUpper))
      table[brief.name].kind = kind;
  }
}

// What is seen of "Jafari" speaks for "Amneh Jafari" too.
void share_with_full_names(const Reading& reading, const NameClasses& classes, NameTable& table) {
  for (uint32_t i = 0; i < table.size(); ++i) {
    const IndexRange tokens = table[i].sample;
    if (tokens.size() < 2 || tokens.size() > 4 || table[i].listed) continue;
    if (suffix_of(reading, classes, tokens).kind) continue;
    const auto last = table.find(IndexRange{tokens.end - 1, tokens.end});
    if (!last || table[*last].listed) continue;
    const int seen = table[*last].around[static_cast<size_t>(Kind::person)];
    if (seen > 0) table[i].add_around(Cue::full_name, Kind::person, seen);
  }
}

// "A, B |and| C": what stands in one row is of one sort. A title or an owner may stand before a
// member
// ("Ana Ruiz and Roscosmos cosmonaut Bo Lind").
class Rows {
 public:
  Rows(const Reading& reading, const std::vector<NameCandidate>& places, NameTable& table)
      : reading_(reading), places_(places), table_(table) {}

  void apply() {
    std::vector<std::pair<uint32_t, Kind>>
        hints;  // read off before any is given: the order must not matter
    for (size_t i = 0; i + 1 < places_.size(); ++i) {
      const size_t k = next_member(i);
      if (k == 0) continue;
      hint(places_[i].name, places_[k].name, hints);
      hint(places_[k].name, places_[i].name, hints);
    }
    for (const auto& [name, kind] : hints) table_[name].add_around(Cue::row, kind, kHint);
  }

 private:
  static constexpr int kHint = 3;
  static constexpr int kFirm = 5;

  bool is(uint32_t token, Keyword k) const { return reading_.word(token).is(k); }

  // The candidate that "and" or a comma joins to candidate `i`; 0 when there is none.
  size_t next_member(size_t i) const {
    const NameCandidate& a = places_[i];
    const uint32_t limit = reading_.tokens.sentences[a.sentence].tokens.end;
    uint32_t at = a.tokens.end;
    while (at < limit && (is(at, Keyword::comma) || is(at, Keyword::and_) || is(at, Keyword::or_) ||
                          is(at, Keyword::alongside)))
      ++at;
    if (at == a.tokens.end || at >= limit) return 0;
    for (size_t k = i + 1; k < places_.size() && k < i + 3 && places_[k].sentence == a.sentence;
         ++k) {
      const uint32_t begin =
          places_[k].title.empty() ? places_[k].tokens.begin : places_[k].title.begin;
      if (begin == at) return k;
      if (places_[k].tokens.begin != at) return 0;
      at = places_[k].tokens.end;  // an owner: go on behind it
      if (at < limit && (is(at, Keyword::possessive) || is(at, Keyword::apostrophe))) ++at;
      while (at < limit && k + 1 < places_.size() && at < places_[k + 1].tokens.begin &&
             reading_.word(at).is(kLower) && !places_[k + 1].title.empty() &&
             at < places_[k + 1].title.begin)
        ++at;
    }
    return 0;
  }

  void hint(uint32_t from, uint32_t to, std::vector<std::pair<uint32_t, Kind>>& hints) const {
    const Best best = best_of(table_[from]);
    if (best.weight >= kFirm && from != to) hints.emplace_back(to, best.kind);
  }

  const Reading& reading_;
  const std::vector<NameCandidate>& places_;
  NameTable& table_;
};

}  // namespace

void decide_names(const Reading& reading, const NameClasses& classes,
                  const std::vector<NameCandidate>& places, NameTable& table) {
  share_with_full_names(reading, classes, table);
  Rows(reading, places, table).apply();
  for (uint32_t i = 0; i < table.size(); ++i) table[i].kind = best_kind(reading, classes, table[i]);
  follow_introductions(reading, places, table);
  ShortForms(reading, classes, table).apply();
}

}  // namespace copydesk
