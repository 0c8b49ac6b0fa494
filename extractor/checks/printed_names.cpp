#include "checks/printed_names.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace copydesk {
namespace {

constexpr size_t kLongWord = 5;  // bytes

// Names of several words, and places that a list knows.
bool is_full_name(const Mention& m) {
  if (!is_name(m.kind)) return false;
  const NameValue* name = m.name();
  const bool listed = name != nullptr && (!name->sort.empty() || !name->zone.empty());
  return m.tokens.size() > 1 || (m.kind != MentionKind::person && listed);
}

unsigned char initial_of(std::string_view word) { return static_cast<unsigned char>(word.front()); }

}  // namespace

PrintedNames::PrintedNames(const CheckInput& input) : in_(input), reading_(input.reading) {
  gather_people();
  gather_things();
  if (!people_.empty() || !things_.empty()) gather_words();
}

void PrintedNames::gather_people() {
  const auto suffix = in_.classes().name_suffix;
  const auto is_suffix = [&](const Word& word) {
    return (suffix && word.has(*suffix)) || word.is(kPunctuation);
  };
  for (size_t e = 0; e < in_.facts.entities.size(); ++e) {
    const Entity& entity = in_.facts.entities[e];
    if (entity.kind != MentionKind::person) continue;
    for (const MentionId id : entity.mentions) {
      const Mention& m = in_.mentions[static_cast<size_t>(id)];
      if (m.name() == nullptr || m.name()->given.empty()) continue;
      uint32_t last = m.tokens.end - 1;
      while (last > m.tokens.begin && is_suffix(reading_.word(last))) --last;
      const auto title = in_.classes().title;
      if (title && reading_.word(last).has(*title)) break;  // "M. President"
      people_.push_back({static_cast<EntityId>(e), &m, folded(m.tokens.begin), folded(last), last});
      surnames_.push_back(folded(last));
      break;
    }
  }
  std::sort(surnames_.begin(), surnames_.end());
}

void PrintedNames::gather_things() {
  for (const Entity& entity : in_.facts.entities) {
    if (entity.kind == MentionKind::person || entity.kind == MentionKind::nationality) continue;
    const Mention& m = in_.mentions[static_cast<size_t>(entity.mentions.front())];
    if (m.tokens.size() == 1 && reading_.word(m.tokens.begin).number == 0 &&
        folded(m.tokens.begin).size() >= kLongThing)
      things_.push_back(&m);
  }
}

void PrintedNames::gather_words() {
  std::array<bool, 256> wanted{};
  for (const IntroducedPerson& person : people_) wanted[initial_of(person.surname)] = true;
  for (const Mention* thing : things_) wanted[initial_of(folded(thing->tokens.begin))] = true;
  in_.seen.clear();
  uint32_t named_end = 0;  // of the full names that began so far
  size_t m = 0;
  for (const auto& [token, sentence] : in_.places.names()) {
    for (; m < in_.mentions.size() && in_.mentions[m].tokens.begin <= token; ++m)
      if (is_full_name(in_.mentions[m]))
        named_end = std::max(named_end, in_.mentions[m].tokens.end);
    if (token < named_end) continue;
    const Word& word = reading_.word(token);
    const Symbol symbol = reading_.token(token).symbol;
    const NameWord place{word.folded, in_.words.letters(symbol), token, sentence};
    if (word.number == 0 && word.lemma_number == 0) unknown_.push_back(place);
    if (wanted[initial_of(word.folded)] && in_.seen.insert(symbol)) words_.push_back(place);
  }
  std::sort(unknown_.begin(), unknown_.end(), [](const NameWord& a, const NameWord& b) {
    return std::tie(a.folded, a.token) < std::tie(b.folded, b.token);
  });
  std::sort(words_.begin(), words_.end(), [](const NameWord& a, const NameWord& b) {
    return std::pair(initial_of(a.folded), a.token) < std::pair(initial_of(b.folded), b.token);
  });
}

std::span<const NameWord> PrintedNames::words_from(char initial) const {
  const auto wanted = static_cast<unsigned char>(initial);
  const auto begin = std::partition_point(words_.begin(), words_.end(), [&](const NameWord& w) {
    return initial_of(w.folded) < wanted;
  });
  const auto end = std::partition_point(
      begin, words_.end(), [&](const NameWord& w) { return initial_of(w.folded) == wanted; });
  return {begin, end};
}

bool PrintedNames::is_surname(std::string_view folded) const {
  return std::binary_search(surnames_.begin(), surnames_.end(), folded);
}

bool PrintedNames::is_printed_lower(uint32_t token) const {
  const Word& word = reading_.word(token);
  if (word.folded.size() < kLongWord) return false;
  if (word.number == 0) {
    if (!unknown_lower_) gather_unknown_lower();
    return std::binary_search(unknown_lower_->begin(), unknown_lower_->end(), word.folded);
  }
  if (!known_lower_) gather_known_lower();
  return std::binary_search(known_lower_->begin(), known_lower_->end(), word.number);
}

void PrintedNames::gather_unknown_lower() const {
  unknown_lower_.emplace();
  for (const WordPlace& place : in_.places.unknown_lower())
    unknown_lower_->push_back(folded(place.token));
  std::sort(unknown_lower_->begin(), unknown_lower_->end());
}

void PrintedNames::gather_known_lower() const {
  known_lower_.emplace();
  in_.seen.clear();
  for (uint32_t s = 0; s < reading_.tokens.sentences.size(); ++s) {
    if (!is_copy(reading_.block_kind(s))) continue;
    const IndexRange tokens = reading_.tokens.sentences[s].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (in_.seen.insert(reading_.token(i).symbol) && reading_.word(i).is(kLower))
        known_lower_->push_back(reading_.word(i).number);
  }
  std::sort(known_lower_->begin(), known_lower_->end());
}

const Mention* PrintedNames::name_over(uint32_t token) const {
  constexpr int kMostBack = 8;  // mentions that can begin between the name and the token
  auto m = std::upper_bound(in_.mentions.begin(), in_.mentions.end(), token,
                            [](uint32_t t, const Mention& x) { return t < x.tokens.begin; });
  for (int back = 0; back < kMostBack && m != in_.mentions.begin(); ++back) {
    --m;
    if (is_name(m->kind) && m->tokens.contains(token)) return &*m;
  }
  return nullptr;
}

}  // namespace copydesk
