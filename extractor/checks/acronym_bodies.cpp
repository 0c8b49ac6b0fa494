#include "checks/acronym_bodies.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {

// "Trust", "Agency", "Council"; not "Railroad", "Exchange", whose letters are trade marks.
bool ends_as_body(const CheckInput& input, const Initials& words) {
  const Reading& r = input.reading;
  if (text_is(r, words.tokens.end - 1, {"district", "partnership", "initiative", "taskforce"}))
    return true;
  const auto nouns = input.classes().body_noun;
  const Word& last = r.word(words.tokens.end - 1);
  const Entry* noun = nouns && last.has(*nouns) ? r.words.entry(last, *nouns) : nullptr;
  return noun != nullptr && (noun->text("sort") == "body" || noun->text("sort") == "government");
}

// "the Hallbeck Arts Trust", "the Port Workers' Union": English words with an English noun of a
// body at their end. Parties and bodies of states have letters of their own languages.
bool is_local_body(const CheckInput& input, const Initials& words) {
  const Reading& r = input.reading;
  if (!ends_as_body(input, words)) return false;
  for (uint32_t i = words.tokens.begin; i < words.tokens.end; ++i)
    if (text_is(r, i, {"of", "for", "party", "front", "movement", "national", "international"}))
      return false;
  const auto mentions = mentions_in(input, words.tokens);
  return std::none_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
    // "Coastal Transit Improvement District" as a whole may be taken for a place.
    const bool part = m.tokens.size() + 1 < words.tokens.size();
    return m.kind == MentionKind::nationality || (m.kind == MentionKind::place && part);
  });
}

// "Democratic Republic of Congo (RDC)": states go by their own languages' letters, too.
bool names_a_state(const Reading& r, IndexRange words) {
  return any_text(r, words, {"republic", "federation", "kingdom", "states", "emirates"});
}

}  // namespace copydesk
