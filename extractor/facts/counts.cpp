#include "facts/counts.hpp"

#include <algorithm>
#include <string_view>

#include "facts/measure.hpp"

namespace copydesk {
namespace {

struct Numbers {
  const Reading& reading;
  const MeasureReader& measures;
  std::optional<ClassId> adverb;  // "30 feet high"
  const Mentions& mentions;
  const std::vector<std::optional<EntityId>>& entity_of;

  // The entity of the name that ends right before a token, or begins at it, looked for around
  // mention `near`.
  std::optional<EntityId> name_ending_at(uint32_t token, size_t near) const {
    for (size_t i = near; i-- > 0 && mentions[i].tokens.end + kNear >= token;)
      if (auto entity = name(i); entity && mentions[i].tokens.end == token) return entity;
    return std::nullopt;
  }
  std::optional<EntityId> name_starting_in(uint32_t begin, uint32_t end, size_t near) const {
    for (size_t i = near + 1; i < mentions.size() && mentions[i].tokens.begin < end; ++i)
      if (auto entity = name(i); entity && mentions[i].tokens.begin >= begin) return entity;
    return std::nullopt;
  }

 private:
  static constexpr uint32_t kNear = 40;  // tokens; a quote may lie between, a sentence rarely

  std::optional<EntityId> name(size_t i) const {
    return i < entity_of.size() && is_name(mentions[i].kind) ? entity_of[i] : std::nullopt;
  }
};

bool is_possessive(std::string_view folded) { return folded == "'s" || folded == "'"; }

// "SpaceX’s 12th crewed flight", "the sixth flight for the Crew Dragon Endeavour".
std::optional<EntityId> owner_of(const Numbers& n, uint32_t index, IndexRange phrase,
                                 uint32_t end) {
  const Reading& r = n.reading;
  const Mention& number = n.mentions[index];
  if (number.tokens.begin > 0 && is_possessive(r.word(number.tokens.begin - 1).folded))
    if (auto owner = n.name_ending_at(number.tokens.begin - 1, index)) return owner;
  uint32_t at = phrase.end;
  if (at >= end) return std::nullopt;
  const std::string_view link = r.word(at).folded;
  if (link != "for" && link != "of" && link != "by") return std::nullopt;
  return n.name_starting_in(at + 1, std::min(end, at + 4), index);
}

bool wants_plural(const Mention& m, const NumberValue& value) {
  if (m.kind != MentionKind::cardinal) return false;
  return !(value.number && *value.number == Decimal(1));
}

std::string_view type_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::ordinal:
      return "ordinal";
    case MentionKind::percent:
      return "percent";
    case MentionKind::money:
    case MentionKind::measure:
      return "amount";
    default:
      return "count";
  }
}

// How far the noun phrase behind a number may reach. Without an "of" only the next word can be what
// an amount is for: "the $86 million package gives", and not even that in "30 feet high".
uint32_t phrase_end(const Numbers& n, const Mention& m, uint32_t end) {
  const uint32_t next = m.tokens.end;
  const bool bare = m.kind == MentionKind::cardinal || m.kind == MentionKind::ordinal;
  if (bare || next >= end || n.reading.word(next).folded == "of") return end;
  const bool is_adverb = n.adverb && n.reading.word(next).has(*n.adverb);
  return is_adverb ? next : next + 1;
}

std::optional<Fact> fact_of(const Numbers& n, uint32_t index) {
  const Mention& m = n.mentions[index];
  const NumberValue* value = m.number();
  const Sentence& sentence = n.reading.tokens.sentences[m.sentence];
  const bool bare = m.kind == MentionKind::cardinal || m.kind == MentionKind::ordinal;
  const auto measured =
      n.measures.after(m.tokens, phrase_end(n, m, sentence.tokens.end), wants_plural(m, *value));
  if (bare && !measured) return std::nullopt;
  Fact fact;
  fact.type = type_of(m.kind);
  fact.rule = "core/" + fact.type;
  fact.sentence = m.sentence;
  fact.span = m.span;
  fact.evidence = {static_cast<MentionId>(index)};
  fact.fields.emplace_back("value", *value);
  if (!measured) return fact;
  fact.measure = measured->measure;
  fact.measure.owner = owner_of(n, index, measured->tokens, sentence.tokens.end);
  fact.span = cover(m.span, n.reading.span(measured->tokens));
  fact.fields.emplace_back("of", fact.measure.noun);
  if (!fact.measure.modifiers.empty())
    fact.fields.emplace_back("modifiers", fact.measure.modifiers);
  if (fact.measure.owner) fact.fields.emplace_back("owner", *fact.measure.owner);
  if (measured->partitive) fact.fields.emplace_back("part", std::string("yes"));
  return fact;
}

}  // namespace

void add_counts(const Reading& reading, const Mentions& mentions,
                const std::vector<std::optional<EntityId>>& entity_of, const Qualifying& qualifying,
                std::vector<Fact>& out) {
  const MeasureReader measures(reading);
  const Numbers numbers{reading, measures, reading.lexicon().class_named("measure-adverb"),
                        mentions, entity_of};
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    if (!is_number(mentions[i].kind) || mentions[i].number() == nullptr) continue;
    auto fact = fact_of(numbers, i);
    if (!fact) continue;
    fact->qualifiers = qualifying.at(mentions[i].tokens, mentions[i].sentence);
    // "up to 15 flights" states a bound, not how many there were (X5).
    const Hedge hedge = mentions[i].number()->hedge;
    if (hedge == Hedge::up_to && fact->qualifiers.modality == Modality::actual)
      fact->qualifiers.modality = Modality::possible;
    out.push_back(std::move(*fact));
  }
}

}  // namespace copydesk
