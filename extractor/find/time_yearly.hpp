#pragma once

#include <cstdlib>

#include "find/time_stretch.hpp"

// What comes once a year: which year is meant. `make` gives the period of a year, unknown where the
// year has none.

namespace copydesk::times {

/// The candidate whose begin lies nearest to the anchor. Where the sentence says whether it has
/// happened, only the candidates on that side count, and a little beyond: news runs late.
template <typename Make>
Period nearest_year(Date anchor, Tense tense, Make make) {
  constexpr int64_t kSlack = 31;
  Period best;
  int64_t distance = 0;
  for (int year = anchor.year - 1; year <= anchor.year + 1; ++year) {
    const Period candidate = make(year);
    if (!candidate.known) continue;
    const int64_t ahead = days_between(anchor, candidate.begin);
    if (tense == Tense::past && ahead > kSlack) continue;
    if (tense == Tense::future && ahead < -kSlack) continue;
    const int64_t away = std::llabs(ahead);
    if (!best.known || away < distance) {
      best = candidate;
      distance = away;
    }
  }
  return best;
}

/// The nearest candidate that falls on a weekday, else the nearest one at all.
template <typename Make>
Period year_of_weekday(Date anchor, Weekday weekday, Make make) {
  constexpr int64_t kNear = 300;
  const Period fitting = nearest_year(anchor, Tense::unknown, [&](int year) {
    const Period candidate = make(year);
    const bool near = candidate.known && std::llabs(days_between(anchor, candidate.begin)) <= kNear;
    return near && weekday_of(candidate.begin) == weekday ? candidate : Period{};
  });
  return fitting.known ? fitting : nearest_year(anchor, Tense::unknown, make);
}

/// The latest candidate before the anchor, or the first one after it.
template <typename Make>
Period beside(Date anchor, Relation side, Make make) {
  Period best;
  constexpr int kLeap = 4;  // "next Super Tuesday" comes every fourth year
  for (int year = anchor.year - kLeap; year <= anchor.year + kLeap; ++year) {
    const Period candidate = make(year);
    if (!candidate.known) continue;
    if (side == Relation::last && candidate.end <= anchor) best = candidate;
    if (side == Relation::next && !best.known && candidate.begin > anchor) best = candidate;
  }
  return best;
}

/// A period that comes once a year, in the year that the words, the story or the article's date
/// give.
template <typename Make>
Period yearly(const Calendar& c, const Setting& s, Make make) {
  if (c.year >= 0) {
    Period period = make(c.year);
    period.anchor = Anchor::stated;
    return period;
  }
  Period period;
  const bool told = c.from_mention || c.relation == Relation::same;
  const auto anchor = told && s.story ? s.story : s.published;
  if (s.narrated_year && c.relation == Relation::none)
    period = make(*s.narrated_year);
  else if (told && s.story_year)
    period = make(*s.story_year);
  else if (!anchor)
    return s.story_year ? make(*s.story_year) : period;
  else if (c.relation == Relation::current)
    period = make(anchor->year);
  else if (c.relation == Relation::last || c.relation == Relation::next)
    period = beside(*anchor, c.relation, make);
  else
    period = c.weekday > 0 ? year_of_weekday(*anchor, static_cast<Weekday>(c.weekday), make)
                           : nearest_year(*anchor, s.tense, make);
  return period;
}

}  // namespace copydesk::times
