#include "checks/impossible_day.hpp"

#include <set>
#include <string>

#include "checks/day_text.hpp"

namespace copydesk {
namespace {

constexpr int kFirstGregorianYear = 1753;
constexpr int kFirstSureLeapYear = 1923;  // Russia and Greece kept the Julian leap days until then

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

bool is_of_older_calendar(const StatedParts& stated, const std::set<int>& older) {
  if (older.contains(*stated.month * 100 + *stated.day)) return true;
  const bool leap_day = *stated.month == 2 && *stated.day == 29;
  return leap_day && stated.year && *stated.year < kFirstSureLeapYear;
}

Finding no_such_day(const CheckInput& input, MentionId id, const Mention& mention) {
  const StatedParts& stated = mention.time()->stated;
  const int month = *stated.month;
  const int year = stated.year.value_or(2000);
  const Date last = {year, static_cast<uint8_t>(month),
                     static_cast<uint8_t>(days_in_month(year, month))};
  const std::string last_name = stated.year ? long_name(last) : day_name(last);
  Finding f;
  f.check = "weekday";
  f.verdict = Verdict::conflict;
  f.level = Level::error;
  f.rule = "core/weekday";
  f.evidence = {{mention.span, "date"}};
  f.mentions = {id};
  f.message = "There is no such day: " + plain_text(input.reading.article, mention.span) +
              "; the month ends on " + last_name;
  f.equation =
      "day " + std::to_string(*stated.day) + " > " + std::to_string(days_in_month(year, month));
  f.question =
      "Is it " + last_name + ", or a day of another month" + (stated.year ? " or year?" : "?");
  return f;
}

}  // namespace

void check_impossible_days(const CheckInput& input, Findings& out) {
  std::optional<std::set<int>> older;
  for (size_t i = 0; i < input.mentions.size(); ++i) {
    const Mention& mention = input.mentions[i];
    const TimeValue* value = mention.time();
    if (value == nullptr || !value->stated.impossible || value->stated.numeric) continue;
    if (!older) older = days_of_older_calendars(input);
    if (is_of_older_calendar(value->stated, *older) || is_quoted(input, mention.span)) continue;
    out.push_back(no_such_day(input, static_cast<MentionId>(i), mention));
  }
}

}  // namespace copydesk
