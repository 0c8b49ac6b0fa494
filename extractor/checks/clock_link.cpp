#include "checks/clock_link.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kFarthestCue = 14;  // tokens between two times that words make one

}  // namespace

bool ClockLinks::are_same(size_t i, size_t k) const {
  const Instant& a = instants_[i];
  const Instant& b = instants_[k];
  const IndexRange gap = tokens_between(a.tokens, b.tokens);
  if (k != i + 1) return shares_bracket(i, k);
  if (gap.size() > kFarthestCue) return false;
  if (is_bracket(gap) || is_or(gap) || is_listed(i, gap)) return true;
  if (b.mention->sentence > a.mention->sentence + 1 || block_of(a) != block_of(b)) return false;
  return is_told_same(gap);
}

uint32_t ClockLinks::block_of(const Instant& instant) const {
  return r_.tokens.sentences[instant.mention->sentence].block;
}

// "EDT (1300 GMT", "EDT [1300 GMT", "EDT/1300 GMT"
bool ClockLinks::is_bracket(IndexRange gap) const {
  return (gap.size() == 1 && text_is(r_, gap.begin, {"(", "[", "/"})) ||
         (gap.size() == 2 && text_is(r_, gap.begin, {"(", "["}) &&
          text_is(r_, gap.begin + 1, {"or", "about"}));
}

// "EDT, or 1300 GMT", "EDT or 1300 GMT", "EDT — 1300 GMT"
bool ClockLinks::is_or(IndexRange gap) const {
  uint32_t i = gap.begin;
  if (i < gap.end && text_is(r_, i, {",", "—", "–"})) ++i;
  return i + 1 == gap.end && text_is(r_, i, {"or"});
}

// "The first bounce is at 7.30pm in Melbourne, 5.30pm in Perth", "noon Eastern, 9 a.m. Pacific":
// one event. "Polls close at 8 p.m. in Detroit, 7 p.m. in Chicago" by each city's own clock.
bool ClockLinks::is_listed(size_t i, IndexRange gap) const {
  const Instant& a = instants_[i];
  const Instant& b = instants_[i + 1];
  const IndexRange sentence = r_.tokens.sentences[a.mention->sentence].tokens;
  const bool comma = gap.size() == 1 && text_is(r_, gap.begin, {","});
  const bool alone =
      (i == 0 || instants_[i - 1].mention->sentence < a.mention->sentence) &&
      (i + 2 == instants_.size() || instants_[i + 2].mention->sentence > a.mention->sentence);
  if (!comma || !alone || a.offsets.empty() || b.offsets.empty() || !a.half_known || !b.half_known)
    return false;
  constexpr uint32_t kReach = 4;
  const uint32_t at = a.tokens.begin;
  const IndexRange before = {at - std::min(kReach, at - sentence.begin), at};
  return any_text(r_, before,
                  {"is", "was", "starts", "started", "start", "begins", "began", "kick-off",
                   "kickoff", "kicks", "tip-off", "shown", "airs", "aired"}) &&
         !any_text(r_, sentence,
                   {"open", "opens", "opened", "close", "closes", "closed", "polls", "curfew",
                    "doors", "hours", "respectively", "each", "daily", "and"});
}

// "8pm BST (9pm in Bilbao, 3pm in New York)": all are the time before the bracket.
bool ClockLinks::shares_bracket(size_t i, size_t k) const {
  if (instants_[k].mention->sentence != instants_[i].mention->sentence) return false;
  if (!is_bracket(tokens_between(instants_[i].tokens, instants_[i + 1].tokens))) return false;
  const IndexRange gap = {instants_[i + 1].tokens.begin, instants_[k].tokens.begin};
  return !any_text(r_, gap, {")", "]"});
}

// "; it was 0430 GMT", "that means 4 a.m. GMT", "In London they will land at 2 p.m."
bool ClockLinks::is_told_same(IndexRange gap) const {
  if (any_text(r_, gap, {"simultaneously", "clocks", "watches"})) return true;
  for (uint32_t i = gap.begin; i + 1 < gap.end; ++i) {
    const bool subject = text_is(r_, i, {"that", "which", "it", "this"});
    if (subject && text_is(r_, i + 1, {"means", "meant", "is", "was", "equals"})) return true;
    // "which for viewers in New York means"
    if (subject && text_is(r_, i + 1, {"for", "in"}) && any_text(r_, gap, {"means", "meant"}))
      return true;
    if (subject && text_is(r_, i + 1, {"will"}) && i + 2 < gap.end && text_is(r_, i + 2, {"be"}))
      return true;
  }
  return false;
}

bool ClockLinks::is_moved_to(size_t i, size_t k) const {
  const Mention& a = *instants_[i].mention;
  const Mention& b = *instants_[k].mention;
  if (k != i + 1 || b.sentence != a.sentence + 1 || !is_an_hour_off(instants_[i], instants_[k]))
    return false;
  const IndexRange before = {r_.tokens.sentences[b.sentence].tokens.begin, b.tokens.begin};
  const bool alone = i == 0 || instants_[i - 1].mention->sentence < a.sentence;
  return alone && before.size() > 2 && text_is(r_, before.begin, {"in", "for"}) &&
         any_text(r_, before, {"it", "they", "that", "this"});
}

bool ClockLinks::shares_odd_minute(size_t i, size_t k) const {
  constexpr int kQuarter = 15 * 60;
  constexpr int kHour = 3600;
  const Instant& a = instants_[i];
  const Instant& b = instants_[k];
  const IndexRange sentence = r_.tokens.sentences[b.mention->sentence].tokens;
  return a.second % kQuarter != 0 && a.second % kHour == b.second % kHour && is_an_hour_off(a, b) &&
         !any_text(r_, sentence, {"later", "after", "before", "earlier", "until"});
}

bool is_an_hour_off(const Instant& a, const Instant& b) {
  constexpr int kMinutes = 60;
  Instant earlier = a;
  Instant later = a;
  for (int& offset : earlier.offsets) offset -= kMinutes;
  for (int& offset : later.offsets) offset += kMinutes;
  return may_be_one(earlier, b) || may_be_one(later, b);
}

}  // namespace copydesk
