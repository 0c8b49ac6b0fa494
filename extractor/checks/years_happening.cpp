#include "checks/years_happening.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <vector>

#include "checks/token_text.hpp"
#include "checks/years_from.hpp"
#include "match/phrases.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kSentencesBack = 6;
constexpr uint32_t kSentencesAhead = 10;
constexpr uint32_t kBelowHeadline = 12;
constexpr std::string_view kAnySort = "any";

class Happening {
 public:
  explicit Happening(const CountedStory& story)
      : input_(story.input), r_(story.input.reading), story_(story), count_(story.count) {}

  const Point* year() {
    read_sorts();
    if (const Point* day = day_come_round()) return day;
    if (const Point* day = day_come_round_elsewhere()) return day;
    if (const Point* named = named_in_clause()) return named;
    if (sorts_.empty()) return nullptr;
    const bool now = is_counted_to_now();
    const Point* out = nullptr;
    for (const Point& p : points_around()) {
      if (p.mention->sentence == count_.sentence || p.days.first.year + 2 > count_.counted_to ||
          !(now || comes_round(p)) || !tells_of_it(p))
        continue;
      if (out != nullptr && out->days.first.year != p.days.first.year) return nullptr;
      out = &p;
    }
    return out;
  }

 private:
  // What "of the fire that killed 43" and "after a mudslide buried the school" name.
  void read_sorts() {
    constexpr uint32_t kLongestClause = 9;
    const IndexRange here = story_.sentence(count_.sentence);
    uint32_t i = count_.tokens.end;
    const uint32_t last = std::min(here.end, i + kLongestClause);
    while (i < last && text_is(r_, i, {"to", "the", "day", "hour", "minute", "ago", "on", "from"}))
      ++i;
    if (i >= last || !text_is(r_, i, {"of", "after", "since"})) return;
    for (++i; i < last && !text_is(r_, i, {",", ";", "—", "–"}); ++i)
      if (const auto sort = sort_at(i); !sort.empty()) sorts_.push_back(sort);
    clause_ = {count_.tokens.end, i};
  }

  // "Eighty years on, they gathered where the bomb fell on Aug. 6, 1945": the only date there.
  const Point* day_come_round() const {
    const IndexRange here = story_.sentence(count_.sentence);
    const auto dates = in_sentences(story_.points, count_.sentence, count_.sentence + 1);
    const uint32_t next = count_.tokens.end;
    const bool opens =
        count_.tokens.begin == here.begin && next < here.end && text_is(r_, next, {"on"});
    return opens && dates.size() == 1 && dates.front().mention->tokens.begin > next &&
                   comes_round(dates.front())
               ? &dates.front()
               : nullptr;
  }

  // "Forty years on to the day ... It was on 12 May 1985 that gas exploded": the only day of these
  // days that the sentences around print with its year.
  const Point* day_come_round_elsewhere() const {
    const IndexRange here = story_.sentence(count_.sentence);
    const uint32_t next = count_.tokens.end;
    if (count_.tokens.begin != here.begin || next >= here.end || !text_is(r_, next, {"on"}) ||
        !in_sentences(story_.points, count_.sentence, count_.sentence + 1).empty())
      return nullptr;
    const Point* out = nullptr;
    for (const Point& p : points_around()) {
      if (!comes_round(p) || p.days.first.year >= count_.counted_to) continue;
      if (out != nullptr && out->days.first != p.days.first) return nullptr;
      out = &p;
    }
    return out;
  }

  // "Ten years after the landslide of August 2004, 61 families are still living in huts"
  const Point* named_in_clause() const {
    const auto dates = in_sentences(story_.points, count_.sentence, count_.sentence + 1);
    const uint32_t next = count_.tokens.end;
    if (dates.size() != 1 || count_.tokens.begin != story_.sentence(count_.sentence).begin ||
        !text_is(r_, next, {"after"}) || !is_still_so())
      return nullptr;
    const uint32_t date = dates.front().mention->tokens.begin;
    constexpr uint32_t kLongestName = 6;
    return date > next + 2 && date <= next + kLongestName && text_is(r_, date - 1, {"of"}) &&
                   !sort_at(date - 2).empty()
               ? &dates.front()
               : nullptr;
  }

  // "are still living", "still lie": told of today, whatever else the sentence tells.
  bool is_still_so() const {
    const IndexRange here = story_.sentence(count_.sentence);
    for (uint32_t i = here.begin + 1; i < here.end; ++i)
      if (text_is(r_, i, {"still"}))
        return text_is(r_, i - 1, {"is", "are", "has", "have"}) && !any_text(r_, here, {"had"});
    return false;
  }

  std::span<const Point> points_around() const {
    const bool headline = r_.block_kind(count_.sentence) == BlockKind::headline;
    const uint32_t first = count_.sentence - std::min(kSentencesBack, count_.sentence);
    const uint32_t ahead = headline ? kBelowHeadline : kSentencesAhead;
    return in_sentences(story_.points, first, count_.sentence + ahead + 1);
  }

  std::string_view sort_at(uint32_t token) const {
    const auto happening = input_.classes().happening;
    if (!happening) return {};
    const Word& word = r_.word(token);
    if (word.has(*happening)) return r_.words.entry(word, *happening)->text("sort");
    for (const PhraseRows& phrase : r_.phrases.at(token)) {
      if (!phrase.classes.has(*happening)) continue;
      for (const EntryId id : r_.phrases.entries(phrase))
        if (r_.lexicon().entry(id).word_class == *happening)
          return r_.lexicon().entry(id).text("sort");
    }
    return {};
  }

  // "marked on Monday", "still lie", and no story of another day.
  bool is_counted_to_now() const {
    const IndexRange here = story_.sentence(count_.sentence);
    if (has_day_of_now(input_, count_.sentence)) return true;
    return any_text(r_, here,
                    {"still", "remains", "remain", "today", "now", "is", "are", "has", "have",
                     "will", "marks", "mark"}) &&
           !any_text(r_, here, {"was", "were", "had", "he", "she", "they", "we", "last"});
  }

  // "The blast, on Nov. 12, 2015,", "capsized in August 1993"; not "the worst fire since 1985", "a
  // second fire in 1990".
  bool tells_of_it(const Point& p) const {
    constexpr uint32_t kReach = 8;
    const IndexRange there = story_.sentence_of(p);
    const uint32_t date = p.mention->tokens.begin;
    if (text_is(r_, date, {"since"}) ||
        (date > there.begin && text_is(r_, date - 1, {"since", "than", "the", "until", "of"})))
      return false;
    for (uint32_t i = date; i-- > date - std::min(kReach, date - there.begin);) {
      if (text_is(r_, i, {";", "."})) return false;
      const std::string_view sort = sort_at(i);
      if (!sort.empty() && (is_same(sort) || befalls_the_same({there.begin, i})))
        return !is_of_another(i, there);
    }
    return false;
  }

  // "crash sinking" and "sinking" may tell of one event.
  bool is_same(std::string_view sort) const {
    return std::any_of(sorts_.begin(), sorts_.end(), [&](std::string_view named) {
      return named.find(sort) != named.npos || sort.find(named) != sort.npos || named == kAnySort ||
             sort == kAnySort;
    });
  }

  // "after the dam burst ... The dam gave way"
  bool befalls_the_same(IndexRange subject) const {
    constexpr size_t kShortNoun = 3;  // bytes
    const auto function_word = input_.classes().function_word;
    for (uint32_t i = clause_.begin; i < clause_.end; ++i) {
      const Word& word = r_.word(i);
      if (!word.is(kLower) || word.text.size() < kShortNoun ||
          (function_word && word.has(*function_word)))
        continue;
      for (uint32_t k = subject.begin; k < subject.end; ++k)
        if (r_.word(k).lemma == word.lemma) return true;
    }
    return false;
  }

  // A day of the calendar that these days bring round again.
  bool comes_round(const Point& p) const {
    constexpr int64_t kNear = 10;
    const Date then = p.days.first;
    if (!p.is_day || (then.month == 2 && then.day == 29)) return false;
    const Date again{count_.counted_to, then.month, then.day};
    return std::abs(days_between(again, *input_.published)) <= kNear;
  }

  bool is_of_another(uint32_t token, IndexRange there) const {
    constexpr uint32_t kReach = 3;
    return any_text(r_, {token - std::min(kReach, token - there.begin), token},
                    {"a", "an", "another", "second", "third", "previous", "earlier", "similar",
                     "worst", "deadliest", "first", "last", "other", "two", "no", "not"});
  }

  const CheckInput& input_;
  const Reading& r_;
  const CountedStory& story_;
  const YearsBack& count_;
  std::vector<std::string_view> sorts_;  // of what is named behind the count
  IndexRange clause_;                    // the words that name it
};

}  // namespace

const Point* year_of_happening(const CountedStory& story) { return Happening(story).year(); }

}  // namespace copydesk
