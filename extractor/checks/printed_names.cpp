#include "checks/printed_names.hpp"

#include <algorithm>
#include <iterator>

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

bool is_before(const NameWord& a, const NameWord& b) {
  const int order = a.folded.compare(b.folded);
  return order != 0 ? order < 0 : a.token < b.token;
}

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
      if (i >= named_end) places_.push_back({folded(i), i, s});
    }
  }
  std::sort(places_.begin(), places_.end(), is_before);
  std::unique_copy(places_.begin(), places_.end(), std::back_inserter(words_),
                   [](const NameWord& a, const NameWord& b) { return a.folded == b.folded; });
}

std::span<const NameWord> PrintedNames::words_from(char initial) const {
  struct ByInitial {
    static auto byte(char c) { return static_cast<unsigned char>(c); }
    bool operator()(const NameWord& w, char c) const { return byte(w.folded.front()) < byte(c); }
    bool operator()(char c, const NameWord& w) const { return byte(c) < byte(w.folded.front()); }
  };
  const auto [begin, end] = std::equal_range(words_.begin(), words_.end(), initial, ByInitial{});
  return {begin, end};
}

bool PrintedNames::is_surname(std::string_view folded) const {
  return std::binary_search(surnames_.begin(), surnames_.end(), folded);
}

bool PrintedNames::is_printed_lower(std::string_view folded) const {
  if (folded.size() < kLongWord) return false;
  if (!lower_) {
    lower_.emplace();
    for (uint32_t s = 0; s < reading_.tokens.sentences.size(); ++s) {
      if (!is_copy(reading_.block_kind(s))) continue;
      const IndexRange tokens = reading_.tokens.sentences[s].tokens;
      for (uint32_t i = tokens.begin; i < tokens.end; ++i)
        if (reading_.word(i).is(kLower)) lower_->insert(reading_.word(i).folded);
    }
  }
  return lower_->contains(folded);
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
