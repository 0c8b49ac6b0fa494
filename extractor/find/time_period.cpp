// Decades, centuries, quarters, seasons, holidays and weeks.
#include "find/time_grammar.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;

}  // namespace

// "1990s", "the ’90s", "the sixties"
uint32_t Grammar::decade(uint32_t i, Calendar& out) const {
  constexpr std::pair<std::string_view, int> words[] = {
      {"twenties", 20}, {"thirties", 30},  {"forties", 40},  {"fifties", 50},
      {"sixties", 60},  {"seventies", 70}, {"eighties", 80}, {"nineties", 90}};
  const uint32_t next = skip(i, Key::the);
  if (t_[next].decade >= 1000 && next == i) {
    // "the 1600s" is a century's name.
    out = {.kind =
               t_[next].decade % 100 == 0 && t_[next].decade < 1900 ? Kind::century : Kind::decade};
    out.year = t_[next].decade;
    out.number = t_[next].decade / 100;
    return next + 1;
  }
  // "the 1930's": digits and a clitic
  if (next == i && t_[i].digits == Digits::plain && t_[i].printed == 4 && t_[i].number % 10 == 0 &&
      t_[i + 1].has(kPossessive) && glued(i + 1) && t_[i - 1].key == Key::the) {
    out = {.kind = Kind::decade};
    out.year = t_[i].number;
    return i + 2;
  }
  if (next == i && t_[i - 1].key != Key::in) return 0;
  const uint32_t digits = t_[next].has(kApostrophe) && glued(next + 1) ? next + 1 : next;
  // "in the 30s" tells a temperature or an age as often as a decade.
  const bool marked = t_.apostrophe(digits) || digits != next;
  if (const int two = t_[digits].decade; two >= 0 && two < 100 && marked) {
    out = {.kind = Kind::decade};
    out.year = (two < 20 ? 2000 : 1900) + two;
    out.year_printed_short = true;
    return digits + 1;
  }
  for (const auto& [word, decade] : words) {
    if (t_[next].folded != word) continue;
    out = {.kind = Kind::decade};
    out.year = 1900 + decade;
    out.year_printed_short = true;
    return next + 1;
  }
  return 0;
}

// "the 20th century", "19th-century", "the twenty-first century"
uint32_t Grammar::century(uint32_t i, Calendar& out) const {
  const uint32_t start = skip(i, Key::the);
  int number = 0;
  uint32_t next = ordinal(start, number);
  if (next == 0 || number > 30) return 0;
  // "from the 15th to the 19th century"
  const Key joint = t_[next].key;
  if (start == i && (joint == Key::to || joint == Key::and_ || joint == Key::through)) {
    int last = 0;
    const uint32_t end = ordinal(skip(next + 1, Key::the), last);
    if (end == 0 || t_[end].unit != Unit::century || last <= number) return 0;
    out = {.kind = Kind::century};
    out.number = number - 1;
    return next;
  }
  const bool hyphen = t_[next].key == Key::dash && glued(next) && glued(next + 1);
  if (hyphen) ++next;
  if (t_[next].unit != Unit::century || t_[next].plural) return 0;
  if (hyphen && start != i) return 0;
  out = {.kind = Kind::century};
  out.number = number - 1;
  out.hyphenated = hyphen;
  return next + 1;
}

// "Q3 2018", "2019 H2", "2017-Q1", "the third quarter", "third-quarter"
uint32_t Grammar::quarter(uint32_t i, Calendar& out) const {
  const auto code = [&](uint32_t at) {
    const std::string_view text = t_[at].folded;
    const bool fits = text.size() == 2 && (text[0] == 'q' || text[0] == 'h') && text[1] >= '1' &&
                      text[1] <= (text[0] == 'q' ? '4' : '2');
    return fits ? text : std::string_view();
  };
  const auto set = [&](std::string_view text) {
    out = {.kind = text[0] == 'q' ? Kind::quarter : Kind::half};
    out.number = text[1] - '0';
  };
  if (const auto text = code(i); !text.empty()) {
    set(text);
    const uint32_t dash = skip(i + 1, Key::dash);
    const uint32_t end = year_behind(dash, out);
    if (end != 0) return end;
    return text[0] == 'q' ? i + 1 : 0;
  }
  if (t_[i].digits == Digits::plain && t_[i].printed == 4) {
    const uint32_t at = skip(i + 1, Key::dash);
    if (const auto text = code(at); !text.empty()) {
      const int year = t_[i].number;
      set(text);
      out.year = year;
      return at + 1;
    }
  }
  const uint32_t start = skip(i, Key::the);
  int number = 0;
  uint32_t next = ordinal(start, number);
  if (next == 0 || number > 4) return 0;
  const bool hyphen = t_[next].key == Key::dash && glued(next) && glued(next + 1);
  if (hyphen) ++next;
  if (t_[next].key == Key::fiscal || t_[next].key == Key::financial) ++next;
  const bool is_half = t_[next].key == Key::half;
  if (t_[next].unit != Unit::quarter && t_[next].key != Key::quarter && !(is_half && hyphen))
    return 0;
  if (t_[next].plural ||
      (start == i && !hyphen && t_[next + 1].key != Key::of && t_[next + 1].number < 1000))
    return 0;
  if (is_half && number > 2) return 0;
  out = {.kind = is_half ? Kind::half : Kind::quarter};
  out.number = number;
  out.hyphenated = hyphen;
  const uint32_t end = year_behind(next + 1, out);
  return end != 0 ? end : next + 1;
}

// "summer 2018", "the winter of 1776-77", "spring"
uint32_t Grammar::season(uint32_t i, Calendar& out) const {
  const uint32_t start = skip(i, Key::the);
  const TimeWord& token = t_[start];
  if (token.season == Season::none || t_.taken(start)) return 0;
  out = {.kind = Kind::season, .season = token.season};
  uint32_t next = start + 1;
  if (const uint32_t end = year_behind(next, out)) {
    const bool two_years =
        t_[end].key == Key::dash && t_[end + 1].digits == Digits::plain && !t_[end + 1].ordinal &&
        (t_[end + 1].printed == 2 || t_[end + 1].printed == 4) && out.season == Season::winter;
    return two_years ? end + 2 : end;
  }
  // "fall" and "spring" are verbs and things, "winter" a kind of wheat: a preposition or article
  // has to stand before.
  const Key before = t_[i - 1].key;
  const bool sure = before == Key::in || before == Key::since || before == Key::until ||
                    before == Key::early || before == Key::late || before == Key::during ||
                    before == Key::throughout || before == Key::middle || t_[i - 1].has(kWhole);
  const bool led = sure || before == Key::by || before == Key::from || before == Key::to ||
                   before == Key::through || before == Key::between || before == Key::before ||
                   before == Key::after;
  if (token.ordinary ? !sure : !led && start == i) return 0;
  const TimeWord& behind = t_[next];
  if (behind.key == Key::of || (token.capital && behind.capital))
    return 0;  // "the Summer Institute"
  return next;
}

// "Thanksgiving", "Christmas 2013", "Easter in 2010", "Memorial Day weekend"
uint32_t Grammar::holiday(uint32_t i, Calendar& out) const {
  if (!t_[i].letters && t_[i].digits == Digits::none) return 0;
  if (t_.taken(i) || !t_.classes().holiday) return 0;
  const Entry* entry = nullptr;
  uint32_t next = t_.longest_phrase(i, *t_.classes().holiday, entry);
  if (next == 0) return 0;
  // "It was a good Friday for them."
  if (!t_[i].capital && t_[next - 1].weekday != 0 && t_[next - 1].capital) return 0;
  out = {.kind = Kind::holiday, .holiday = entry};
  if (const uint32_t year = year_behind(next, out)) return year;
  const bool doubtful = next == i + 1 && !t_[i].capital && entry->text("ambiguous") == "yes";
  return doubtful ? 0 : next;
}

// "week 10"; "W10" is no word of news copy
uint32_t Grammar::week_number(uint32_t i, Calendar& out) const {
  if (t_[i].unit != Unit::week || t_[i].plural || t_[i].unit_count != 1) return 0;
  const TimeWord& number = t_[i + 1];
  if (number.digits != Digits::plain || number.ordinal || number.printed > 2 || number.number < 1 ||
      number.number > 53)
    return 0;
  out = {.kind = Kind::week};
  out.number = number.number;
  const uint32_t year = year_behind(i + 2, out);
  return year != 0 ? year : i + 2;
}

}  // namespace copydesk::times
