#include <algorithm>

#include "find/name_evidence.hpp"

namespace copydesk {
namespace {

using Kind = MentionKind;

constexpr int kDecides = 3;

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

std::optional<Kind> best_kind(const NameString& name) {
  const Best best = best_of(name);
  if (best.weight < kDecides) return std::nullopt;
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
    if (last > tokens.begin && reading_.word(last - 1).folded == ",") --last;
    for (uint32_t begin = tokens.begin + 1; begin <= last; ++begin) set({begin, last + 1}, Kind::person);
    if (reading_.word(tokens.begin).has(classes_.given_name)) set({tokens.begin, tokens.begin + 1}, Kind::person);
  }

  void follow_first(IndexRange tokens, Kind kind) {
    const Word& first = reading_.word(tokens.begin);
    if (first.classes.any(classes_.ordinary) || first.has(classes_.name_part) || first.classes.any(classes_.places) ||
        first.has(classes_.nationality) || first.has(classes_.given_name) || first.has(classes_.place_prefix))
      return;
    set({tokens.begin, tokens.begin + 1}, kind);
  }

  void set(IndexRange tokens, Kind kind) {
    const auto found = table_.find(tokens);
    if (!found) return;
    NameString& name = table_[*found];
    if (name.kind && name.kind != kind && (name.listed || score_of(name) >= kSure)) return;
    name.kind = kind;
  }

  const Reading& reading_;
  const NameClasses& classes_;
  NameTable& table_;
};

// "Federal Aviation Administration (FAA)": the letters mean what the words mean.
void follow_introductions(const Reading& reading, const std::vector<NameCandidate>& places, NameTable& table) {
  for (size_t i = 1; i < places.size(); ++i) {
    const NameCandidate& full = places[i - 1];
    const NameCandidate& brief = places[i];
    if (brief.tokens.begin != full.tokens.end + 1 || reading.word(full.tokens.end).folded != "(") continue;
    const auto kind = table[full.name].kind;
    if (kind && brief.tokens.size() == 1 && reading.word(brief.tokens.begin).is(kUpper)) table[brief.name].kind = kind;
  }
}

}  // namespace

void decide_names(const Reading& reading, const NameClasses& classes, const std::vector<NameCandidate>& places,
                  NameTable& table) {
  for (uint32_t i = 0; i < table.size(); ++i) table[i].kind = best_kind(table[i]);
  follow_introductions(reading, places, table);
  ShortForms(reading, classes, table).apply();
}

}  // namespace copydesk
