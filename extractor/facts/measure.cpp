#include "facts/measure.hpp"

namespace copydesk {

// A hyphen with a word glued to each side.
bool MeasureReader::glues(uint32_t token, uint32_t end) const {
  return is(token, kHyphenMark) && !reading_.token(token).space_before && token + 1 < end &&
         !reading_.token(token + 1).space_before;
}

// The words from `begin` to the first that is none or ends the phrase; hyphens between them are
// passed over.
MeasureReader::Phrase MeasureReader::phrase_at(uint32_t begin, uint32_t end) const {
  Phrase phrase;
  for (uint32_t i = begin; i < end && phrase.size < Phrase::kLongest; ++i) {
    if (glues(i, end)) continue;
    if (reading_.token(i).kind != TokenKind::word) break;
    const bool inside_compound =
        i > begin && is(i - 1, kHyphenMark) && !reading_.token(i).space_before;
    if (!inside_compound && is(i, kEndsPhrase)) break;
    phrase.tokens[phrase.size++] = i;
  }
  return phrase;
}

std::optional<size_t> MeasureReader::plural_head(const Phrase& phrase) const {
  const auto count = static_cast<uint32_t>(reading_.tokens.all.size());
  for (size_t i = 0; i < phrase.size; ++i) {
    const uint32_t behind = phrase.tokens[i] + 1;
    const bool compound = behind < count && glues(behind, count);
    if (!compound && (bits(phrase.tokens[i]) & (kPlural | kParticiple)) == kPlural) return i;
  }
  // Collectives and invariable nouns ("12 crew", "five aircraft") only where the packs know them.
  for (size_t i = 0; i < phrase.size; ++i)
    if (is(phrase.tokens[i], kCollective)) return i;
  return std::nullopt;
}

// Which of the words is the head: the first plural where one is due, else the last word that can be
// a noun.
std::optional<size_t> MeasureReader::head_of(const Phrase& phrase, bool plural) const {
  if (phrase.size == 0) return std::nullopt;
  if (plural) return plural_head(phrase);
  size_t last = phrase.size;
  while (last > 1 && is(phrase.tokens[last - 1], kParticiple | kSpeech)) --last;
  if (is(phrase.tokens[last - 1], kParticiple)) return std::nullopt;
  return last - 1;
}

// Behind "of": "seven of the 12 missions" counts missions.
uint32_t MeasureReader::behind_of(uint32_t at, uint32_t end) const {
  while (at < end && is(at, kEndsPhrase)) ++at;
  while (at < end && reading_.token(at).kind == TokenKind::number) ++at;
  return at;
}

std::vector<std::string> MeasureReader::modifiers_of(const Phrase& phrase, size_t head) const {
  std::vector<std::string> out;
  for (size_t i = 0; i < head; ++i) {
    const std::string_view word = reading_.word(phrase.tokens[i]).folded;
    const bool glued = i > 0 && phrase.tokens[i] == phrase.tokens[i - 1] + 2;  // by a hyphen
    if (glued)
      out.back().append("-").append(word);
    else
      out.emplace_back(word);
  }
  return out;
}

std::optional<Measured> MeasureReader::after(IndexRange number, uint32_t end, bool plural) const {
  uint32_t at = number.end;
  if (at >= end) return std::nullopt;
  // "12-member team": the noun at the hyphen is what is counted.
  const bool attributive = glues(at, end);
  const bool partitive = !attributive && is(at, kOf);
  if (attributive) ++at;
  if (partitive) at = behind_of(at + 1, end);
  const Phrase phrase = phrase_at(at, end);
  const auto head = attributive && phrase.size > 0 ? std::optional<size_t>(0)
                                                   : head_of(phrase, plural || partitive);
  if (!head) return std::nullopt;
  const uint32_t head_token = phrase.tokens[*head];
  const Word& noun = reading_.word(head_token);
  if (noun.is(kUpper) && (plural || partitive) && noun.lemma == noun.folded) return std::nullopt;
  Measured out;
  out.measure.noun = noun.lemma;
  out.measure.head = words_.head(reading_.token(head_token).symbol);
  out.measure.modifiers = modifiers_of(phrase, *head);
  out.tokens = {phrase.tokens[0], head_token + 1};
  out.partitive = partitive;
  return out;
}

}  // namespace copydesk
