#include "checks/begin_end.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kReachBefore = 14;  // tokens from a word of beginning or ending to its time
constexpr uint32_t kReachBehind = 14;
constexpr uint32_t kEventReach = 3;  // tokens from "10-day" to "strike"

uint8_t bounds_of_word(const CheckInput& input, uint32_t token) {
  const Word& word = input.reading.word(token);
  const auto has = [&](std::optional<ClassId> c) { return c && word.has(*c); };
  return static_cast<uint8_t>((has(input.classes().begin_word) ? kBegins : 0) |
                              (has(input.classes().end_word) ? kEnds : 0));
}

// "walked out" may begin a strike and end a sentence: the verb tells as its particle does.
uint8_t bounds_of(const CheckInput& input, uint32_t token, uint32_t begin) {
  const uint8_t own = bounds_of_word(input, token);
  const bool verb = own != 0 && token > begin;
  return verb ? static_cast<uint8_t>(own | bounds_of_word(input, token - 1)) : own;
}

// The words of a sentence that no other time stands nearer to.
IndexRange words_around(const CheckInput& input, const Mention& time) {
  IndexRange out = input.reading.tokens.sentences[time.sentence].tokens;
  for (const Mention& m : mentions_between(input, time.sentence, time.sentence + 1)) {
    if (m.kind != MentionKind::date && m.kind != MentionKind::time) continue;
    if (m.tokens.end <= time.tokens.begin) out.begin = std::max(out.begin, m.tokens.end);
    if (m.tokens.begin >= time.tokens.end) out.end = std::min(out.end, m.tokens.begin);
  }
  return out;
}

bool is_state(const CheckInput& input, uint32_t token) {
  const auto state = input.classes().lasting_state;
  return state && input.reading.word(token).has(*state);
}

// "79 days as a hostage", "40 days in captivity", "14 days underground"
bool goes_on_with_state(const CheckInput& input, uint32_t next, uint32_t end) {
  const Reading& r = input.reading;
  uint32_t i = next;
  if (i < end && text_is(r, i, {"in", "as", "on", "at", "behind", "of"})) ++i;
  if (i < end && text_is(r, i, {"a", "an", "the", "his", "her", "their"})) ++i;
  return i < end && is_state(input, i) && !(i + 1 < end && text_is(r, i + 1, {"and"}));
}

bool is_event(const CheckInput& input, uint32_t token) {
  const auto event = input.classes().lasting_event;
  return event && input.reading.word(token).has(*event);
}

// "shut for 12 weeks", "had been missing for six hours", "without power for two days"
bool is_stopped_for(const CheckInput& input, uint32_t length, uint32_t begin) {
  constexpr uint32_t kReach = 3;
  const Reading& r = input.reading;
  if (length < begin + 3 || !text_is(r, length - 1, {"for"})) return false;
  if (any_text(r, {length - std::min(kReach, length - begin), length}, {"without"})) return true;
  const uint32_t state = length - 2;
  const bool told = bounds_of_word(input, state) != 0 || is_state(input, state);
  const uint32_t first = state - std::min(kReach, state - begin);
  return told &&
         any_text(r, {first, state}, {"been", "was", "were", "being", "remained", "stayed"});
}

// "the 10-day nationwide strike"
bool is_attribute_of_event(const CheckInput& input, uint32_t next, uint32_t end) {
  for (uint32_t i = next; i < std::min(end, next + kEventReach); ++i)
    if (is_event(input, i)) return true;
  return false;
}

// "ending a nine-week trial", "at the end of a nine-week trial"
bool ends_with(const Reading& r, uint32_t begin) {
  return begin >= 2 && text_is(r, begin - 1, {"a", "an"}) &&
         text_is(r, begin - 2,
                 {"of", "ending", "after", "concluding", "capping", "following", "closing", "ended",
                  "ends"});
}

}  // namespace

uint8_t bounds_told(const CheckInput& input, const Mention& time) {
  const IndexRange words = words_around(input, time);
  const uint32_t begin = time.tokens.begin;
  const uint32_t end = time.tokens.end;
  if (begin > words.begin && text_is(input.reading, begin - 1, {"from", "since"})) return kBegins;
  const uint32_t first = begin - std::min(kReachBefore, begin - words.begin);
  for (uint32_t i = begin; i-- > first;)
    if (const uint8_t told = bounds_of(input, i, words.begin)) return told;
  for (uint32_t i = end; i < std::min(words.end, end + kReachBehind); ++i)
    if (const uint8_t told = bounds_of(input, i, words.begin)) return told;
  return 0;
}

bool is_length_of_whole(const CheckInput& input, const PrintedLength& length) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[length.mention->sentence].tokens;
  const uint32_t begin = length.tokens.begin;
  const uint32_t next = length.tokens.end;
  if (any_text(r, length.tokens, {"-"})) return is_attribute_of_event(input, next, sentence.end);
  if (begin == sentence.begin) return false;
  const bool ends = next >= sentence.end || r.word(next).is(kPunctuation);
  if (begin >= sentence.begin + 2 && text_is(r, begin - 1, {"of"}) && is_event(input, begin - 2))
    return true;
  if (text_is(r, begin - 1, {"those", "lasted", "lasting", "lasts"})) return true;
  if (is_stopped_for(input, begin, sentence.begin)) return true;
  if (text_is(r, begin - 1, {"served", "serving"}))
    return ends || text_is(r, next, {"of", "behind", "in"});
  if (text_is(r, begin - 1, {"after", "took", "takes"}) && ends) return true;
  // "returned at 2.45pm after deliberating for four and a half hours."
  if (begin >= sentence.begin + 3 && text_is(r, begin - 1, {"for"}) &&
      r.word(begin - 2).folded.ends_with("ing") && text_is(r, begin - 3, {"after"}) && ends)
    return true;
  if (begin >= sentence.begin + 3 && text_is(r, begin - 1, {"took"}) && is_event(input, begin - 3))
    return true;
  if (text_is(r, begin - 1, {"his", "her", "their", "its", "after", "spent", "for"}) &&
      goes_on_with_state(input, next, sentence.end))
    return true;
  const bool set_off = text_is(r, begin - 1, {","}) || is_dash(r, begin - 1);
  return set_off && next < sentence.end && text_is(r, next, {"later"}) &&
         (next + 1 >= sentence.end || r.word(next + 1).is(kPunctuation));
}

bool is_definite(const CheckInput& input, const PrintedLength& length) {
  const Reading& r = input.reading;
  const uint32_t begin = length.tokens.begin;
  return begin > r.tokens.sentences[length.mention->sentence].tokens.begin &&
         (ends_with(r, begin) ||
          text_is(r, begin - 1,
                  {"the",     "his",   "her",    "their",   "its",   "'s",   "this",  "that",
                   "those",   "these", "lasted", "lasting", "lasts", "took", "takes", "served",
                   "serving", "after", ",",      "for",     "spent", "of"}));
}

}  // namespace copydesk
