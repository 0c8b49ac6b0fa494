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
      adverb_(lexicon.class_named("measure-adverb")),
      month_(lexicon.class_named("month")) {
  for (const std::string_view list : kQualifyingLists)
    if (const auto c = lexicon.class_named(list)) qualifying_.add(*c);
  for (const Spelled& s : kSpelled) spelled_[s.word] |= s.bits;
  triggers_ = qualifying_;
  if (event_) triggers_.add(*event_);
}

void FactWords::learn(const Words& words) {
  for (auto symbol = static_cast<Symbol>(bits_.size()); symbol < words.size(); ++symbol) {
    bits_.push_back(bits_of(words[symbol]));
    triggers_of_.push_back(
        static_cast<uint8_t>((bits_.back() & (kMarker | kEvent)) >> kTriggerShift));
    markers_.push_back(marker_of(words[symbol].entries, words.lexicon()));
    heads_.push_back(head_of(words[symbol], words.lexicon()));
  }
}

void FactWords::clear() {
  bits_.clear();
  triggers_of_.clear();
  markers_.clear();
  heads_.clear();
}

uint64_t FactWords::bits_of(const Word& word) const {
  uint64_t bits = 0;
  if (const auto spelled = spelled_.find(word.folded); spelled != spelled_.end())
    bits |= spelled->second;
  const auto set = [&bits](bool holds, FactBit bit) {
    if (holds) bits |= bit;
  };
  set(is_hyphen(word.text), kHyphenMark);
  // "May" with a capital is the month: the verb has one only where it begins a question.
  const bool month = word.is(kCapitalised) && has(word, month_);
  set(word.number != 0 && word.classes.any(qualifying_) && !month, kMarker);
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

uint64_t FactWords::phrase_triggers_at(const Reading& reading, uint32_t token) const {
  uint64_t out = 0;
  for (const PhraseRows& phrase : reading.phrases.at(token)) {
    if (!phrase.classes.any(triggers_)) continue;
    if (phrase.classes.any(qualifying_)) out |= kMarker;
    if (event_ && phrase.classes.has(*event_)) out |= kEvent;
  }
  return out;
}

MarkerKind FactWords::marker_at(const Reading& reading, uint32_t token) const {
  MarkerKind out = markers_[reading.token(token).symbol];
  for (const PhraseRows& phrase : reading.phrases.at(token)) {
    if (!phrase.classes.any(qualifying_)) continue;
    for (const EntryId row : reading.phrases.entries(phrase))
      if (const Entry& entry = reading.lexicon().entry(row); qualifying_.has(entry.word_class))
        out = marker_of(entry, reading.lexicon());
  }
  return out;
}

std::optional<FactWords::VerbAt> FactWords::verb_at(const Reading& reading, uint32_t token,
                                                    uint32_t end) const {
  if (!event_) return std::nullopt;
  std::optional<VerbAt> out;
  if (const Entry* entry = reading.words.entry(reading.word(token), *event_))
    out = VerbAt{{token, token + 1}, verb_of(*entry)};
  for (const PhraseRows& phrase : reading.phrases.at(token)) {
    if (phrase.tokens.end > end || !phrase.classes.has(*event_)) continue;
    for (const EntryId row : reading.phrases.entries(phrase))
      if (const Entry& entry = reading.lexicon().entry(row); entry.word_class == *event_)
        out = VerbAt{phrase.tokens, verb_of(entry)};
  }
  return out;
}

}  // namespace copydesk
