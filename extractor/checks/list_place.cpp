#include "checks/list_place.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kFarthestCue = 30;  // tokens between the noun and the colon or dash
constexpr uint32_t kFarthestComma = 10;
constexpr uint32_t kLongNoun = 9;        // "The streets to be dug up"
constexpr uint32_t kLongestSubject = 5;  // tokens: "The names of the dead"

bool is_name_like(const Reading& r, uint32_t i) {
  return (r.word(i).shape & (kCapitalised | kUpper | kMixed)) != 0;
}

bool is_finite(const CheckInput& input, uint32_t i) {
  const auto verb = input.classes().finite_verb;
  return (verb && input.reading.word(i).has(*verb)) ||
         text_is(input.reading, i, {"is", "was", "are", "were", "has", "have", "had", "will"});
}

IndexRange up_to_dash(const Reading& r, IndexRange tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (is_dash(r, i)) return {tokens.begin, i};
  return tokens;
}

std::optional<ListPlace> in_brackets(const Reading& r, IndexRange tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (text_is(r, i, {")"})) return ListPlace{{tokens.begin, i}, true, false, false};
  return std::nullopt;
}

bool is_number_of(const CheckInput& input, const Announcement& announced, uint32_t token) {
  for (const Item& item : input.items.of(announced.sentence))
    if (item.mention->tokens.begin == token) return true;
  return false;
}

}  // namespace

// "The navy named the three victims as ..."
bool is_named_as(const Reading& r, const Announcement& announced, uint32_t as) {
  const uint32_t begin = r.tokens.sentences[announced.sentence].tokens.begin;
  const uint32_t from = announced.tokens.begin - std::min(announced.tokens.begin - begin, 3U);
  return text_is(r, as, {"as"}) &&
         any_text(r, {from, announced.tokens.begin}, {"named", "identified", "listed", "names"});
}

std::optional<ListPlace> list_behind(const CheckInput& input, const Announcement& announced) {
  const Reading& r = input.reading;
  const uint32_t end = r.tokens.sentences[announced.sentence].tokens.end;
  const uint32_t begin = announced.tokens.end;
  const uint32_t limit = std::min(end, begin + kFarthestCue);
  bool may_be_apposed = announced.definite;
  for (uint32_t i = begin; i < limit; ++i) {
    const IndexRange rest = {i + 1, end};
    if (text_is(r, i, {":"})) return ListPlace{rest, true, false, true};
    if (is_dash(r, i)) return ListPlace{up_to_dash(r, rest), true, false, false};
    if (i == begin && text_is(r, i, {"("})) return in_brackets(r, rest);
    if (text_is(r, i, {"namely"}) || (i == begin && is_named_as(r, announced, i)))
      return ListPlace{rest, true, false, false};
    if (i + 1 < limit && text_is(r, i, {","}) && text_is(r, i + 1, {"namely"})) continue;
    if (text_is(r, i, {"are", "were"}) && i <= begin + 4 && i + 1 < limit && is_name_like(r, i + 1))
      return ListPlace{rest, true, false, false};
    if (text_is(r, i, {","})) {
      // "A sailor, two brothers, a nun and a thief": one of a list itself.
      if (i == begin && !announced.definite && announced.tokens.begin > 0 &&
          text_is(r, announced.tokens.begin - 1, {","}))
        return std::nullopt;
      // "Three goals through Ruiz, Bauer and Holm": the comma stands inside the list.
      const bool far = may_be_apposed && i - begin <= kFarthestComma && !is_name_like(r, i - 1);
      if (i == begin || (far && i + 1 < end && is_name_like(r, i + 1)))
        return ListPlace{rest, announced.definite, true, false};
      return std::nullopt;
    }
    if (text_is(r, i, {".", ";", "including", "and", "but"})) return std::nullopt;
    if (is_finite(input, i) || is_number_of(input, announced, i)) may_be_apposed = false;
  }
  return std::nullopt;
}

std::optional<ListPlace> list_before(const CheckInput& input, const Announcement& announced) {
  const Reading& r = input.reading;
  const uint32_t begin = r.tokens.sentences[announced.sentence].tokens.begin;
  const uint32_t number = announced.tokens.begin;
  // "the" stands before the number, "," or the verb before that.
  if (number < begin + 5 || !text_is(r, number - 1, {"the"})) return std::nullopt;
  uint32_t i = number - 2;
  const bool apposed = text_is(r, i, {","});
  if (!apposed) {
    if (text_is(r, i, {"up"}) && text_is(r, i - 1, {"make", "made"}))
      i -= 1;
    else if (!text_is(r, i, {"are", "were", "form", "formed", "comprise", "comprised"}))
      return std::nullopt;
  }
  if (!is_name_like(r, begin)) return std::nullopt;
  return ListPlace{{begin, i}, true, false, false};
}

// "In contention are ...", "On the shortlist are ...", "Still in the running were ...".
bool opens_with_rank(const Reading& r, IndexRange before) {
  return any_text(r, before,
                  {"contention", "running",   "list",     "shortlist", "longlist",    "race",
                   "frame",      "ballot",    "team",     "squad",     "panel",       "line-up",
                   "lineup",     "finalists", "chosen",   "selected",  "shortlisted", "nominated",
                   "contenders", "winners",   "nominees", "honoured",  "honored",     "charged",
                   "arrested",   "elected",   "appointed"}) &&
         !any_text(r, before, {"also", "among", "not", "other", "others", ","});
}

std::optional<ListPlace> list_in_next(const CheckInput& input, const Announcement& announced,
                                      uint32_t sentence) {
  const Reading& r = input.reading;
  const IndexRange tokens = r.tokens.sentences[sentence].tokens;
  // "The streets to be dug up are ..."
  const bool opens_with_noun = tokens.size() > 3 && !announced.head.empty() &&
                               text_is(r, tokens.begin, {"the", "those", "these"}) &&
                               r.word(tokens.begin + 1).lemma == announced.head;
  const uint32_t limit =
      std::min(tokens.end, tokens.begin + (opens_with_noun ? kLongNoun : kLongestSubject));
  if (sentence > announced.sentence + 1 && !opens_with_noun && announced.topic != "dead")
    return std::nullopt;
  uint32_t verb = tokens.begin;
  while (verb < limit &&
         !text_is(r, verb, {"are", "were", "covers", "cover", "applies", "comprises"}))
    ++verb;
  if (verb == tokens.begin || verb >= limit || verb + 2 >= tokens.end) return std::nullopt;
  const bool is_be = text_is(r, verb, {"are", "were"});
  const bool pronoun =
      verb == tokens.begin + 1 && text_is(r, tokens.begin, {"they", "these", "those"});
  const Word& subject = r.word(verb - 1);
  const bool same_noun =
      !announced.head.empty() &&
      (subject.lemma == announced.head ||
       (opens_with_noun && !any_text(r, {tokens.begin, verb}, {",", "other", "of", "where"})));
  const bool fate = announced.topic == "dead" &&
                    any_text(r, {tokens.begin, verb}, {"dead", "victims", "deceased"});
  const bool ranked = sentence == announced.sentence + 1 && verb + 1 < tokens.end &&
                      opens_with_rank(r, {tokens.begin, verb});
  if (is_be && !pronoun && !same_noun && !fate && !ranked) return std::nullopt;
  if (!is_be && (announced.people || !text_is(r, tokens.begin, {"the", "it", "this", "that"})))
    return std::nullopt;
  uint32_t i = verb + 1;
  const auto take = [&](Texts texts) {
    if (i < tokens.end && text_is(r, i, texts)) ++i;
  };
  take({"later", "also", "all"});
  take({"named", "identified"});
  while (i < tokens.end && !text_is(r, i, {"as", ":"}) && i < verb + 9 &&
         text_is(r, i - 1, {"named",     "identified", "on",      "by",        "police",
                            "officials", "monday",     "tuesday", "wednesday", "thursday",
                            "friday",    "saturday",   "sunday",  "morning",   "afternoon",
                            "evening",   "night",      "in",      "court",     "the"}))
    ++i;
  take({"as", "to"});
  take({":"});
  return ListPlace{{i, tokens.end}, true, false, false};
}

}  // namespace copydesk
