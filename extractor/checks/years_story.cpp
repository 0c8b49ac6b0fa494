#include "checks/years_story.hpp"

#include <algorithm>

#include "checks/counted_story.hpp"
#include "checks/token_text.hpp"
#include "checks/years_from.hpp"
#include "checks/years_happening.hpp"
#include "checks/years_origin.hpp"

namespace copydesk {
namespace {

using Kind = YearsBack::Kind;

class Story {
 public:
  explicit Story(const CountedStory& story)
      : story_(story),
        input_(story.input),
        r_(story.input.reading),
        points_(story.points),
        count_(story.count) {}

  const Point* year() const {
    if (is_put_off() || some_years_fit()) return nullptr;
    if (is_of_marriage()) return only_origin([&](const Point& p) { return tells_of_wedding(p); });
    switch (count_.kind) {
      case Kind::anniversary:
      case Kind::span:
      case Kind::age:
      case Kind::after:
        if (const Point* p = year_of_happening(story_)) return p;
        return is_after_event() ? year_of_event() : year_of_origin(story_);
      case Kind::wait:
      case Kind::first:
        return year_of_last_time(story_);
      case Kind::most:
        return year_not_matched();
      case Kind::lasting:
        return is_negated() ? year_of_last_time(story_) : nullptr;
      case Kind::since:
        return year_of_clause();
      case Kind::tenure:
        return year_of_start(story_);
      default:
        return nullptr;
    }
  }

 private:
  // ---- what keeps it silent ----

  // A feast held two years late counts from another year than this.
  bool is_put_off() const {
    constexpr uint32_t kReach = 3;
    const auto count = static_cast<uint32_t>(r_.tokens.sentences.size());
    const uint32_t first = count_.sentence - std::min(kReach, count_.sentence);
    for (uint32_t s = first; s < std::min(count, count_.sentence + kReach + 1); ++s)
      if (any_text(
              r_, story_.sentence(s),
              {"late", "belated", "belatedly", "postponed", "delayed", "shelve", "shelved",
               "pandemic", "lockdown", "early", "reopening", "reopened", "refounded", "skipped"}))
        return true;
    return false;
  }

  // The count may be of two other years of the story, or of another one and today.
  bool some_years_fit() const {
    const auto least = count_.years.low->to_int();
    if (!least) return false;
    return std::any_of(story_.years.begin(), story_.years.end(), [&](int year) {
      const int64_t first = year + std::max<int64_t>(*least, 1);
      const auto later = std::lower_bound(story_.years.begin(), story_.years.end(), first);
      return later != story_.years.end() && contains(count_.years, Decimal(*later - year));
    });
  }

  // ---- weddings and openings ----

  // "Fifty years of marriage", "their golden wedding", "their 50th wedding anniversary"
  bool is_of_marriage() const {
    const IndexRange words = {
        count_.tokens.begin, std::min(story_.sentence(count_.sentence).end, count_.tokens.end + 2)};
    return any_text(r_, words, {"marriage", "wedding", "wed", "married"});
  }

  template <typename Tells>
  const Point* only_origin(Tells tells) const {
    const Point* out = nullptr;
    for (const Point& p :
         in_sentences(points_, count_.sentence - std::min(kStoryReach, count_.sentence),
                      count_.sentence + kStoryReach)) {
      if (p.days.first.year + 2 > input_.published->year || !tells(p)) continue;
      if (out != nullptr) return nullptr;
      out = &p;
    }
    return out;
  }

  // "They wed in 1985", "exchanged vows aboard a lifeboat. ... That was in August 1985"
  bool tells_of_wedding(const Point& p) const {
    if (names_wedding(story_.before(p))) return true;
    if (!refers_back(p)) return false;
    constexpr uint32_t kSentencesBack = 3;
    const uint32_t own = p.mention->sentence;
    for (uint32_t back = 1; back <= kSentencesBack && back <= own; ++back)
      if (names_wedding(story_.sentence(own - back)))
        return r_.block_kind(own - back) != BlockKind::headline;
    return false;
  }

  bool names_wedding(IndexRange tokens) const {
    return any_text(r_, tokens, {"married", "wed", "vows", "knot", "wedding"});
  }

  // "That was in August 1985", "It was 1985", "The date was 23 October 1925"
  bool refers_back(const Point& p) const {
    const IndexRange tokens = story_.sentence_of(p);
    const uint32_t begin = p.mention->tokens.begin;
    if (begin > tokens.begin + 4) return false;
    return text_is(r_, tokens.begin, {"that", "it", "the"}) &&
           any_text(r_, {tokens.begin, begin}, {"was"});
  }

  // "has not had a bank for eight years"
  bool is_negated() const {
    const IndexRange here = story_.sentence(count_.sentence);
    for (uint32_t i = here.begin; i < count_.tokens.begin; ++i)
      if ((input_.bits(i) & kNegation) != 0 || text_is(r_, i, {"no", "without"})) return true;
    return false;
  }

  // ---- "Thirty years after the night the bow door failed, 118 still lie with the ship" ----

  // Counted to the day of the article, which the sentence tells of.
  bool is_after_event() const {
    const IndexRange here = story_.sentence(count_.sentence);
    const uint32_t next = count_.tokens.end;
    return count_.tokens.begin == here.begin && next < here.end && text_is(r_, next, {"after"}) &&
           any_text(r_, here, {"still", "remains", "remain", "today", "now", "is", "are", "has"}) &&
           !any_text(r_, here, {"was", "were", "had", "he", "she", "they", "we", "last"});
  }

  // The only year of the sentences around, in which the same is told to have happened; or something
  // sudden, and the count misses it by whole decades.
  const Point* year_of_event() const {
    constexpr uint32_t kBack = 1;
    constexpr uint32_t kAhead = 3;
    const Point* out = nullptr;
    for (const Point& p : in_sentences(points_, count_.sentence - std::min(kBack, count_.sentence),
                                       count_.sentence + kAhead + 1)) {
      if (out != nullptr || p.mention->sentence == count_.sentence) return nullptr;
      out = &p;
    }
    if (out == nullptr || r_.block_kind(out->mention->sentence) == BlockKind::headline)
      return nullptr;
    const int years = input_.published->year - out->days.first.year;
    const auto stated = count_.years.low->to_int();
    const bool decades = stated && (years - *stated) % 10 == 0;
    const bool sudden =
        any_text(r_, story_.before(*out),
                 {"sank",      "sunk",   "burned",   "burnt",    "crashed",  "fell",
                  "collapsed", "killed", "exploded", "burst",    "happened", "occurred",
                  "hit",       "struck", "derailed", "capsized", "died",     "drowned",
                  "erupted",   "broke",  "gave",     "failed",   "vanished", "disappeared"});
    return sudden && (decades || names_event(story_.sentence_of(*out))) ? out : nullptr;
  }

  // Whether a sentence has a telling word of the clause behind "after".
  bool names_event(IndexRange other) const {
    const IndexRange here = story_.sentence(count_.sentence);
    for (uint32_t i = count_.tokens.end + 1; i < here.end && !text_is(r_, i, {","}); ++i)
      for (uint32_t k = other.begin; k < other.end; ++k)
        if (r_.word(i).text.size() > 3 && r_.word(i).lemma == r_.word(k).lemma) return true;
    return false;
  }

  // "the driest spring in 40 years. Not since 1985 has so little fallen": the very next sentence.
  const Point* year_not_matched() const {
    const uint32_t next = count_.sentence + 1;
    if (next >= r_.tokens.sentences.size()) return nullptr;
    const auto dates = in_sentences(points_, next, next + 1);
    const uint32_t begin = story_.sentence(next).begin;
    return dates.size() == 1 && text_is(r_, begin, {"not"}) && text_is(r_, begin + 1, {"since"}) &&
                   any_text(r_, story_.sentence(next), {"so", "such", "as", "worse", "better"})
               ? &dates.front()
               : nullptr;
  }

  // ---- what has passed since ----

  // "70 years have passed since the bomb fell on 6 August 1945": the only year of the sentence.
  const Point* year_of_clause() const {
    constexpr uint32_t kLongestClause = 12;
    const Point* out = nullptr;
    for (const Point& p : in_sentences(points_, count_.sentence, count_.sentence + 1)) {
      if (out != nullptr) return nullptr;
      out = &p;
    }
    if (out == nullptr || out->mention->tokens.begin < count_.tokens.end) return nullptr;
    const uint32_t begin = out->mention->tokens.begin;
    const IndexRange gap = {count_.tokens.end, begin};
    const bool placed = out->is_day || text_is(r_, begin - 1, {"in"});
    return placed && gap.size() <= kLongestClause && any_text(r_, gap, {"since"}) &&
                   is_told_of_now() && !any_text(r_, gap, {",", "and", "before", "after", "than"})
               ? out
               : nullptr;
  }

  // "It is 70 years since", "70 years have passed since"; not "in the four years since".
  bool is_told_of_now() const {
    constexpr uint32_t kReach = 3;
    const IndexRange here = story_.sentence(count_.sentence);
    const uint32_t begin = count_.tokens.begin;
    return any_text(r_, {begin - std::min(kReach, begin - here.begin), begin}, {"is", "been"}) ||
           any_text(r_, {count_.tokens.end, std::min(here.end, count_.tokens.end + kReach)},
                    {"passed", "elapsed", "gone"});
  }

  const CountedStory& story_;
  const CheckInput& input_;
  const Reading& r_;
  const std::vector<Point>& points_;
  const YearsBack& count_;
};

}  // namespace

const Point* year_told_elsewhere(const CountedStory& story) { return Story(story).year(); }

}  // namespace copydesk
