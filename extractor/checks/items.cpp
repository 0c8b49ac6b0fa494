#include "checks/items.hpp"

#include <algorithm>

#include "checks/checks.hpp"

namespace copydesk {
namespace {

bool is_number_fact(const Fact& fact) {
  return !fact.evidence.empty() && (fact.type == "count" || fact.type == "ordinal" ||
                                    fact.type == "amount" || fact.type == "percent");
}

bool counts_people(const Lexicon& lexicon, std::optional<ClassId> person_noun, const Fact* fact) {
  if (fact == nullptr || fact->measure.head.empty()) return false;
  const std::string_view head = fact->measure.head;
  if (head == "people" || head == "person") return true;
  const std::string_view last = head.substr(head.rfind(' ') + 1);  // "crew member"
  return person_noun && lexicon.find(*person_noun, last) != nullptr;
}

}  // namespace

void Items::read(const Reading& reading, const Mentions& mentions, const Facts& facts,
                 const CheckWords& words) {
  items_.clear();
  rows_.clear();
  kinds_ = 0;
  row_of_.assign(reading.tokens.sentences.size(), kNone);
  fact_of_.assign(mentions.size(), nullptr);
  for (const Fact& fact : facts.facts)
    if (is_number_fact(fact)) fact_of_[static_cast<size_t>(fact.evidence.front())] = &fact;
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    if (!is_number(m.kind) || m.number() == nullptr) continue;
    const auto at = static_cast<uint32_t>(items_.size());
    if (row_of_[m.sentence] == kNone) {
      row_of_[m.sentence] = static_cast<uint32_t>(rows_.size());
      rows_.push_back({m.sentence, {at, at}, 0});
    }
    items_.push_back({static_cast<MentionId>(i), &m, m.number(), fact_of_[i],
                      counts_people(reading.lexicon(), words.classes.person_noun, fact_of_[i])});
    Row& row = rows_.back();
    row.items.end = at + 1;
    row.kinds |= mask_of(m.kind);
    kinds_ |= mask_of(m.kind);
  }
}

std::string printed(const CheckInput& input, const Mention& mention) {
  return plain_text(input.reading.article, mention.span);
}

Span shown(const Item& item) { return item.fact != nullptr ? item.fact->span : item.mention->span; }

std::string printed(const CheckInput& input, const Item& item) {
  return plain_text(input.reading.article, shown(item));
}

IndexRange sentence_of(const Reading& reading, const Mention& mention) {
  return reading.tokens.sentences[mention.sentence].tokens;
}

IndexRange sentence_of(const Reading& reading, const Item& item) {
  return sentence_of(reading, *item.mention);
}

IndexRange words_before(const Reading& reading, const Item& item, uint32_t reach) {
  const uint32_t at = item.mention->tokens.begin;
  return {at - std::min(at - sentence_of(reading, item).begin, reach), at};
}

IndexRange words_behind(const Reading& reading, const Item& item, uint32_t reach) {
  const uint32_t at = item.mention->tokens.end;
  return {at, std::min(sentence_of(reading, item).end, at + reach)};
}

std::string_view head_of(const Item& item) {
  return item.fact != nullptr ? std::string_view(item.fact->measure.head) : std::string_view();
}

bool same_sort(const Item& a, const Item& b) {
  return head_of(a) == head_of(b) || (a.people && b.people);
}

bool same_scale(const Item& a, const Item& b) {
  return a.mention->kind == b.mention->kind && a.value->unit == b.value->unit;
}

bool is_positive_amount(const Item& item) {
  return item.value->number && item.value->number->sign() > 0 && item.value->range.bounded() &&
         item.mention->kind != MentionKind::ordinal && item.mention->kind != MentionKind::percent;
}

bool is_plain(const Qualifiers& q) {
  return !q.quoted && q.modality == Modality::actual && !q.update;
}

}  // namespace copydesk
