#include "facts/qualifiers.hpp"

#include <algorithm>

namespace copydesk {
namespace {

constexpr uint32_t kReach = 12;  // tokens: how far before a statement a modal can rule it

std::optional<EntityId> entity_at(Span span, const Mentions& mentions,
                                  const std::vector<std::optional<EntityId>>& entity_of) {
  auto m = std::lower_bound(mentions.begin(), mentions.end(), span.begin,
                            [](const Mention& x, uint32_t at) { return x.span.begin < at; });
  for (; m != mentions.end() && m->span.begin < span.end; ++m) {
    const auto i = static_cast<size_t>(m - mentions.begin());
    if (i < entity_of.size() && entity_of[i] && is_name(m->kind)) return entity_of[i];
  }
  return std::nullopt;
}

}  // namespace

void Qualifying::set(const Reading& reading, const Mentions& mentions,
                     const std::vector<IndexRange>& mentions_in,
                     const std::vector<std::optional<EntityId>>& entity_of,
                     const std::vector<uint32_t>& markers, const FactWords& words) {
  reading_ = &reading;
  mentions_ = &mentions;
  mentions_in_ = &mentions_in;
  words_ = &words;
  find_quotes(entity_of);
  markers_.clear();
  for (const uint32_t token : markers)
    if (reading.token(token).kind == TokenKind::word)
      if (const MarkerKind kind = words.marker_at(reading, token); kind != MarkerKind::none)
        markers_.push_back({token, kind});
}

void Qualifying::find_quotes(const std::vector<std::optional<EntityId>>& entity_of) {
  quotes_.clear();
  for (const Mention& m : *mentions_) {
    const auto* quote = std::get_if<QuoteValue>(&m.value);
    if (quote == nullptr) continue;
    quotes_.push_back({quote->inside, quote->speaker
                                          ? entity_at(*quote->speaker, *mentions_, entity_of)
                                          : std::nullopt});
  }
}

Qualifiers Qualifying::at(IndexRange tokens, uint32_t sentence) const {
  Qualifiers out;
  read_quotes(reading_->span(tokens), out);
  read_clause(reading_->tokens.sentences[sentence], tokens, out);
  read_date(sentence, out);
  return out;
}

void Qualifying::read_quotes(Span place, Qualifiers& out) const {
  // Quotes are ordered by their begin and nest at most once: the last two that begin before the
  // place are enough.
  const auto behind =
      std::upper_bound(quotes_.begin(), quotes_.end(), place.begin,
                       [](uint32_t at, const Quoted& q) { return at < q.inside.begin; });
  for (auto quote = behind; quote != quotes_.begin() && behind - quote < 2;) {
    --quote;
    if (!quote->inside.contains(place)) continue;
    out.quoted = true;
    if (quote->speaker) out.speaker = quote->speaker;
  }
}

// The period that the sentence gives, when it gives one only.
void Qualifying::read_date(uint32_t sentence, Qualifiers& out) const {
  const Mention* only = nullptr;
  const IndexRange range = (*mentions_in_)[sentence];
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Mention& m = (*mentions_)[i];
    if (m.kind != MentionKind::date) continue;
    if (only != nullptr) return;
    only = &m;
  }
  if (only != nullptr && only->time() != nullptr) out.as_of = *only->time();
}

// A clause ends at a semicolon, a colon, a dash and before "but", "while", "although".
uint32_t Qualifying::clause_begin(const Sentence& sentence, uint32_t token) const {
  uint32_t begin = token;
  while (begin > sentence.tokens.begin && token - begin < kReach &&
         (words_->bits(reading_->token(begin - 1).symbol) & kEndsClause) == 0)
    --begin;
  return begin;
}

void Qualifying::read_clause(const Sentence& sentence, IndexRange tokens, Qualifiers& out) const {
  auto marker = std::lower_bound(markers_.begin(), markers_.end(), sentence.tokens.begin,
                                 [](const Marker& m, uint32_t token) { return m.token < token; });
  if (marker == markers_.end() || marker->token >= sentence.tokens.end) return;
  const uint32_t clause = clause_begin(sentence, tokens.begin);
  for (; marker != markers_.end() && marker->token < sentence.tokens.end; ++marker) {
    const bool in_clause = clause <= marker->token && marker->token < tokens.end;
    switch (marker->kind) {
      case MarkerKind::planned:
        if (in_clause && out.modality != Modality::negated) out.modality = Modality::planned;
        break;
      case MarkerKind::possible:
        if (in_clause && out.modality == Modality::actual) out.modality = Modality::possible;
        break;
      case MarkerKind::negated:
        if (in_clause) out.modality = Modality::negated;
        break;
      case MarkerKind::open:
        if (marker->token + 3 >= tokens.begin) out.open = true;
        break;
      case MarkerKind::update:
        out.update = true;
        break;
      case MarkerKind::attribution:
        out.attributed = true;
        break;
      case MarkerKind::none:
        break;
    }
  }
}

}  // namespace copydesk
