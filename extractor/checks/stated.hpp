#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "checks/checks.hpp"
#include "match/equation.hpp"

namespace copydesk {

/// A figure that the words call the outcome of two others, and how it follows from them.
struct Stated {
  enum class Kind : uint8_t {
    percent_change,  ///< "a drop of 24 percent", "11 percent more"
    difference,      ///< "2,800 more", "a margin of 250", "1,340 to go"
    points,          ///< "up 12 basis points", "tumbled 11 points" beside percents
    share,           ///< "60%", "a third of them", "one in four"
    ratio,           ///< "doubled", "five times as much", "three to one"
    rate,            ///< "7.5 per 100,000 people"
    product,         ///< beside "each", "a day", "per": a price, a total
  };
  Kind kind = Kind::share;
  std::optional<Item> item;  ///< none for a word ("doubled")
  Span span;                 ///< to show as evidence
  Quantity outcome;          ///< what the pair should come to
  int sign = 0;              ///< +1 more, -1 less, 0 not said
  /// Of a share: the part stands right beside it ("480, or 25 per cent"; "one in four, 460 in
  /// all"); of a difference: it is called "the remaining".
  bool linked = false;
  /// The words hang it on what stands right before: "..., an increase of 35 percent", "That is a
  /// drop of 20 percent". No other figure or period is named as its base.
  bool apposed = false;
  /// The words promise the figures: "A cut of 50 basis points ...", "outnumbered by four to one",
  /// "a third of what they were". They may stand in the next sentences.
  bool promises = false;
  /// They draw it from what was told: "so that it is 5 metres short", "That leaves a gap of $5m".
  bool concluded = false;
  /// A share told as a rate of the part in the whole: "a failure rate of 25 percent", "turnout
  /// was".
  bool is_rate = false;
  /// Of a share without an upper bound, "more than half": any larger part makes it hold, so only a
  /// part that spells it out says anything.
  bool is_open = false;
  Decimal base = 1;  ///< of a rate: "per 100,000"
};

/// The stated figures of one sentence, words ("doubled") first.
std::vector<Stated> stated_in(const CheckInput& input, uint32_t sentence);

}  // namespace copydesk
