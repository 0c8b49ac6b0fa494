// A weekday beside its date (NEWSROOM G): "Friday, Aug. 1, 2025", "Friday (Aug. 1)", "Aug. 1, a
// Friday"; and days that no calendar has. A date without a year is laid on the year nearest to
// publication; whatever year the words around it name, or another year about as near, may excuse
// it. Proof: tests/cases/weekday.case
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "checks/index.hpp"

namespace copydesk {
namespace {

// Older dates may be those of the Julian calendar, which Britain left in 1752 and Russia in 1918.
constexpr int kFirstGregorianYear = 1753;
constexpr int kFirstSureLeapYear = 1923;
// A year-less date counts in every year in which it lies this near to publication.
constexpr int64_t kNear = 300;
constexpr int kDaysInWeek = 7;

/// A weekday and the date that stands beside it.
struct Pair {
  Weekday weekday{};
  Span weekday_span;
  Span date_span;
  uint32_t sentence = 0;
  IndexRange tokens;
  const TimeValue* date = nullptr;
  std::vector<MentionId> mentions;
};

MentionId id_of(size_t index) { return static_cast<MentionId>(index); }

std::optional<Weekday> weekday_at(const Reading& reading, ClassId weekdays, uint32_t token) {
  const Word& word = reading.word(token);
  if (!word.has(weekdays)) return std::nullopt;
  const Entry* entry = reading.words.entry(word, weekdays);
  const auto number = entry != nullptr ? entry->attribute("number") : std::nullopt;
  if (!number || !number->number) return std::nullopt;
  const auto value = number->number->to_int();
  return value && *value >= 1 && *value <= kDaysInWeek ? std::optional(static_cast<Weekday>(*value))
                                                       : std::nullopt;
}

bool names_a_day(const TimeValue& value) {
  return value.stated.day.has_value() && value.stated.month.has_value();
}

bool text_is(const Reading& reading, uint32_t token,
             std::initializer_list<std::string_view> texts) {
  return std::find(texts.begin(), texts.end(), reading.word(token).folded) != texts.end();
}

/// "Friday, Aug. 1" in one mention: the weekday's token, then the date.
std::optional<Pair> pair_inside(const CheckInput& input, ClassId weekdays, size_t index) {
  const Mention& mention = input.mentions[index];
  const TimeValue* value = mention.time();
  if (value == nullptr || !value->stated.weekday || !names_a_day(*value)) return std::nullopt;
  for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
    if (!weekday_at(input.reading, weekdays, i)) continue;
    Pair pair{*value->stated.weekday, input.reading.token(i).span,
              mention.span,           mention.sentence,
              mention.tokens,         value,
              {id_of(index)}};
    uint32_t first = i + 1;
    while (first < mention.tokens.end && input.reading.word(first).is(kPunctuation)) ++first;
    if (first < mention.tokens.end)
      pair.date_span = input.reading.span({first, mention.tokens.end});
    return pair;
  }
  return std::nullopt;
}

/// "Friday (Aug. 1)", "Sunday night (March 4)": two mentions with only a bracket between them.
std::optional<Pair> pair_in_brackets(const CheckInput& input, size_t index) {
  if (index + 1 >= input.mentions.size()) return std::nullopt;
  const Mention& first = input.mentions[index];
  const Mention& second = input.mentions[index + 1];
  const TimeValue* day = first.time();
  const TimeValue* date = second.time();
  if (day == nullptr || date == nullptr || !day->stated.weekday || day->stated.day ||
      !names_a_day(*date))
    return std::nullopt;
  if (day->type == TimeType::set || date->stated.weekday || first.sentence != second.sentence)
    return std::nullopt;
  if (second.tokens.begin != first.tokens.end + 1 ||
      !text_is(input.reading, first.tokens.end, {"("}))
    return std::nullopt;
  return Pair{*day->stated.weekday,
              first.span,
              second.span,
              first.sentence,
              {first.tokens.begin, second.tokens.end},
              date,
              {id_of(index), id_of(index + 1)}};
}

/// "Aug. 1, a Friday", "Aug. 1, which is a Friday"
std::optional<Pair> pair_behind(const CheckInput& input, ClassId weekdays, size_t index) {
  const Reading& r = input.reading;
  const Mention& mention = input.mentions[index];
  const TimeValue* value = mention.time();
  if (value == nullptr || value->stated.weekday || !names_a_day(*value)) return std::nullopt;
  const IndexRange sentence = r.tokens.sentences[mention.sentence].tokens;
  uint32_t i = mention.tokens.end;
  const auto take = [&](std::initializer_list<std::string_view> texts) {
    if (i < sentence.end && text_is(r, i, texts)) ++i;
  };
  take({","});
  take({"which"});
  take({"is", "was", "falls", "fell", "will"});
  take({"be", "on"});
  if (i == mention.tokens.end || i + 1 >= sentence.end || !text_is(r, i, {"a"}))
    return std::nullopt;
  const auto weekday = weekday_at(r, weekdays, i + 1);
  // "Aug. 1, a Friday deadline" tells of the deadline.
  if (!weekday || (i + 2 < sentence.end && !r.word(i + 2).is(kPunctuation))) return std::nullopt;
  return Pair{*weekday,         r.token(i + 1).span,           mention.span,
              mention.sentence, {mention.tokens.begin, i + 2}, value,
              {id_of(index)}};
}

/// "Tuesday and Wednesday, August 31 and September 1" pairs two lists; "that Friday" and "every
/// Friday" mean others.
bool is_of_another_kind(const CheckInput& input, ClassId weekdays, const Pair& pair) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[pair.sentence].tokens;
  const uint32_t begin = pair.tokens.begin;
  if (begin == sentence.begin) return false;
  const uint32_t before = begin - 1;
  if (text_is(r, before, {"that", "every", "each", "alternate", "other"})) return true;
  const bool joined =
      text_is(r, before, {"and", "or", "to", "through", "thru", "-", "–", "—", "/", "&", ","});
  if (!joined || before == sentence.begin) return false;
  const uint32_t head = text_is(r, before, {"and", "or"}) && text_is(r, before - 1, {","}) &&
                                before - 1 > sentence.begin
                            ? before - 2
                            : before - 1;
  return weekday_at(r, weekdays, head).has_value();
}

bool is_heading(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::deck || kind == BlockKind::subheading;
}

void add_years(const Reading& reading, IndexRange tokens, std::vector<int>& years) {
  constexpr int kFirst = 1900;
  constexpr int kLast = 2099;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string_view text = reading.word(i).folded;
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error == std::errc() && end == text.data() + text.size() && year >= kFirst && year <= kLast)
      years.push_back(year);
  }
}

/// Every year that the date's own sentence or a heading prints, whatever it is the year of ("Women
/// of 2000").
std::vector<int> years_around(const CheckInput& input, const Pair& pair) {
  const auto& sentences = input.reading.tokens.sentences;
  std::vector<int> years;
  add_years(input.reading, sentences[pair.sentence].tokens, years);
  for (uint32_t s = 0; s < sentences.size(); ++s)
    if (is_heading(input.reading.block_kind(s)))
      add_years(input.reading, sentences[s].tokens, years);
  return years;
}

/// The days of the calendar that the printed parts can mean.
std::vector<Date> readings_in(const StatedParts& stated, int year) {
  std::vector<Date> dates;
  if (const auto date = make_date(year, *stated.month, *stated.day)) dates.push_back(*date);
  if (stated.numeric)
    if (const auto date = make_date(year, *stated.day, *stated.month)) dates.push_back(*date);
  return dates;
}

bool fits(const std::vector<Date>& dates, Weekday weekday) {
  return std::any_of(dates.begin(), dates.end(), [&](Date d) { return weekday_of(d) == weekday; });
}

/// The day on which the weekday of the text falls, nearest to a date.
Date nearest(Date date, Weekday weekday) {
  const int ahead =
      (static_cast<int>(weekday) - static_cast<int>(weekday_of(date)) + kDaysInWeek) % kDaysInWeek;
  return add_days(date, ahead <= kDaysInWeek / 2 ? ahead : ahead - kDaysInWeek);
}

std::string day_name(Date date) {
  constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return std::string(months[static_cast<size_t>(date.month) - 1]) + " " + std::to_string(date.day);
}

std::string long_name(Date date) { return day_name(date) + ", " + std::to_string(date.year); }

Finding finding_of(const Pair& pair, Date date, Verdict verdict) {
  Finding f;
  f.check = "weekday";
  f.verdict = verdict;
  f.rule = "core/weekday";
  f.evidence = {{pair.weekday_span, "weekday"}, {pair.date_span, "date"}};
  f.mentions = pair.mentions;
  const bool right = verdict == Verdict::confirmed;
  f.equation = "weekday(" + to_string(date) + ") = " + std::string(to_string(weekday_of(date)));
  if (!right) f.equation += ", not " + std::string(to_string(pair.weekday));
  return f;
}

void confirm(const Pair& pair, Date date, Findings& out) {
  Finding f = finding_of(pair, date, Verdict::confirmed);
  f.message = long_name(date) + ", is a " + std::string(to_string(pair.weekday));
  out.push_back(std::move(f));
}

void ask(const CheckInput& input, const Pair& pair, Date date, Findings& out) {
  const bool full = pair.date->stated.year.has_value();
  Finding f = finding_of(pair, date, Verdict::conflict);
  f.level = full ? Level::error : Level::warning;
  const std::string said(to_string(pair.weekday));
  const std::string found(to_string(weekday_of(date)));
  f.message = long_name(date) + ", is a " + found + "; the text says " + said;
  if (!full) f.message += " (the year is the nearest one to publication)";
  f.question = "Is it " + found + ", " + day_name(date) + ", or " + said + ", " +
               day_name(nearest(date, pair.weekday)) + "?";
  if (full && input.published && input.published->year != date.year)
    if (const auto other = make_date(input.published->year, date.month, date.day);
        other && weekday_of(*other) == pair.weekday)
      f.question +=
          " In " + std::to_string(other->year) + " " + day_name(*other) + " is a " + said + ".";
  out.push_back(std::move(f));
}

void check_full(const CheckInput& input, const Pair& pair, Findings& out) {
  const StatedParts& stated = pair.date->stated;
  if (*stated.year < kFirstGregorianYear) return;
  const std::vector<Date> dates = readings_in(stated, *stated.year);
  if (dates.empty()) return;
  for (const Date date : dates)
    if (weekday_of(date) == pair.weekday) return confirm(pair, date, out);
  // Which of the two numbers is the day cannot be told.
  if (dates.size() == 1 || dates[0] == dates[1]) ask(input, pair, dates.front(), out);
}

void check_partial(const CheckInput& input, const Pair& pair, Findings& out) {
  if (!input.published) return;
  const StatedParts& stated = pair.date->stated;
  std::optional<Date> closest;
  for (int year = input.published->year - 1; year <= input.published->year + 1; ++year) {
    for (const Date date : readings_in(stated, year)) {
      const int64_t away = std::llabs(days_between(*input.published, date));
      if (away <= kNear && weekday_of(date) == pair.weekday) return confirm(pair, date, out);
      if (!closest || away < std::llabs(days_between(*input.published, *closest))) closest = date;
    }
  }
  if (!closest || stated.numeric) return;
  // A stock picture is often years older than the story: the date of its caption confirms, but
  // never contradicts.
  if (input.published_from == PublishedFrom::caption) return;
  for (const int year : years_around(input, pair))
    if (fits(readings_in(stated, year), pair.weekday)) return;
  ask(input, pair, *closest, out);
}

// Days that only an older calendar has, as month * 100 + day: "February 30, 1712". An article that
// tells of one means it wherever it names the day.
std::set<int> days_of_older_calendars(const CheckInput& input) {
  std::set<int> out;
  for (const Mention& mention : input.mentions) {
    const TimeValue* value = mention.time();
    if (value == nullptr || !value->stated.impossible || !value->stated.year) continue;
    if (*value->stated.year < kFirstGregorianYear)
      out.insert(*value->stated.month * 100 + *value->stated.day);
  }
  return out;
}

void check_possible(const CheckInput& input, size_t index, const std::set<int>& older,
                    Findings& out) {
  const Mention& mention = input.mentions[index];
  const TimeValue* value = mention.time();
  if (value == nullptr || !value->stated.impossible || value->stated.numeric) return;
  if (older.contains(*value->stated.month * 100 + *value->stated.day)) return;
  const bool leap_day = *value->stated.month == 2 && *value->stated.day == 29;
  if (leap_day && value->stated.year && *value->stated.year < kFirstSureLeapYear) return;
  if (is_quoted(input, mention.span)) return;
  Finding f;
  f.check = "weekday";
  f.verdict = Verdict::conflict;
  f.level = Level::error;
  f.rule = "core/weekday";
  f.evidence = {{mention.span, "date"}};
  f.mentions = {id_of(index)};
  const int month = *value->stated.month;
  const int year = value->stated.year.value_or(2000);
  const Date last = {year, static_cast<uint8_t>(month),
                     static_cast<uint8_t>(days_in_month(year, month))};
  const std::string last_name = value->stated.year ? long_name(last) : day_name(last);
  f.message = "There is no such day: " + plain_text(input.reading.article, mention.span) +
              "; the month ends on " + last_name;
  f.equation = "day " + std::to_string(*value->stated.day) + " > " +
               std::to_string(days_in_month(year, month));
  f.question = "Is it " + last_name + ", or a day of another month" +
               (value->stated.year ? " or year?" : "?");
  out.push_back(std::move(f));
}

void run(const CheckInput& input, Findings& out) {
  const auto weekdays = input.classes().weekday;
  if (!weekdays) return;
  const std::set<int> older = days_of_older_calendars(input);
  for (size_t i = 0; i < input.mentions.size(); ++i) {
    if (!is_time(input.mentions[i].kind)) continue;
    check_possible(input, i, older, out);
    auto pair = pair_inside(input, *weekdays, i);
    if (!pair) pair = pair_in_brackets(input, i);
    if (!pair) pair = pair_behind(input, *weekdays, i);
    if (!pair || pair->date->stated.impossible) continue;
    if (is_of_another_kind(input, *weekdays, *pair) ||
        is_quoted(input, cover(pair->weekday_span, pair->date_span)))
      continue;
    if (pair->date->stated.year)
      check_full(input, *pair, out);
    else
      check_partial(input, *pair, out);
  }
}

}  // namespace

const Check weekday_check{
    "weekday", "The weekday does not fall on the date beside it, or the calendar has no such day.",
    "A date without a year is taken in the year nearest to publication; another year that is about "
    "as near, or that the "
    "words around print, keeps it silent. So do quotations, \"that Friday\", lists of days, "
    "numbers whose order cannot be "
    "told, and dates of older calendars.",
    Level::error, run};

}  // namespace copydesk
