#include "checks/portion.hpp"

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kNounReach = 4;     // tokens: "the $12,000 it had paid per acre"
constexpr uint32_t kMarkReach = 6;     // tokens from "each" to what each has
constexpr uint32_t kAverageReach = 7;  // tokens from "average" to the figure

std::optional<Granularity> period_of(std::string_view word) {
  if (word == "hour" || word == "hourly") return Granularity::hour;
  if (word == "day" || word == "daily") return Granularity::day;
  if (word == "week" || word == "weekly") return Granularity::week;
  if (word == "month" || word == "monthly") return Granularity::month;
  if (word == "year" || word == "yearly" || word == "annual") return Granularity::year;
  return std::nullopt;
}

// "A unit", "a head": any of the things that are counted.
bool is_any_thing(const Reading& r, uint32_t token) {
  return text_is(r, token, {"head", "piece", "unit", "item", "property", "lot", "plot"});
}

// "a day", "per pupil", "each", "apiece", "on average" behind the figure and a word of its noun.
bool read_behind(const CheckInput& input, Portion& out) {
  const Reading& r = input.reading;
  const uint32_t end = sentence_of(input.reading, out.item).end;
  uint32_t i = out.item.mention->tokens.end;
  for (uint32_t words = 0; words < kNounReach && i < end; ++words, ++i) {
    if ((input.bits(i) & (kUnitArticle | kEach)) == 0) {
      if (!r.word(i).is(kLower)) return false;
      continue;
    }
    const bool per = text_is(r, i, {"per"});
    if ((per || text_is(r, i, {"a", "an", "each", "every"})) && i + 1 < end) {
      if (const auto period = period_of(r.word(i + 1).folded)) {
        out.by = Divisor::time, out.period = *period;
        return true;
      }
      if (is_any_thing(r, i + 1)) return out.by = Divisor::things, true;
      if (!text_is(r, i, {"each", "every"}) && r.word(i + 1).is(kLower)) {
        out.by = Divisor::things, out.noun = r.word(i + 1).lemma;
        return true;
      }
    }
    if (text_is(r, i, {"each", "apiece"})) return out.by = Divisor::things, true;
    if (per || !r.word(i).is(kLower)) return false;
  }
  return false;
}

// "each of them will have", "an average of", "a daily gate of"
bool read_before(const CheckInput& input, Portion& out) {
  const Reading& r = input.reading;
  const uint32_t begin = sentence_of(input.reading, out.item).begin;
  const uint32_t at = out.item.mention->tokens.begin;
  const bool of = at > begin && text_is(r, at - 1, {"of"});
  for (uint32_t i = at, steps = 0; i > begin && steps < kMarkReach; ++steps) {
    --i;
    if (r.token(i).kind == TokenKind::number) return false;
    if ((input.bits(i) & (kEach | kPortion | kUnitNoun | kEndsStretch)) == 0) continue;
    if (text_is(r, i, {",", ";", ":"})) return false;
    if (text_is(r, i, {"each"})) return out.by = Divisor::things, true;
    if (!of || text_is(r, i, {"average", "mean"})) continue;
    if (const auto period = period_of(r.word(i).folded); period && i + 1 < at) {
      out.by = Divisor::time, out.period = *period;
      return true;
    }
  }
  return false;
}

// "Daily" of "a daily average of 78".
std::optional<Granularity> period_before(const Reading& r, uint32_t average, uint32_t begin) {
  return average > begin ? period_of(r.word(average - 1).folded) : std::nullopt;
}

// "The average offender paying Rs 600", "averages 15 births a day", "on average, each stands to get
// $12,000": no other figure stands between.
void read_average(const CheckInput& input, Portion& out) {
  const Reading& r = input.reading;
  const uint32_t begin = sentence_of(r, out.item).begin;
  uint32_t i = out.item.mention->tokens.begin;
  for (uint32_t steps = 0; i > begin && steps < kAverageReach; ++steps) {
    --i;
    if (r.token(i).kind == TokenKind::number || text_is(r, i, {";", ":"})) return;
    if (!is_average_word(r, i)) continue;
    // "On average, 20 of them": an average of something else.
    const bool on = i > begin && text_is(r, i - 1, {"on"});
    if (text_is(r, i + 1, {","}) &&
        !(on && any_text(r, {i, out.item.mention->tokens.begin}, {"each"})))
      return;
    out.average = true;
    if (r.word(i + 1).is(kLower) && !text_is(r, i + 1, {"of", "was", "is", "at", "out", "to"}))
      out.averaged = r.word(i + 1).lemma;
    if (out.by != Divisor::none) return;
    out.by = Divisor::things;
    if (const auto period = period_before(r, i, begin))
      out.by = Divisor::time, out.period = *period;
    return;
  }
}

}  // namespace

std::string_view distance_unit(std::string_view unit) {
  constexpr std::string_view kPerHour = "-per-hour";
  return unit.ends_with(kPerHour) ? unit.substr(0, unit.size() - kPerHour.size())
                                  : std::string_view();
}

bool is_amount(const Item& item) {
  return is_positive_amount(item) && item.value->form != NumberForm::fraction;
}

bool is_average_word(const Reading& r, uint32_t token) {
  return text_is(r, token, {"average", "averages", "averaged", "averaging"}) ||
         (token > 0 && text_is(r, token, {"mean"}) && text_is(r, token - 1, {"a", "the"}));
}

std::optional<Portion> portion_of(const CheckInput& input, const Item& item) {
  if (!is_amount(item)) return std::nullopt;
  Portion out;
  out.item = item;
  out.unit = item.value->unit;
  if (const std::string_view distance = distance_unit(item.value->unit); !distance.empty()) {
    const Reading& r = input.reading;
    if (!any_text(r, sentence_of(input.reading, item),
                  {"average", "averaged", "averaging", "mean"}))
      return std::nullopt;
    out.by = Divisor::time;
    out.unit = distance;
    return out;
  }
  if (!read_behind(input, out)) read_before(input, out);
  if ((input.places.bits_in(item.mention->sentence) & (kEach | kPortion)) != 0)
    read_average(input, out);
  return out.by != Divisor::none ? std::optional(out) : std::nullopt;
}

}  // namespace copydesk
