#include "facts/measure.hpp"

#include <algorithm>
#include <vector>

namespace copydesk {
namespace {

constexpr uint32_t kLongestPhrase = 8;  // tokens; English news stacks fewer adjectives

// The word classes that decide where a noun phrase ends, looked up once for an article.
struct Classes {
  explicit Classes(const Lexicon& lexicon)
      : function(lexicon.class_named("function-word")),
        verb(lexicon.class_named("finite-verb")),
        person(lexicon.class_named("person-noun")),
        say(lexicon.class_named("say-verb")),
        synonym(lexicon.class_named("synonym")),
        irregular(lexicon.class_named("irregular-plural")) {}

  static bool has(const Word& word, std::optional<ClassId> c) { return c && word.has(*c); }

  std::optional<ClassId> function, verb, person, say, synonym, irregular;
};

bool is_hyphen(const Reading& r, uint32_t i) {
  const std::string_view text = r.word(i).text;
  return text == "-" || text == "‐" || text == "‑";
}

bool joined(const Reading& r, uint32_t i) { return !r.token(i).space_before; }

bool ends_phrase(const Word& word, const Classes& classes) {
  return Classes::has(word, classes.function) || Classes::has(word, classes.verb);
}

// A regular participle: an adjective before a noun ("crewed flight"), never the head itself.
bool is_participle(const Word& word) {
  return word.folded.size() > 4 && word.folded.ends_with("ed") && !word.folded.ends_with("eed");
}

bool is_plural(const Word& word, const Classes& classes) {
  if (Classes::has(word, classes.irregular)) return true;
  if (word.folded == "people" || word.folded == "police") return true;
  return word.lemma != word.folded;
}

// The words of the phrase, as token indices; hyphens between them are passed over.
std::vector<uint32_t> phrase_words(const Reading& r, uint32_t begin, uint32_t end,
                                   const Classes& classes) {
  std::vector<uint32_t> words;
  for (uint32_t i = begin; i < end && words.size() < kLongestPhrase; ++i) {
    const Token& token = r.token(i);
    if (token.kind == TokenKind::punctuation && is_hyphen(r, i) && joined(r, i) && i + 1 < end &&
        joined(r, i + 1))
      continue;
    if (token.kind != TokenKind::word) break;
    const bool inside_compound = i > begin && is_hyphen(r, i - 1) && joined(r, i);
    if (!inside_compound && ends_phrase(r.word(i), classes)) break;
    words.push_back(i);
  }
  return words;
}

// Index into `words` of the head: the first plural where one is due, else the last word that can be
// a noun.
std::optional<size_t> head_of(const Reading& r, const std::vector<uint32_t>& words, bool plural,
                              const Classes& classes) {
  if (words.empty()) return std::nullopt;
  if (plural) {
    for (size_t i = 0; i < words.size(); ++i) {
      const Word& word = r.word(words[i]);
      const bool compound = words[i] + 1 < r.tokens.all.size() && is_hyphen(r, words[i] + 1) &&
                            joined(r, words[i] + 1);
      if (!compound && !is_participle(word) && is_plural(word, classes)) return i;
    }
    // Collectives and invariable nouns ("12 crew", "five aircraft") only where the packs know them.
    for (size_t i = 0; i < words.size(); ++i)
      if (Classes::has(r.word(words[i]), classes.person) ||
          Classes::has(r.word(words[i]), classes.synonym))
        return i;
    return std::nullopt;
  }
  size_t last = words.size();
  while (last > 1 && (is_participle(r.word(words[last - 1])) ||
                      Classes::has(r.word(words[last - 1]), classes.say)))
    --last;
  if (is_participle(r.word(words[last - 1]))) return std::nullopt;
  return last - 1;
}

std::vector<std::string> modifiers_of(const Reading& r, const std::vector<uint32_t>& words,
                                      size_t head) {
  std::vector<std::string> out;
  for (size_t i = 0; i < head; ++i) {
    const bool glued = i > 0 && words[i] == words[i - 1] + 2;  // a hyphen lies between
    if (glued)
      out.back() += '-' + std::string(r.word(words[i]).folded);
    else
      out.emplace_back(r.word(words[i]).folded);
  }
  return out;
}

}  // namespace

std::string synonym_head(const Reading& reading, std::string_view lemma) {
  const auto synonym = reading.lexicon().class_named("synonym");
  const Entry* entry = synonym ? reading.lexicon().find(*synonym, lemma) : nullptr;
  const std::string_view head = entry != nullptr ? entry->text("lemma") : std::string_view();
  return std::string(head.empty() ? lemma : head);
}

std::optional<Measured> measure_after(const Reading& r, IndexRange number, uint32_t end,
                                      bool plural) {
  const Classes classes(r.lexicon());
  Measured out;
  uint32_t at = number.end;
  if (at >= end) return std::nullopt;
  const bool attributive = is_hyphen(r, at) && joined(r, at) && at + 1 < end && joined(r, at + 1);
  if (attributive) {  // "12-member team": the noun at the hyphen is what is counted
    ++at;
  } else if (r.word(at).folded == "of") {
    out.partitive = true;
    ++at;
    while (at < end && ends_phrase(r.word(at), classes)) ++at;
    while (at < end && r.token(at).kind == TokenKind::number) ++at;  // "seven of the 12 missions"
    plural = true;
  }
  const std::vector<uint32_t> words = phrase_words(r, at, end, classes);
  auto head =
      attributive && !words.empty() ? std::optional<size_t>(0) : head_of(r, words, plural, classes);
  if (!head) return std::nullopt;
  const Word& noun = r.word(words[*head]);
  if (noun.is(kUpper) && !noun.is(kLower) && plural && noun.lemma == noun.folded)
    return std::nullopt;
  out.measure.noun = noun.lemma;
  out.measure.head = synonym_head(r, noun.lemma);
  out.measure.modifiers = modifiers_of(r, words, *head);
  out.tokens = {words.front(), words[*head] + 1};
  return out;
}

}  // namespace copydesk
