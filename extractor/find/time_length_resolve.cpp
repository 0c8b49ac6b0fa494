// Lengths of time: their names, how long they are, and where they lie.
#include <array>

#include "find/time_resolve.hpp"

namespace copydesk::times {
namespace {

std::string_view unit_code(Unit unit) {
  constexpr std::array<std::string_view, 14> codes = {"",  "S", "M", "H", "D",  "WE", "W",
                                                      "M", "Q", "H", "Y", "DE", "CE", "Y"};
  return codes[static_cast<size_t>(unit)];
}

bool is_clock_unit(Unit unit) {
  return unit == Unit::second || unit == Unit::minute || unit == Unit::hour;
}

/// How many `smaller` make one `larger`; nothing where that varies.
std::optional<int> ratio(Unit larger, Unit smaller) {
  if (larger == Unit::year && smaller == Unit::month) return 12;
  if (larger == Unit::week && smaller == Unit::day) return 7;
  if (larger == Unit::day && smaller == Unit::hour) return 24;
  if (larger == Unit::hour && smaller == Unit::minute) return kMinute;
  if (larger == Unit::minute && smaller == Unit::second) return kMinute;
  return std::nullopt;
}

/// The length in units of the smallest term.
std::optional<Decimal> in_last_unit(const Length& length) {
  Decimal total = length.terms[0].amount;
  for (uint32_t i = 1; i < length.count; ++i) {
    const auto factor = ratio(length.terms[i - 1].unit, length.terms[i].unit);
    if (!factor) return std::nullopt;
    total = total * Decimal(*factor) + length.terms[i].amount;
  }
  return total;
}

/// What a hedged amount allows (T2): "nearly" lies below, "over" above, "about" within a tenth.
Interval hedged(Decimal amount, Hedge hedge) {
  const Decimal tenth = amount.shifted(-1);
  switch (hedge) {
    case Hedge::nearly: {
      Interval interval = between(amount - tenth, amount);
      interval.high_open = true;
      return interval;
    }
    case Hedge::over:
      return more_than(amount);
    case Hedge::under:
      return less_than(amount);
    case Hedge::about:
      return around(amount, tenth);
    default:
      return exactly(amount);
  }
}

Date move(Date from, const Length::Term& term, int sign) {
  const auto count = term.amount.to_int().value_or(0) * sign;
  switch (term.unit) {
    case Unit::day:
      return add_days(from, count);
    case Unit::week:
    case Unit::weekend:
      return add_days(from, 7 * count);
    case Unit::month:
      return add_months(from, count);
    case Unit::quarter:
      return add_months(from, 3 * count);
    case Unit::year:
      return add_months(from, 12 * count);
    case Unit::decade:
      return add_months(from, 120 * count);
    case Unit::century:
      return add_months(from, 1200 * count);
    default:
      return from;
  }
}

}  // namespace

Granularity granularity_of(Unit unit) {
  switch (unit) {
    case Unit::second:
      return Granularity::second;
    case Unit::minute:
      return Granularity::minute;
    case Unit::hour:
      return Granularity::hour;
    case Unit::day:
      return Granularity::day;
    case Unit::weekend:
      return Granularity::weekend;
    case Unit::week:
      return Granularity::week;
    case Unit::month:
      return Granularity::month;
    case Unit::quarter:
      return Granularity::quarter;
    case Unit::half:
      return Granularity::half;
    case Unit::decade:
      return Granularity::decade;
    case Unit::century:
      return Granularity::century;
    default:
      return Granularity::year;
  }
}

std::string timex_of(const Length& length) {
  std::string timex = "P";
  bool clock_part = false;
  for (uint32_t i = 0; i < length.count; ++i) {
    const Length::Term& term = length.terms[i];
    if (is_clock_unit(term.unit) && !clock_part) {
      timex += 'T';
      clock_part = true;
    }
    if (term.unit == Unit::half) return timex + "X";
    const Decimal amount =
        term.unit == Unit::millennium ? term.amount * Decimal(1000) : term.amount;
    timex += length.vague ? std::string("X") : amount.to_string();
    timex += unit_code(term.unit);
  }
  return timex;
}

TimeValue resolve_duration(const Parsed& parsed, const Setting& setting) {
  TimeValue value;
  value.type = TimeType::duration;
  value.timex = timex_of(parsed.length);
  value.hedge = parsed.hedge;
  const Length::Term& last = parsed.length.terms[parsed.length.count - 1];
  value.granularity = granularity_of(last.unit);
  if (!parsed.length.vague)
    if (const auto total = in_last_unit(parsed.length)) value.length = hedged(*total, parsed.hedge);
  constexpr int64_t kLongest = 2000;  // units; longer spans than the calendar are not laid onto it
  const bool counted = parsed.length.count == 1 && !is_clock_unit(last.unit) &&
                       last.amount <= Decimal(kLongest) && last.amount.to_int().has_value() &&
                       !parsed.length.vague;
  if (parsed.span == Relation::none || !setting.published || !counted) return value;
  const Date today = *setting.published;
  const bool years = last.unit >= Unit::decade && last.amount > Decimal(20);
  if (years) return value;
  // "the past two weeks" end today; "the next two weeks" begin tomorrow.
  const bool back = parsed.span == Relation::last;
  value.begin = midnight(back ? move(today, last, -1) : add_days(today, 1));
  value.end = midnight(back ? today : add_days(move(today, last, 1), 1));
  value.anchor = Anchor::inferred;
  return value;
}

}  // namespace copydesk::times
