#include "facts/fact_words.hpp"

namespace copydesk {
namespace {

struct Spelled {
  std::string_view word;
  uint64_t bits;
};

// Words of grammar and the marks between words, by folded form.
constexpr Spelled kSpelled[] = {
    {",", kComma},
    {";", kPartsClauses | kEndsClause},
    {":", kPartsClauses | kEndsClause},
    {"(", kOpenBracket},
    {"\"", kPartsClauses},
    {"“", kPartsClauses},
    {"”", kPartsClauses},
    {"—", kPartsClauses | kEndsClause},
    {"–", kEndsClause},
    {"--", kEndsClause},
    {"-", kBeforeNoun},
    {"'s", kPossessive | kBeforeNoun},
    {"'", kPossessive | kBeforeNoun},
    {"the", kArticle | kDeterminer | kBeforeNoun},
    {"a", kArticle | kDeterminer | kBeforeNoun},
    {"an", kArticle | kDeterminer | kBeforeNoun},
    {"its", kDeterminer | kBeforeNoun},
    {"his", kDeterminer | kBeforeNoun},
    {"her", kDeterminer | kBeforeNoun},
    {"their", kDeterminer | kBeforeNoun},
    {"this", kBeforeNoun},
    {"that", kBeforeNoun | kPartsClauses},
    {"no", kBeforeNoun},
    {"any", kBeforeNoun},
    {"of", kOf | kBeforeNoun | kPreposition | kBodyLink | kOfOrFrom | kOwnerLink},
    {"for", kBeforeNoun | kPreposition | kBodyLink | kOwnerLink},
    {"by", kPreposition | kOwnerLink},
    {"to", kTo | kPreposition},
    {"in", kPreposition | kPlacePreposition | kBodyLink},
    {"at", kPreposition | kPlacePreposition | kBodyLink},
    {"from", kPreposition | kPlacePreposition | kOfOrFrom},
    {"on", kPreposition | kPlacePreposition},
    {"near", kPreposition | kPlacePreposition},
    {"with", kWith | kPreposition | kBodyLink},
    {"and", kAnd | kPreposition},
    {"under", kPreposition},
    {"carrying", kPreposition},
    {"aboard", kPreposition},
    {"into", kPreposition},
    {"against", kPreposition},
    {"between", kPreposition},
    {"but", kPartsClauses | kEndsClause},
    {"while", kPartsClauses | kEndsClause},
    {"although", kEndsClause},
    {"whereas", kEndsClause},
    {"after", kPartsClauses},
    {"before", kPartsClauses},
    {"when", kPartsClauses},
    {"because", kPartsClauses},
    {"which", kPartsClauses},
    {"who", kWho},
    {"not", kNot},
    {"is", kBe | kHolderVerb},
    {"was", kBe | kHolderVerb},
    {"are", kBe},
    {"were", kBe},
    {"be", kBe},
    {"became", kHolderVerb},
    {"as", kAs | kHolderVerb},
    {"serves", kServes},
    {"served", kServes},
    {"will", kAuxiliary},
    {"would", kAuxiliary},
    {"could", kAuxiliary},
    {"may", kAuxiliary},
    {"might", kAuxiliary},
    {"can", kAuxiliary},
    {"should", kAuxiliary},
    {"must", kAuxiliary},
    {"did", kAuxiliary},
    {"does", kAuxiliary},
    {"do", kAuxiliary},
    {"'ll", kAuxiliary},
    {"successfully", kAuxiliary},
    {"cannot", kAuxiliary},
    {"people", kPlural},
    {"police", kPlural},
};

constexpr std::string_view kQualifyingLists[] = {"modal", "negation", "open-list", "update",
                                                 "say-verb"};

bool is_hyphen(std::string_view text) { return text == "-" || text == "‐" || text == "‑"; }

// A regular participle: an adjective before a noun ("crewed flight"), never the head itself.
bool is_participle(std::string_view folded) {
  return folded.size() > 4 && folded.ends_with("ed") && !folded.ends_with("eed");
}

VerbForm form_of(std::string_view tense) {
  return tense == "base" ? VerbForm::base : tense == "gerund" ? VerbForm::gerund : VerbForm::finite;
}

EventVerb verb_of(const Entry& entry) {
  return {entry.text("action"), form_of(entry.text("tense"))};
}

}  // namespace

FactWords::FactWords(const Lexicon& lexicon)
    : event_(lexicon.class_named("event-verb")),
      function_(lexicon.class_named("function-word")),
      finite_(lexicon.class_named("finite-verb")),
      person_(lexicon.class_named("person-noun")),
      say_(lexicon.class_named("say-verb")),
      synonym_(lexicon.class_named("synonym")),
      irregular_(lexicon.class_named("irregular-plural")),
      adverb_(lexicon.class_named("measure-adverb")) {
  for (const std::string_view list : kQualifyingLists)
    if (const auto c = lexicon.class_named(list)) qualifying_.add(*c);
  for (const Spelled& s : kSpelled) spelled_[s.word] |= s.bits;
  learn_phrase_starts(lexicon);
}

void FactWords::learn_phrase_starts(const Lexicon& lexicon) {
  for (const Lexicon::PhraseStart& start : lexicon.phrase_starts()) {
    const ClassId c = lexicon.entry(start.entry).word_class;
    if (qualifying_.has(c)) phrase_starts_[start.word] |= kMarker | kMarkerPhrase;
    if (c == event_) phrase_starts_[start.word] |= kEvent;
  }
}

void FactWords::learn(const Words& words) {
  for (auto symbol = static_cast<Symbol>(bits_.size()); symbol < words.size(); ++symbol) {
    bits_.push_back(bits_of(words[symbol]));
    markers_.push_back(marker_of(words[symbol].entries, words.lexicon()));
    heads_.push_back(head_of(words[symbol], words.lexicon()));
  }
}

void FactWords::clear() {
  bits_.clear();
  markers_.clear();
  heads_.clear();
}

uint64_t FactWords::bits_of(const Word& word) const {
  uint64_t bits = 0;
  if (const auto spelled = spelled_.find(word.folded); spelled != spelled_.end())
    bits |= spelled->second;
  if (const auto start = phrase_starts_.find(word.number); start != phrase_starts_.end())
    bits |= start->second;
  const auto set = [&bits](bool holds, FactBit bit) {
    if (holds) bits |= bit;
  };
  set(is_hyphen(word.text), kHyphenMark);
  set(word.number != 0 && word.classes.any(qualifying_), kMarker);
  set(has(word, event_), kEvent);
  set(has(word, function_) || has(word, finite_), kEndsPhrase);
  set(has(word, irregular_) || word.lemma != word.folded, kPlural);
  set(is_participle(word.folded), kParticiple);
  set(has(word, person_) || has(word, synonym_), kCollective);
  set(has(word, say_), kSpeech);
  set(has(word, adverb_), kMeasureAdverb);
  return bits;
}

std::string_view FactWords::head_of(const Word& word, const Lexicon& lexicon) const {
  for (const EntryId id : lexicon.word_rows(word.lemma_number).entries) {
    const Entry& entry = lexicon.entry(id);
    if (entry.word_class != synonym_) continue;
    const std::string_view head = entry.text("lemma");
    return head.empty() ? word.lemma : head;
  }
  return word.lemma;
}

MarkerKind FactWords::marker_of(const Entry& entry, const Lexicon& lexicon) const {
  const std::string_view list = lexicon.class_name(entry.word_class);
  if (list == "modal")
    return entry.text("modality") == "planned" ? MarkerKind::planned : MarkerKind::possible;
  if (list == "negation")
    return entry.text("strength") != "near" ? MarkerKind::negated : MarkerKind::none;
  if (list == "open-list") {
    const std::string_view role = entry.text("role");
    return role != "closed" && role != "except" ? MarkerKind::open : MarkerKind::none;
  }
  return list == "update" ? MarkerKind::update : MarkerKind::attribution;
}

MarkerKind FactWords::marker_of(std::span<const EntryId> rows, const Lexicon& lexicon) const {
  const Entry* best = nullptr;
  for (const EntryId id : rows)
    if (const Entry& entry = lexicon.entry(id); qualifying_.has(entry.word_class)) best = &entry;
  return best == nullptr ? MarkerKind::none : marker_of(*best, lexicon);
}

MarkerKind FactWords::marker_at(const Reading& reading, uint32_t token) {
  const Symbol symbol = reading.token(token).symbol;
  MarkerKind out = markers_[symbol];
  if ((bits_[symbol] & kMarkerPhrase) == 0) return out;
  phrases_.clear();
  phrases_at(reading, token, static_cast<uint32_t>(reading.tokens.all.size()), phrases_);
  for (const Phrase& phrase : phrases_)
    if (const Entry& entry = reading.lexicon().entry(phrase.entry);
        qualifying_.has(entry.word_class))
      out = marker_of(entry, reading.lexicon());
  return out;
}

std::optional<FactWords::VerbAt> FactWords::verb_at(const Reading& reading, uint32_t token,
                                                    uint32_t end) {
  const Word& word = reading.word(token);
  std::optional<VerbAt> out;
  if (const Entry* entry = event_ ? reading.words.entry(word, *event_) : nullptr)
    out = VerbAt{{token, token + 1}, verb_of(*entry)};
  phrases_.clear();
  phrases_at(reading, token, end, phrases_);
  for (const Phrase& phrase : phrases_)
    if (const Entry& entry = reading.lexicon().entry(phrase.entry); entry.word_class == event_)
      out = VerbAt{phrase.tokens, verb_of(entry)};
  return out;
}

}  // namespace copydesk
