#include "find/time_traits.hpp"

#include <algorithm>
#include <array>

#include "find/time_rows.hpp"

namespace copydesk::times {
namespace {

struct TraitRow {
  std::string_view word;
  uint32_t traits;
};

// Sorted by bytes.
constexpr std::array kTraits = {
    TraitRow{"#", kMoney},
    TraitRow{"$", kMoney | kPriceSign},
    TraitRow{"%", kPercent},
    TraitRow{"'", kApostrophe},
    TraitRow{"'s", kPossessive},
    TraitRow{":", kColon},
    TraitRow{"a$", kMoney},
    TraitRow{"acres", kMeasure},
    TraitRow{"additional", kOfUnit},
    TraitRow{"all", kAll},
    TraitRow{"ash", kNamesDay},
    TraitRow{"attack", kEvent},
    TraitRow{"attacks", kEvent},
    TraitRow{"back", kBack},
    TraitRow{"beginning", kStarting},
    TraitRow{"billion", kMagnitude},
    TraitRow{"black", kNamesDay},
    TraitRow{"bloody", kNamesDay},
    TraitRow{"bombing", kEvent},
    TraitRow{"bombings", kEvent},
    TraitRow{"business", kOfUnit},
    TraitRow{"c$", kMoney},
    TraitRow{"calendar", kCalendar | kOfUnit},
    TraitRow{"can", kModal},
    TraitRow{"casual", kNamesDay},
    TraitRow{"cc", kMeasure},
    TraitRow{"consecutive", kOfUnit},
    TraitRow{"could", kModal},
    TraitRow{"coup", kEvent},
    TraitRow{"cyber", kNamesDay},
    TraitRow{"exist", kKnown},
    TraitRow{"exists", kKnown},
    TraitRow{"extra", kOfUnit},
    TraitRow{"fat", kNamesDay},
    TraitRow{"feet", kMeasure | kDistance},
    TraitRow{"fewer", kOfUnit},
    TraitRow{"ft", kMeasure},
    TraitRow{"full", kOfUnit},
    TraitRow{"further", kOfUnit},
    TraitRow{"fy", kFiscalYear},
    TraitRow{"giving", kNamesDay},
    TraitRow{"ha", kMeasure},
    TraitRow{"hp", kMeasure},
    TraitRow{"kg", kMeasure},
    TraitRow{"kilometer", kDistance},
    TraitRow{"kilometers", kDistance},
    TraitRow{"kilometre", kDistance},
    TraitRow{"kilometres", kDistance},
    TraitRow{"km", kMeasure | kDistance},
    TraitRow{"known", kKnown},
    TraitRow{"lb", kMeasure},
    TraitRow{"lbs", kMeasure},
    TraitRow{"long", kOfUnit},
    TraitRow{"m", kMeasure},
    TraitRow{"manic", kNamesDay},
    TraitRow{"massacre", kEvent},
    TraitRow{"may", kModal},
    TraitRow{"meters", kDistance},
    TraitRow{"metres", kDistance},
    TraitRow{"mi", kMeasure},
    TraitRow{"might", kModal},
    TraitRow{"mile", kDistance},
    TraitRow{"miles", kDistance},
    TraitRow{"million", kMagnitude},
    TraitRow{"more", kOfUnit},
    TraitRow{"mph", kMeasure},
    TraitRow{"must", kModal},
    TraitRow{"news", kNamesDay},
    TraitRow{"no.", kMoney},
    TraitRow{"olds", kOlds},
    TraitRow{"palm", kNamesDay},
    TraitRow{"people", kPeople},
    TraitRow{"percent", kPercent},
    TraitRow{"riot", kEvent},
    TraitRow{"riots", kEvent},
    TraitRow{"ruby", kNamesDay},
    TraitRow{"should", kModal},
    TraitRow{"shrove", kNamesDay},
    TraitRow{"single", kSingle},
    TraitRow{"starting", kStarting},
    TraitRow{"still", kStill},
    TraitRow{"straight", kOfUnit},
    TraitRow{"super", kNamesDay},
    TraitRow{"taco", kNamesDay},
    TraitRow{"terror", kEvent},
    TraitRow{"terrorist", kEvent},
    TraitRow{"to", kModal},
    TraitRow{"tonight", kTonight},
    TraitRow{"trading", kOfUnit},
    TraitRow{"uprising", kEvent},
    TraitRow{"us$", kMoney},
    TraitRow{"used", kKnown},
    TraitRow{"very", kVery},
    TraitRow{"whole", kWhole | kOfUnit},
    TraitRow{"will", kModal},
    TraitRow{"working", kOfUnit},
    TraitRow{"would", kModal},
    TraitRow{"year", kYear},
    TraitRow{"\xc2\xa3", kMoney | kPriceSign},
    TraitRow{"\xc2\xa5", kMoney},
    TraitRow{"\xc2\xbd", kHalfSign},
    TraitRow{"\xe2\x82\xac", kMoney},
};

static_assert(sorted(kTraits));

template <size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

uint32_t traits_of(std::string_view folded) {
  // "ended", "finishing", "closes"
  const bool ending =
      folded.starts_with("end") || folded.starts_with("finish") || folded.starts_with("close");
  const TraitRow* row = row_of(kTraits, folded);
  return (row != nullptr ? row->traits : 0) | (ending ? kEnding : 0U);
}

Tense cue_of(std::string_view folded, bool capital) {
  constexpr auto future = std::to_array<std::string_view>(
      {"will",     "shall",    "'ll",       "be",     "until", "till",  "plans",    "planned",
       "planning", "expected", "scheduled", "slated", "due",   "set",   "going",    "expects",
       "begins",   "ahead",    "starts",    "opens",  "would", "could", "starting", "beginning"});
  constexpr auto past =
      std::to_array<std::string_view>({"was", "were", "had", "has", "have", "did", "said", "been",
                                       "told", "fell", "since", "rose", "ago", "took"});
  if (one_of(folded, future)) return Tense::future;
  if (one_of(folded, past)) return Tense::past;
  return folded.size() > 4 && folded.ends_with("ed") && !capital ? Tense::past : Tense::unknown;
}

}  // namespace copydesk::times
