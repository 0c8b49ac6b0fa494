#include "checks/items.hpp"

#include <algorithm>

namespace copydesk {
namespace {

Mentions::const_iterator first_in(const CheckInput& input, uint32_t offset) {
  return std::lower_bound(input.mentions.begin(), input.mentions.end(), offset,
                          [](const Mention& m, uint32_t at) { return m.span.begin < at; });
}

bool is_number_fact(const Fact& fact) {
  return !fact.evidence.empty() && (fact.type == "count" || fact.type == "ordinal" ||
                                    fact.type == "amount" || fact.type == "percent");
}

}  // namespace

std::vector<const Fact*> facts_by_mention(const CheckInput& input) {
  std::vector<const Fact*> out(input.mentions.size(), nullptr);
  for (const Fact& fact : input.facts.facts)
    if (is_number_fact(fact)) out[static_cast<size_t>(fact.evidence.front())] = &fact;
  return out;
}

std::vector<Item> items_of(const CheckInput& input, uint32_t sentence,
                           const std::vector<const Fact*>& facts) {
  std::vector<Item> out;
  const Span span = input.reading.tokens.sentences[sentence].span;
  for (auto m = first_in(input, span.begin); m != input.mentions.end() && m->span.begin < span.end;
       ++m) {
    if (!is_number(m->kind) || m->number() == nullptr) continue;
    const auto index = static_cast<size_t>(m - input.mentions.begin());
    out.push_back({static_cast<MentionId>(index), &*m, m->number(), facts[index]});
  }
  return out;
}

std::string printed(const CheckInput& input, const Mention& mention) {
  return plain_text(input.reading.article, mention.span);
}

Span shown(const Item& item) { return item.fact != nullptr ? item.fact->span : item.mention->span; }

std::string printed(const CheckInput& input, const Item& item) {
  return plain_text(input.reading.article, shown(item));
}

std::string_view head_of(const Item& item) {
  return item.fact != nullptr ? std::string_view(item.fact->measure.head) : std::string_view();
}

bool counts_people(const CheckInput& input, const Item& item) {
  const std::string_view head = head_of(item);
  if (head == "people" || head == "person") return true;
  const auto person = input.reading.lexicon().class_named("person-noun");
  return person && !head.empty() && input.reading.lexicon().find(*person, head) != nullptr;
}

bool same_sort(const CheckInput& input, const Item& a, const Item& b) {
  return head_of(a) == head_of(b) || (counts_people(input, a) && counts_people(input, b));
}

bool holds_word(const Reading& reading, IndexRange tokens, std::string_view folded) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (reading.word(i).folded == folded) return true;
  return false;
}

bool is_plain(const Qualifiers& q) {
  return !q.quoted && q.modality == Modality::actual && !q.update;
}

}  // namespace copydesk
