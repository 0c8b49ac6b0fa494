#include "find/number_label.hpp"

#include <algorithm>

namespace copydesk {
namespace {

// "3. How does it help?"
bool opens_point(const NumberText& text, const NumberPhrase& phrase) {
  const uint32_t end = phrase.tokens.end;
  return phrase.tokens.begin == text.begin() && is_bare_figures(phrase) && !phrase.hedged &&
         text.word(phrase.tokens.begin).text.size() <= 3 && text.glued(end) && text.is(end, ".") &&
         text.inside(end + 1) && !text.glued(end + 1);
}

// "two ways: 1) by law, 2) by habit"
bool is_open_point(const NumberText& text, const NumberPhrase& phrase) {
  const uint32_t begin = phrase.tokens.begin;
  if (!is_bare_figures(phrase) || phrase.hedged || !phrase.value.number ||
      *phrase.value.number >= Decimal(20) || !text.glued(phrase.tokens.end) ||
      !text.is(phrase.tokens.end, NumberCue::bracket_end))
    return false;
  for (uint32_t i = begin; i-- > text.begin() && !text.is(i, NumberCue::bracket_end);)
    if (text.is(i, NumberCue::bracket)) return false;
  return begin == text.begin() || text.is(begin - 1, NumberCue::opens_point);
}

// "(1) the first point; (2) the second", "10(17)": a figure alone in brackets that numbers the
// points of a list, or a clause of a law: "1860H(c)(2)".
bool numbers_a_point(const NumberText& text, const NumberPhrase& phrase) {
  const uint32_t begin = phrase.tokens.begin;
  const bool bracketed = begin > text.begin() && text.is(begin - 1, NumberCue::bracket) &&
                         text.is(phrase.tokens.end, NumberCue::bracket_end);
  if (!bracketed || !is_bare_figures(phrase) || phrase.hedged || !phrase.value.number) return false;
  if (text.glued(begin - 1) &&
      (text.is_number(begin - 2) || text.is(begin - 2, NumberCue::bracket_end)))
    return true;
  const uint32_t before = begin - 1;
  const bool opens = before == text.begin() || text.is(before - 1, NumberCue::opens_point);
  return opens && *phrase.value.number < Decimal(20);
}

// "the Hamrin mountains.[12]", "[3]": the number of a note; "[15] people" is a quotation made
// clear.
bool is_note(const NumberText& text, const NumberPhrase& phrase) {
  return is_bare_figures(phrase) && !phrase.hedged && phrase.quantity.amount.integer_printed &&
         text.is(phrase.tokens.begin - 1, NumberCue::square_bracket) &&
         text.is(phrase.tokens.end, NumberCue::square_bracket_end) &&
         !is_plural_noun(text, phrase.tokens.end + 1);
}

// "Section 8", "Flight 93", "No. 7", "version 2.1".
bool is_labelled(const NumberText& text, const NumberPhrase& phrase) {
  uint32_t begin = phrase.tokens.begin;
  if (begin == text.begin() || !is_bare_figures(phrase) || phrase.hedged) return false;
  if (text.hyphen(begin - 1) && text.is_number(begin - 2)) begin -= 2;  // "P.L. 109-115"
  if (begin == text.begin()) return false;
  const bool bill = text.is(begin - 1, ".") && begin >= text.begin() + 3 &&
                    text.word(begin - 2).is(kInitial) && text.is(begin - 3, NumberCue::bracket);
  return bill || text.is(begin - 1, text.classes().label);  // "(S. 2658)"
}

// "Chapter one", "Part Two", "Phase one of the plan"; "Release two hostages" counts.
bool is_labelled_word(const NumberText& text, const NumberPhrase& phrase) {
  const uint32_t begin = phrase.tokens.begin;
  if (begin == text.begin() || phrase.kind != MentionKind::cardinal || phrase.hedged ||
      phrase.tokens.size() != 1 || phrase.quantity.amount.form != NumberForm::words)
    return false;
  const uint32_t label = begin - 1;
  return text.word(label).is(kCapitalised) &&
         (text.is(label, text.classes().label) || text.is(label, text.classes().numbered_name)) &&
         !is_plural_noun(text, phrase.tokens.end) && !text.hyphen(phrase.tokens.end);
}

bool is_plural_label(const NumberText& text, uint32_t at) {
  const Word& word = text.word(at);
  const bool abbreviated = word.folded.ends_with("s.");
  if (!abbreviated && (!word.folded.ends_with('s') || word.lemma == word.folded)) return false;
  return text.is(at, text.classes().label) ||
         (word.is(kCapitalised) &&
          text.lexicon().find(text.classes().label, word.lemma) != nullptr);
}

// The other numbers of one label: "Sections 3, 4 and 5", "Resolutions 2254 and 2118".
bool shares_label(const NumberText& text, const NumberPhrase& phrase) {
  constexpr uint32_t kReach = 40;  // tokens of a list of numbers
  if (!is_bare_figures(phrase) || phrase.hedged || is_plural_noun(text, phrase.tokens.end))
    return false;
  const uint32_t first = phrase.tokens.begin - std::min(phrase.tokens.begin - text.begin(), kReach);
  for (uint32_t i = phrase.tokens.begin; i-- > first;) {
    if (text.is_number(i) || text.is(i, NumberCue::joins_list)) continue;
    return text.is_number(i + 1) && is_plural_label(text, i);
  }
  return false;
}

// "42nd Street", "Fifth Avenue".
bool is_street(const NumberText& text, const NumberPhrase& phrase) {
  const uint32_t end = phrase.tokens.end;
  return phrase.kind == MentionKind::ordinal && text.is(end, NumberCue::street) &&
         text.word(end).is(kCapitalised);
}

}  // namespace

bool is_bare_figures(const NumberPhrase& phrase) {
  return phrase.kind == MentionKind::cardinal &&
         phrase.quantity.amount.form == NumberForm::digits && phrase.bare;
}

bool is_plural_noun(const NumberText& text, uint32_t at) {
  if (!text.inside(at) || !text.word(at).is(kLower)) return false;
  const Word& word = text.word(at);
  return word.lemma != word.folded || word.folded == "people" || word.folded == "percent";
}

bool is_label(const NumberText& text, const NumberPhrase& phrase) {
  return numbers_a_point(text, phrase) || opens_point(text, phrase) ||
         is_open_point(text, phrase) || is_labelled(text, phrase) ||
         is_labelled_word(text, phrase) || shares_label(text, phrase) || is_note(text, phrase) ||
         is_street(text, phrase);
}

bool is_labelled_code(const NumberText& text, const NumberPhrase& phrase) {
  const uint32_t begin = phrase.tokens.begin;
  const char last = text.word(begin).text.back();
  return phrase.kind == MentionKind::measure && phrase.tokens.size() == 1 && begin > text.begin() &&
         'A' <= last && last <= 'Z' && text.is(begin - 1, text.classes().label);
}

}  // namespace copydesk
