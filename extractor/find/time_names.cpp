// Months and weekdays that are no dates.
#include "find/time_context.hpp"

namespace copydesk::times {
namespace {

using Kind = Calendar::Kind;

bool is_name_word(const TimeWord& token) {
  return token.capital && token.letters && token.month == 0 && token.weekday == 0 &&
         token.part == nullptr && token.key == Key::none && token.season == Season::none &&
         token.word == nullptr;
}

/// A word of a name that stands apart from the one before it.
bool name_at(const TimeTokens& t, uint32_t i) { return is_name_word(t[i]) && t.space_before(i); }

/// A month on its own, that could be a name or a verb.
bool month_is_no_time(const TimeTokens& t, const Parsed& parsed) {
  const uint32_t i = parsed.tokens.begin;
  const TimeWord& month = t[i];
  if (month.month == 0) return false;
  const TimeWord& before = t[i - 1];
  const TimeWord& behind = t[parsed.tokens.end];
  const bool lead = (before.leads & kLeadsToMonth) != 0;
  if (!month.capital) {
    const Key key = before.key;
    return !(key == Key::in || key == Key::since || key == Key::until || key == Key::between ||
             key == Key::last || key == Key::next || (lead && !month.ordinary));
  }
  if (month.short_form && month.ordinary)
    return true;  // "Jan", "Dec", "Mar" without a day are mostly names
  const auto given = t.classes().given_name;
  const bool name_like = month.ordinary || (given && t.reading().word(i).has(*given));
  const bool name_follows = name_at(t, parsed.tokens.end) && !behind.upper;
  if (name_follows && !lead && i != t.range().begin) return true;
  if (name_like && (name_follows || is_name_word(before))) return true;
  if (is_name_word(before) && name_follows) return true;
  if (!name_like) return false;
  if (before.key == Key::comma || before.key == Key::and_ || before.key == Key::or_)
    return t[i - 2].month == 0 && t[i - 2].digits == Digits::none;
  // "March on Washington", "May I", "in May"
  return !lead || before.key == Key::the || (before.key == Key::that) ||
         (behind.key == Key::on && before.key != Key::in);
}

/// "the September 11 attacks", "the Jan. 6, 2021, riot": the date is the name of what happened.
bool names_an_event(const TimeTokens& t, const Parsed& parsed) {
  if (parsed.calendar.kind != Kind::day || t[parsed.tokens.begin - 1].key != Key::the ||
      parsed.range)
    return false;
  const uint32_t next =
      t[parsed.tokens.end].key == Key::comma ? parsed.tokens.end + 1 : parsed.tokens.end;
  return t[next].has(kEvent);
}

/// "Chimes at Midnight", "Saturday Morning Cartoons"
bool part_of_title(const TimeTokens& t, const Parsed& parsed) {
  if (parsed.form != Parsed::Form::time) return false;
  const uint32_t last = parsed.tokens.end - 1;
  const TimeWord& token = t[last];
  if (token.part == nullptr || !token.capital || token.upper || last == t.range().begin)
    return false;
  return parsed.tokens.size() == 1 || (name_at(t, last + 1));
}

bool weekday_is_no_time(const TimeTokens& t, const Parsed& parsed) {
  const uint32_t i = parsed.tokens.begin;
  if (t[i].weekday == 0) return false;
  const TimeWord& before = t[i - 1];
  const bool bare =
      parsed.calendar.kind == Kind::weekday && parsed.form == Parsed::Form::date && !parsed.range;
  if (!t[i].capital) return t[i].short_form || (bare && t[i].ordinary);
  if (before.capital && before.has(kNamesDay)) return true;
  if (!bare) return false;
  // "Sun", "Sat", "Mon", "Wed" are words; a short weekday stands in front of a date or a time.
  if (t[i].short_form && t[i].ordinary && t.range().size() > 2) return true;
  if (before.key == Key::a && t[i - 2].key == Key::on && parsed.calendar.relation == Relation::none)
    return true;  // "on a Monday" is none in particular
  const TimeWord& behind = t[parsed.tokens.end];
  const bool name_follows = name_at(t, parsed.tokens.end) && !behind.upper;
  const bool first = i == t.range().begin;
  // "Friday Harbor", "Sunday Times", but "on Friday Mr. Smith" and "Friday President Bush said"
  if (name_follows && (before.leads & kLeadsToDay) == 0 && !first) return true;
  return name_follows && before.key == Key::the;
}

}  // namespace

bool is_no_time(const TimeTokens& t, const Parsed& parsed) {
  const Calendar& c = parsed.calendar;
  for (uint32_t i = parsed.tokens.begin; i < parsed.tokens.end; ++i)
    if (t.taken(i)) return true;
  if (parsed.form == Parsed::Form::date && c.kind == Kind::month && c.year < 0 &&
      c.relation == Relation::none && c.part == Part::whole && !parsed.range &&
      month_is_no_time(t, parsed))
    return true;
  const bool name_before =
      is_name_word(t[parsed.tokens.begin - 1]) && parsed.tokens.begin > t.range().begin + 1;
  const auto given = t.classes().given_name;
  const bool given_before = given && parsed.tokens.begin > t.range().begin &&
                            t.reading().word(parsed.tokens.begin - 1).has(*given);
  // "Johnnie Christmas", "The Christmas Cottage", "the City Lantern Festival"
  if (parsed.form == Parsed::Form::date && c.kind == Kind::holiday && c.year < 0) {
    if (name_before || given_before) return true;
    if (parsed.tokens.size() == 1 && name_at(t, parsed.tokens.end)) return true;
  }
  // "Yucatan Today"
  if (c.kind == Kind::shift && parsed.tokens.size() == 1 && name_before &&
      t[parsed.tokens.begin].capital && !t[parsed.tokens.begin].upper)
    return true;
  return names_an_event(t, parsed) || part_of_title(t, parsed) || weekday_is_no_time(t, parsed);
}

}  // namespace copydesk::times
