// What the digits of one token tell: "12", "11:44", "10pm", "2.5", "23.04.2022", "1990s", "12th".
#include "find/time_words.hpp"

namespace copydesk::times {
namespace {

/// Reads digits from the front of `text`; -1 where there is none or more than nine.
int32_t take_digits(std::string_view& text, uint8_t& count) {
  int32_t value = 0;
  count = 0;
  while (count < text.size() && is_digit(text[count])) {
    if (count == 9) return -1;
    value = value * 10 + (text[count++] - '0');
  }
  text.remove_prefix(count);
  return count == 0 ? -1 : value;
}

bool is_ordinal_suffix(std::string_view text) {
  return text == "st" || text == "nd" || text == "rd" || text == "th";
}

/// "11:44", "11:44:30", with "am" or "pm" behind it. `rest` begins at the colon.
void read_colons(int32_t hour, std::string_view rest, TimeWord& out) {
  uint8_t count = 0;
  rest.remove_prefix(1);
  const int32_t minute = take_digits(rest, count);
  if (count != 2 || minute > 59 || hour > 24) return;
  int32_t second = 0;
  if (!rest.empty() && rest.front() == ':') {
    rest.remove_prefix(1);
    second = take_digits(rest, count);
    if (count != 2 || second > 59) return;
  }
  out.meridiem = meridiem_of(rest);
  if (!rest.empty() && out.meridiem == Meridiem::unknown) return;
  out.second_of_day = hour * kHour + minute * kMinute + second;
  out.clock = true;
}

/// "10pm", "330pm".
void read_glued_meridiem(int32_t number, Meridiem meridiem, TimeWord& out) {
  const int32_t hour = number < 100 ? number : number / 100;
  const int32_t minute = number < 100 ? 0 : number % 100;
  if (hour < 1 || hour > 12 || minute > 59) return;
  out.second_of_day = hour * kHour + minute * kMinute;
  out.meridiem = meridiem;
  out.clock = true;
}

/// What stands behind the point of "2.5", "8.30", "8.30pm" and "23.04.2022".
void read_point(std::string_view rest, TimeWord& out) {
  uint8_t count = 0;
  rest.remove_prefix(1);
  const int32_t behind = take_digits(rest, count);
  if (count == 0 || count > 2) return;
  if (!rest.empty() && rest.front() == '.' && rest.size() > 1) {
    out.digits = Digits::dotted;
    return;
  }
  if (const Meridiem m = meridiem_of(rest);
      m != Meridiem::unknown && count == 2 && behind < 60 && out.number <= 12) {
    out.second_of_day = out.number * kHour + behind * kMinute;
    out.meridiem = m;
    out.clock = true;
  }
  if (!rest.empty()) return;
  out.digits = Digits::decimal;
  out.hundredths = count == 1 ? behind * 10 : behind;
}

/// "1,250"; nothing is set for other groupings.
void read_groups(std::string_view rest, TimeWord& out) {
  while (!rest.empty() && rest.front() == ',') {
    uint8_t count = 0;
    rest.remove_prefix(1);
    const int32_t group = take_digits(rest, count);
    if (count != 3 || out.number > 1'000'000) {
      out.number = -1;
      return;
    }
    out.number = out.number * 1000 + group;
  }
  if (rest.empty())
    out.digits = Digits::grouped;
  else
    out.number = -1;
}

/// "1990s", "90s", "1930's".
bool is_decade_suffix(std::string_view rest) { return rest == "s" || rest == "'s"; }

}  // namespace

Meridiem meridiem_of(std::string_view text) {
  if (text == "am" || text == "a.m." || text == "a.m") return Meridiem::am;
  if (text == "pm" || text == "p.m." || text == "p.m") return Meridiem::pm;
  return Meridiem::unknown;
}

void read_number(std::string_view text, TimeWord& out) {
  if (text.front() == '\'') {
    out.apostrophe = true;
    text.remove_prefix(1);
  }
  const int32_t number = take_digits(text, out.printed);
  if (number < 0) return;
  out.number = number;
  if (text.empty()) {
    out.digits = Digits::plain;
  } else if (text.front() == ':') {
    read_colons(number, text, out);
    out.number = -1;
  } else if (text.front() == '.') {
    read_point(text, out);
    if (out.digits == Digits::none) out.number = -1;
  } else if (text.front() == ',') {
    read_groups(text, out);
  } else if (is_ordinal_suffix(text)) {
    out.ordinal = true;
    out.digits = Digits::plain;
  } else if (is_decade_suffix(text) && number % 10 == 0 && (out.printed == 4 || out.printed == 2)) {
    out.decade = number;
    out.number = -1;
  } else if (const Meridiem m = meridiem_of(text); m != Meridiem::unknown) {
    read_glued_meridiem(number, m, out);
    out.number = -1;
  } else {
    out.number = -1;
  }
}

}  // namespace copydesk::times
