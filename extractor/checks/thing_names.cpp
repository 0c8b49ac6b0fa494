#include "checks/thing_names.hpp"

#include <algorithm>
#include <optional>

#include "checks/spelling.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kFewestWords = 2;  // of names that may differ in one of them
constexpr size_t kFarthest = 60;      // more of those between two than a story has

class Things {
 public:
  Things(const CheckInput& input, const PrintedNames& names)
      : in_(input), r_(input.reading), names_(names) {
    for (const Entity& e : input.facts.entities)
      if (e.kind != MentionKind::person && e.kind != MentionKind::nationality)
        things_.push_back(&e);
  }

  std::vector<NamePair> told_again() const {
    std::vector<NamePair> out;
    for (const Entity* e : things_)
      if (const Mention* second = has_unknown_word(*e) ? again(*e) : nullptr)
        out.push_back({first(*e).span, second->span});
    add_loose(out);
    return out;
  }

  std::vector<NamePair> with_a_slip() const {
    std::vector<const Mention*> names;
    for (const Entity* e : things_)
      if (first(*e).tokens.size() >= kFewestWords) names.push_back(&first(*e));
    std::vector<NamePair> out;
    for (size_t i = 0; i < names.size(); ++i)
      for (size_t k = i + 1; k < std::min(names.size(), i + kFarthest); ++k)
        if (const auto pair = slip_between(*names[i], *names[k])) out.push_back(*pair);
    return out;
  }

 private:
  const Mention& mention(MentionId id) const { return in_.mentions[static_cast<size_t>(id)]; }
  const Mention& first(const Entity& e) const { return mention(e.mentions.front()); }

  bool is_unknown(uint32_t token) const {
    return r_.word(token).number == 0 && r_.word(token).lemma_number == 0;
  }

  bool is_common(uint32_t token) const {
    const auto common = in_.classes().common_word;
    return common && r_.word(token).has(*common);
  }

  // A name with a word that no list has.
  bool has_unknown_word(const Entity& e) const {
    const IndexRange tokens = first(e).tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i)
      if ((in_.bits(i) & kNameLike) != 0 && is_unknown(i)) return true;
    return false;
  }

  const Mention* again(const Entity& e) const {
    const Mention& there = first(e);
    for (const MentionId id : e.mentions)
      if (&mention(id) != &there && (same_words(there.tokens, mention(id).tokens) ||
                                     is_first_word(there.tokens, mention(id).tokens)))
        return &mention(id);
    return nullptr;
  }

  // "Brackwater Foods ... Brackwater's sales": by a first word that no list knows.
  bool is_first_word(IndexRange name, IndexRange again) const {
    return again.size() == 1 && name.size() > 1 && is_unknown(again.begin) &&
           r_.word(name.begin).folded == r_.word(again.begin).folded;
  }

  bool same_words(IndexRange a, IndexRange b) const {
    if (a.size() != b.size()) return false;
    for (uint32_t i = 0; i < a.size(); ++i)
      if (r_.word(a.begin + i).folded != r_.word(b.begin + i).folded) return false;
    return true;
  }

  // A capitalised word that no list and no recogniser knows, at two places.
  void add_loose(std::vector<NamePair>& out) const {
    const NameWord* before = nullptr;
    bool told = false;
    for (const NameWord& place : names_.unknown()) {
      const bool same = before != nullptr && before->folded == place.folded;
      if (same && told) continue;
      if (!same) told = false;
      if (!is_loose(place)) continue;
      if (same) out.push_back({r_.token(before->token).span, r_.token(place.token).span});
      told = same;
      before = &place;
    }
  }

  bool is_loose(const NameWord& word) const {
    constexpr size_t kShortest = 5;
    return word.folded.size() >= kShortest && stands_alone(word) &&
           !names_.is_surname(word.folded) && !names_.is_printed_lower(word.token);
  }

  // "after the Aghnacloy burst": between words in lower case, where a capital tells of a name.
  bool stands_alone(const NameWord& word) const {
    const uint32_t token = word.token;
    const IndexRange sentence = r_.tokens.sentences[word.sentence].tokens;
    return token > sentence.begin && r_.word(token - 1).is(kLower) && token + 1 < sentence.end &&
           !r_.word(token + 1).is(kCapitalised) && names_.name_over(token) == nullptr;
  }

  // The last words of both agree but for one; a longer one may have more in front of them.
  std::optional<NamePair> slip_between(const Mention& a, const Mention& b) const {
    const uint32_t count = std::min(a.tokens.size(), b.tokens.size());
    if (a.sentence == b.sentence || a.tokens.size() + 1 < b.tokens.size() ||
        b.tokens.size() + 1 < a.tokens.size())
      return std::nullopt;
    std::optional<uint32_t> other;
    for (uint32_t back = 1; back <= count; ++back) {
      const uint32_t x = a.tokens.end - back;
      const uint32_t y = b.tokens.end - back;
      if (r_.token(x).symbol == r_.token(y).symbol || r_.word(x).folded == r_.word(y).folded)
        continue;
      if (other) return std::nullopt;
      other = back;
    }
    if (!other || !is_slip(a.tokens.end - *other, b.tokens.end - *other)) return std::nullopt;
    return NamePair{r_.span({a.tokens.end - count, a.tokens.end}),
                    r_.span({b.tokens.end - count, b.tokens.end})};
  }

  // The ends of words inflect: "Australia", "Australian"; "center", "centre".
  bool is_slip(uint32_t a, uint32_t b) const {
    const std::string_view x = r_.word(a).folded;
    const std::string_view y = r_.word(b).folded;
    return !is_common(a) && !is_common(b) && !r_.word(a).is(kHasDigit) &&
           !r_.word(b).is(kHasDigit) && x.back() == y.back() && looks_misspelled(x, y);
  }

  const CheckInput& in_;
  const Reading& r_;
  const PrintedNames& names_;
  std::vector<const Entity*> things_;
};

}  // namespace

std::vector<NamePair> things_told_again(const CheckInput& input, const PrintedNames& names) {
  return Things(input, names).told_again();
}

std::vector<NamePair> long_names_with_a_slip(const CheckInput& input, const PrintedNames& names) {
  return Things(input, names).with_a_slip();
}

}  // namespace copydesk
