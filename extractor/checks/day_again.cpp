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

Finding finding_of(const CheckInput& input, size_t index, Date day, bool fits) {
  const Mention& first = input.mentions[index];
  const Mention& second = input.mentions[index + 1];
  const auto words = [&](Span span) { return plain_text(input.reading.article, span); };
  const std::string name = std::string(to_string(weekday_of(day))) + ", " + long_name(day);
  Finding f;
  f.check = "weekday";
  f.rule = "core/weekday";
  f.evidence = {{first.span, "day"}, {second.span, "date"}};
  f.mentions = {static_cast<MentionId>(index), static_cast<MentionId>(index + 1)};
  f.verdict = fits ? Verdict::confirmed : Verdict::conflict;
  f.level = fits ? Level::none : Level::warning;
  f.message = words(first.span) + " is " + name;
  f.equation = words(first.span) + " = " + to_string(day);
  if (fits) return f;
  f.message += "; the text says " + words(second.span);
  f.question = "Which of the two is meant?";
  return f;
}

}  // namespace

void check_days_told_twice(const CheckInput& input, Findings& out) {
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
    out.push_back(finding_of(input, i, day, *fits));
  }
}

}  // namespace copydesk
