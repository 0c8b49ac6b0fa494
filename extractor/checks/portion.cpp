#include "checks/portion.hpp"

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kNounReach = 4;  // tokens: "the $12,000 it had paid per acre"
constexpr uint32_t kMarkReach = 6;  // tokens from "each" to what each has

std::optional<Granularity> period_of(std::string_view word) {
  if (word == "hour" || word == "hourly") return Granularity::hour;
  if (word == "day" || word == "daily") return Granularity::day;
  if (word == "week" || word == "weekly") return Granularity::week;
  if (word == "month" || word == "monthly") return Granularity::month;
  if (word == "year" || word == "yearly" || word == "annual") return Granularity::year;
  return std::nullopt;
}

// "An acre", "an over": what prices and paces are told by without "per".
bool is_sold_by(const Reading& r, uint32_t token) {
  return text_is(
      r, token,
      {"acre",     "hectare", "over",  "barrel", "bushel",    "ton",       "tonne",   "kilo",
       "kilogram", "kg",      "pound", "gallon", "litre",     "liter",     "share",   "ticket",
       "bottle",   "game",    "match", "mile",   "kilometre", "kilometer", "metre",   "meter",
       "room",     "bed",     "seat",  "unit",   "copy",      "lap",       "vehicle", "household",
       "pupil",    "student", "home",  "tree",   "animal",    "goat",      "cow",     "sheep",
       "bag",      "box",     "crate"});
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
      if (text_is(r, i + 1, {"head", "piece"})) return out.by = Divisor::things, true;
      const bool sold = !per && is_sold_by(r, i + 1);
      if ((per || sold) && r.word(i + 1).is(kLower)) {
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
    if (!of) continue;
    if (text_is(r, i, {"average", "mean"})) return out.by = Divisor::things, true;
    if (const auto period = period_of(r.word(i).folded); period && i + 1 < at) {
      out.by = Divisor::time, out.period = *period;
      return true;
    }
  }
  return false;
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

std::optional<Portion> portion_of(const CheckInput& input, const Item& item) {
  if (!is_amount(item)) return std::nullopt;
  Portion out{item, Divisor::none, Granularity::hour, item.value->unit, {}};
  if (const std::string_view distance = distance_unit(item.value->unit); !distance.empty()) {
    const Reading& r = input.reading;
    if (!any_text(r, sentence_of(input.reading, item),
                  {"average", "averaged", "averaging", "mean"}))
      return std::nullopt;
    out.by = Divisor::time;
    out.unit = distance;
    return out;
  }
  if (!read_behind(input, out) && !read_before(input, out)) return std::nullopt;
  return out;
}

}  // namespace copydesk
