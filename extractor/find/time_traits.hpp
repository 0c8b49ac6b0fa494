#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk::times {

/// What else a word tells of the numbers and dates beside it; bits. A word with a trait may still
/// be part of a name, one with a key is not.
enum Trait : uint32_t {
  kVery = 1U << 0,
  kApostrophe = 1U << 1,  ///< "'"
  kPossessive = 1U << 2,  ///< "'s"
  kCalendar = 1U << 3,    ///< "calendar": "the calendar year 2018"
  kAll = 1U << 4,         ///< "all week"
  kSingle = 1U << 5,      ///< "single-day"
  kHalfSign = 1U << 6,    ///< "½"
  kFiscalYear = 1U << 7,  ///< "FY"
  kTonight = 1U << 8,
  kStarting = 1U << 9,  ///< "starting Friday"
  kBack = 1U << 10,     ///< "two weeks back"
  kWhole = 1U << 11,
  kStill = 1U << 12,
  kKnown = 1U << 13,  ///< "known today as", "used today"
  kPercent = 1U << 14,
  kPeople = 1U << 15,
  kMagnitude = 1U << 16,  ///< "million"
  kMoney = 1U << 17,      ///< "$", "No.": signs before a number that make it no year
  kPriceSign = 1U << 18,  ///< "$", "£"
  kMeasure = 1U << 19,    ///< "ft": units after a number that make it no year
  kDistance = 1U << 20,   ///< "miles": "60 miles an hour"
  kOfUnit = 1U << 21,     ///< between a number and its unit: "six straight days"
  kModal = 1U << 22,      ///< "will last three weekends"
  kEnding = 1U << 23,     ///< "ended the day"
  kNamesDay = 1U << 24,   ///< "Bloody Sunday", "Fox News Sunday"
  kEvent = 1U << 25,      ///< "the September 11 attacks"
  kColon = 1U << 26,
  kOlds = 1U << 27,    ///< "three-year-olds"
  kYear = 1U << 28,    ///< "year"
  kFuture = 1U << 29,  ///< "will": the sentence's times lie ahead
  kPast = 1U << 30,    ///< "was"
  kIs = 1U << 31,      ///< "is", "are"
};
uint32_t traits_of(std::string_view folded);

}  // namespace copydesk::times
