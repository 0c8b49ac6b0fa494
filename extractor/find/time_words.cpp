#include "find/time_words.hpp"

#include <utility>

namespace copydesk::times {
namespace {

int32_t cell(const Entry& entry, std::string_view column) {
  const auto attribute = entry.attribute(column);
  if (!attribute || !attribute->number) return -1;
  return static_cast<int32_t>(attribute->number->to_int().value_or(-1));
}

bool yes(const Entry& entry, std::string_view column) { return entry.text(column) == "yes"; }

void set_unit(const Entry& entry, TimeWord& out) {
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

void read_classes(const Word& word, const Words& words, const TimeClasses& classes, TimeWord& out) {
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

/// Digits of other scripts are plain ones once folded.
bool begins_with_digit(std::string_view folded) {
  if (folded.size() > 2 && folded.front() == '\'') folded.remove_prefix(1);
  return !folded.empty() && is_digit(folded.front());
}

/// "was", "will", "opened" ("Ed" is a name).
Tense cue_of(const TimeWord& w) {
  if (w.has(kFuture)) return Tense::future;
  const bool regular = w.folded.size() > 4 && w.folded.ends_with("ed") && !w.capital;
  return w.has(kPast) || regular ? Tense::past : Tense::unknown;
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
      city(lexicon.class_named("city")),
      given_name(lexicon.class_named("given-name")) {
  for (const auto c : {month, weekday, season, part, unit, word, holiday})
    if (c) triggers.add(*c);
}

void TimeWords::update(const Words& words) {
  for (auto s = static_cast<Symbol>(words_.size()); s < words.size(); ++s) {
    words_.push_back(read(words[s], words));
    glances_.push_back(glance(words[s], words_.back()));
  }
}

void TimeWords::clear() {
  words_.clear();
  glances_.clear();
}

TimeGlance TimeWords::glance(const Word& word, const TimeWord& read) const {
  TimeGlance out;
  out.opens = openings_of(read);
  if (classes_.holiday && word.has(*classes_.holiday)) out.opens |= kOpensHoliday;
  if (word.classes.any(classes_.triggers))
    out.reach = kReachOfWord;
  else if (word.is(kHasDigit) || (!word.folded.empty() && is_digit(word.folded.front())))
    out.reach = kReachOfDigits;
  else if (word.phrase_node != 0 && word.is(kCapitalised))
    out.reach = kReachOfName;
  return out;
}

TimeWord TimeWords::read(const Word& word, const Words& words) const {
  TimeWord out;
  out.folded = word.folded;
  out.upper = word.is(kUpper);
  out.capital = word.is(kCapitalised) || word.is(kUpper) || word.is(kInitial);
  out.letters = word.is(kHasLetter);
  if (begins_with_digit(word.folded)) {
    read_number(word.folded, out);
  } else {
    out.key = key_of(word.folded);
    out.leads = leads_of(out.key);
    out.meridiem = meridiem_of(word.folded);
    out.is_meridiem = out.meridiem != Meridiem::unknown;
    if (!word.classes.empty()) read_classes(word, words, classes_, out);
  }
  out.traits = traits_of(word.folded);
  if (out.letters) out.cue = cue_of(out);
  read_neighbours(out);
  return out;
}

}  // namespace copydesk::times
