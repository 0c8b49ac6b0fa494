#include "facts/measure.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kLongestPhrase = 8;  // tokens; English news stacks fewer adjectives

bool has(const Word& word, std::optional<ClassId> c) { return c && word.has(*c); }

bool is_hyphen(const Reading& r, uint32_t i) {
  const std::string_view text = r.word(i).text;
  return text == "-" || text == "‐" || text == "‑";
}

bool joined(const Reading& r, uint32_t i) { return !r.token(i).space_before; }

// A hyphen with a word glued to each side.
bool glues(const Reading& r, uint32_t i, uint32_t end) {
  return is_hyphen(r, i) && joined(r, i) && i + 1 < end && joined(r, i + 1);
}

// A regular participle: an adjective before a noun ("crewed flight"), never the head itself.
bool is_participle(const Word& word) {
  return word.folded.size() > 4 && word.folded.ends_with("ed") && !word.folded.ends_with("eed");
}

}  // namespace

MeasureReader::MeasureReader(const Reading& reading)
    : reading_(reading),
      function_(reading.lexicon().class_named("function-word")),
      verb_(reading.lexicon().class_named("finite-verb")),
      person_(reading.lexicon().class_named("person-noun")),
      say_(reading.lexicon().class_named("say-verb")),
      synonym_(reading.lexicon().class_named("synonym")),
      irregular_(reading.lexicon().class_named("irregular-plural")) {}

bool MeasureReader::ends_phrase(const Word& word) const {
  return has(word, function_) || has(word, verb_);
}

bool MeasureReader::is_plural(const Word& word) const {
  return has(word, irregular_) || word.folded == "people" || word.folded == "police" ||
         word.lemma != word.folded;
}

// The words of the phrase, as token indices; hyphens between them are passed over.
std::vector<uint32_t> MeasureReader::phrase_words(uint32_t begin, uint32_t end) const {
  std::vector<uint32_t> words;
  for (uint32_t i = begin; i < end && words.size() < kLongestPhrase; ++i) {
    if (glues(reading_, i, end)) continue;
    if (reading_.token(i).kind != TokenKind::word) break;
    const bool inside_compound = i > begin && is_hyphen(reading_, i - 1) && joined(reading_, i);
    if (!inside_compound && ends_phrase(reading_.word(i))) break;
    words.push_back(i);
  }
  return words;
}

std::optional<size_t> MeasureReader::plural_head(const std::vector<uint32_t>& words) const {
  const auto count = static_cast<uint32_t>(reading_.tokens.all.size());
  for (size_t i = 0; i < words.size(); ++i) {
    const Word& word = reading_.word(words[i]);
    const bool compound = words[i] + 1 < count && glues(reading_, words[i] + 1, count);
    if (!compound && !is_participle(word) && is_plural(word)) return i;
  }
  // Collectives and invariable nouns ("12 crew", "five aircraft") only where the packs know them.
  for (size_t i = 0; i < words.size(); ++i)
    if (has(reading_.word(words[i]), person_) || has(reading_.word(words[i]), synonym_)) return i;
  return std::nullopt;
}

// Index into `words` of the head: the first plural where one is due, else the last word that can be
// a noun.
std::optional<size_t> MeasureReader::head_of(const std::vector<uint32_t>& words,
                                             bool plural) const {
  if (words.empty()) return std::nullopt;
  if (plural) return plural_head(words);
  size_t last = words.size();
  const auto is_verb = [&](const Word& word) { return is_participle(word) || has(word, say_); };
  while (last > 1 && is_verb(reading_.word(words[last - 1]))) --last;
  if (is_participle(reading_.word(words[last - 1]))) return std::nullopt;
  return last - 1;
}

// Behind "of": "seven of the 12 missions" counts missions.
uint32_t MeasureReader::behind_of(uint32_t at, uint32_t end) const {
  while (at < end && ends_phrase(reading_.word(at))) ++at;
  while (at < end && reading_.token(at).kind == TokenKind::number) ++at;
  return at;
}

std::vector<std::string> MeasureReader::modifiers_of(const std::vector<uint32_t>& words,
                                                     size_t head) const {
  std::vector<std::string> out;
  for (size_t i = 0; i < head; ++i) {
    const bool glued = i > 0 && words[i] == words[i - 1] + 2;  // a hyphen lies between
    if (glued)
      out.back() += '-' + std::string(reading_.word(words[i]).folded);
    else
      out.emplace_back(reading_.word(words[i]).folded);
  }
  return out;
}

std::string synonym_head(const Reading& reading, std::string_view lemma) {
  const auto synonym = reading.lexicon().class_named("synonym");
  const Entry* entry = synonym ? reading.lexicon().find(*synonym, lemma) : nullptr;
  const std::string_view head = entry != nullptr ? entry->text("lemma") : std::string_view();
  return std::string(head.empty() ? lemma : head);
}

std::optional<Measured> MeasureReader::after(IndexRange number, uint32_t end, bool plural) const {
  Measured out;
  uint32_t at = number.end;
  if (at >= end) return std::nullopt;
  const bool attributive =
      glues(reading_, at, end);  // "12-member team": the noun at the hyphen is what is counted
  out.partitive = !attributive && reading_.word(at).folded == "of";
  if (attributive) ++at;
  if (out.partitive) at = behind_of(at + 1, end);
  const std::vector<uint32_t> words = phrase_words(at, end);
  const auto head = attributive && !words.empty() ? std::optional<size_t>(0)
                                                  : head_of(words, plural || out.partitive);
  if (!head) return std::nullopt;
  const Word& noun = reading_.word(words[*head]);
  if (noun.is(kUpper) && (plural || out.partitive) && noun.lemma == noun.folded)
    return std::nullopt;
  out.measure.noun = noun.lemma;
  out.measure.head = synonym_head(reading_, noun.lemma);
  out.measure.modifiers = modifiers_of(words, *head);
  out.tokens = {words.front(), words[*head] + 1};
  return out;
}

}  // namespace copydesk
