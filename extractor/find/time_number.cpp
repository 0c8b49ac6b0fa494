// Numbers in words and digits, as far as dates and lengths of time need them.
#include "find/time_grammar.hpp"

namespace copydesk::times {

// "12", "twelve", "twenty-two", "twenty two", "a hundred", "two hundred and forty", "3,650"
uint32_t Grammar::cardinal(uint32_t i, int& out) const {
  const TimeWord& first = t_[i];
  if (first.key == Key::a) {
    if (t_[i + 1].key != Key::hundred && t_[i + 1].key != Key::thousand) return 0;
    out = t_[i + 1].key == Key::hundred ? 100 : 1000;
    return i + 2;
  }
  if (first.number < 0 || first.ordinal || first.digits == Digits::decimal ||
      first.digits == Digits::dotted)
    return 0;
  out = first.number;
  if (first.digits != Digits::none) return i + 1;
  uint32_t next = i + 1;
  if (out >= 20 && out < 100 && out % 10 == 0) {
    const uint32_t unit = t_[next].key == Key::dash && glued(next) ? next + 1 : next;
    const TimeWord& ones = t_[unit];
    if (ones.digits == Digits::none && !ones.ordinal && ones.number >= 1 && ones.number <= 9) {
      out += ones.number;
      next = unit + 1;
    }
  }
  if (t_[next].key != Key::hundred || out > 99) return next;
  out *= 100;
  ++next;
  int rest = 0;
  const uint32_t tail = cardinal(t_[next].key == Key::and_ ? next + 1 : next, rest);
  if (tail == 0 || rest >= 100 || t_[tail - 1].digits != Digits::none) return next;
  out += rest;
  return tail;
}

// "12th", "twelfth", "twenty-second", "twenty second"
uint32_t Grammar::ordinal(uint32_t i, int& out) const {
  const TimeWord& first = t_[i];
  if (first.ordinal && first.number > 0) {
    out = first.number;
    return i + 1;
  }
  if (first.digits != Digits::none || first.number < 20 || first.number > 90 ||
      first.number % 10 != 0)
    return 0;
  const uint32_t unit = t_[i + 1].key == Key::dash && glued(i + 1) ? i + 2 : i + 1;
  const TimeWord& ones = t_[unit];
  if (!ones.ordinal || ones.number < 1 || ones.number > 9 || ones.digits != Digits::none) return 0;
  out = first.number + ones.number;
  return unit + 1;
}

}  // namespace copydesk::times
