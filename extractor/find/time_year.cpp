// Years: "2018", "the year 2018", "nineteen eighty-six", "AD 842", "fiscal 2021".
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;

constexpr int kFirstSureYear =
    1900;  // from here to 2099 four digits on their own are read as a year
constexpr int kLastSureYear = 2099;

}  // namespace

bool is_printed_year(const TimeWord& token) {
  return token.digits == Digits::plain && !token.ordinal && token.printed == 4 &&
         token.number >= 1000 && token.number <= 2999;
}

int full_year(int two_digits) {
  constexpr int kFirstOfLastCentury = 70;
  return two_digits < kFirstOfLastCentury ? 2000 + two_digits : 1900 + two_digits;
}

/// Whether four digits at `i` are a year and not a number of things.
bool Grammar::year_fits(uint32_t i) const {
  const TimeWord& token = t_[i];
  if (t_.taken(i) || token.digits != Digits::plain || token.ordinal || token.printed != 4)
    return false;
  const TimeWord& before = t_[i - 1];
  const TimeWord& behind = t_[i + 1];
  if (before.has(kMoney) || before.digits == Digits::decimal) return false;
  const bool chained = before.key == Key::dash && glued(i) && glued(i - 1);
  const TimeWord& head = t_[i - 2];
  if (chained && head.printed != 4 && head.key != Key::middle && head.month == 0) return false;
  if (chained && t_[i - 3].key == Key::dash && glued(i - 2)) return false;
  if (behind.key == Key::dash && glued(i + 1) && t_[i + 3].key == Key::dash && glued(i + 3) &&
      t_[i + 4].number >= 0)
    return false;
  if (behind.has(kPercent) || behind.has(kPeople) || behind.is_meridiem) return false;
  if (behind.unit != Unit::none && t_.space_before(i + 1) &&
      (behind.plural || t_[i + 2].key == Key::old))
    return false;
  if (behind.has(kMeasure)) return false;
  // "100 to 1000 g": no word but the article has one letter.
  if (behind.letters && behind.folded.size() == 1 && !behind.capital && behind.key != Key::a)
    return false;
  if (behind.key == Key::dash && glued(i + 1) && glued(i + 2) && t_[i + 2].unit != Unit::none)
    return false;
  if (behind.key == Key::dash && glued(i + 1) && glued(i + 2) && t_[i + 2].number >= 0 &&
      t_[i + 2].printed != 4 && t_[i + 2].printed != 2)
    return false;
  if (token.number >= kFirstSureYear && token.number <= kLastSureYear && token.number % 100 != 0)
    return true;
  if (token.number < 1000 || token.number > kLastSureYear) return false;
  const bool stands_apart = behind.key == Key::paren_close || behind.key == Key::comma ||
                            behind.key == Key::dot || behind.has(kColon);
  const bool opens = i == t_.range().begin;
  if ((before.key == Key::comma || opens) && stands_apart)
    return true;  // "(Martin, 2000)", "Aberdeen, 1859."
  // "1715 - 1774", "over 2000 - 2050"
  const TimeWord& other = t_[i + 2];
  if (behind.key == Key::dash && other.digits == Digits::plain && other.printed == 4 &&
      other.number > token.number && other.number <= kLastSureYear && t_[i + 3].unit == Unit::none)
    return true;
  if ((before.leads & kLeadsToYear) == 0)
    return before.has(kYear) || (token.number == 2000 && before.key == Key::a);
  // "of 1200 soldiers", "to 2000 workers": a plural noun behind a number is what it counts.
  const bool noun = behind.letters && !behind.capital && t_.space_before(i + 1) &&
                    behind.key == Key::none && behind.month == 0;
  return !noun || behind.folded.size() < 5 || behind.folded.back() != 's';
}

uint32_t Grammar::year_digits(uint32_t i, Calendar& out) const {
  if (!year_fits(i)) return 0;
  out = {.kind = Kind::year, .year = t_[i].number};
  return i + 1;
}

// "nineteen eighty-six", "two thousand and five", "seventeen hundred thirty-three", "twenty
// eighteen"
uint32_t Grammar::year_words(uint32_t i, int& out) const {
  const TimeWord& first = t_[i];
  if (first.digits != Digits::none || first.ordinal) return 0;
  int head = 0;
  int tail = 0;
  if (first.number == 2 && t_[i + 1].key == Key::thousand) {
    const uint32_t next = i + 2;
    const uint32_t end = cardinal(skip(next, Key::and_), tail);
    if (end == 0 || tail > 99 || t_[end - 1].digits != Digits::none) return 0;
    out = 2000 + tail;
    return end;
  }
  if (first.number < 11 || first.number > 20) return 0;
  head = first.number;
  uint32_t next = i + 1;
  if (t_[next].key == Key::hundred) {
    out = head * 100;
    const uint32_t end = cardinal(skip(next + 1, Key::and_), tail);
    if (end == 0 || tail > 99 || t_[end - 1].digits != Digits::none) return 0;
    out += tail;
    return end;
  }
  const uint32_t end = cardinal(next, tail);
  if (end == 0 || tail < 10 || tail > 99 || t_[end - 1].digits != Digits::none) return 0;
  out = head * 100 + tail;
  return end;
}

// "AD 842", "347 AD", "2014 A.D.", "300 BC"
uint32_t Grammar::era_year(uint32_t i, Calendar& out) const {
  const auto number = [&](uint32_t at) {
    const TimeWord& token = t_[at];
    return token.digits == Digits::plain && !token.ordinal && token.printed <= 4 && token.number > 0
               ? token.number
               : -1;
  };
  if (t_[i].key == Key::ad && t_[i].upper && number(i + 1) > 0) {
    out = {.kind = Kind::year, .year = number(i + 1)};
    return i + 2;
  }
  if (number(i) > 0 && t_[i + 1].key == Key::ad && t_[i + 1].upper) {
    out = {.kind = Kind::year, .year = number(i)};
    return i + 2;
  }
  if (number(i) > 0 && t_[i + 1].key == Key::bc && t_[i + 1].upper && t_.space_before(i + 1)) {
    out = {.kind = Kind::year, .year = number(i)};
    out.before_christ = true;
    return i + 2;
  }
  return 0;
}

// "the year 2018", "2018", "’82" behind "since" and the like
uint32_t Grammar::year(uint32_t i, Calendar& out) const {
  uint32_t named = skip(i, Key::the);
  if (t_[named].has(kCalendar)) ++named;
  if (t_[named].unit == Unit::year && !t_[named].plural && t_[named + 1].digits == Digits::plain &&
      t_[named + 1].number > 0 && t_[named + 1].printed <= 4 && t_[named + 1].printed >= 2) {
    out = {.kind = Kind::year, .year = t_[named + 1].number};
    return named + 2;
  }
  if (const uint32_t end = year_digits(i, out)) return end;
  // "(1892 – 94)"
  if (t_[i].digits == Digits::plain && t_[i].printed == 2 && t_[i - 1].key == Key::dash &&
      t_.space_before(i) && t_[i - 2].printed == 4 && t_[i - 2].digits == Digits::plain &&
      t_[i].number > t_[i - 2].number % 100 && t_[i + 1].unit == Unit::none &&
      t_[i - 2].number < kLastSureYear) {
    out = {.kind = Kind::year, .year = t_[i - 2].number / 100 * 100 + t_[i].number};
    out.year_printed_short = true;
    return i + 1;
  }
  // "since '82" with a straight mark, which is a token of its own
  if (t_[i].has(kApostrophe) && t_.apostrophe(i + 1) && t_[i + 1].digits == Digits::plain &&
      (t_[i - 1].leads & kLeadsToYear) != 0) {
    const int two = t_[i + 1].number;
    out = {.kind = Kind::year, .year = full_year(two)};
    out.year_printed_short = true;
    return i + 2;
  }
  // "c. 347", "c. 314 – 368"
  const bool circa =
      t_[i - 1].key == Key::circa || (t_[i - 1].key == Key::dash && t_[i - 3].key == Key::circa);
  if (circa && t_[i].digits == Digits::plain && t_[i].printed == 3 &&
      t_[i + 1].unit == Unit::none) {
    out = {.kind = Kind::year, .year = t_[i].number};
    return i + 1;
  }
  if (t_.apostrophe(i) && t_[i].digits == Digits::plain && t_[i].printed == 2 &&
      (t_[i - 1].leads & kLeadsToYear) != 0) {
    out = {.kind = Kind::year, .year = full_year(t_[i].number)};
    out.year_printed_short = true;
    return i + 1;
  }
  return 0;
}

// "fiscal year 2008", "the 2019 fiscal year", "fiscal 2021", "FY 2018"
uint32_t Grammar::fiscal_year(uint32_t i, Calendar& out) const {
  uint32_t next = skip(i, Key::the);
  const auto is_fiscal = [&](uint32_t at) {
    return t_[at].key == Key::fiscal || t_[at].key == Key::financial;
  };
  const auto is_year_word = [&](uint32_t at) {
    return t_[at].unit == Unit::year && !t_[at].plural;
  };
  if (is_fiscal(next)) {
    ++next;
    if (is_year_word(next)) ++next;
  } else if (t_[next].has(kFiscalYear) && t_[next].upper) {
    ++next;
  } else if (t_[next].digits == Digits::plain && t_[next].printed == 4 && is_fiscal(next + 1) &&
             is_year_word(next + 2)) {
    out = {.kind = Kind::year, .year = t_[next].number};
    out.fiscal = true;
    return next + 3;
  } else {
    return 0;
  }
  if (t_[next].digits != Digits::plain || t_[next].printed != 4) return 0;
  out = {.kind = Kind::year, .year = t_[next].number};
  out.fiscal = true;
  return next + 1;
}

}  // namespace copydesk::times
