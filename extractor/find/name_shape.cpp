// What the words of a name tell by themselves: titles, suffixes, the form of a person's name.
#include <algorithm>

#include "find/name_cut.hpp"

namespace copydesk {

uint32_t title_end(const Reading& reading, const NameClasses& classes, uint32_t begin,
                   uint32_t limit, bool capitals) {
  const ClassSet& wanted = capitals ? classes.titles : classes.roles;
  uint32_t end = begin;
  bool found = false;  // a modifier alone is no title
  while (end < limit && may_begin_phrase(reading, end, wanted)) {
    const PhraseHit hit = longest_phrase(reading, end, limit, wanted);
    if (hit.entries.empty()) break;
    if (capitals && !is_capital(reading.word(hit.tokens.begin))) break;
    if (capitals && hit.tokens.size() > 1 && reading.word(hit.tokens.end - 1).is(kLower)) break;
    found = found || std::any_of(hit.entries.begin(), hit.entries.end(), [&](EntryId id) {
              return reading.lexicon().entry(id).word_class != classes.title_modifier;
            });
    end = hit.tokens.end;
    if (end < limit && is_joint(reading, end, limit)) ++end;
  }
  return found ? end : begin;
}

SuffixHit suffix_of(const Reading& reading, const NameClasses& classes, IndexRange tokens) {
  // "American College of Surgeons": the head stands before the first small word.
  for (uint32_t i = tokens.begin + 1; i + 1 < tokens.end; ++i) {
    const Word& w = reading.word(i);
    if (w.is(kLower) && (w.is(Keyword::of) || w.is(Keyword::for_) || w.is(Keyword::on)))
      tokens.end = i;
  }
  if (tokens.size() < 2) return {};
  const uint32_t from =
      std::max(tokens.begin + 1, tokens.size() > 4 ? tokens.end - 3 : tokens.begin + 1);
  for (uint32_t i = from; i < tokens.end; ++i) {
    if (!is_capital(reading.word(i)) || !may_begin_phrase(reading, i, classes.suffixes)) continue;
    const PhraseHit hit = longest_phrase(reading, i, tokens.end, classes.suffixes);
    if (hit.tokens.end != tokens.end) continue;
    SuffixHit best;
    for (const EntryId id : hit.entries) {
      const Entry& e = reading.lexicon().entry(id);
      const ClassId c = e.word_class;
      if (!classes.suffixes.has(c)) continue;
      const MentionKind kind = c == classes.organization_suffix ? MentionKind::organization
                               : c == classes.facility_suffix   ? MentionKind::facility
                               : c == classes.place_suffix      ? MentionKind::place
                                                                : MentionKind::event;
      const bool doubtful = is_ambiguous(e);
      if (!best.kind || (best.doubtful && !doubtful)) best = {kind, doubtful};
    }
    return best;
  }
  return {};
}

bool has_person_form(const Reading& reading, const NameClasses& classes, IndexRange tokens) {
  uint32_t words = 0;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    words += reading.token(i).kind == TokenKind::word ? 1U : 0U;
  if (words < 2 || words > 6) return false;
  const Word& first = reading.word(tokens.begin);
  const Word& last = reading.word(tokens.end - 1);
  if (last.has(classes.name_suffix) && words == 2) return false;
  if (first.has(classes.given_name) || first.has(classes.nickname)) {
    const Entry* given = reading.words.entry(first, classes.given_name);
    const bool doubtful =
        first.classes.any(classes.ordinary) || (given != nullptr && is_ambiguous(*given));
    return !doubtful || (last.has(classes.surname) && !last.classes.any(classes.ordinary)) ||
           reading.word(tokens.begin + 1).is(kInitial);
  }
  return first.is(kInitial) && first.is(kPeriods) && is_capital(last);
}

}  // namespace copydesk
