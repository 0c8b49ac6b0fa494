#include "checks/elapsed.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr int64_t kMonthsInYear = 12;
const Decimal kDaysInYear(36525, -2);
const Decimal kDaysInMonth(3044, -2);

// How many days of play a printed whole number of units has to both sides.
struct Slack {
  Decimal days;    // in one unit
  Decimal before;  // days that may lack
  Decimal behind;  // days that may be over
};

std::optional<Slack> slack_of(Granularity unit) {
  switch (unit) {
    case Granularity::day:
      return Slack{1, 0, 0};
    case Granularity::week:
      return Slack{7, 3, 3};
    case Granularity::month:
      return Slack{kDaysInMonth, 17, 17};
    case Granularity::year:
      return Slack{kDaysInYear, 30, 364};
    case Granularity::decade:
      return Slack{kDaysInYear * Decimal(10), 366, 1830};
    case Granularity::century:
      return Slack{kDaysInYear * Decimal(100), 366, 3660};
    default:
      return std::nullopt;
  }
}

// "a quarter of a century": the fraction before a length of one unit.
void take_fraction(const CheckInput& input, size_t index, PrintedLength& length) {
  constexpr size_t kBack = 1;
  if (index < kBack) return;
  const Mention& before = input.mentions[index - kBack];
  const NumberValue* number = before.number();
  const IndexRange gap = tokens_between(before.tokens, length.tokens);
  if (number == nullptr || number->form != NumberForm::fraction || !number->number ||
      before.sentence != length.mention->sentence || gap.size() != 1 ||
      !text_is(input.reading, gap.begin, {"of"}))
    return;
  length.tokens.begin = before.tokens.begin;
  length.count = exactly(*number->number);
}

// "Six years and two months" is told to the month.
void count_months(const TimeValue& value, PrintedLength& length) {
  const size_t years = value.timex.find('Y');
  if (length.unit != Granularity::year || years == std::string::npos ||
      value.timex.find('M', years) == std::string::npos)
    return;
  length.unit = Granularity::month;
  length.count = length.count * exactly(kMonthsInYear);
}

// What a number and a unit in the words of a date come to: "six weeks", "two years and seven
// months" (in months).
std::optional<PrintedLength> counted_length(const CheckInput& input, IndexRange tokens) {
  const Reading& r = input.reading;
  PrintedLength length;
  const auto count_at = [&](uint32_t token) -> std::optional<Decimal> {
    const Word& number = r.word(token);
    if (number.is(kDigits)) return Decimal::parse(number.folded);
    const auto number_word = input.classes().number_word;
    const Entry* entry =
        number_word && number.has(*number_word) ? r.words.entry(number, *number_word) : nullptr;
    const auto value = entry != nullptr ? entry->attribute("value") : std::nullopt;
    return value ? value->number : std::nullopt;
  };
  const auto unit_at = [&](uint32_t token) -> std::optional<Granularity> {
    const std::string_view unit = r.word(token).lemma;
    if (unit == "day") return Granularity::day;
    if (unit == "week") return Granularity::week;
    if (unit == "month") return Granularity::month;
    if (unit == "year") return Granularity::year;
    return std::nullopt;
  };
  constexpr uint32_t kOne = 2;
  constexpr uint32_t kTwo = 5;
  if (tokens.size() != kOne && tokens.size() != kTwo) return std::nullopt;
  const auto count = count_at(tokens.begin);
  const auto unit = unit_at(tokens.begin + 1);
  if (!count || !unit) return std::nullopt;
  length.unit = *unit;
  length.count = exactly(*count);
  if (tokens.size() == kOne) return length;
  const auto months = count_at(tokens.begin + 3);
  if (*unit != Granularity::year || !text_is(r, tokens.begin + 2, {"and"}) || !months ||
      unit_at(tokens.begin + 4) != Granularity::month)
    return std::nullopt;
  length.unit = Granularity::month;
  length.count = exactly(*count * Decimal(kMonthsInYear) + *months);
  return length;
}

// "20 days later", "three years and seven months later": read as a date.
std::optional<PrintedLength> length_later(const CheckInput& input, size_t index) {
  const Mention& m = input.mentions[index];
  if (m.tokens.size() < 3 || !text_is(input.reading, m.tokens.end - 1, {"later"}))
    return std::nullopt;
  auto length = counted_length(input, {m.tokens.begin, m.tokens.end - 1});
  if (!length) return std::nullopt;
  length->id = static_cast<MentionId>(index);
  length->mention = &m;
  length->tokens = m.tokens;
  length->is_later = true;
  return length;
}

bool tells_age(const Reading& r, IndexRange tokens) { return any_text(r, tokens, {"old", "olds"}); }

// "three an hour", "40 trains a day"
bool tells_rate(const CheckInput& input, const Mention& m) {
  if (!text_is(input.reading, m.tokens.begin, {"a", "an"})) return false;
  const std::span<const Item> items = input.items.of(m.sentence);
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    const uint32_t end = item.mention->tokens.end;
    return item.value->form != NumberForm::fraction && end <= m.tokens.begin &&
           m.tokens.begin <= end + 1;
  });
}

std::optional<DayRange> days_of(const TimeValue& value) {
  if (!value.begin || value.stated.impossible) return std::nullopt;
  // "Since 2018" is open behind; the year itself is what the words name.
  if (!value.end) {
    if (value.granularity != Granularity::year && value.granularity != Granularity::day)
      return std::nullopt;
    const Date first = value.begin->date;
    return DayRange{first,
                    value.granularity == Granularity::year ? Date{first.year, 12, 31} : first};
  }
  const Date last = value.end->second == 0 ? add_days(value.end->date, -1) : value.end->date;
  return DayRange{value.begin->date, std::max(value.begin->date, last)};
}

// "until 1996" has an end alone.
std::optional<DayRange> days_up_to(const TimeValue& value) {
  if (value.begin || !value.end || value.stated.impossible) return std::nullopt;
  const Date last = value.end->second == 0 ? add_days(value.end->date, -1) : value.end->date;
  switch (value.granularity) {
    case Granularity::year:
      return DayRange{{last.year, 1, 1}, last};
    case Granularity::month:
      return DayRange{{last.year, last.month, 1}, last};
    case Granularity::day:
      return DayRange{last, last};
    default:
      return std::nullopt;
  }
}

bool is_longer_than_a_unit(const TimeValue& value, const DayRange& days) {
  const int64_t length = days_between(days.first, days.last) + 1;
  switch (value.granularity) {
    case Granularity::day:
      return length > 1;
    case Granularity::month:
      return length > 31;
    case Granularity::year:
      return length > 366;
    case Granularity::second:
    case Granularity::minute:
    case Granularity::hour:
    case Granularity::day_part:
      return false;
    default:
      return true;
  }
}

Interval days_passed(const DayRange& from, const DayRange& to) {
  return between(days_between(from.last, to.first), days_between(from.first, to.last));
}

}  // namespace

void read_lengths(const CheckInput& input, std::vector<PrintedLength>& out) {
  out.clear();
  for (size_t i = 0; i < input.mentions.size(); ++i) {
    const Mention& m = input.mentions[i];
    if (m.kind == MentionKind::date)
      if (auto length = length_later(input, i)) out.push_back(std::move(*length));
    const TimeValue* t = m.kind == MentionKind::duration ? m.time() : nullptr;
    if (t == nullptr || !t->length || !t->length->bounded() || tells_age(input.reading, m.tokens) ||
        tells_rate(input, m))
      continue;
    PrintedLength length{static_cast<MentionId>(i), &m, m.tokens, t->granularity, *t->length,
                         t->hedge != Hedge::none};
    take_fraction(input, i, length);
    count_months(*t, length);
    out.push_back(length);
  }
}

void read_points(const CheckInput& input, std::vector<Point>& out) {
  out.clear();
  for (size_t i = 0; i < input.mentions.size(); ++i) {
    const Mention& m = input.mentions[i];
    const TimeValue* t =
        m.kind == MentionKind::date || m.kind == MentionKind::time ? m.time() : nullptr;
    if (t == nullptr || t->hedge != Hedge::none) continue;
    auto days = days_of(*t);
    if (!days) days = days_up_to(*t);
    if (!days) continue;
    Point point;
    point.id = static_cast<MentionId>(i);
    point.mention = &m;
    point.days = *days;
    point.is_day = days->first == days->last;
    // "The first day of the year 2000" names its year, too.
    point.has_year = t->stated.year || (point.is_day && t->anchor == Anchor::stated);
    point.is_period = is_longer_than_a_unit(*t, *days);
    out.push_back(point);
  }
}

LengthFit fit(const PrintedLength& length, const DayRange& from, const DayRange& to) {
  const auto slack = slack_of(length.unit);
  if (!slack) return LengthFit::near;
  const Interval days = days_passed(from, to);
  const Interval wanted = length.count * exactly(slack->days);
  // T7: a count of days may include the first.
  const Interval inclusive = between(*days.low, *days.high + Decimal(1));
  const Interval held =
      between(max(Decimal(0), *wanted.low - slack->before), *wanted.high + slack->behind);
  if (overlap(held, inclusive)) return LengthFit::holds;
  const Decimal rounding = max(slack->days, *wanted.high * Decimal(12, -2));
  const Interval loose =
      between(*held.low - (length.hedged ? rounding : slack->days / Decimal(2)),
              *held.high + (length.hedged ? rounding : slack->days / Decimal(2)));
  return overlap(loose, inclusive) ? LengthFit::near : LengthFit::fails;
}

std::string passed(const PrintedLength& length, const DayRange& from, const DayRange& to) {
  const Interval days = days_passed(from, to);
  const auto counted = [&](Decimal unit) {
    const auto low = (*days.low / unit).floor().to_int().value_or(0);
    const auto high = (*days.high / unit).floor().to_int().value_or(0);
    return low == high ? std::to_string(low) : std::to_string(low) + " or " + std::to_string(high);
  };
  switch (length.unit) {
    case Granularity::day:
      return days.is_point() ? days.low->to_string() + " days" : counted(1) + " days";
    case Granularity::week:
      return days.low->to_string() + " days";
    case Granularity::month:
      if (const auto months = (*days.low / kDaysInMonth).floor().to_int();
          days.is_point() && *length.count.low >= Decimal(2 * kMonthsInYear) && months)
        return std::to_string(*months / kMonthsInYear) + " years and " +
               std::to_string(*months % kMonthsInYear) + " months";
      return counted(kDaysInMonth) + " months";
    default:
      return counted(kDaysInYear) + " years";
  }
}

std::string words_of(const CheckInput& input, IndexRange tokens) {
  return plain_text(input.reading.article, input.reading.span(tokens));
}

}  // namespace copydesk
