#include "checks/stated_part.hpp"

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

// The end of up to two words: "of its members", "of them".
uint32_t behind_noun(const Reading& r, uint32_t i, uint32_t end) {
  for (int words = 0; words < 2 && i < end && r.word(i).is(kLower); ++words) ++i;
  return i;
}

// "215 animals,", "460 in all," and no "12 of whom", "40 more than"
bool is_closed_apposition(const Reading& r, uint32_t number, uint32_t end) {
  const uint32_t noun = number + 1;
  const bool summed =
      noun + 1 < end && text_is(r, noun, {"in"}) && text_is(r, noun + 1, {"all", "total"});
  const uint32_t close = summed                                  ? noun + 2
                         : noun < end && r.word(noun).is(kLower) ? noun + 1
                                                                 : noun;
  return close < end && text_is(r, close, {",", ".", ")", ";"}) &&
         !text_is(r, noun, {"of", "more", "percent"});
}

// "480, or 25 per cent", "480 (25 per cent)"
bool has_part_before(const Reading& r, IndexRange figure, uint32_t begin) {
  if (figure.begin < begin + 2) return false;
  const bool bracket = text_is(r, figure.begin - 1, {"("});
  const bool comma_or =
      text_is(r, figure.begin - 1, {"or"}) && text_is(r, figure.begin - 2, {",", "—", "–"});
  return bracket || comma_or;
}

// "Forty percent, or 600 people", "a third (45)", "A third of them, 215 animals, were", "One in
// four, 460 in all, had"
bool has_part_behind(const Reading& r, IndexRange figure, uint32_t end) {
  uint32_t i = figure.end;
  if (i + 2 < end && text_is(r, i, {"of"}) &&
      text_is(r, i + 1, {"them", "it", "those", "these", "the", "its", "their"}))
    i = behind_noun(r, i + 2, end);
  if (i + 1 >= end || (!text_is(r, i, {",", "("}) && !is_dash(r, i))) return false;
  const bool bracket = !text_is(r, i, {","});
  ++i;
  const bool named = text_is(r, i, {"or"});
  while (i < end && text_is(r, i, {"or", "some", "about", "nearly", "almost"})) ++i;
  if (i >= end || r.token(i).kind != TokenKind::number) return false;
  return bracket || named || (i > figure.end + 1 && is_closed_apposition(r, i, end));
}

}  // namespace

bool stands_beside_part(const Reading& r, IndexRange figure, IndexRange sentence) {
  return has_part_before(r, figure, sentence.begin) || has_part_behind(r, figure, sentence.end);
}

bool is_side_of_score(const Reading& r, IndexRange figure, IndexRange sentence) {
  const uint32_t next = figure.end;
  if (next + 1 < sentence.end && text_is(r, next, {"-", "–"}) && !r.token(next).space_before &&
      !r.token(next + 1).space_before && r.word(next + 1).is(kDigits))
    return true;
  return figure.begin >= sentence.begin + 2 && text_is(r, figure.begin - 1, {"-", "–"}) &&
         !r.token(figure.begin - 1).space_before && r.word(figure.begin - 2).is(kHasDigit);
}

bool is_excess(const Reading& r, IndexRange figure, uint32_t end) {
  const uint32_t at = figure.end;
  if (at + 1 >= end) return false;
  return (text_is(r, at, {"over", "under"}) &&
          text_is(r, at + 1, {"budget", "estimate", "target"})) ||
         (text_is(r, at, {"too"}) && text_is(r, at + 1, {"many", "few", "much", "little"}));
}

bool is_remainder(const Reading& r, IndexRange figure, IndexRange sentence) {
  const uint32_t end = sentence.end;
  if (figure.begin > sentence.begin + 1 && text_is(r, figure.begin - 1, {"remaining", "other"}) &&
      text_is(r, figure.begin - 2, {"the"}))
    return true;
  // "272 metres below the top"
  if (figure.end + 1 < end && text_is(r, figure.end, {"below", "above"}) &&
      text_is(r, figure.end + 1, {"the", "its", "their", "that"}))
    return true;
  for (uint32_t i = figure.end; i < end && i < figure.end + 3; ++i) {
    // "198 are short-haul"
    if (i + 1 < end && text_is(r, i + 1, {"-"}) && !r.token(i + 1).space_before) break;
    if (text_is(r, i,
                {"left", "remaining", "short", "ahead", "behind", "apart", "clear", "wanting",
                 "lacking", "shy"}))
      return true;
    if (i + 1 < end && text_is(r, i, {"to"}) && text_is(r, i + 1, {"go", "spare", "find", "raise"}))
      return true;
  }
  return false;
}

}  // namespace copydesk
