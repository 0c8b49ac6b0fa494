#include "match/lemma.hpp"

#include <algorithm>
#include <array>

#include "unicode/fold.hpp"

namespace copydesk {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view e) { return word.ends_with(e); });
}

// "countries" -> "country", but "movies", "cookies" are listed; "ties", "pies", "lies" are too
// short for a "y".
std::string from_ies(std::string_view word) {
  if (word.size() <= 4 || is_vowel(word[word.size() - 4]))
    return std::string(word.substr(0, word.size() - 1));
  return std::string(word.substr(0, word.size() - 3)) + 'y';
}

// Whether a word in "es" lost "es" on its way back: "boxes", "churches", "classes", "heroes",
// "viruses".
bool drops_es(std::string_view word) {
  if (word.ends_with("uses"))  // "viruses", "campuses", but "causes", "houses", "uses", "excuses"
    return word.size() > 5 &&
           !ends_with_any(word, {"auses", "ouses", "cuses", "fuses", "buses", "muses", "nuses"});
  if (word.ends_with("ches"))
    return !ends_with_any(word, {"aches", "niches"}) || ends_with_any(word, {"eaches", "oaches"});
  return ends_with_any(word, {"sses", "shes", "xes", "tzes", "zzes"}) ||
         (word.ends_with("oes") &&
          !ends_with_any(word, {"hoes", "toes", "canoes", "foes", "woes"}));
}

// Endings in "s" that are no plurals: "status", "basis", "class", "texas", "his".
bool keeps_s(std::string_view word) {
  if (word.size() < 4 && word != "ads") return true;
  return ends_with_any(word, {"ss", "us", "is", "'s", ".s"}) || !word.ends_with('s');
}

}  // namespace

std::string regular_singular(std::string_view folded) {
  if (keeps_s(folded)) return std::string(folded);
  if (folded.ends_with("ies")) return from_ies(folded);
  if (folded.ends_with("es") && drops_es(folded))
    return std::string(folded.substr(0, folded.size() - 2));
  return std::string(folded.substr(0, folded.size() - 1));
}

std::string noun_lemma(std::string_view folded, const Lexicon& lexicon) {
  const auto rows = lexicon.word_entries(folded);
  if (const auto irregular = lexicon.class_named("irregular-plural"))
    if (const Entry* row = lexicon.find(*irregular, folded)) return fold(row->text("lemma"));
  const bool is_name =
      std::any_of(rows.begin(), rows.end(), [&](EntryId id) { return lexicon.entry(id).proper; });
  return is_name ? std::string(folded) : regular_singular(folded);
}

}  // namespace copydesk
