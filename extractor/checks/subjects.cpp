#include "checks/subjects.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kNameBehind = 8;     // tokens from "At 24, in 1979," to its name
constexpr uint32_t kSentencesBack = 3;  // from "he" to the name

}  // namespace

Subjects::Subjects(const CheckInput& input) : input_(input), r_(input.reading) {
  for (const Mention& m : input.mentions)
    if (m.kind == MentionKind::person && r_.block_kind(m.sentence) != BlockKind::byline)
      people_.push_back(&m);
}

EntityId Subjects::entity(const Mention& m) const {
  return *input_.facts.entity_of[static_cast<size_t>(&m - input_.mentions.data())];
}

std::vector<const Mention*> Subjects::named_in(IndexRange tokens) const {
  std::vector<const Mention*> out;
  const auto first = std::partition_point(people_.begin(), people_.end(), [&](const Mention* m) {
    return m->tokens.begin < tokens.begin;
  });
  for (auto m = first; m != people_.end() && (*m)->tokens.begin < tokens.end; ++m)
    if ((*m)->tokens.end <= tokens.end &&
        input_.facts.entity_of[static_cast<size_t>(*m - input_.mentions.data())])
      out.push_back(*m);
  return out;
}

bool Subjects::tells_of_kin(IndexRange tokens) const {
  const auto relative = input_.classes().relative;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (relative && r_.word(i).has(*relative)) return true;
  return false;
}

Subject Subjects::of(IndexRange phrase) const {
  if (const Subject here = named_around(phrase); here.who) return here;
  return named_earlier(phrase.begin);
}

Subject Subjects::named_around(IndexRange phrase) const {
  const IndexRange sentence = r_.tokens.sentences[r_.sentence_of(phrase.begin)].tokens;
  const auto before = named_in({sentence.begin, phrase.begin});
  if (!before.empty()) {
    const Mention& last = *before.back();
    const IndexRange gap = tokens_between(last.tokens, phrase);
    const bool owns = !gap.empty() && text_is(r_, gap.begin, {"'s", "'"});
    const bool sure = before.size() == 1 && !owns && !tells_of_kin({sentence.begin, phrase.begin});
    return {entity(last), sure};
  }
  const IndexRange behind = {phrase.end, std::min(sentence.end, phrase.end + kNameBehind)};
  const bool opens = phrase.begin <= sentence.begin + 2;
  const auto next = opens ? named_in(behind) : std::vector<const Mention*>();
  if (next.empty() || any_text(r_, tokens_between(phrase, next.front()->tokens), {"he", "she"}))
    return {};
  const IndexRange gap = tokens_between(phrase, next.front()->tokens);
  return {entity(*next.front()), gap.size() <= 4 && !tells_of_kin(gap)};
}

Subject Subjects::named_earlier(uint32_t token) const {
  const uint32_t own = r_.sentence_of(token);
  const IndexRange before = {r_.tokens.sentences[own].tokens.begin, token};
  const bool kin = tells_of_kin(before);
  for (uint32_t back = 1; back <= kSentencesBack && back <= own; ++back) {
    if (r_.block_kind(own - back) == BlockKind::headline) break;
    const auto named = named_in(r_.tokens.sentences[own - back].tokens);
    if (named.empty()) continue;
    const bool one = std::all_of(named.begin(), named.end(), [&](const Mention* m) {
      return entity(*m) == entity(*named.front());
    });
    return {entity(*named.front()), one && !kin};
  }
  // "He was 14 when ...", and the name comes later.
  const auto next = std::partition_point(people_.begin(), people_.end(),
                                         [&](const Mention* m) { return m->sentence < own; });
  if (next == people_.end()) return {};
  return {input_.facts.entity_of[static_cast<size_t>(*next - input_.mentions.data())], false};
}

std::optional<EntityId> Subjects::only_one_before(uint32_t token) const {
  const uint32_t own = r_.sentence_of(token);
  uint32_t first = own;
  const uint32_t block = r_.tokens.sentences[own].block;
  while (first > 0 && r_.tokens.sentences[first - 1].block == block) --first;
  const auto named = named_in({r_.tokens.sentences[first].tokens.begin, token});
  if (named.empty()) return std::nullopt;
  for (const Mention* m : named)
    if (entity(*m) != entity(*named.front())) return std::nullopt;
  return entity(*named.front());
}

}  // namespace copydesk
