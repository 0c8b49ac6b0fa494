#include "checks/counted_story.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kVerbReach = 6;  // tokens from a verb to its year

bool is_start(const CountedStory& story, const Point& p) {
  const Reading& r = story.input.reading;
  return any_text(r, story.before(p),
                  {"started", "began", "since", "took", "got", "elected", "appointed", "became",
                   "came", "crowned", "founded", "hired", "succeeded", "joined", "arrived",
                   "assumed", "inherited", "promoted", "named"}) ||
         text_is(r, p.mention->tokens.begin, {"since"});
}

bool ends_now(const Reading& r, IndexRange tokens) {
  return any_text(
      r, tokens,
      {"ends",   "steps",   "stepping", "resigned", "resigns",    "retires",  "retiring",
       "retire", "leaves",  "leaving",  "conceded", "bows",       "curtain",  "quits",
       "defeat", "departs", "outgoing", "ousted",   "stands",     "giving",   "gives",
       "hang",   "hanging", "hangs",    "calling",  "calls",      "quitting", "departing",
       "bowing", "handing", "hands",    "farewell", "retirement", "retired",  "goodbye",
       "depart", "leave"});
}

// "the former mayor"; "Clegg, a former miner, joined" tells of another life.
bool is_of_former_post(const Reading& r, IndexRange tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (text_is(r, i, {"former"}) && (i == tokens.begin || !text_is(r, i - 1, {"a"}))) return true;
  return false;
}

// "a stage they had last graced in 1998", "; the last fell in 1985"
bool is_last_time(const CountedStory& story, const Point& p) {
  const Reading& r = story.input.reading;
  const IndexRange near = story.before(p);
  for (uint32_t i = near.end; i-- > near.begin;) {
    if (text_is(r, i, {"last", "previous"}))
      return i > story.sentence_of(p).begin &&
             text_is(r, i - 1, {"had", "they", "it", "she", "he", "the", "its", "their"});
    if (text_is(r, i, {",", ";", ".", "a", "an", "another", "since"})) return false;
  }
  return false;
}

// "The birds had not bred on the reserve since 2012", "They had not won since 2001"
bool is_not_since(const CountedStory& story, const Point& p) {
  const Reading& r = story.input.reading;
  constexpr uint32_t kSubject = 4;  // tokens to "had"
  const IndexRange tokens = story.sentence_of(p);
  const uint32_t begin = p.mention->tokens.begin;
  const bool since =
      text_is(r, begin, {"since"}) || (begin > tokens.begin && text_is(r, begin - 1, {"since"}));
  if (!since || !text_is(r, tokens.begin, {"the", "they", "it", "she", "he", "their", "its"}))
    return false;
  for (uint32_t i = tokens.begin + 1; i + 1 < std::min(begin, tokens.begin + kSubject); ++i)
    if (text_is(r, i, {"had", "has", "have"})) return text_is(r, i + 1, {"not"});
  return any_text(r, {tokens.begin, std::min(begin, tokens.begin + kSubject)},
                  {"hadn't", "hasn't", "haven't"});
}

}  // namespace

IndexRange CountedStory::before(const Point& p) const {
  const uint32_t begin = p.mention->tokens.begin;
  return {begin - std::min(kVerbReach, begin - sentence_of(p).begin), begin};
}

const Point* year_of_start(const CountedStory& story) {
  const Reading& r = story.input.reading;
  constexpr uint32_t kAround = 3;
  const Point* out = nullptr;
  const uint32_t own = story.count.sentence;
  for (const Point& p :
       in_sentences(story.points, own - std::min(kAround, own), own + kAround + 1)) {
    if (out != nullptr) return nullptr;
    out = &p;
  }
  if (out == nullptr || !is_start(story, *out)) return nullptr;
  // "after 30 years at the bank": what she became there began later.
  const uint32_t next = story.count.tokens.end;
  if (next < story.sentence(own).end && text_is(r, next, {"at", "with"}) &&
      !any_text(r, story.before(*out), {"joined", "started", "began", "hired", "arrived"}))
    return nullptr;
  const auto last = static_cast<uint32_t>(r.tokens.sentences.size()) - 1;
  const IndexRange around = {
      story.sentence(story.count.sentence - std::min(kAround, story.count.sentence)).begin,
      story.sentence(std::min(last, story.count.sentence + kAround)).end};
  const auto [first, end] = std::minmax(story.count.sentence, out->mention->sentence);
  const IndexRange told = {story.sentence(first).begin, story.sentence(end).end};
  return ends_now(story.input.reading, around) &&
                 !any_text(r, told,
                           {"again", "returned", "second", "interim", "comeback", "back"}) &&
                 !is_of_former_post(r, told)
             ? out
             : nullptr;
}

// The one year of the sentences around that is told as that of the last time.
const Point* year_of_last_time(const CountedStory& story) {
  const Reading& r = story.input.reading;
  const bool headline = r.block_kind(story.count.sentence) == BlockKind::headline;
  const uint32_t first = story.count.sentence - std::min(1U, story.count.sentence);
  const uint32_t last = story.count.sentence + (headline ? 4 : 2);
  const Point* out = nullptr;
  for (const Point& p : in_sentences(story.points, first, last + 1)) {
    if (p.days.first.year == story.input.published->year) continue;
    if (out != nullptr) return nullptr;
    out = &p;
  }
  return out != nullptr && (is_last_time(story, *out) || is_not_since(story, *out)) ? out : nullptr;
}

}  // namespace copydesk
