// A weekday beside its date (NEWSROOM G): "Friday, Aug. 1, 2025", "Friday (Aug. 1)", "Aug. 1, a
// Friday", "Wednesday and Thursday, May 14 and 15"; and days that no calendar has. A date without a
// year is laid on the year nearest to publication; whatever year the words around it name, or
// another year about as near, may excuse it. Proof: tests/cases/weekday.case
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "checks/day_again.hpp"
#include "checks/day_claim.hpp"
#include "checks/day_moved.hpp"
#include "checks/day_text.hpp"
#include "checks/impossible_day.hpp"
#include "checks/index.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

// Older dates may be those of the Julian calendar, which Britain left in 1752.
constexpr int kFirstGregorianYear = 1753;
// A year-less date counts in every year in which it lies this near to publication.
constexpr int64_t kNear = 300;
constexpr int kDaysInWeek = 7;
constexpr uint32_t kStory = 6;  // sentences over which a story stays in the year that it has named

/// The days that the dates of a claim are in some year; none when the calendar lacks one of them.
using Days = std::vector<Date>;

bool is_heading(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::deck || kind == BlockKind::subheading;
}

void add_years(const Reading& reading, IndexRange tokens, std::vector<int>& years) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (const auto year = year_at(reading, i)) years.push_back(*year);
}

/// Every year that the date's own sentence or a heading prints, whatever it is the year of ("Women
/// of 2000"), and those of the last sentence before that prints one: "In 2018 they won. ... On
/// Tuesday, October 9, she bought the ticket" goes on in 2018.
std::vector<int> years_around(const CheckInput& input, const DayClaim& claim,
                              const std::vector<int>& headings) {
  const auto& sentences = input.reading.tokens.sentences;
  std::vector<int> years;
  add_years(input.reading, sentences[claim.sentence].tokens, years);
  const uint32_t first = claim.sentence < kStory ? 0 : claim.sentence - kStory;
  for (uint32_t s = claim.sentence; years.empty() && s-- > first;)
    add_years(input.reading, sentences[s].tokens, years);
  years.insert(years.end(), headings.begin(), headings.end());
  return years;
}

/// Every year that a heading prints, each once.
std::vector<int> years_of_headings(const CheckInput& input) {
  const auto& sentences = input.reading.tokens.sentences;
  std::vector<int> years;
  for (uint32_t s = 0; s < sentences.size(); ++s)
    if (is_heading(input.reading.block_kind(s)))
      add_years(input.reading, sentences[s].tokens, years);
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

/// The dates with the last one in that year; a list that runs from December into January begins in
/// the year before.
Days days_in(const DayClaim& claim, int year) {
  Days out;
  for (const DayPair& pair : claim.pairs) {
    const int own = pair.month > claim.pairs.back().month ? year - 1 : year;
    const auto date = make_date(own, pair.month, pair.day);
    if (!date) return {};
    out.push_back(*date);
  }
  return out;
}

/// The ways to read the dates in a year: numbers may stand in either order.
std::vector<Days> readings_in(const DayClaim& claim, int year) {
  std::vector<Days> out;
  if (Days days = days_in(claim, year); !days.empty()) out.push_back(std::move(days));
  if (claim.numeric && claim.pairs.front().month != claim.pairs.front().day)
    if (const auto date = make_date(year, claim.pairs.front().day, claim.pairs.front().month))
      out.push_back({*date});
  return out;
}

bool fits(const DayClaim& claim, const Days& days) {
  for (size_t i = 0; i < days.size(); ++i)
    if (weekday_of(days[i]) != claim.pairs[i].weekday) return false;
  return true;
}

/// The day on which the weekday of the text falls, nearest to a date.
Date nearest(Date date, Weekday weekday) {
  const int ahead =
      (static_cast<int>(weekday) - static_cast<int>(weekday_of(date)) + kDaysInWeek) % kDaysInWeek;
  return add_days(date, ahead <= kDaysInWeek / 2 ? ahead : ahead - kDaysInWeek);
}

Finding finding_of(const DayClaim& claim, Verdict verdict) {
  Finding f;
  f.check = "weekday";
  f.verdict = verdict;
  f.rule = "core/weekday";
  f.mentions = claim.mentions;
  for (const DayPair& pair : claim.pairs) {
    f.evidence.push_back({pair.weekday_span, "weekday"});
    f.evidence.push_back({pair.date_span, "date"});
  }
  return f;
}

std::string is_a(Date date) {
  return long_name(date) + ", is a " + std::string(to_string(weekday_of(date)));
}

void confirm(const DayClaim& claim, const Days& days, Findings& out) {
  Finding f = finding_of(claim, Verdict::confirmed);
  for (const Date date : days) {
    const bool first = f.message.empty();
    f.message += (first ? "" : "; ") + is_a(date);
    f.equation += (first ? "weekday(" : ", weekday(") + to_string(date) +
                  ") = " + std::string(to_string(weekday_of(date)));
  }
  out.push_back(std::move(f));
}

/// "9 January 1905, by the calendar then in use in Russia"
bool is_of_older_calendar(const CheckInput& input, uint32_t sentence) {
  const Reading& r = input.reading;
  const auto last = static_cast<uint32_t>(r.tokens.sentences.size()) - 1;
  const IndexRange tokens = {r.tokens.sentences[sentence].tokens.begin,
                             r.tokens.sentences[std::min(last, sentence + 1)].tokens.end};
  if (any_text(r, tokens, {"calendar", "calendars", "julian", "gregorian", "o.s.", "n.s."}))
    return true;
  for (uint32_t i = tokens.begin; i + 1 < tokens.end; ++i)
    if (text_is(r, i, {"old", "new"}) && text_is(r, i + 1, {"style"})) return true;
  return false;
}

/// Asks about the first date that falls on another weekday.
void ask(const CheckInput& input, const DayClaim& claim, const Days& days, Findings& out) {
  if (!claim.may_ask || is_of_older_calendar(input, claim.sentence)) return;
  size_t i = 0;
  while (i + 1 < days.size() && weekday_of(days[i]) == claim.pairs[i].weekday) ++i;
  const Date date = days[i];
  const Weekday weekday = claim.pairs[i].weekday;
  const std::string said(to_string(weekday));
  const std::string found(to_string(weekday_of(date)));
  Finding f = finding_of(claim, Verdict::conflict);
  f.level = claim.year ? Level::error : Level::warning;
  f.equation = "weekday(" + to_string(date) + ") = " + found + ", not " + said;
  f.message = is_a(date) + "; the text says " + said;
  if (!claim.year) f.message += " (the year is the nearest one to publication)";
  f.question = "Is it " + found + ", " + day_name(date) + ", or " + said + ", " +
               day_name(nearest(date, weekday)) + "?";
  if (claim.year && input.published && input.published->year != date.year)
    if (const auto other = make_date(input.published->year, date.month, date.day);
        other && weekday_of(*other) == weekday)
      f.question +=
          " In " + std::to_string(other->year) + " " + day_name(*other) + " is a " + said + ".";
  out.push_back(std::move(f));
}

void check_full(const CheckInput& input, const DayClaim& claim, Findings& out) {
  if (*claim.year < kFirstGregorianYear) return;
  const std::vector<Days> readings = readings_in(claim, *claim.year);
  for (const Days& days : readings)
    if (fits(claim, days)) return confirm(claim, days, out);
  // Which of two numbers is the day cannot be told.
  if (readings.size() == 1) ask(input, claim, readings.front(), out);
}

/// "At 6pm on Tuesday, 21 January, by contrast, its share was nil": whatever the calendar says, a
/// day that is told as past does not lie ahead.
bool is_told_as_past(const CheckInput& input, uint32_t sentence) {
  const IndexRange tokens = input.reading.tokens.sentences[sentence].tokens;
  return any_text(input.reading, tokens, {"was", "were", "had", "did"}) &&
         !any_text(input.reading, tokens,
                   {"will", "would", "due", "next", "scheduled", "expected", "planned", "until",
                    "set", "postponed", "moved"});
}

void check_partial(const CheckInput& input, const DayClaim& claim, const std::vector<int>& headings,
                   Findings& out) {
  if (!input.published) return;
  Days closest;
  const auto away = [&](const Days& days) {
    return std::llabs(days_between(*input.published, days.front()));
  };
  for (int year = input.published->year - 1; year <= input.published->year + 1; ++year) {
    for (const Days& days : readings_in(claim, year)) {
      if (away(days) <= kNear && fits(claim, days)) return confirm(claim, days, out);
      if (closest.empty() || away(days) < away(closest)) closest = days;
    }
  }
  if (closest.empty() || claim.numeric) return;
  // A stock picture is often years older than the story: the date of its caption confirms, but
  // never contradicts.
  if (input.published_from == PublishedFrom::caption) return;
  for (const int year : years_around(input, claim, headings))
    for (const Days& days : readings_in(claim, year))
      if (fits(claim, days)) return;
  if (closest.front() > *input.published && is_told_as_past(input, claim.sentence))
    for (const Days& days : readings_in(claim, closest.front().year - 1))
      if (fits(claim, days)) return;
  ask(input, claim, closest, out);
}

bool is_in_quotes(const CheckInput& input, const DayClaim& claim) {
  Span all = claim.pairs.front().weekday_span;
  for (const DayPair& pair : claim.pairs)
    all = cover(all, cover(pair.weekday_span, pair.date_span));
  return is_quoted(input, all);
}

void run(const CheckInput& input, Findings& out) {
  check_impossible_days(input, out);
  check_days_told_twice(input, out);
  check_days_moved(input, out);
  const std::vector<DayClaim> claims = day_claims(input);
  const std::vector<int> headings = claims.empty() ? std::vector<int>() : years_of_headings(input);
  for (const DayClaim& claim : claims) {
    if (is_in_quotes(input, claim)) continue;
    if (claim.year)
      check_full(input, claim, out);
    else
      check_partial(input, claim, headings, out);
  }
}

}  // namespace

const Check weekday_check{
    "weekday", "The weekday does not fall on the date beside it, or the calendar has no such day.",
    "A date without a year is taken in the year nearest to publication; another year that is about "
    "as near, or that the "
    "words around print, keeps it silent. So do quotations, \"that Friday\", weekdays of every "
    "week, numbers whose order cannot be "
    "told, and dates of older calendars.",
    Level::error, run};

}  // namespace copydesk
