// What numbers count and measure, as facts.
#include <algorithm>
#include <string_view>

#include "facts/builders.hpp"
#include "facts/measure.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kNear = 40;  // tokens; a quote may lie between, a sentence rarely

bool is_bare(MentionKind kind) {
  return kind == MentionKind::cardinal || kind == MentionKind::ordinal;
}

std::optional<EntityId> name(const FactInput& in, size_t mention) {
  return is_name(in.mentions[mention].kind) ? in.entity_of[mention] : std::nullopt;
}

// The entity of the name that ends right before a token, looked for before mention `near`.
std::optional<EntityId> name_ending_at(const FactInput& in, uint32_t token, size_t near) {
  for (size_t i = near; i-- > 0 && in.mentions[i].tokens.end + kNear >= token;)
    if (auto entity = name(in, i); entity && in.mentions[i].tokens.end == token) return entity;
  return std::nullopt;
}

// The entity of the first name that begins inside a range, looked for behind mention `near`.
std::optional<EntityId> name_starting_in(const FactInput& in, IndexRange tokens, size_t near) {
  for (size_t i = near + 1; i < in.mentions.size() && in.mentions[i].tokens.begin < tokens.end; ++i)
    if (auto entity = name(in, i); entity && in.mentions[i].tokens.begin >= tokens.begin)
      return entity;
  return std::nullopt;
}

// "SpaceX’s 12th crewed flight", "the sixth flight for the Crew Dragon Endeavour".
std::optional<EntityId> owner_of(const FactInput& in, uint32_t index, uint32_t phrase_end,
                                 uint32_t end) {
  const uint32_t begin = in.mentions[index].tokens.begin;
  if (begin > 0 && (in.bits(begin - 1) & kPossessive) != 0)
    if (auto owner = name_ending_at(in, begin - 1, index)) return owner;
  if (phrase_end >= end || (in.bits(phrase_end) & kOwnerLink) == 0) return std::nullopt;
  return name_starting_in(in, {phrase_end + 1, std::min(end, phrase_end + 4)}, index);
}

bool wants_plural(const Mention& m, const NumberValue& value) {
  if (m.kind != MentionKind::cardinal) return false;
  return !(value.number && *value.number == Decimal(1));
}

struct Sort {
  std::string_view type;
  std::string_view rule;
};

Sort sort_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::ordinal:
      return {"ordinal", "core/ordinal"};
    case MentionKind::percent:
      return {"percent", "core/percent"};
    case MentionKind::money:
    case MentionKind::measure:
      return {"amount", "core/amount"};
    default:
      return {"count", "core/count"};
  }
}

// How far the noun phrase behind a number may reach. Without an "of" only the next word can be what
// an amount is for: "the $86 million package gives", and not even that in "30 feet high".
uint32_t phrase_limit(const FactInput& in, const Mention& m, uint32_t end) {
  const uint32_t next = m.tokens.end;
  if (is_bare(m.kind) || next >= end || (in.bits(next) & kOf) != 0) return end;
  return (in.bits(next) & kMeasureAdverb) != 0 ? next : next + 1;
}

void add_measure(const FactInput& in, uint32_t index, uint32_t end, Measured& measured,
                 Fact& fact) {
  fact.measure = std::move(measured.measure);
  fact.measure.owner = owner_of(in, index, measured.tokens.end, end);
  fact.span = cover(fact.span, in.reading.span(measured.tokens));
  fact.fields.emplace_back("of", fact.measure.noun);
  if (!fact.measure.modifiers.empty())
    fact.fields.emplace_back("modifiers", fact.measure.modifiers);
  if (fact.measure.owner) fact.fields.emplace_back("owner", *fact.measure.owner);
  if (measured.partitive) fact.fields.emplace_back("part", std::string("yes"));
}

void add_fact(const FactInput& in, const MeasureReader& measures, uint32_t index,
              std::vector<Fact>& out) {
  constexpr size_t kMostFields = 5;
  const Mention& m = in.mentions[index];
  const NumberValue& value = *m.number();
  const uint32_t end = in.reading.tokens.sentences[m.sentence].tokens.end;
  auto measured = measures.after(m.tokens, phrase_limit(in, m, end), wants_plural(m, value));
  if (is_bare(m.kind) && !measured) return;
  Fact& fact = out.emplace_back();
  fact.type = sort_of(m.kind).type;
  fact.rule = sort_of(m.kind).rule;
  fact.sentence = m.sentence;
  fact.span = m.span;
  fact.evidence.push_back(static_cast<MentionId>(index));
  if (measured) fact.fields.reserve(kMostFields);
  fact.fields.emplace_back("value", value);
  if (measured) add_measure(in, index, end, *measured, fact);
  fact.qualifiers = in.qualifying.at(m.tokens, m.sentence);
  // "up to 15 flights" states a bound, not how many there were (X5).
  if (value.hedge == Hedge::up_to && fact.qualifiers.modality == Modality::actual)
    fact.qualifiers.modality = Modality::possible;
}

}  // namespace

void build_number_facts(const FactInput& input, std::vector<Fact>& out) {
  const MeasureReader measures(input.reading, input.words);
  for (uint32_t i = 0; i < input.mentions.size(); ++i)
    if (is_number(input.mentions[i].kind) && input.mentions[i].number() != nullptr)
      add_fact(input, measures, i, out);
}

}  // namespace copydesk
