#include "find/name_vocabulary.hpp"

#include <algorithm>
#include <initializer_list>

namespace copydesk {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

unsigned hints_of(const Word& word) {
  unsigned hints = 0;
  const std::string_view folded = word.folded;
  const std::string_view lemma = word.lemma;
  if (is_one_of(folded, {"near", "outside", "throughout", "across", "downtown", "northern",
                         "southern", "eastern", "western", "central", "southeastern",
                         "northeastern", "northwestern", "southwestern", "inside"}))
    hints |= kNearPlace;
  if (is_one_of(lemma,
                {"capital", "mayor", "parliament", "president", "airport", "border", "coast"}))
    hints |= kOfPlace;
  if (is_one_of(lemma, {"wife", "husband", "mother", "father", "lawyer", "attorney", "family"}))
    hints |= kOfPerson;
  if (is_one_of(lemma, {"headquarters", "board", "ceo", "shareholder", "chief"}))
    hints |= kOfOrganization;
  if (is_one_of(folded, {"based", "born", "area"})) hints |= kJoinedToPlace;
  return hints;
}

// FNV-1a
uint64_t hash_of(std::string_view text) {
  uint64_t h = 0xCBF29CE484222325U;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return h;
}

}  // namespace

void NameVocabulary::learn(const Words& words, Symbol first) {
  for (Symbol symbol = first; symbol < words.size(); ++symbol) {
    hints_.push_back(static_cast<uint8_t>(hints_of(words[symbol])));
    spellings_.push_back(hash_of(words[symbol].folded));
  }
}

void NameVocabulary::clear() {
  hints_.clear();
  spellings_.clear();
}

}  // namespace copydesk
