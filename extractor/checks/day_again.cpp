#include "checks/day_again.hpp"

#include <string>

#include "checks/day_text.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

bool is_one_day(const TimeValue& value) {
  return value.begin && value.granularity <= Granularity::day && value.type != TimeType::set &&
         value.type != TimeType::duration && value.timex.find('/') == std::string::npos;
}

// "tomorrow": fixed by the day of publication.
bool is_relative_day(const CheckInput& input, const Mention& mention) {
  return input.published && mention.tokens.size() == 1 &&
         text_is(input.reading, mention.tokens.begin, {"tomorrow", "today", "yesterday"});
}

// "the second Tuesday of August": fixed by the calendar of its year.
bool is_counted_weekday(const CheckInput& input, const Mention& mention) {
  const Reading& r = input.reading;
  for (uint32_t i = mention.tokens.begin; i + 2 < mention.tokens.end; ++i)
    if (text_is(r, i, {"first", "second", "third", "fourth", "last"}) && weekday_at(input, i + 1) &&
        text_is(r, i + 2, {"of", "in"}))
      return true;
  return false;
}

// ", the 31st", ", which this year falls on the 8th", "is the 20th this year": the token of the
// day.
std::optional<uint32_t> day_behind(const Reading& r, uint32_t at, uint32_t end) {
  uint32_t i = at;
  const auto take = [&](Texts texts) {
    const bool there = i < end && text_is(r, i, texts);
    if (there) ++i;
    return there;
  };
  if (i < end && is_dash(r, i))
    ++i;
  else
    take({",", "("});
  if (take({"which", "that", "it"}) && take({"this", "next"})) take({"year"});
  take({"falls", "fell", "is", "was", "will", "comes", "lands", "this"});
  take({"fall", "be", "year"});
  take({"on"});
  const bool the = take({"the"});
  return i > at && the && i < end && r.word(i).is(kOrdinalDigits) ? std::optional(i) : std::nullopt;
}

// Whether the second mention stands right behind the first, set off by a comma, bracket or dash.
bool is_apposed(const Reading& r, const Mention& first, const Mention& second) {
  const IndexRange gap = tokens_between(first.tokens, second.tokens);
  return first.sentence == second.sentence && gap.size() == 1 &&
         (is_dash(r, gap.begin) || text_is(r, gap.begin, {",", "("}));
}

// Whether the printed parts of a date may be a day; nothing to compare when it prints none.
std::optional<bool> agrees(const StatedParts& stated, Date day) {
  const bool dated = stated.month && stated.day;
  if (!dated && !stated.weekday) return std::nullopt;
  if (dated && (*stated.month != day.month || *stated.day != day.day)) return false;
  if (stated.year && *stated.year != day.year) return false;
  return !stated.weekday || *stated.weekday == weekday_of(day);
}

Finding finding_of(const CheckInput& input, size_t index, Span second, Date day, bool fits) {
  const Mention& first = input.mentions[index];
  const auto words = [&](Span span) { return plain_text(input.reading.article, span); };
  const std::string name = std::string(to_string(weekday_of(day))) + ", " + long_name(day);
  Finding f;
  f.check = "weekday";
  f.rule = "core/weekday";
  f.evidence = {{first.span, "day"}, {second, "date"}};
  f.mentions = {static_cast<MentionId>(index)};
  f.verdict = fits ? Verdict::confirmed : Verdict::conflict;
  f.level = fits ? Level::none : Level::warning;
  f.message = words(first.span) + " is " + name;
  f.equation = words(first.span) + " = " + to_string(day);
  if (fits) return f;
  f.message += "; the text says " + words(second);
  f.question = "Which of the two is meant?";
  return f;
}

// "the second Monday in September, which this year falls on the 8th"
void judge_counted(const CheckInput& input, size_t index, Findings& out) {
  const Reading& r = input.reading;
  const Mention& m = input.mentions[index];
  const uint32_t end = r.tokens.sentences[m.sentence].tokens.end;
  const auto at = day_behind(r, m.tokens.end, end);
  const auto said = at ? day_at(r, *at) : std::nullopt;
  if (!said || is_quoted(input, r.token(*at).span)) return;
  const Date day = m.time()->begin->date;
  const bool ends = *at + 1 >= end || !r.word(*at + 1).is(kCapitalised);  // not "the 20th Century"
  if (ends) out.push_back(finding_of(input, index, r.token(*at).span, day, *said == day.day));
}

}  // namespace

void check_days_told_twice(const CheckInput& input, Findings& out) {
  for (size_t i = 0; i < input.mentions.size(); ++i) {
    const Mention& m = input.mentions[i];
    if (m.kind == MentionKind::date && is_one_day(*m.time()) && is_counted_weekday(input, m))
      judge_counted(input, i, out);
  }
  for (size_t i = 0; i + 1 < input.mentions.size(); ++i) {
    const Mention& first = input.mentions[i];
    const Mention& second = input.mentions[i + 1];
    if (first.kind != MentionKind::date || !is_time(second.kind)) continue;
    if (!is_one_day(*first.time()) || !is_one_day(*second.time()) ||
        !is_apposed(input.reading, first, second))
      continue;
    const uint32_t behind = second.tokens.end;
    if (behind < input.reading.tokens.all.size() &&
        text_is(input.reading, behind, {"'s", "’s", "'", "’"}))
      continue;
    const bool counted = is_counted_weekday(input, first);
    if (!counted && !is_relative_day(input, first)) continue;
    const Date day = first.time()->begin->date;
    const auto fits = agrees(second.time()->stated, day);
    if (!fits || is_quoted(input, cover(first.span, second.span))) continue;
    // A letter printed in the article has a "tomorrow" of its own: its weekday fits its date.
    if (!*fits && !counted && second.time()->stated.weekday && second.time()->stated.day) continue;
    out.push_back(finding_of(input, i, second.span, day, *fits));
  }
}

}  // namespace copydesk
