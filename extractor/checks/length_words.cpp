#include "checks/length_words.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesAround = 2;  // where the dates of a length are looked for
constexpr uint32_t kLongestGap = 7;       // tokens between a length and its bounds

bool counts_from_elsewhere(const Reading& r, uint32_t token) {
  return token < r.tokens.all.size() &&
         text_is(r, token, {"later", "after", "before", "ago",   "earlier", "from",  "of",   "into",
                            "since", "more",  "longer", "less",  "behind",  "ahead", "each", "a",
                            "per",   "old",   "apart",  "until", "on",      "and"});
}

// ", a total of 14 days", "(11 years)", "— three days in all"
bool is_behind(const Reading& r, IndexRange gap, const PrintedLength& length) {
  if (gap.empty() || gap.size() > kLongestGap || counts_from_elsewhere(r, length.tokens.end))
    return false;
  const bool mark = text_is(r, gap.begin, {",", "(", ":", "or"}) || is_dash(r, gap.begin);
  for (uint32_t i = gap.begin; i < gap.end; ++i)
    if (!text_is(r, i,
                 {",",       "(",      ":",     "or",   "a",     "an",    "total",   "of",
                  "lasting", "that",   "is",    "was",  "which", "for",   "exactly", "lasts",
                  "lasted",  "tenure", "reign", "rule", "term",  "stint", "spell",   "stretch",
                  "period",  "all",    "in",    "span", "run"}) &&
        !is_dash(r, i))
      return false;
  return mark;
}

// "Turns of three hours from 7 a.m. to 4 p.m."
bool is_one_of_several(const Reading& r, const PrintedLength& length) {
  const uint32_t at = length.tokens.begin;
  if (at < 2 || !text_is(r, at - 1, {"of"})) return false;
  const Word& noun = r.word(at - 2);
  return noun.folded != noun.lemma && noun.folded.ends_with("s");
}

// "30 days without a break, from", "12 days running, from", "nine days in a row": where the words
// of it end.
uint32_t goes_on_unbroken(const Reading& r, IndexRange gap) {
  const auto is = [&](uint32_t k, Texts texts) {
    return gap.begin + k < gap.end && text_is(r, gap.begin + k, texts);
  };
  if (is(0, {"without"}) && is(1, {"a"}) && is(2, {"break", "pause", "stop", "rest"}))
    return gap.begin + 3;
  if (is(0, {"in"}) && is(1, {"a"}) && is(2, {"row"})) return gap.begin + 3;
  if (is(0, {"on"}) && is(1, {"end"})) return gap.begin + 2;
  return is(0, {"running", "straight"}) ? gap.begin + 1 : gap.begin;
}

// "872 days, from", "254 days in orbit, from", "a four-day festival from", "36 hours (from"
bool is_ahead(const Reading& r, IndexRange gap, const PrintedLength& length, const TimeBounds& b) {
  constexpr uint32_t kLongestNoun = 3;
  if (!b.is_from || gap.empty() || is_one_of_several(r, length)) return false;
  uint32_t end = gap.end;
  const bool from = text_is(r, end - 1, {"from"});
  if (from) --end;
  const bool mark =
      end > gap.begin && (text_is(r, end - 1, {",", "(", ":"}) || is_dash(r, end - 1));
  if (mark) --end;
  // "nine months abroad from 1990": without a mark only the noun of "four-day" may stand between.
  const bool attribute = any_text(r, length.tokens, {"-"});
  if (!mark && (!from || (end > gap.begin && !attribute))) return false;
  const uint32_t begin = goes_on_unbroken(r, {gap.begin, end});
  if (end - begin > kLongestNoun) return false;
  for (uint32_t i = begin; i < end; ++i)
    if (r.token(i).kind != TokenKind::word ||
        text_is(r, i,
                {"a", "per", "each", "every", "and", "of", "after", "before", "ago", "later",
                 "earlier", "more"}))
      return false;
  return true;
}

}  // namespace

IndexRange sentences_around(const PrintedLength& length) {
  const uint32_t own = length.mention->sentence;
  return {own - std::min(kSentencesAround, own), own + kSentencesAround + 1};
}

bool is_whole_length(const Reading& r, const PrintedLength& length) {
  constexpr uint32_t kLongestPlace = 4;
  const uint32_t end = r.tokens.sentences[length.mention->sentence].tokens.end;
  const uint32_t most = length.is_later ? 1 : kLongestPlace;
  // "ten weeks later to the day"
  if (length.tokens.end + 2 < end && text_is(r, length.tokens.end, {"to"}) &&
      text_is(r, length.tokens.end + 2, {"day"}))
    return true;
  for (uint32_t i = length.tokens.end; i < std::min(end, length.tokens.end + most); ++i) {
    if (r.token(i).kind == TokenKind::punctuation) return true;
    if (text_is(r, i, {"and", "of", "than"})) return false;
  }
  return length.tokens.end >= end;
}

bool tells_what_passed(const Reading& r, const PrintedLength& length) {
  const IndexRange sentence = r.tokens.sentences[length.mention->sentence].tokens;
  const IndexRange before = {
      std::max(sentence.begin, length.tokens.begin - std::min(2U, length.tokens.begin)),
      length.tokens.end};
  if (any_text(r, before,
               {"next", "last", "past", "previous", "another", "more", "every", "each", "per",
                "within", "least", "first", "coming", "a-year", "additional"}))
    return false;
  if (any_text(r, before,
               {"after", "lasted", "lasting", "spent", "spending", "total", "took", "gone"}))
    return true;
  const uint32_t next = length.tokens.end;
  if (next >= sentence.end) return false;
  return text_is(r, next, {"after", "later", "before", "earlier"}) ||
         (next + 2 < sentence.end && text_is(r, next, {"to"}) && text_is(r, next + 2, {"day"}));
}

bool stands_beside(const Reading& r, const PrintedLength& length, const TimeBounds& b) {
  if (b.by_verbs)
    return (tells_what_passed(r, length) && is_whole_length(r, length)) ||
           (length.tokens.end < b.tokens.begin && any_text(r, length.tokens, {"-"}));
  return length.tokens.begin >= b.tokens.end
             ? is_behind(r, {b.tokens.end, length.tokens.begin}, length)
             : is_ahead(r, {length.tokens.end, b.tokens.begin}, length, b);
}

bool takes_up_bounds(const Reading& r, const PrintedLength& length) {
  const uint32_t begin = r.tokens.sentences[length.mention->sentence].tokens.begin;
  const uint32_t at = length.tokens.begin;
  const uint32_t next = length.tokens.end;
  if (at < begin + 2 || any_text(r, length.tokens, {"-", "last", "next", "past", "first", "final"}))
    return false;
  if (next < r.tokens.all.size() &&
      text_is(r, next, {"before", "after", "later", "since", "earlier", "ago", "of", "between"}))
    return false;
  if (!text_is(r, at - 2, {"in", "during", "over", "for", "of", "throughout", "across"}))
    return false;
  if (text_is(r, at - 1, {"those", "these"})) return true;
  // "in her eight years in power", not "in her 30 years in finance"
  const uint32_t end = r.tokens.sentences[length.mention->sentence].tokens.end;
  const bool ends = next >= end || r.word(next).is(kPunctuation) || text_is(r, next, {"there"});
  return text_is(r, at - 1, {"his", "her", "their", "its"}) &&
         (ends ||
          (text_is(r, next, {"in", "at"}) &&
           any_text(r, {next + 1, std::min(end, next + 3)},
                    {"charge", "office", "power", "post", "command", "job", "helm", "throne"})));
}

bool is_broken_off(const Reading& r, const PrintedLength& length) {
  const IndexRange sentence = r.tokens.sentences[length.mention->sentence].tokens;
  const uint32_t rest = goes_on_unbroken(r, {length.tokens.end, sentence.end});
  return any_text(
      r, {rest == length.tokens.end ? sentence.begin : rest, sentence.end},
      {"break",       "breaks",       "cut",           "short",           "shortened",   "extended",
       "planned",     "meant",        "supposed",      "originally",      "instead",     "only",
       "interrupted", "interruption", "interruptions", "except",          "lost",        "weekends",
       "mondays",     "saturdays",    "sundays",       "non-consecutive", "consecutive", "early",
       "apart",       "off"});
}

bool is_least_or_most(const Reading& r, const PrintedLength& length) {
  const uint32_t at = length.tokens.begin;
  return any_text(r, {at >= 3 ? at - 3 : 0, at},
                  {"least", "most", "than", "up", "minimum", "maximum"});
}

}  // namespace copydesk
