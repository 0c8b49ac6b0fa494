#include "find/time_words.hpp"

#include <algorithm>
#include <utility>

namespace copydesk::times {
namespace {

constexpr int kHour = 3600;
constexpr int kMinute = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

Meridiem meridiem_of(std::string_view text) {
  if (text == "am" || text == "a.m." || text == "a.m") return Meridiem::am;
  if (text == "pm" || text == "p.m." || text == "p.m") return Meridiem::pm;
  return Meridiem::unknown;
}

bool is_ordinal_suffix(std::string_view text) {
  return text == "st" || text == "nd" || text == "rd" || text == "th";
}

/// "11:44", "11:44:30", with "am" or "pm" behind it. `rest` begins at the colon.
void read_colons(int32_t hour, std::string_view rest, TimeToken& out) {
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
void read_glued_meridiem(int32_t number, Meridiem meridiem, TimeToken& out) {
  const int32_t hour = number < 100 ? number : number / 100;
  const int32_t minute = number < 100 ? 0 : number % 100;
  if (hour < 1 || hour > 12 || minute > 59) return;
  out.second_of_day = hour * kHour + minute * kMinute;
  out.meridiem = meridiem;
  out.clock = true;
}

/// What stands behind the point of "2.5", "8.30", "8.30pm" and "23.04.2022".
void read_point(std::string_view rest, TimeToken& out) {
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
void read_groups(std::string_view rest, TimeToken& out) {
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

void read_number(std::string_view text, TimeToken& out) {
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

int32_t cell(const Entry& entry, std::string_view column) {
  const auto attribute = entry.attribute(column);
  if (!attribute || !attribute->number) return -1;
  return static_cast<int32_t>(attribute->number->to_int().value_or(-1));
}

bool yes(const Entry& entry, std::string_view column) { return entry.text(column) == "yes"; }

void set_unit(const Entry& entry, TimeToken& out) {
  constexpr std::pair<std::string_view, Unit> units[] = {
      {"PT1S", Unit::second},      {"PT1M", Unit::minute}, {"PT1H", Unit::hour},
      {"P1D", Unit::day},          {"P1W", Unit::week},    {"P2W", Unit::week},
      {"P1WE", Unit::weekend},     {"P1M", Unit::month},   {"P3M", Unit::quarter},
      {"P1Y", Unit::year},         {"P10Y", Unit::decade}, {"P100Y", Unit::century},
      {"P1000Y", Unit::millennium}};
  const std::string_view iso = entry.text("iso");
  for (const auto& [name, unit] : units)
    if (iso == name) out.unit = unit;
  out.unit_count = iso == "P2W" ? 2 : 1;
  out.plural = yes(entry, "plural");
  out.night = entry.text("lemma") == "night";
}

Season season_of(const Entry& entry) {
  const std::string_view timex = entry.text("timex");
  if (timex == "SP") return Season::spring;
  if (timex == "SU") return Season::summer;
  if (timex == "FA") return Season::fall;
  return Season::winter;
}

void read_classes(const Word& word, const Words& words, const TimeClasses& classes,
                  TimeToken& out) {
  const auto entry = [&](std::optional<ClassId> c) {
    return c && word.has(*c) ? words.entry(word, *c) : nullptr;
  };
  if (const Entry* e = entry(classes.month)) {
    out.month = static_cast<uint8_t>(cell(*e, "number"));
    out.ordinary |= yes(*e, "word");
    out.short_form = yes(*e, "short");
  }
  if (const Entry* e = entry(classes.weekday)) {
    out.weekday = static_cast<uint8_t>(cell(*e, "number"));
    out.ordinary |= yes(*e, "word");
    out.short_form = yes(*e, "short");
    out.plural = yes(*e, "plural");
  }
  if (const Entry* e = entry(classes.unit)) set_unit(*e, out);
  if (const Entry* e = entry(classes.season)) {
    out.season = season_of(*e);
    out.ordinary |= yes(*e, "word");
  }
  if (const Entry* e = entry(classes.number)) out.number = cell(*e, "value");
  if (const Entry* e = entry(classes.ordinal)) {
    out.number = cell(*e, "value");
    out.ordinal = true;
  }
  out.part = entry(classes.part);
  out.word = entry(classes.word);
}

}  // namespace

TimeClasses::TimeClasses(const Lexicon& lexicon)
    : month(lexicon.class_named("month")),
      weekday(lexicon.class_named("weekday")),
      season(lexicon.class_named("season")),
      part(lexicon.class_named("part-of-day")),
      unit(lexicon.class_named("duration-unit")),
      word(lexicon.class_named("time-word")),
      number(lexicon.class_named("number-word")),
      ordinal(lexicon.class_named("ordinal-word")),
      holiday(lexicon.class_named("holiday")),
      zone(lexicon.class_named("time-zone")),
      given_name(lexicon.class_named("given-name")) {
  for (const auto c : {month, weekday, season, part, unit, word, holiday})
    if (c) triggers.add(*c);
}

void TimeTokens::enter(IndexRange sentence) {
  range_ = sentence;
  known_.assign(sentence.size(), 0);
  tokens_.resize(std::max<size_t>(tokens_.size(), sentence.size()));
}

const TimeToken& TimeTokens::learn(uint32_t index) const {
  static const TimeToken nothing;
  if (!range_.contains(index)) return nothing;
  const uint32_t place = index - range_.begin;
  tokens_[place] = read(index);
  known_[place] = 1;
  return tokens_[place];
}

TimeToken TimeTokens::read(uint32_t index) const {
  const Reading& reading = input_.reading;
  const Token& token = reading.token(index);
  const Word& word = reading.word(index);
  TimeToken out;
  out.folded = word.folded;
  out.space_before = token.space_before;
  out.line_before =
      token.space_before && index > 0 &&
      reading.text({reading.token(index - 1).span.end, token.span.begin}).find('\n') !=
          std::string_view::npos;
  out.taken = input_.taken[index] != 0;
  out.upper = word.is(kUpper);
  out.capital = word.is(kCapitalised) || word.is(kUpper) || word.is(kInitial);
  out.letters = word.is(kHasLetter);
  if (word.folded.empty()) return out;
  const char first = word.folded.front();
  if (is_digit(first) || (first == '\'' && word.folded.size() > 2 && is_digit(word.folded[1]))) {
    read_number(word.folded, out);
    // "’82" is cut into its mark and its digits.
    if (out.digits == Digits::plain && out.printed == 2 && !token.space_before &&
        index > range_.begin)
      out.apostrophe |=
          reading.word(index - 1).folded == "'" && reading.token(index - 1).space_before;
    return out;
  }
  out.key = key_of(word.folded);
  out.meridiem = meridiem_of(word.folded);
  out.is_meridiem = out.meridiem != Meridiem::unknown;
  if (!word.classes.empty()) read_classes(word, reading.words, classes_, out);
  return out;
}

}  // namespace copydesk::times
