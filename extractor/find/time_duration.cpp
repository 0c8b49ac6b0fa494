// Lengths of time: "six-month", "two and a half hours", "a year and a half", "2 years and 3
// months", "the past nine days".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

const Decimal kHalf(5, -1);

}  // namespace

bool add_term(Length& length, Decimal amount, Unit unit) {
  if (length.count == length.terms.size()) return false;
  length.terms[length.count++] = {amount, unit};
  return true;
}

// "a quarter", "one quarter", "three quarters", "a half"; only behind "and"
uint32_t Grammar::fraction(uint32_t i, Decimal& out) const {
  int parts = 1;
  uint32_t next = i;
  if (t_[i].key == Key::a)
    next = i + 1;
  else if (t_[i].digits == Digits::none && t_[i].number >= 1 && t_[i].number <= 3) {
    parts = t_[i].number;
    next = i + 1;
  }
  if (t_[next].key == Key::half) {
    out = kHalf;
    return next + 1;
  }
  if (t_[next].key != Key::quarter && t_[next].unit != Unit::quarter) return 0;
  out = Decimal(25 * parts, -2);
  return next + 1;
}

// "2", "2.5", "two", "two and a half", "half a", "a", "a few", "several", "a couple of", "1/2"
uint32_t Grammar::plain_amount(uint32_t i, Decimal& out, bool& vague) const {
  const TimeWord& first = t_[i];
  if (first.key == Key::half) {
    out = kHalf;
    return skip(i + 1, Key::a);
  }
  if (first.digits == Digits::plain && first.number == 1 && t_[i + 1].key == Key::slash &&
      t_[i + 2].number == 2 && glued(i + 1) && glued(i + 2)) {
    out = kHalf;
    return i + 3;
  }
  if (first.has(kHalfSign)) {
    out = kHalf;
    return i + 1;
  }
  if (first.digits == Digits::decimal) {
    out = Decimal(first.number * 100 + first.hundredths, -2);
    return i + 1;
  }
  const uint32_t article = first.key == Key::a ? i + 1 : i;
  const Key quantity = t_[article].key;
  if (quantity == Key::few || quantity == Key::several || quantity == Key::many) {
    vague = true;
    return article + 1;
  }
  if (quantity == Key::couple) {
    out = Decimal(2);
    return skip(article + 1, Key::of);
  }
  if (article > i && quantity == Key::half) {
    out = kHalf;
    return article + 1;
  }
  if (first.has(kSingle) && t_[i + 1].key == Key::dash) {
    out = Decimal(1);
    return i + 1;
  }
  int number = 0;
  uint32_t next = cardinal(i, number);
  if (next == 0) {
    if (first.key != Key::a && first.key != Key::another) return 0;
    out = Decimal(1);
    return i + 1;
  }
  out = Decimal(number);
  if (t_[next].key != Key::and_) return next;
  Decimal part;
  const uint32_t behind = fraction(next + 1, part);
  if (behind == 0) return next;
  out = out + part;
  return skip(behind, Key::of);
}

// And "65 million", "2.5 million" of years.
uint32_t Grammar::amount(uint32_t i, Decimal& out, bool& vague) const {
  if (t_[i].has(kMagnitude) && t_[i - 1].number >= 0) return 0;  // the end of such an amount
  const uint32_t next = plain_amount(i, out, vague);
  if (next == 0 || vague || !t_[next].has(kMagnitude) || t_[next].number <= 0) return next;
  out = out * Decimal(t_[next].number);
  return next + 1;
}

// One amount with its unit: "two hours", "six-month", "half an hour", "27 straight days"
uint32_t Grammar::term(uint32_t i, Length& out) const {
  Decimal value(1);
  bool vague = false;
  uint32_t next = amount(i, value, vague);
  if (next == 0) return 0;
  const bool hyphen = t_[next].key == Key::dash && glued(next) && glued(next + 1);
  if (hyphen) ++next;
  while (!hyphen && t_[next].has(kOfUnit)) ++next;  // "six straight days"
  const TimeWord& unit = t_[next];
  if (unit.unit == Unit::none || t_.taken(next)) return 0;
  // "a second flight", "one quarter of", "a min": only a plural or a number of digits makes these a
  // length.
  const bool article = t_[i].key == Key::a || t_[i].key == Key::another;
  if (article && (unit.ordinary || unit.plural)) return 0;  // "a weeks-long strike"
  // "the 2018 season", "World Cup 2018 day five"
  if (t_[i].printed == 4 && t_[i].digits == Digits::plain && !unit.plural && !hyphen) return 0;
  if (unit.night && !unit.plural && !hyphen && value != Decimal(1))
    return 0;  // "three night markets"
  if (unit.unit == Unit::quarter && !unit.plural && !hyphen) return 0;
  // "three-quarters", "three quarters of the voters": a share
  if (unit.unit == Unit::quarter && unit.plural &&
      (hyphen || (value == Decimal(3) && t_[next + 1].key == Key::of)))
    return 0;
  // "60 miles an hour": a speed
  if (article && t_[i - 1].has(kDistance)) return 0;
  if (unit.unit == Unit::second && !unit.plural && !hyphen && value != Decimal(1)) return 0;
  if (unit.ordinal && t_[i].digits == Digits::none && !unit.plural) return 0;
  if (unit.letters && unit.folded.size() == 1 && t_[i].digits == Digits::none) return 0;
  out.hyphenated = hyphen;
  out.vague |= vague;
  if (!add_term(out, value * Decimal(unit.unit_count), unit.unit)) return 0;
  return next + 1;
}

// "a year and a half", "an hour and a quarter"
uint32_t Grammar::spoken_half(uint32_t i, Length& out) const {
  if (t_[i].key != Key::and_ || out.count != 1) return 0;
  Decimal part;
  const uint32_t next = fraction(i + 1, part);
  if (next == 0 || t_[next].unit != Unit::none || t_[next].key == Key::of) return 0;
  out.terms[0].amount = out.terms[0].amount + part;
  return next;
}

uint32_t Grammar::length(uint32_t i, Length& out) const {
  out = {};
  uint32_t next = term(i, out);
  if (next == 0) return 0;
  // "18-month-long", "a year-long", "45-year-olds"
  const bool dash = t_[next].key == Key::dash && glued(next) && glued(next + 1);
  const TimeWord& behind_dash = t_[next + 1];
  if (dash &&
      (behind_dash.key == Key::long_ || behind_dash.key == Key::old || behind_dash.has(kOlds))) {
    out.hyphenated = true;
    return next + 2;
  }
  if (out.hyphenated) return next;
  if (const uint32_t half = spoken_half(next, out)) return half;
  while (out.terms[0].amount.is_integer()) {
    // "2 years and 3 months", "1 year, 2 days, 3 hours": each unit smaller than the one before it.
    uint32_t joint = skip(next, Key::comma);
    joint = skip(joint, Key::and_);
    if (t_[joint].number < 0) break;
    Length longer = out;
    const uint32_t behind = term(joint, longer);
    if (behind == 0 || longer.count == out.count || longer.vague) break;
    if (longer.terms[longer.count - 1].unit >= longer.terms[longer.count - 2].unit) break;
    out = longer;
    next = behind;
  }
  // "45 years old", "six months long"
  if (t_[next].key == Key::old && out.terms[0].unit >= Unit::day) return next + 1;
  return next;
}

// "decades-long", "an hours-long delay"
uint32_t Grammar::vague_length(uint32_t i, Length& out) const {
  const bool fits = t_[i].unit != Unit::none && t_[i].plural && t_[i + 1].key == Key::dash &&
                    glued(i + 1) && glued(i + 2) &&
                    (t_[i + 2].key == Key::long_ || t_[i + 2].key == Key::old);
  if (!fits) return 0;
  out.vague = true;
  return add_term(out, Decimal(1), t_[i].unit) ? i + 3 : 0;
}

// "nearly", "over", "more than", "at least", "up to" right before an amount
uint32_t Grammar::hedge(uint32_t i, Hedge& out) const {
  const Key first = t_[i].key;
  const Key second = t_[i + 1].key;
  if (first == Key::nearly || first == Key::almost) return out = Hedge::nearly, i + 1;
  if (first == Key::over) return out = Hedge::over, i + 1;
  if (first == Key::under) return out = Hedge::under, i + 1;
  if (first == Key::about || first == Key::around) return out = Hedge::about, i + 1;
  if (first == Key::more && second == Key::than) return out = Hedge::over, i + 2;
  if (first == Key::less && second == Key::than) return out = Hedge::under, i + 2;
  return 0;
}

// A length with what stands before it: "nearly five months", "the past nine days", "the next six
// months"
uint32_t Grammar::duration(uint32_t i, Parsed& out) const {
  out = {};
  out.form = Parsed::Form::duration;
  if (const uint32_t behind = hedge(i, out.hedge)) {
    const uint32_t end = length(behind, out.length);
    // "about 170 years later" is a date that begins behind the hedge.
    Calendar date;
    Calendar inner;
    return end != 0 && counted(behind, date, inner) == 0 ? end : 0;
  }
  if (const uint32_t end = vague_length(i, out.length)) return end;
  uint32_t next = skip(i, Key::the);
  Relation side = Relation::none;
  if (next == i && t_[i].has(kAll) && t_[i + 1].unit >= Unit::day &&
      !t_[i + 1].plural)  // "all week"
    return add_term(out.length, Decimal(1), t_[i + 1].unit) ? i + 2 : 0;
  if (const uint32_t behind = relation(next, side);
      behind != 0 && t_[behind].unit_count == 2 && !t_[behind].plural) {
    out.span = side;  // "the next fortnight"
    return add_term(out.length, Decimal(2), t_[behind].unit) ? behind + 1 : 0;
  }
  // "the past decade", "the past year": so long up to now
  if (t_[next].key == Key::past && t_[next + 1].unit >= Unit::year && !t_[next + 1].plural) {
    out.span = Relation::last;
    return add_term(out.length, Decimal(1), t_[next + 1].unit) ? next + 2 : 0;
  }
  if (const uint32_t behind = relation(next, side);
      behind != 0 && side != Relation::current && side != Relation::same) {
    if (t_[behind].number < 0 && t_[behind].key != Key::few && t_[behind].key != Key::several &&
        t_[behind].key != Key::couple && t_[behind].key != Key::half)
      return 0;
    if (t_[behind].ordinal) return 0;
    if (t_[behind].digits == Digits::plain && t_[behind].printed == 4) return 0;
    const uint32_t end = length(behind, out.length);
    if (end == 0 || out.length.hyphenated || out.length.terms[0].unit == Unit::none) return 0;
    out.span = side;
    return end;
  }
  if (next != i) return 0;
  // "5 past years"
  int number = 0;
  if (const uint32_t count = cardinal(i, number);
      count != 0 && relation(count, side) == count + 1) {
    const TimeWord& unit = t_[count + 1];
    if (unit.unit != Unit::none && unit.plural && side != Relation::current) {
      out.span = side;
      add_term(out.length, Decimal(number * unit.unit_count), unit.unit);
      return count + 2;
    }
  }
  return length(i, out.length);
}

}  // namespace copydesk::times
