// Abbreviations against the names that they stand for (NEWSROOM K): "the Food and Agriculture
// Organization (FOA)", "small modular reactors (SMRs)", one abbreviation with two meanings, and a
// later slip of the hand. Many true abbreviations are made of other words than those before them
// (UTC, BIPM, airport codes, names translated from another language), so only two letters that
// changed places are asked about, and for a proper name only when the other order is known.
// Proof: tests/cases/acronym.case
#include <algorithm>
#include <bit>
#include <string>
#include <unordered_set>
#include <vector>

#include "checks/acronym_bodies.hpp"
#include "checks/acronym_letters.hpp"
#include "checks/acronym_table.hpp"
#include "checks/index.hpp"
#include "checks/spelling.hpp"
#include "checks/token_text.hpp"
#include "unicode/fold.hpp"

namespace copydesk {
namespace {

// "working" and "work", "center" and "centre": one word for the meaning of an abbreviation.
bool share_a_stem(std::string_view a, std::string_view b) {
  constexpr size_t kStem = 4;
  return a.substr(0, kStem) == b.substr(0, kStem) || edit_distance(a, b, 2) <= 2;
}

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input), r_(input.reading), out_(out), table_(input) {}

  void article() {
    for (const AcronymUse* use : table_.unexplained()) ask_about_words(*use);
    confirm();
    ask_about_two_meanings();
    ask_about_later_uses();
  }

 private:
  static bool is_upper_case(std::string_view surface) {
    return std::none_of(surface.begin(), surface.end(),
                        [](char c) { return 'a' <= c && c <= 'z' && c != 's'; });
  }

  // Whether the word lists know something of that name.
  bool is_known(std::string_view letters) const {
    const Lexicon& lexicon = r_.lexicon();
    const auto rows = lexicon.word_rows(lexicon.word_number(fold(letters)));
    for (size_t i = 0; i < rows.entries.size(); ++i)  // "PwC" is no PWC
      if (lexicon.entry(rows.entries[i]).is_name() && is_upper_case(rows.surfaces[i])) return true;
    return false;
  }

  std::string text(IndexRange tokens) const { return plain_text(r_.article, r_.span(tokens)); }

  // ---- findings ----

  Finding finding_of(Verdict verdict, std::vector<Evidence> evidence) const {
    Finding f = finding_of_check("acronym", verdict);
    f.evidence = std::move(evidence);
    return f;
  }

  Evidence evidence_of(const AcronymUse& use) const {
    return {r_.token(use.token).span, "abbreviation"};
  }

  void confirm() {
    for (size_t i = 0; i < table_.meanings().size(); ++i) {
      const AcronymMeaning& d = table_.meanings()[i];
      if (table_.defined(d.use->letters) != &d) continue;
      Finding f = finding_of(Verdict::confirmed, {{r_.span(d.words), "name"}, evidence_of(*d.use)});
      for (const AcronymUse* use : table_.uses_of(d.use->letters))
        if (use->token != d.use->token) {
          f.evidence.push_back(evidence_of(*use));
          break;
        }
      f.message = d.use->letters + " are the initials of \"" + text(d.words) + "\"";
      f.equation = "initials(" + text(d.words) + ") = " + d.use->letters;
      out_.push_back(std::move(f));
    }
  }

  void ask_about_words(const AcronymUse& use) {
    if (is_quoted(input_, r_.token(use.token).span)) return;
    if (use.is_introduced())
      ask_about_order(use);
    else
      ask_about_glossary(use);
  }

  // "uncrewed surface vessels (UVSs)"
  void ask_about_order(const AcronymUse& use) {
    if (use.letters.size() < kShortAcronym || is_known(use.letters)) return;
    const auto words = last_words(input_, use.letters.size(), use.sentence.begin, use.words_end);
    if (!words || !is_misprint(*words, use)) return;
    if (words->proper && is_longer(*words, use.sentence.begin)) return;
    if (words->proper && names_a_state(r_, words->tokens)) return;
    if (!words->proper && !r_.word(use.words_end - 1).is(kLower)) return;
    if (!may_hold_letters(input_, use.letters, words->tokens)) ask_about_letters(use, *words);
  }

  // A proper name may be translated ("Popular Republican Party (PPR)"), and some of its letters may
  // make a word ("Base Closure Commission (BRAC)"); English common nouns, and English words for a
  // body of one's own town or state, give their letters in English order.
  bool is_misprint(const Initials& words, const AcronymUse& use) const {
    const bool transposed = are_transposed(words.letters, use.letters);
    if (!words.proper) return transposed;
    if (is_local_body(input_, words) && (transposed || ends_otherwise(words.letters, use.letters)))
      return true;
    const bool known = is_known(words.letters) || table_.times_used(words.letters) > 0;
    if (transposed) return known || are_transposed_inside(words.letters, use.letters);
    return differ_by_letter(words.letters, use.letters) && !has_vowel(use.letters);
  }

  // "FDMA (Fruit Marketing Development Agency)"
  void ask_about_glossary(const AcronymUse& use) {
    const uint32_t begin = use.token + 2;
    uint32_t end = begin;
    while (end < use.sentence.end && !text_is(r_, end, {")"})) ++end;
    if (begin >= use.sentence.end || end == use.sentence.end || !text_is(r_, begin - 1, {"("}) ||
        is_known(use.letters))
      return;
    const Initials words = initials_of(input_, {begin, end});
    if (words.proper && words.letters.size() == use.letters.size() && is_misprint(words, use))
      ask_about_letters(use, words);
  }

  void ask_about_letters(const AcronymUse& use, const Initials& words) {
    Finding f = finding_of(Verdict::conflict, {evidence_of(use), {r_.span(words.tokens), "name"}});
    f.message = "The initials of \"" + text(words.tokens) + "\" are " + words.letters +
                "; the text abbreviates it as " + use.letters;
    f.equation = "initials(" + text(words.tokens) + ") = " + words.letters + ", not " + use.letters;
    if (!asked_.insert(f.message).second) return;
    f.question = "Is it " + words.letters + ", or does " + use.letters + " stand for other words?";
    out_.push_back(std::move(f));
  }

  // Whether the name goes on to the left of its last words.
  bool is_longer(const Initials& words, uint32_t begin) const {
    const uint32_t before = words.tokens.begin - 1;
    return words.tokens.begin > begin && !text_is(r_, before, {"the"}) &&
           (r_.word(before).shape & (kCapitalised | kUpper | kMixed)) != 0;
  }

  void ask_about_two_meanings() {
    constexpr size_t kMostMeanings = 40;  // behind one: no story explains an acronym more often
    for (size_t i = 0; i < table_.meanings().size(); ++i)
      for (size_t k = table_.meanings()[i].next, seen = 0;
           k != AcronymMeaning::kNone && seen < kMostMeanings;
           k = table_.meanings()[k].next, ++seen)
        if (have_two_meanings(table_.meanings()[i], table_.meanings()[k]))
          return ask_which(table_.meanings()[i], table_.meanings()[k]);
  }

  // Two names of one shape that differ in one word by more than its spelling, or in more where both
  // are bodies.
  bool have_two_meanings(const AcronymMeaning& a, const AcronymMeaning& b) const {
    if (a.use->letters.size() < kShortAcronym || !is_introduced(a) || !is_introduced(b))
      return false;
    const Initials first = initials_of(input_, a.words);
    const Initials second = initials_of(input_, b.words);
    if (first.proper != second.proper || first.lemmas.size() != second.lemmas.size()) return false;
    size_t other = 0;
    for (size_t i = 0; i < first.lemmas.size(); ++i)
      if (!share_a_stem(first.lemmas[i], second.lemmas[i])) ++other;
    if (other < 2 || !first.proper) return other > 0;
    return ends_as_body(input_, first) && ends_as_body(input_, second);
  }

  // Explained right beside its words, in the paper's own voice, and not as one of two of its name.
  bool is_introduced(const AcronymMeaning& d) const {
    const AcronymUse& use = *d.use;
    const bool beside = use.is_introduced() || use.token + 2 == d.words.begin;
    return beside && !is_quoted(input_, r_.span(d.words)) &&
           !any_text(r_, use.sentence,
                     {"both", "another", "initials", "acronym", "abbreviation", "letters",
                      "confused", "renamed", "former", "formerly"});
  }

  void ask_which(const AcronymMeaning& a, const AcronymMeaning& b) {
    Finding f = finding_of(Verdict::conflict, {{r_.span(a.words), "name"},
                                               {r_.span(b.words), "name"},
                                               evidence_of(*a.use),
                                               evidence_of(*b.use)});
    const std::string& letters = a.use->letters;
    f.message = letters + " stands for \"" + text(a.words) + "\" and for \"" + text(b.words) + "\"";
    f.equation = f.message;
    f.question = "Which of the two does " + letters + " stand for?";
    out_.push_back(std::move(f));
  }

  // "The FAO ... the FOA": two letters of an abbreviation that was introduced changed places, or a
  // long one has another letter once.
  void ask_about_later_uses() {
    std::vector<Introduced> introduced;
    for (const AcronymMeaning& d : table_.meanings())
      if (d.use->is_introduced()) introduced.push_back({letters_of(d.use->letters), &d});
    if (introduced.empty()) return;
    for (const AcronymUse& use : table_.uses()) {
      if (use.is_introduced() || use.letters.size() < kShortAcronym ||
          table_.is_defined(use.letters) || table_.times_used(use.letters) > 1 ||
          is_known(use.letters) || is_quoted(input_, r_.token(use.token).span))
        continue;
      const uint64_t letters = letters_of(use.letters);
      for (const auto& [other, d] : introduced)
        if (std::popcount(letters ^ other) <= 2 && is_slip_of(use, *d->use) &&
            !stand_together(use, d->use->letters))
          return ask_about_use(use, *d);
    }
  }

  struct Introduced {
    uint64_t letters = 0;
    const AcronymMeaning* definition = nullptr;
  };

  bool is_slip_of(const AcronymUse& use, const AcronymUse& introduced) const {
    if (are_transposed(introduced.letters, use.letters)) return true;
    return table_.times_used(introduced.letters) > 1 &&
           differ_by_letter(introduced.letters, use.letters);
  }

  // "The WFP met the WPF": two that a sentence tells apart.
  bool stand_together(const AcronymUse& use, std::string_view letters) const {
    const auto uses = table_.uses_of(letters);
    return std::any_of(uses.begin(), uses.end(),
                       [&](const AcronymUse* other) { return other->sentence == use.sentence; });
  }

  void ask_about_use(const AcronymUse& use, const AcronymMeaning& d) {
    Finding f = finding_of(Verdict::conflict, {evidence_of(use), {r_.span(d.words), "name"}});
    f.evidence.push_back(evidence_of(*d.use));
    f.message = "The text introduces " + d.use->letters + " for \"" + text(d.words) +
                "\" and writes " + use.letters + " elsewhere";
    f.equation = use.letters + " ≠ " + d.use->letters;
    f.question = "Is " + use.letters + " meant to be " + d.use->letters + "?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  std::unordered_set<std::string> asked_;  // messages
  const AcronymTable table_;
};

void run(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace

const Check acronym_check{
    "acronym", "An abbreviation does not have the letters of the name that it stands for.",
    "The first letters of the words before an abbreviation in brackets, or of a name printed "
    "elsewhere, are set against it. Asked about: two letters that changed places, one "
    "abbreviation introduced for two names. Abbreviations that the word lists know, codes, and "
    "names whose letters come from another language stay silent.",
    Level::warning, run};

}  // namespace copydesk
