// Days that stand in the wrong order: a period that ends before it begins ("from 14 October 2025
// until 3 March 2025"), and an event told to come after one of a later day ("freed on 3 June after
// being seized on 8 June"). Years that are not printed are taken so that the two days lie near each
// other. Proof: tests/cases/date-order.case
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "checks/day_text.hpp"
#include "checks/index.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kFarthest = 45;    // days between two events that one sentence calls a sequence
constexpr uint32_t kMovedReach = 8;  // tokens from "moved" to "from 14 October"
constexpr uint32_t kBetweenReach = 30;  // tokens between the two days
constexpr uint32_t kDurationReach = 4;  // tokens from a day to "two days after"
constexpr uint32_t kSentencesAway = 3;
constexpr uint32_t kVerbReach = 5;  // tokens from "left port" to "on 9 May"

struct Day {
  const Mention* mention = nullptr;
  MentionId id{};
  StatedParts stated;
  Date date;
};

std::optional<Day> day_of(const CheckInput& input, size_t index) {
  const Mention& mention = input.mentions[index];
  const TimeValue* value = mention.time();
  // "Shortly before 6am on 11 January" has no beginning.
  const auto at = value == nullptr ? std::nullopt : value->begin ? value->begin : value->end;
  if (value == nullptr || !at || !value->stated.month || !value->stated.day ||
      value->stated.impossible || value->stated.numeric || value->type == TimeType::set ||
      value->timex.find('/') != std::string::npos)
    return std::nullopt;
  return Day{&mention, static_cast<MentionId>(index), value->stated, at->date};
}

/// The day in the year in which it lies nearest to another one, unless its year is printed.
Date near(const Day& day, Date other) {
  if (day.stated.year) return day.date;
  Date best = day.date;
  for (int year = other.year - 1; year <= other.year + 1; ++year)
    if (const auto date = make_date(year, *day.stated.month, *day.stated.day))
      if (std::llabs(days_between(*date, other)) < std::llabs(days_between(best, other)))
        best = *date;
  return best;
}

Finding finding_of(const CheckInput& input, const Day& first, const Day& second, Date a, Date b) {
  Finding f = finding_of_check("date-order", Verdict::conflict);
  f.evidence = {{first.mention->span, "first"}, {second.mention->span, "second"}};
  f.mentions = {first.id, second.id};
  f.equation = to_string(a) + (a < b ? " < " : " > ") + to_string(b);
  f.message = plain_text(input.reading.article, first.mention->span) +
              (a < b ? " is before " : " is after ") +
              plain_text(input.reading.article, second.mention->span);
  return f;
}

// ---- periods ----

// "The vote was moved from 8 June to 3 June."
bool tells_of_moving(const Reading& r, uint32_t begin, uint32_t sentence_begin) {
  const uint32_t from = begin - std::min(begin - sentence_begin, kMovedReach);
  return any_text(r, {from, begin},
                  {"moved", "move", "moving", "moves", "brought", "bring", "changed", "change",
                   "advanced", "rescheduled", "shifted", "amended", "revised", "corrected",
                   "backdated", "pushed", "forward", "earlier"});
}

Finding period(const CheckInput& input, std::vector<MentionId> mentions, Span span, Date begin,
               Date end) {
  Finding f;
  f.check = "date-order";
  f.rule = "core/date-order";
  f.verdict = Verdict::conflict;
  f.level = Level::error;
  f.evidence = {{span, "period"}};
  f.mentions = std::move(mentions);
  f.equation = to_string(begin) + " > " + to_string(end);
  f.message = "The period ends before it begins: " + plain_text(input.reading.article, span);
  f.question = "Is the year of one of the two right?";
  return f;
}

int printed_years(const Reading& r, IndexRange tokens) {
  int out = 0;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) out += year_at(r, i) ? 1 : 0;
  return out;
}

// "14 October 2025 until 3 March 2025" in one mention.
void check_range(const CheckInput& input, size_t index, Findings& out) {
  const Mention& mention = input.mentions[index];
  const TimeValue* value = mention.time();
  if (value == nullptr || !value->begin || !value->end || *value->begin < *value->end ||
      value->timex.find('/') == std::string::npos ||
      printed_years(input.reading, mention.tokens) < 2)
    return;
  const uint32_t begin = input.reading.tokens.sentences[mention.sentence].tokens.begin;
  if (tells_of_moving(input.reading, mention.tokens.begin, begin) || is_quoted(input, mention.span))
    return;
  out.push_back(period(input, {static_cast<MentionId>(index)}, mention.span, value->begin->date,
                       add_days(value->end->date, -1)));
}

// "12 September 2025 – 4 January 2025" in two.
void check_joined(const CheckInput& input, const Day& first, const Day& second, Findings& out) {
  const Reading& r = input.reading;
  const IndexRange gap = tokens_between(first.mention->tokens, second.mention->tokens);
  if (!first.stated.year || !second.stated.year || gap.size() != 1 ||
      !(is_dash(r, gap.begin) || text_is(r, gap.begin, {"to", "until", "till", "through", "-"})))
    return;
  const uint32_t begin = r.tokens.sentences[first.mention->sentence].tokens.begin;
  if (first.date <= second.date || tells_of_moving(r, first.mention->tokens.begin, begin)) return;
  const Span span = cover(first.mention->span, second.mention->span);
  if (!is_quoted(input, span))
    out.push_back(period(input, {first.id, second.id}, span, first.date, second.date));
}

// ---- "on 3 June after ... on 8 June" ----

enum class Sequence : uint8_t { none, after, before };

// How the words between two days of a sentence order them. Plans and deadlines, second clauses and
// "after which" leave it open.
Sequence sequence_of(const Reading& r, IndexRange gap) {
  if (gap.empty() || gap.size() > kBetweenReach ||
      text_is(r, gap.end - 1, {"by", "until", "through", "for", "between"}))
    return Sequence::none;
  Sequence out = Sequence::none;
  for (uint32_t i = gap.begin; i < gap.end; ++i) {
    if (text_is(r, i, {"to",    "will",  "would",   "due",       "deadline", "expected",  "and",
                       "but",   ";",     ":",       "(",         ")",        "\"",        "planned",
                       "plans", "moved", "delayed", "postponed", "since",    "scheduled", "than",
                       "or",    "while", "if",      "not"}))
      return Sequence::none;
    // "Set for June 9 after a delay, follows talks on June 12": the clause with "after" is over.
    if (out != Sequence::none && text_is(r, i, {","})) return Sequence::none;
    const bool after = text_is(r, i, {"after", "following"});
    if (!after && !text_is(r, i, {"before"})) continue;
    // The second day must tell of an event: "after being seized on 8 June", not "after 8 June".
    if (out != Sequence::none || i + 2 >= gap.end || text_is(r, i + 1, {"which", "that", "this"}))
      return Sequence::none;
    out = after ? Sequence::after : Sequence::before;
  }
  return out;
}

// "The fair began on June 9 and ended on June 2": the verbs right before the two days.
bool begins_then_ends(const Reading& r, const Day& first, const Day& second) {
  const auto verb_before = [&](const Day& day, Texts verbs) {
    const uint32_t at = day.mention->tokens.begin;
    const uint32_t begin = r.tokens.sentences[day.mention->sentence].tokens.begin;
    return any_text(r, {at - std::min(at - begin, kVerbReach), at}, verbs);
  };
  const IndexRange gap = tokens_between(first.mention->tokens, second.mention->tokens);
  // "June 2 of last year"
  const uint32_t behind = second.mention->tokens.end;
  if (behind < r.tokens.all.size() && text_is(r, behind, {"of"})) return false;
  return gap.size() <= kVerbReach + 3 &&
         verb_before(first, {"began", "begins", "opened", "opens", "started", "starts", "left",
                             "departed", "born"}) &&
         any_text(
             r, gap,
             {"ended", "ends", "closed", "closes", "finished", "finishes", "arrived", "died"}) &&
         !any_text(r, gap, {"before", "after", ";", "year", "following", "next"});
}

void check_sequence(const CheckInput& input, const Day& first, const Day& second, Findings& out) {
  // "Before a report on June 7's storm"
  const uint32_t behind = second.mention->tokens.end;
  if (behind < input.reading.tokens.all.size() &&
      text_is(input.reading, behind, {"'s", "’s", "'", "’"}))
    return;
  const bool run = begins_then_ends(input.reading, first, second);
  const Sequence sequence =
      run ? Sequence::before
          : sequence_of(input.reading,
                        tokens_between(first.mention->tokens, second.mention->tokens));
  if (sequence == Sequence::none) return;
  // A year printed beside one of the two says that the other is of another year.
  if (first.stated.year.has_value() != second.stated.year.has_value()) return;
  const Date a = first.stated.year ? first.date : near(first, second.date);
  const Date later = second.date;
  const int64_t ahead = days_between(a, later);
  const bool wrong = sequence == Sequence::after ? ahead > 0 : ahead < 0;
  const bool sure = run && first.stated.year && second.stated.year;
  if (!wrong || (std::llabs(ahead) > kFarthest && !sure) ||
      is_quoted(input, cover(first.mention->span, second.mention->span)))
    return;
  Finding f = finding_of(input, first, second, a, later);
  if (run)
    f.message += "; the text names it as the end";
  else
    f.message += sequence == Sequence::after ? "; the text says after" : "; the text says before";
  f.question = "Is one of the two days wrong?";
  out.push_back(std::move(f));
}

// ---- "on 9 January, two days after the crash", "the crash on 11 January" ----

struct Distance {
  const Mention* mention = nullptr;
  int64_t days = 0;  ///< from the other event to the day of the text
};

std::optional<Distance> distance_behind(const CheckInput& input, const Day& day) {
  const auto index = static_cast<size_t>(day.id) + 1;
  if (index >= input.mentions.size()) return std::nullopt;
  const Mention& mention = input.mentions[index];
  const TimeValue* value = mention.time();
  const uint32_t end = mention.tokens.end;
  if (value == nullptr || value->type != TimeType::duration || !value->length ||
      mention.sentence != day.mention->sentence ||
      mention.tokens.begin - day.mention->tokens.end > kDurationReach ||
      end >= input.reading.tokens.sentences[mention.sentence].tokens.end)
    return std::nullopt;
  const Interval& length = *value->length;
  if (!length.low || length.low != length.high) return std::nullopt;
  const int64_t unit = value->granularity == Granularity::week  ? 7
                       : value->granularity == Granularity::day ? 1
                                                                : 0;
  const auto count = length.low->to_int();
  if (!count || unit == 0) return std::nullopt;
  if (text_is(input.reading, end, {"after"})) return Distance{&mention, *count * unit};
  if (text_is(input.reading, end, {"before"})) return Distance{&mention, -*count * unit};
  return std::nullopt;
}

// Two days in the article are as far apart as the text says, but the other way round.
void check_reversed(const CheckInput& input, const std::vector<Day>& days, const Day& day,
                    Findings& out) {
  const auto distance = distance_behind(input, day);
  if (!distance || is_quoted(input, day.mention->span)) return;
  const Day* reversed = nullptr;
  const uint32_t s = day.mention->sentence;
  for (const Day& other : in_sentences(days, s - std::min(kStoryReach, s), s + kStoryReach)) {
    if (other.id == day.id) continue;
    const Date date = near(other, day.date);
    if (date == add_days(day.date, -distance->days)) return;
    const bool near_by = other.mention->sentence <= day.mention->sentence + kSentencesAway &&
                         day.mention->sentence <= other.mention->sentence + kSentencesAway;
    if (near_by && date == add_days(day.date, distance->days) &&
        !is_quoted(input, other.mention->span))
      reversed = &other;
  }
  if (reversed == nullptr) return;
  Finding f = finding_of(input, day, *reversed, day.date, near(*reversed, day.date));
  f.evidence.push_back({distance->mention->span, "distance"});
  f.message += "; the text says " + plain_text(input.reading.article, distance->mention->span) +
               (distance->days > 0 ? " after" : " before");
  f.question = "Are the two days exchanged?";
  out.push_back(std::move(f));
}

void run(const CheckInput& input, Findings& out) {
  std::vector<Day> days;
  for (size_t i = 0; i < input.mentions.size(); ++i) {
    if (!is_time(input.mentions[i].kind)) continue;
    check_range(input, i, out);
    if (auto day = day_of(input, i)) days.push_back(*day);
  }
  for (size_t i = 0; i + 1 < days.size(); ++i) {
    if (days[i].mention->sentence != days[i + 1].mention->sentence) continue;
    check_joined(input, days[i], days[i + 1], out);
    check_sequence(input, days[i], days[i + 1], out);
  }
  if (days.size() < 2) return;
  const size_t told = out.size();
  for (const Day& day : days)
    if (out.size() == told) check_reversed(input, days, day, out);
}

}  // namespace

const Check date_order_check{
    "date-order", "A period ends before it begins, or an event follows one of a later day.",
    "Compared are the two ends of a period whose years are printed, two days of one sentence with "
    "\"after\" or \"before\" between them, and a day with the other end of \"two days after\". "
    "Plans, deadlines, moved dates and quotations stay silent.",
    Level::warning, run};

}  // namespace copydesk
