#include "checks/portion_link.hpp"

#include <algorithm>

#include "checks/products.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

// "..., an average of 140 km a day", "..., equal to £57 a pothole", "..., which averages out at
// $750,000 a unit", "... or £40,000 each": drawn from the figures before the comma.
bool is_drawn(const CheckInput& input, const Portion& portion) {
  constexpr uint32_t kLongest = 8;
  const Reading& r = input.reading;
  const uint32_t begin = sentence_of(r, portion.item).begin;
  bool says_so = false;
  uint32_t i = portion.item.mention->tokens.begin;
  for (uint32_t steps = 0; i > begin && steps < kLongest; ++steps) {
    --i;
    if (text_is(r, i, {","}) || is_dash(r, i)) return says_so;
    if (text_is(r, i,
                {"or", "average", "averages", "averaged", "averaging", "mean", "equal", "equals",
                 "equivalent", "works", "makes", "giving", "meaning", "which"}))
      says_so = true;
    else if (!text_is(r, i,
                      {"an", "a", "of", "to", "at", "out", "for", "that", "is", "in", "daily",
                       "weekly", "monthly", "annual", "hourly", "effect", "them", "just"}))
      return false;
  }
  return false;
}

// "That works out at", "This represents".
bool is_taken_up(const Reading& r, IndexRange tokens) {
  return tokens.size() > 2 && text_is(r, tokens.begin, {"that", "this", "it"}) &&
         text_is(r, tokens.begin + 1,
                 {"is", "was", "means", "meant", "represents", "represented", "works", "worked",
                  "comes", "came", "makes", "made", "'s", "’s"});
}

// "$1.2 million from 8,000 donors", "the 240 drivers paid £36,000 in all": the total is theirs.
bool is_total_of(const CheckInput& input, const Item& total, const PortionNumber& number) {
  const Reading& r = input.reading;
  const IndexRange own = total.mention->tokens;
  const uint32_t at = token_from(r, number.span.begin);
  if (number.sentence != total.mention->sentence) return false;
  const IndexRange gap = tokens_between(own, {at, at});
  if (at >= own.end && gap.size() <= 3 && any_text(r, gap, {"from", "among", "between"}))
    return true;
  return at < own.begin && any_text(r, {own.end, std::min(sentence_of(r, total).end, own.end + 3)},
                                    {"all", "total", "altogether", "between"});
}

// "Each costs £400,000.", "The average gift was $150.", "On average, each gave $150.": said of what
// the sentence before counted.
bool goes_on(const CheckInput& input, const Portion& portion, const Item& total,
             const PortionNumber& number) {
  const Reading& r = input.reading;
  const uint32_t s = portion.item.mention->sentence;
  if (text_is(r, sentence_of(r, portion.item).begin, {"each"}) && s > 0 &&
      number.sentence + 1 == s && total.mention->sentence + 1 == s)
    return true;
  return portion.average && portion.by == Divisor::things && is_total_of(input, total, number);
}

// "4,800 pupils, so each of them will have £8,000", "90,000 motorists, the average offender paying
// Rs 600": drawn from the number, whatever sentence has the total.
bool follows_number(const CheckInput& input, const Portion& portion, const PortionNumber& number) {
  constexpr uint32_t kLongest = 8;
  const Reading& r = input.reading;
  const uint32_t at = token_from(r, number.span.begin);
  const IndexRange own = portion.item.mention->tokens;
  if (number.sentence != portion.item.mention->sentence || at >= own.begin) return false;
  uint32_t comma = at;
  while (comma < own.begin && !text_is(r, comma, {","})) ++comma;
  if (comma + 2 >= own.begin || own.begin - comma > kLongest) return false;
  return text_is(r, comma + 1, {"so", "meaning", "which"}) ||
         (text_is(r, comma + 1, {"the"}) && is_average_word(r, comma + 2));
}

// "$12,000 an acre, a total of $480,000": with none but the number between.
bool adds_up_to(const CheckInput& input, const Portion& portion, const Item& total,
                const PortionNumber& number) {
  const uint32_t s = portion.item.mention->sentence;
  if (total.mention->sentence != s || !says_total(input, total)) return false;
  const std::span<const Item> items = input.items.of(s);
  return std::none_of(items.begin(), items.end(), [&](const Item& item) {
    return item.mention->span.begin > portion.item.mention->span.begin &&
           item.mention->span.end < total.mention->span.begin &&
           !number.span.overlaps(item.mention->span);
  });
}

}  // namespace

bool is_linked(const CheckInput& input, const Portion& portion, const Item& total,
               const PortionNumber& number) {
  const Reading& r = input.reading;
  if (total.mention->span.begin > portion.item.mention->span.begin)
    return total.mention->sentence == portion.item.mention->sentence
               ? adds_up_to(input, portion, total, number)
               : any_text(r, sentence_of(r, total),
                          {"whole", "total", "altogether", "entire", "deed", "purchase", "full"});
  const bool speed = !distance_unit(portion.item.value->unit).empty();
  // "240 fines worth £36,000. The average fine was £150"
  const bool named = !portion.averaged.empty() && portion.averaged == number.noun;
  return is_taken_up(r, sentence_of(r, portion.item)) || named || portion.noun == "over" || speed ||
         is_drawn(input, portion) || follows_number(input, portion, number) ||
         goes_on(input, portion, total, number) ||
         any_text(r, {sentence_of(r, total).begin, portion.item.mention->tokens.begin},
                  {"dividing", "divided", "divide", "split", "splitting", "share", "shared",
                   "sharing", "among", "equally", "evenly"});
}

}  // namespace copydesk
