#include "checks/years_from.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {

bool tells_of_origin(const CheckInput& input, IndexRange tokens) {
  const auto origin = input.classes().origin_word;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (origin && input.reading.word(i).has(*origin)) return true;
    if (text_is(input.reading, i, {"married", "wed"})) return true;
    if (i + 1 < tokens.end && text_is(input.reading, i, {"set", "dates", "dating", "goes"}) &&
        text_is(input.reading, i + 1, {"up", "from", "back"}))
      return true;
  }
  return false;
}

bool has_day_of_now(const CheckInput& input, uint32_t sentence) {
  constexpr int64_t kNear = 40;
  const auto mentions = mentions_between(input, sentence, sentence + 1);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
    const TimeValue* t = m.kind == MentionKind::date ? m.time() : nullptr;
    if (t == nullptr || t->stated.year || !t->begin || !t->end ||
        text_is(input.reading, m.tokens.end - 1, {"ago"}))
      return false;
    const int64_t before = days_between(*input.published, t->begin->date);
    const int64_t behind = days_between(t->end->date, *input.published);
    return before <= kNear && behind <= kNear;
  });
}

const Point* YearsFrom::of(const YearsBack& count) const {
  using Kind = YearsBack::Kind;
  const auto either = [](const Point* a, const Point* b) { return a != nullptr ? a : b; };
  switch (count.kind) {
    case Kind::ago:
      return year_beside(count);
    case Kind::anniversary:
      return year_founded(count);
    case Kind::wait:
      return either(year_of_last(count), year_of_its_last(count));
    case Kind::first:
      return either(year_since(count), either(year_not_since(count), year_of_its_last(count)));
    case Kind::since:
      return year_since(count);
    default:
      return nullptr;
  }
}

const Point* YearsFrom::only_year(uint32_t first, uint32_t last) const {
  const Point* out = nullptr;
  for (const Point& p : in_sentences(points_, first, last + 1)) {
    if (out != nullptr) return nullptr;
    out = &p;
  }
  return out;
}

// "Twenty years ago tomorrow, in 2005", "since 2018, seven years ago"
const Point* YearsFrom::year_beside(const YearsBack& count) const {
  const Point* p = only_year(count.sentence, count.sentence);
  if (p == nullptr) return nullptr;
  const bool behind = p->mention->tokens.begin >= count.tokens.end;
  const IndexRange gap = behind ? tokens_between(count.tokens, p->mention->tokens)
                                : tokens_between(p->mention->tokens, count.tokens);
  constexpr uint32_t kLongestGap = 6;
  if (gap.size() > kLongestGap) return nullptr;
  bool mark = false;
  for (uint32_t i = gap.begin; i < gap.end; ++i) {
    const bool parts = text_is(r_, i, {",", "("}) || is_dash(r_, i);
    mark = mark || parts;
    if (!parts && !text_is(r_, i,
                           {"in", "on", "today", "tomorrow", "yesterday", "this", "that", "week",
                            "month", "year", "minute", "day", "back", "ago", "exactly", "to"}))
      return nullptr;
  }
  // "Five years ago, the 2018 champions" names them by another year.
  const uint32_t begin = p->mention->tokens.begin;
  const bool placed = p->is_day || (begin > 0 && text_is(r_, begin - 1, {"in", "since", "on"}));
  return mark && placed ? p : nullptr;
}

// "the 50th anniversary of the 1969 landing on Sunday", "founded in 1999, it marks its 25th
// anniversary": the only year of the sentence, and words of today.
const Point* YearsFrom::year_founded(const YearsBack& count) const {
  const Point* p = only_year(count.sentence, count.sentence);
  if (p == nullptr || p->days.first.year >= count.counted_to || !is_marked_now(count))
    return nullptr;
  const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
  const uint32_t next = count.tokens.end;
  const bool of = next + 1 < sentence.end && text_is(r_, next, {"of"}) &&
                  !text_is(r_, next + 1, {"marriage", "business", "service", "existence"});
  if (p->mention->tokens.begin >= count.tokens.end)
    return (of && is_anniversary_of(count, *p)) || is_year_of_origin(*p) ? p : nullptr;
  constexpr uint32_t kVerbReach = 5;
  const uint32_t begin = p->mention->tokens.begin;
  const uint32_t from = begin - std::min(kVerbReach, begin - sentence.begin);
  return tells_of_origin(input_, {from, begin}) && !of && is_of_the_founded(count) ? p : nullptr;
}

// "its incorporation in 1885", "the centennial of its charter of 1905"
bool YearsFrom::is_year_of_origin(const Point& p) const {
  const uint32_t begin = p.mention->tokens.begin;
  return begin >= 3 && text_is(r_, begin - 1, {"in", "of"}) &&
         tells_of_origin(input_, {begin - 2, begin - 1}) &&
         text_is(r_, begin - 3, {"its", "their", "the"});
}

// "of the 1969 landing", "of the fire of 1955"; not "of the memorial to the 1985 crash".
bool YearsFrom::is_anniversary_of(const YearsBack& count, const Point& p) const {
  constexpr uint32_t kLongestName = 6;
  const IndexRange gap = tokens_between(count.tokens, p.mention->tokens);
  const uint32_t end = r_.tokens.sentences[count.sentence].tokens.end;
  const IndexRange behind = {p.mention->tokens.end, std::min(end, p.mention->tokens.end + 4)};
  if (gap.size() > kLongestName || any_text(r_, behind, {"'s", "'"}) ||
      any_text(r_, gap, {",", "in", "since", "to", "for", "from", "by", "on", "at", "with", "'s"}))
    return false;
  return gap.size() <= 2 || text_is(r_, gap.end - 1, {"of"});
}

// "its 25th anniversary", not "the director's", "its 25th anniversary in the new house" nor "its
// anniversary tour".
bool YearsFrom::is_of_the_founded(const YearsBack& count) const {
  const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
  if (count.tokens.begin > sentence.begin &&
      text_is(r_, count.tokens.begin - 1, {"'s", "'", "whose"}))
    return false;
  return ends_phrase(count.tokens.end, sentence.end) ||
         text_is(r_, count.tokens.end,
                 {"of", "on", "this", "next", "today", "tomorrow", "yesterday", "later", "and"});
}

bool YearsFrom::ends_phrase(uint32_t token, uint32_t end) const {
  return token >= end || r_.token(token).kind == TokenKind::punctuation;
}

// "marks", "will celebrate", "is celebrating": the year of the article, or one next to it.
bool YearsFrom::is_marked_now(const YearsBack& count) const {
  constexpr uint32_t kReach = 8;
  const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
  const uint32_t begin = count.tokens.begin - std::min(kReach, count.tokens.begin - sentence.begin);
  const IndexRange around = {begin, std::min(sentence.end, count.tokens.end + kReach)};
  if (has_day_of_now(input_, count.sentence)) return true;
  return any_text(r_, around,
                  {"marks", "celebrates", "celebrating", "today", "tomorrow", "will", "marking"}) &&
         !any_text(r_, sentence, {"was", "were", "had", "last"});
}

// "its first title in 12 years. Its last came in 2005."
const Point* YearsFrom::year_of_its_last(const YearsBack& count) const {
  if (count.sentence + 1 >= r_.tokens.sentences.size()) return nullptr;
  const IndexRange tokens = r_.tokens.sentences[count.sentence + 1].tokens;
  const Point* p = only_year(count.sentence, count.sentence + 1);
  if (p == nullptr || tokens.size() < 5 || !tokens.contains(p->mention->tokens.begin))
    return nullptr;
  return text_is(r_, tokens.begin, {"its", "their", "his", "her", "the"}) &&
                 text_is(r_, tokens.begin + 1, {"last", "previous"}) &&
                 text_is(r_, tokens.begin + 2, {"came", "was"}) &&
                 p->mention->tokens.begin == tokens.begin + 4
             ? p
             : nullptr;
}

// "ended a 12-year wait. ... the team that last won, in 2008": the only year of both sentences.
const Point* YearsFrom::year_of_last(const YearsBack& count) const {
  const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
  if (const Point* p = first_since(count)) return p;
  if (!any_text(r_, sentence, {"ended", "ends", "ending", "end", "snapped", "broke", "over"}))
    return nullptr;
  const auto last = static_cast<uint32_t>(r_.tokens.sentences.size()) - 1;
  const Point* p = only_year(count.sentence, std::min(last, count.sentence + 1));
  if (p == nullptr) return nullptr;
  constexpr uint32_t kReach = 7;
  const uint32_t begin = p->mention->tokens.begin;
  const IndexRange before = {begin - std::min(kReach, begin), begin};
  // "They last won a cup in 2008" tells of another title.
  uint32_t told = before.end;
  while (told > before.begin && !text_is(r_, told - 1, {"last"})) --told;
  return told > before.begin &&
                 !any_text(r_, {told, before.end}, {"since", ".", "a", "an", "another"}) &&
                 is_waited_for(count, p->mention->sentence)
             ? p
             : nullptr;
}

// "the first title since 2005, ending a 12-year drought"
const Point* YearsFrom::first_since(const YearsBack& count) const {
  constexpr uint32_t kReach = 8;
  const Point* p = only_year(count.sentence, count.sentence);
  if (p == nullptr || !has_since(*p)) return nullptr;
  const uint32_t begin = p->mention->tokens.begin;
  const IndexRange before = {begin - std::min(kReach, begin), begin};
  return any_text(r_, before, {"first"}) && !any_text(r_, before, {"not", "never"}) ? p : nullptr;
}

// What a "wait for a league title" waits for, the sentence of the year names again.
bool YearsFrom::is_waited_for(const YearsBack& count, uint32_t other) const {
  constexpr uint32_t kLongestObject = 6;
  const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
  const uint32_t begin = count.tokens.end + 1;
  if (begin >= sentence.end || !text_is(r_, begin, {"for"})) return true;
  const IndexRange there = r_.tokens.sentences[other].tokens;
  for (uint32_t i = begin + 1; i < std::min(sentence.end, begin + kLongestObject); ++i)
    for (uint32_t k = there.begin; k < there.end; ++k)
      if (r_.word(i).is(kLower) && r_.word(i).text.size() > 3 && i != k &&
          r_.word(i).lemma == r_.word(k).lemma && other != count.sentence)
        return true;
  return false;
}

bool YearsFrom::has_since(const Point& p) const {
  const uint32_t begin = p.mention->tokens.begin;
  if (begin > 1 && text_is(r_, begin - 1, {"the", "that"}) && text_is(r_, begin - 2, {"since"}))
    return true;
  return begin > 0 && text_is(r_, begin - 1, {"since"});
}

// "the seven years since 2018", "since 2018, a gap of seven years": the only year there.
const Point* YearsFrom::year_since(const YearsBack& count) const {
  const Point* p = only_year(count.sentence, count.sentence);
  if (p == nullptr || !has_since(*p)) return nullptr;
  const bool behind = p->mention->tokens.begin >= count.tokens.end;
  const uint32_t end = r_.tokens.sentences[count.sentence].tokens.end;
  // "a period of ten years in office" may be a part of it.
  if (!behind && !ends_phrase(count.tokens.end, end)) return nullptr;
  const IndexRange gap = behind ? tokens_between(count.tokens, p->mention->tokens)
                                : tokens_between(p->mention->tokens, count.tokens);
  for (uint32_t i = gap.begin; i < gap.end; ++i)
    if (!text_is(r_, i, {",",     "a",     "gap",   "wait",   "break", "absence", "interval",
                         "of",    "since", "the",   "that",   "reign", "rule",    "tenure",
                         "stint", "run",   "spell", "period", "—",     "–",       "("}))
      return nullptr;
  return p;
}

// "bred for the first time in nine years, having not done so since 2012": in another sentence it
// may be something else that was not done.
const Point* YearsFrom::year_not_since(const YearsBack& count) const {
  constexpr uint32_t kReach = 8;
  const Point* p = only_year(count.sentence, count.sentence);
  if (p == nullptr || !has_since(*p)) return nullptr;
  const uint32_t begin = p->mention->tokens.begin;
  const IndexRange before = {begin - std::min(kReach, begin), begin};
  const bool perfect = any_text(r_, before, {"had", "has", "have", "hadn't", "hasn't", "haven't"});
  const bool negative = any_text(r_, before, {"not", "hadn't", "hasn't", "haven't"});
  return perfect && negative && !any_text(r_, before, {".", ";", ","}) ? p : nullptr;
}

}  // namespace copydesk
