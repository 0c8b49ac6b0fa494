#include "match/needs.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <optional>

namespace copydesk {
namespace {

using Kind = PatternNode::Kind;

// Rough shares of English news sentences, in thousandths.
constexpr uint64_t kWord = 5;
constexpr uint64_t kCommonWord = 300;
constexpr uint64_t kLemma = 8;
constexpr uint64_t kClass = 40;
constexpr uint64_t kMention = 100;
constexpr uint64_t kCommonMention = 400;

constexpr size_t kMostBranches = 200;

Need single(const PatternNode& node) {
  Need need;
  if (node.kind == Kind::word || node.kind == Kind::exact) need.words.push_back(node.number);
  if (node.kind == Kind::lemma) need.lemmas.push_back(node.number);
  if (node.kind == Kind::word_class) need.classes.add(node.word_class);
  if (node.kind == Kind::mention) need.kinds = node.test.kinds;
  return need;
}

size_t width(const Need& a) {
  size_t classes = 0;
  a.classes.for_each([&](ClassId) { ++classes; });
  return a.words.size() * 5 + a.lemmas.size() * 5 + classes * 40 +
         static_cast<size_t>(std::popcount(a.kinds)) * 100;
}

// Of every branch its narrowest need: one of them must be there.
std::vector<Need> of_choice(const PatternNode& node) {
  if (node.children.size() > kMostBranches) return {};
  Need all;
  for (const PatternNode& branch : node.children) {
    const std::vector<Need> needs = needs_of(branch);
    if (needs.empty()) return {};
    const auto best =
        std::min_element(needs.begin(), needs.end(),
                         [](const Need& a, const Need& b) { return width(a) < width(b); });
    all.words.insert(all.words.end(), best->words.begin(), best->words.end());
    all.lemmas.insert(all.lemmas.end(), best->lemmas.begin(), best->lemmas.end());
    all.classes.merge(best->classes);
    all.kinds |= best->kinds;
  }
  return {all};
}

bool is_common(uint32_t word, ClassId common, const Lexicon& lexicon) {
  const auto rows = lexicon.word_rows(word).entries;
  return std::any_of(rows.begin(), rows.end(),
                     [&](EntryId id) { return lexicon.entry(id).word_class == common; });
}

}  // namespace

std::vector<Need> needs_of(const PatternNode& node) {
  std::vector<Need> out;
  switch (node.kind) {
    case Kind::word:
    case Kind::exact:
    case Kind::lemma:
    case Kind::word_class:
    case Kind::mention:
      return {single(node)};
    case Kind::any:
    case Kind::start:
    case Kind::end:
      return {};
    case Kind::sequence:
      for (const PatternNode& child : node.children)
        std::ranges::move(needs_of(child), std::back_inserter(out));
      return out;
    case Kind::choice:
      return of_choice(node);
    case Kind::repeat:
      return node.least > 0 ? needs_of(node.children.front()) : out;
    case Kind::capture:
      return needs_of(node.children.front());
  }
  return out;
}

uint32_t least_mentions(const PatternNode& node) {
  uint32_t least = 0;
  switch (node.kind) {
    case Kind::mention:
      return 1;
    case Kind::sequence:
      for (const PatternNode& child : node.children) least += least_mentions(child);
      return least;
    case Kind::choice:
      least = least_mentions(node.children.front());
      for (const PatternNode& branch : node.children)
        least = std::min(least, least_mentions(branch));
      return least;
    case Kind::repeat:
      return node.least * least_mentions(node.children.front());
    case Kind::capture:
      return least_mentions(node.children.front());
    default:
      return 0;
  }
}

uint64_t frequency(const Need& need, const Lexicon& lexicon) {
  const std::optional<ClassId> common = lexicon.class_named("function-word");
  uint64_t sum = 0;
  for (const uint32_t word : need.words)
    sum += common && is_common(word, *common, lexicon) ? kCommonWord : kWord;
  sum += need.lemmas.size() * kLemma;
  need.classes.for_each([&](ClassId c) { sum += c == common ? kCommonWord : kClass; });
  for (size_t i = 0; i < kMentionKinds; ++i) {
    const auto kind = static_cast<MentionKind>(i);
    if ((need.kinds & mask_of(kind)) == 0) continue;
    sum += is_name(kind) || kind == MentionKind::cardinal ? kCommonMention : kMention;
  }
  return sum;
}

}  // namespace copydesk
