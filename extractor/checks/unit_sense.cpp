#include "checks/unit_sense.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

struct Sense {
  TemperatureSense sense = TemperatureSense::reading;
  bool sure = false;
};

bool is_change(const Reading& r, uint32_t i) {
  return text_is(r, i, {"warmer",     "cooler",   "hotter",   "colder", "warming", "cooling",
                        "difference", "anomaly",  "swing",    "change", "margin",  "variation",
                        "higher",     "lower",    "within",   "warmed", "cooled",  "rise",
                        "drop",       "increase", "decrease", "gap"});
}

// "A summer mean of 7 C" is a reading, "an average of 2 C above" is not.
bool is_level(const Reading& r, uint32_t i) {
  return text_is(r, i, {"average", "mean", "normal", "limit", "threshold", "target"});
}

bool is_freezing(const Reading& r, uint32_t i, uint32_t end) {
  return i < end && text_is(r, i, {"zero", "freezing"});
}

Sense sense_of(const Reading& r, IndexRange pair, const Sentence& sentence) {
  const uint32_t begin = sentence.tokens.begin;
  const uint32_t end = sentence.tokens.end;
  uint32_t behind = pair.end;
  while (behind < end && text_is(r, behind, {")", ","})) ++behind;
  if (behind < end && !is_freezing(r, behind + 1, end) &&
      text_is(r, behind,
              {"warmer", "cooler", "hotter", "colder", "higher", "lower", "above", "below", "rise",
               "increase", "drop", "fall", "difference", "warming", "swing"}))
    return {TemperatureSense::difference, true};
  if (pair.begin > begin && text_is(r, pair.begin - 1, {"by", "within"}))
    return {TemperatureSense::difference, true};
  if (pair.begin > begin + 1 && text_is(r, pair.begin - 1, {"of"}) && is_change(r, pair.begin - 2))
    return {TemperatureSense::difference, true};
  const uint32_t from = pair.begin >= begin + 6 ? pair.begin - 6 : begin;
  const uint32_t to = std::min(end, behind + 6);
  for (uint32_t i = from; i < to; ++i)
    if (is_change(r, i) || is_level(r, i)) return {TemperatureSense::difference, false};
  return {TemperatureSense::reading, false};
}

}  // namespace

bool is_temperature(const Item& item) {
  return item.value->unit == "celsius" || item.value->unit == "fahrenheit" ||
         item.value->unit == "kelvin";
}

Comparison compare_in_words(const Reading& r, const Item& a, const Item& b) {
  if (!is_temperature(a)) return compare_measures(*a.value, *b.value, TemperatureSense::reading);
  const Sentence& sentence = r.tokens.sentences[a.mention->sentence];
  const Sense sense = sense_of(r, {a.mention->tokens.begin, b.mention->tokens.end}, sentence);
  const Comparison out = compare_measures(*a.value, *b.value, sense.sense);
  if (sense.sure || out.fit == Fit::exact) return out;
  // The words leave it open: whichever sense fits was meant.
  const auto other = sense.sense == TemperatureSense::reading ? TemperatureSense::difference
                                                              : TemperatureSense::reading;
  const Comparison second = compare_measures(*a.value, *b.value, other);
  return second.fit == Fit::exact ? second : out;
}

}  // namespace copydesk
