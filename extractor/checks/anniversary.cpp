// Years that the words count back from the day of the article, and the year that they lead to
// (NEWSROOM H; T8): "twenty years ago, in 2005", "founded in 1999, it marks its 25th anniversary",
// "ended a 12-year wait ... last won in 2008". Any printed year near by that fits confirms. Asked
// about only where the words put the years right beside the year that they count from.
// Proof: tests/cases/anniversary.case
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "checks/index.hpp"
#include "checks/token_text.hpp"
#include "checks/years_ahead.hpp"
#include "checks/years_back.hpp"
#include "checks/years_from.hpp"
#include "checks/years_happening.hpp"
#include "checks/years_origin.hpp"
#include "checks/years_story.hpp"

namespace copydesk {
namespace {

using Kind = YearsBack::Kind;

constexpr uint32_t kSentencesAround = 2;
constexpr uint32_t kHeadlineReach = 5;  // sentences below a headline
constexpr uint32_t kFarther = 2;        // sentences more for a count that no year fits by chance
constexpr int64_t kFewYears = 5;

class Run {
 public:
  Run(const CheckInput& input, Findings& out)
      : input_(input), r_(input.reading), out_(out), counts_(years_back_in(input)) {}

  void article() {
    if (!input_.published) return;
    judge_years_ahead(input_, out_);
    if (counts_.empty()) return;
    for (const Point& p : input_.points)
      if (p.has_year && !p.is_period && p.days.first.year <= input_.published->year)
        points_.push_back(p);
    for (const Point& p : points_) years_.push_back(year_of(p));
    years_.push_back(year_now());
    std::sort(years_.begin(), years_.end());
    years_.erase(std::unique(years_.begin(), years_.end()), years_.end());
    for (const YearsBack& count : counts_)
      if ((!count.id || !input_.is_judged(*count.id)) && !confirm(count)) ask(count);
  }

 private:
  int year_now() const { return input_.published->year; }
  static int years_passed(const YearsBack& count, const Point& p) {
    return count.counted_to - year_of(p);
  }
  static int year_of(const Point& p) { return p.days.first.year; }

  // ---- what fits ----

  IndexRange sentences_around(const YearsBack& count) const {
    const bool headline = r_.block_kind(count.sentence) == BlockKind::headline;
    const uint32_t farther = *count.years.low < Decimal(kFewYears) ? 0 : kFarther;
    const uint32_t ahead = (headline ? kHeadlineReach : kSentencesAround) + farther;
    return {count.sentence - std::min(kSentencesAround + farther, count.sentence),
            count.sentence + ahead + 1};
  }

  // Whole years may lack the months until the day comes round again.
  bool holds(const YearsBack& count, const Point& p) const {
    const int years = years_passed(count, p);
    if (contains(count.years, Decimal(years)) || count.or_else == Decimal(years)) return true;
    const Date now = *input_.published;
    const bool still_ahead =
        p.is_day && std::pair(p.days.first.month, p.days.first.day) > std::pair(now.month, now.day);
    return still_ahead && count.kind != Kind::anniversary &&
           contains(count.years, Decimal(years - 1));
  }

  bool confirm(const YearsBack& count) {
    const Point* best = nullptr;
    const IndexRange around = sentences_around(count);
    for (const Point& p : in_sentences(points_, around.begin, around.end))
      if (p.id != count.id && year_of(p) + 2 <= count.counted_to && may_confirm(count, p) &&
          holds(count, p) && (best == nullptr || distance(count, p) < distance(count, *best)))
        best = &p;
    if (best == nullptr) best = told_farther(count);
    if (best == nullptr) return false;
    Finding f = finding_of(Verdict::confirmed, count, *best);
    f.message = text(count) + ": " + std::to_string(year_of(*best)) + " to " +
                std::to_string(count.counted_to);
    f.equation = std::to_string(count.counted_to) + " - " + std::to_string(year_of(*best)) + " = " +
                 std::to_string(years_passed(count, *best));
    out_.push_back(std::move(f));
    return true;
  }

  // A year farther off that the story binds to what is counted.
  const Point* told_farther(const YearsBack& count) const {
    const CountedStory story{input_, points_, years_, count};
    const Point* p = year_of_happening(story);
    if (p == nullptr) p = year_of_origin(story);
    return p != nullptr && holds(count, *p) ? p : nullptr;
  }

  // What tells nothing of its beginning is confirmed by a year that no chance leads to.
  bool may_confirm(const YearsBack& count, const Point& p) const {
    constexpr int64_t kFewest = 4;
    constexpr int64_t kFewestLasting = 6;
    if (count.kind == Kind::age)
      return p.mention->sentence == count.sentence || tells_of_origin(input_, words_before(p));
    if (count.kind == Kind::most) return any_text(r_, words_before(p), {"since"});
    if (count.kind == Kind::lasting && *count.years.low < Decimal(kFewestLasting)) return false;
    return (count.kind != Kind::after && count.kind != Kind::lasting) ||
           (!count.hedged && *count.years.low >= Decimal(kFewest));
  }

  IndexRange words_before(const Point& p) const {
    constexpr uint32_t kReach = 6;
    const uint32_t begin = r_.tokens.sentences[p.mention->sentence].tokens.begin;
    const uint32_t at = p.mention->tokens.begin;
    return {at - std::min(kReach, at - begin), at};
  }

  static uint32_t distance(const YearsBack& count, const Point& p) {
    return count.tokens.begin > p.mention->tokens.begin
               ? count.tokens.begin - p.mention->tokens.begin
               : p.mention->tokens.begin - count.tokens.begin;
  }

  // ---- what does not ----

  // The year that the words name beside the count; the count of years that it makes.
  void ask(const YearsBack& count) {
    if (count.hedged || !(count.years.is_point() || count.kind == Kind::age) || is_past(count) ||
        input_.published_from == PublishedFrom::caption || is_quoted(input_, r_.span(count.tokens)))
      return;
    const Point* from = YearsFrom(input_, points_).of(count);
    if (from == nullptr) from = year_told_elsewhere({input_, points_, years_, count});
    if (from == nullptr || is_quoted(input_, from->mention->span) || is_near(count, *from)) return;
    add_conflict(count, *from);
  }

  // "He died in 2023. They had been married for 43 years, since 1980": counted to another day.
  bool is_past(const YearsBack& count) const {
    constexpr uint32_t kReach = 5;
    const uint32_t begin = r_.tokens.sentences[count.sentence].tokens.begin;
    const uint32_t at = count.tokens.begin;
    const IndexRange before = {at - std::min(kReach, at - begin), at};
    return (count.kind == Kind::since || count.kind == Kind::span) &&
           any_text(r_, before, {"had"}) && any_text(r_, before, {"been"});
  }

  // A year more or less, and a tenth of a round number, are nobody's error.
  bool is_near(const YearsBack& count, const Point& p) const {
    const Decimal years(years_passed(count, p));
    const Decimal stated = *count.years.low;
    const Decimal off = abs(years - stated);
    if (off.sign() == 0) return true;
    if (off <= Decimal(1)) return !is_day_of_now(count, p);
    if (years.sign() <= 0 || years > stated * Decimal(5) || stated > years * Decimal(5))
      return true;
    const bool round = stated >= Decimal(20) && stated.exponent() > 0 && !is_to_the_day(count);
    return round && off <= stated.shifted(-1);
  }

  // "exactly five years after ... on Nov. 13, 2019", told in those very days: whole years.
  bool is_day_of_now(const YearsBack& count, const Point& p) const {
    constexpr int64_t kNear = 10;
    if (!p.is_day || !is_to_the_day(count)) return false;
    const Date then = p.days.first;
    if (then.month == 2 && then.day == 29) return false;
    const Date again{count.counted_to, then.month, then.day};
    return std::abs(days_between(again, *input_.published)) <= kNear;
  }

  // "Twenty years ago today", "25 years ago this week"
  bool is_to_the_day(const YearsBack& count) const {
    const IndexRange sentence = r_.tokens.sentences[count.sentence].tokens;
    const uint32_t end = std::min(sentence.end, count.tokens.end + 2);
    const uint32_t at = count.tokens.begin;
    return count.kind == Kind::anniversary ||
           (at > sentence.begin && text_is(r_, at - 1, {"exactly"})) ||
           any_text(r_, {count.tokens.end, end}, {"today", "tomorrow", "yesterday", "this", "to"});
  }

  // ---- findings ----

  std::string text(const YearsBack& count) const { return words_of(input_, count.tokens); }

  Finding finding_of(Verdict verdict, const YearsBack& count, const Point& p) const {
    Finding f;
    f.check = "anniversary";
    f.rule = "core/anniversary";
    f.verdict = verdict;
    f.evidence = {{r_.span(count.tokens), "years"}, {p.mention->span, "from"}};
    f.mentions = {p.id};
    if (count.id) f.mentions.insert(f.mentions.begin(), *count.id);
    return f;
  }

  void add_conflict(const YearsBack& count, const Point& p) {
    const int years = years_passed(count, p);
    Finding f = finding_of(Verdict::conflict, count, p);
    f.level = Level::warning;
    f.message = "From " + std::to_string(year_of(p)) + " to " + std::to_string(count.counted_to) +
                " is " + std::to_string(years) + " years; the text says " + text(count);
    f.equation = std::to_string(count.counted_to) + " - " + std::to_string(year_of(p)) + " = " +
                 std::to_string(years) + ", not " + count.years.low->to_string();
    f.question = "Is the count of years, or the year, meant to be another?";
    out_.push_back(std::move(f));
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  std::vector<YearsBack> counts_;
  std::vector<Point> points_;
  std::vector<int> years_;  // of the points and of today, each once, ascending
};

void run(const CheckInput& input, Findings& out) { Run(input, out).article(); }

}  // namespace

const Check anniversary_check{
    "anniversary", "The years counted back from the article do not lead to the year beside them.",
    "\"Twenty years ago, in 2005\", anniversaries and waits that ended are counted from the date "
    "of "
    "publication. A printed year near by that fits confirms. Hedges, round numbers within a "
    "tenth, a year more or less, and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
