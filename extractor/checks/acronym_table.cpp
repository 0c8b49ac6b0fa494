#include "checks/acronym_table.hpp"

#include <algorithm>

#include "checks/acronym_letters.hpp"
#include "checks/acronym_words.hpp"
#include "checks/token_text.hpp"

namespace copydesk {

AcronymTable::AcronymTable(const CheckInput& input) : input_(input), r_(input.reading) {
  find_uses();
  for (const AcronymUse& use : uses_)
    if (use.is_introduced()) read_introduction(use);
  for (const AcronymUse& use : uses_)
    if (!use.is_introduced()) read_glossary(use);
  if (uses_.empty()) return;
  define_by_names();
  define_by_words();
}

void AcronymTable::find_uses() {
  for (const auto& [token, sentence] : input_.places.acronyms()) {
    // In a line of capitals any word looks like an abbreviation.
    if (!r_.sentence_words[sentence].any(kLower)) continue;
    const IndexRange tokens = r_.tokens.sentences[sentence].tokens;
    uses_.push_back(
        {token, tokens, *acronym_letters(r_.word(token).text), introduced_at(token, tokens)});
  }
  for (const AcronymUse& use : uses_) by_letters_.push_back(&use);
  std::stable_sort(
      by_letters_.begin(), by_letters_.end(),
      [](const AcronymUse* a, const AcronymUse* b) { return a->letters < b->letters; });
}

std::span<const AcronymUse* const> AcronymTable::uses_of(std::string_view letters) const {
  const auto begin =
      std::partition_point(by_letters_.begin(), by_letters_.end(),
                           [&](const AcronymUse* u) { return u->letters < letters; });
  const auto end = std::partition_point(begin, by_letters_.end(),
                                        [&](const AcronymUse* u) { return u->letters == letters; });
  return {begin, end};
}

// "words (SMR)", "words, or SMRs,", "words — the SMR —", "words, known as the SMR,": where the
// words end.
uint32_t AcronymTable::introduced_at(uint32_t token, IndexRange sentence) const {
  bool cue = false;
  uint32_t at = token;
  while (at > sentence.begin) {
    const uint32_t before = at - 1;
    if (text_is(r_, before, {"(", "or", "as", "initials", "acronym", "abbreviation"}) ||
        is_dash(r_, before))
      cue = true;
    else if (!text_is(
                 r_, before,
                 {"the", ",", "known", "also", "called", "better", "commonly", "which", "goes",
                  "by", "its", "widely", "usually", "simply", "abbreviated", "shortened", "to"}))
      break;
    at = before;
  }
  return cue && at > sentence.begin ? at : 0;
}

void AcronymTable::read_introduction(const AcronymUse& use) {
  if (const auto words = words_abbreviated(input_, use.letters, use.sentence.begin, use.words_end))
    define(use, *words);
  else
    unexplained_.push_back(&use);
}

// "PTC: positive train control, which ...", "PTC (positive train control)"
void AcronymTable::read_glossary(const AcronymUse& use) {
  const uint32_t begin = use.token + 2;
  const uint32_t end =
      std::min<uint32_t>(use.sentence.end, begin + 2 * static_cast<uint32_t>(use.letters.size()));
  if (use.letters.size() < kShortAcronym || begin >= end || !text_is(r_, begin - 1, {":", "("}))
    return;
  for (uint32_t i = begin + 2; i <= end; ++i)
    if (const auto words = words_abbreviated(input_, use.letters, begin, i);
        words && words->begin == begin)
      return define(use, *words);
  unexplained_.push_back(&use);
}

// "the National Transportation Safety Board ... the NTSB"
void AcronymTable::define_by_names() {
  for (const Mention& mention : input_.mentions) {
    if (!is_name(mention.kind) || mention.tokens.size() < kShortAcronym) continue;
    const std::string letters = letters_of_words(input_, mention.tokens);
    if (letters.size() < kShortAcronym || letters.size() > kMostLetters) continue;
    const auto uses = uses_of(letters);
    const auto use = std::find_if(uses.begin(), uses.end(), [&](const AcronymUse* u) {
      return !mention.tokens.contains(u->token);
    });
    if (use != uses.end() && !is_defined(letters)) define(**use, mention.tokens);
  }
}

// "the Building & Allied Workers' Union ... a BAWU organiser", "obstructive sleep apnoea
// syndrome, shortened by doctors to OSAS": words that were found to be no name.
void AcronymTable::define_by_words() {
  std::vector<const AcronymUse*> unexplained;
  std::vector<std::string_view> letters;
  for (const AcronymUse* use : by_letters_) {
    if (use->letters.size() < kShortAcronym || is_defined(use->letters) ||
        (!letters.empty() && letters.back() == use->letters))
      continue;
    unexplained.push_back(use);
    letters.push_back(use->letters);
  }
  if (unexplained.empty()) return;
  const SpelledOut spelled_out(input_, letters);
  for (const AcronymUse* use : unexplained)
    if (const auto words = spelled_out.find(use->letters)) define(*use, *words);
}

void AcronymTable::define(const AcronymUse& use, IndexRange words) {
  const auto index = meanings_.size();
  meanings_.push_back({&use, words});
  const auto [same, is_first] = by_meaning_.try_emplace(use.letters, Range{index, index});
  if (is_first) return;
  meanings_[same->second.last].next = index;
  same->second.last = index;
}

const AcronymMeaning* AcronymTable::defined(std::string_view letters) const {
  const auto found = by_meaning_.find(letters);
  return found == by_meaning_.end() ? nullptr : &meanings_[found->second.first];
}

}  // namespace copydesk
