#include "facts/qualifiers.hpp"

#include <algorithm>
#include <string_view>

namespace copydesk {
namespace {

constexpr uint32_t kReach = 12;  // tokens: how far before a statement a modal can rule it

// The first mention that begins at or behind an offset; mentions are ordered by span.
Mentions::const_iterator first_from(const Mentions& mentions, uint32_t offset) {
  return std::lower_bound(mentions.begin(), mentions.end(), offset,
                          [](const Mention& m, uint32_t at) { return m.span.begin < at; });
}

std::optional<EntityId> entity_at(Span span, const Mentions& mentions,
                                  const std::vector<std::optional<EntityId>>& entity_of) {
  for (auto m = first_from(mentions, span.begin); m != mentions.end() && m->span.begin < span.end;
       ++m) {
    const auto i = static_cast<size_t>(m - mentions.begin());
    if (i < entity_of.size() && entity_of[i] && is_name(m->kind)) return entity_of[i];
  }
  return std::nullopt;
}

// A clause ends at a semicolon, a colon, a dash and before "but", "while", "although".
bool ends_clause(const Word& word) {
  const std::string_view t = word.folded;
  return t == ";" || t == ":" || t == "—" || t == "–" || t == "--" || t == "but" || t == "while" ||
         t == "although" || t == "whereas";
}

}  // namespace

Qualifying::Qualifying(const Reading& reading, const Mentions& mentions,
                       const std::vector<std::optional<EntityId>>& entity_of)
    : reading_(reading), mentions_(mentions) {
  for (const std::string_view list : {"modal", "negation", "open-list", "update", "say-verb"})
    if (const auto c = reading.lexicon().class_named(list)) lists_.add(*c);
  find_quotes(mentions, entity_of);
  find_markers();
}

void Qualifying::find_quotes(const Mentions& mentions,
                             const std::vector<std::optional<EntityId>>& entity_of) {
  for (const Mention& m : mentions) {
    const auto* quote = std::get_if<QuoteValue>(&m.value);
    if (quote == nullptr) continue;
    quotes_.push_back({quote->inside, quote->speaker
                                          ? entity_at(*quote->speaker, mentions, entity_of)
                                          : std::nullopt});
  }
}

void Qualifying::find_markers() {
  for (uint32_t i = 0; i < reading_.tokens.all.size(); ++i)
    if (reading_.token(i).kind == TokenKind::word) mark(i);
}

// The longest phrase of the qualifying word lists that begins at a token.
void Qualifying::mark(uint32_t token) {
  const Word& first = reading_.word(token);
  if (first.number == 0 || (!first.classes.any(lists_) && first.phrase_node == 0)) return;
  const Lexicon& lexicon = reading_.lexicon();
  const Entry* best = nullptr;
  const auto consider = [&](EntryId id) {
    const Entry& entry = lexicon.entry(id);
    if (lists_.has(entry.word_class)) best = &entry;
  };
  for (const EntryId id : first.entries) consider(id);
  phrases_.clear();
  phrases_at(reading_, token, static_cast<uint32_t>(reading_.tokens.all.size()), phrases_);
  for (const Phrase& phrase : phrases_) consider(phrase.entry);
  if (best == nullptr) return;
  using Kind = Marker::Kind;
  const std::string_view list = lexicon.class_name(best->word_class);
  const std::string_view role = best->text("role");
  if (list == "modal")
    markers_.push_back(
        {token, best->text("modality") == "planned" ? Kind::planned : Kind::possible});
  if (list == "negation" && best->text("strength") != "near")
    markers_.push_back({token, Kind::negated});
  if (list == "open-list" && role != "closed" && role != "except")
    markers_.push_back({token, Kind::open});
  if (list == "update") markers_.push_back({token, Kind::update});
  if (list == "say-verb") markers_.push_back({token, Kind::attribution});
}

Qualifiers Qualifying::at(IndexRange tokens, uint32_t sentence_index) const {
  Qualifiers out;
  const Sentence& sentence = reading_.tokens.sentences[sentence_index];
  const Span span = reading_.span(tokens);
  // Quotes are ordered by their begin and nest at most once: the last two that begin before the
  // place are enough.
  const auto behind =
      std::upper_bound(quotes_.begin(), quotes_.end(), span.begin,
                       [](uint32_t at, const Quoted& q) { return at < q.inside.begin; });
  for (auto quote = behind; quote != quotes_.begin() && behind - quote < 2;) {
    --quote;
    if (!quote->inside.contains(span)) continue;
    out.quoted = true;
    if (quote->speaker) out.speaker = quote->speaker;
  }
  read_clause(sentence, tokens, out);
  const TimeValue* only = nullptr;
  size_t dates = 0;
  for (auto m = first_from(mentions_, sentence.span.begin);
       m != mentions_.end() && m->span.begin < sentence.span.end; ++m) {
    if (m->kind != MentionKind::date) continue;
    ++dates;
    only = m->time();
  }
  if (dates == 1 && only != nullptr) out.as_of = *only;
  return out;
}

void Qualifying::read_clause(const Sentence& sentence, IndexRange tokens, Qualifiers& out) const {
  uint32_t clause = tokens.begin;
  while (clause > sentence.tokens.begin && tokens.begin - clause < kReach &&
         !ends_clause(reading_.word(clause - 1)))
    --clause;
  auto marker = std::lower_bound(markers_.begin(), markers_.end(), sentence.tokens.begin,
                                 [](const Marker& m, uint32_t token) { return m.token < token; });
  for (; marker != markers_.end() && marker->token < sentence.tokens.end; ++marker) {
    const bool in_clause = clause <= marker->token && marker->token < tokens.end;
    switch (marker->kind) {
      case Marker::Kind::planned:
        if (in_clause && out.modality != Modality::negated) out.modality = Modality::planned;
        break;
      case Marker::Kind::possible:
        if (in_clause && out.modality == Modality::actual) out.modality = Modality::possible;
        break;
      case Marker::Kind::negated:
        if (in_clause) out.modality = Modality::negated;
        break;
      case Marker::Kind::open:
        if (marker->token + 3 >= tokens.begin) out.open = true;
        break;
      case Marker::Kind::update:
        out.update = true;
        break;
      case Marker::Kind::attribution:
        out.attributed = true;
        break;
    }
  }
}

}  // namespace copydesk
