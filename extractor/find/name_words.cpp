#include "find/name_words.hpp"

#include <string>

namespace copydesk {
namespace {

constexpr uint16_t kCapital = kCapitalised | kUpper | kInitial;

struct CaseCounts {
  int lower = 0;  // of the words that a headline would give a capital
  int capital = 0;
  int upper = 0;
};

CaseCounts count_cases(const Reading& reading, IndexRange tokens) {
  constexpr size_t kLongEnough = 4;
  CaseCounts n;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Word& w = reading.word(i);
    if (!w.is(kHasLetter)) continue;
    if (w.is(kUpper)) ++n.upper;
    if (w.is(kCapitalised)) ++n.capital;
    if (w.is(kLower) && w.text.size() >= kLongEnough) ++n.lower;
  }
  return n;
}

bool ends_like_prose(const Reading& reading, IndexRange tokens) {
  const std::string_view last = reading.word(tokens.end - 1).folded;
  return last == "." || last == "!" || last == "?" || last == "\"" || last == ",";
}

bool is_heading(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::deck || kind == BlockKind::subheading;
}

bool opens_words(std::string_view folded) {
  return folded == ":" || folded == "(" || folded == "[" || folded == "\"" || folded == "'" ||
         folded == "-" || folded == "–" || folded == "—" || folded == "•" || folded == "*" ||
         folded == "...";
}

}  // namespace

CaseContext case_context(const Reading& reading, uint32_t sentence) {
  const Sentence& s = reading.tokens.sentences[sentence];
  if (s.tokens.size() < 2) return CaseContext::sentence;
  const CaseCounts n = count_cases(reading, s.tokens);
  if (n.upper >= 3 && n.lower == 0 && n.capital <= n.upper / 3) return CaseContext::capitals;
  const bool heading = is_heading(reading.block_kind(sentence));
  if (heading && n.capital + n.upper >= 3 && n.lower * 4 <= n.capital) return CaseContext::title;
  if (!heading && n.capital >= 3 && n.lower == 0 && !ends_like_prose(reading, s.tokens))
    return CaseContext::title;
  return CaseContext::sentence;
}

bool is_capital(const Word& word) {
  return (word.shape & kCapital) != 0 && word.is(kHasLetter) && word.folded != "i";
}

bool is_joint(const Reading& reading, uint32_t i, uint32_t limit) {
  if (i + 1 >= limit || reading.token(i).space_before || reading.token(i + 1).space_before)
    return false;
  const std::string_view mark = reading.word(i).folded;
  return mark == "-" || mark == "–" || mark == "‑";
}

bool capital_is_forced(const Reading& reading, uint32_t sentence, uint32_t i) {
  const IndexRange tokens = reading.tokens.sentences[sentence].tokens;
  for (uint32_t k = i; k > tokens.begin; --k) {
    const Word& before = reading.word(k - 1);
    if (!before.is(kPunctuation) && before.is(kHasLetter)) return false;
    if (opens_words(before.folded) && k == i && !is_joint(reading, k - 1, tokens.end)) return true;
    if (before.is(kHasDigit) || before.folded == "," || before.folded == ")") return false;
  }
  return true;
}

bool row_fits(const Reading& reading, IndexRange tokens, const Lexicon::RowsView& rows, size_t i) {
  if (!reading.lexicon().entry(rows.entries[i]).proper) return true;
  std::string printed;
  for (uint32_t k = tokens.begin; k < tokens.end; ++k) {
    if (k > tokens.begin && reading.token(k).space_before) printed += ' ';
    printed += reading.word(k).text;
  }
  return fits_case(rows.surfaces[i], printed);
}

bool is_ambiguous(const Entry& entry) {
  return !entry.text("ambiguous").empty() || !entry.text("word").empty() ||
         !entry.text("person").empty();
}

PhraseHit longest_name(const Reading& reading, uint32_t begin, uint32_t limit) {
  return longest_phrase(reading, begin, limit,
                        [](const Entry& e) { return e.kind && e.proper && is_name(*e.kind); });
}

}  // namespace copydesk
