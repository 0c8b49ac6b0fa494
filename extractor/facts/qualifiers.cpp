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

std::string_view cell(const Entry* entry, std::string_view column) {
  return entry != nullptr ? entry->text(column) : std::string_view();
}

}  // namespace

Qualifying::Qualifying(const Reading& reading, const Mentions& mentions,
                       const std::vector<std::optional<EntityId>>& entity_of)
    : reading_(reading), mentions_(mentions) {
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
  const Lexicon& lexicon = reading_.lexicon();
  static constexpr std::string_view kLists[] = {"modal", "negation", "open-list", "update",
                                                "say-verb"};
  uint32_t node = 0;
  const Entry* best = nullptr;
  std::string_view best_list;
  const auto consider = [&](std::span<const EntryId> entries) {
    for (const EntryId id : entries) {
      const Entry& entry = lexicon.entry(id);
      const std::string_view list = lexicon.class_name(entry.word_class);
      if (std::find(std::begin(kLists), std::end(kLists), list) != std::end(kLists))
        best = &entry, best_list = list;
    }
  };
  const Word& first = reading_.word(token);
  if (first.number == 0) return;
  consider(first.entries);
  const auto last = static_cast<uint32_t>(reading_.tokens.all.size());
  for (uint32_t i = token; i < last && i < token + 5; ++i) {
    node = lexicon.step(node, reading_.word(i).number);
    if (node == 0) break;
    if (i > token) consider(lexicon.phrase_rows(node).entries);
  }
  if (best == nullptr) return;
  using Kind = Marker::Kind;
  const std::string_view modality = cell(best, "modality");
  const std::string_view role = cell(best, "role");
  if (best_list == "modal")
    markers_.push_back({token, modality == "planned" ? Kind::planned : Kind::possible});
  if (best_list == "negation" && cell(best, "strength") != "near")
    markers_.push_back({token, Kind::negated});
  if (best_list == "open-list" && role != "closed" && role != "except")
    markers_.push_back({token, Kind::open});
  if (best_list == "update") markers_.push_back({token, Kind::update});
  if (best_list == "say-verb") markers_.push_back({token, Kind::attribution});
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
