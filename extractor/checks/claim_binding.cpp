#include "checks/claim_binding.hpp"

#include <algorithm>

#include "checks/composition_parts.hpp"
#include "checks/token_text.hpp"

namespace copydesk {
namespace {

bool tells_direction(const CheckInput& input, uint32_t token) {
  const auto direction = input.classes().direction;
  return direction && input.reading.word(token).has(*direction);
}

bool is_captured(const RuleMatch& match, uint32_t token) {
  return std::any_of(match.captures.begin(), match.captures.end(),
                     [&](const Capture& c) { return c.tokens.contains(token); });
}

bool is_number(const CheckInput& input, const Capture& capture) {
  return capture.mention && input.mentions[static_cast<size_t>(*capture.mention)].number();
}

IndexRange from_first_to_last(const RuleMatch& match) {
  IndexRange out = match.captures.front().tokens;
  for (const Capture& c : match.captures)
    out = {std::min(out.begin, c.tokens.begin), std::max(out.end, c.tokens.end)};
  return out;
}

// A rule that captures the word of its change knows of one change only.
bool holds_second_change(const CheckInput& input, const RuleMatch& match) {
  const bool has_word = std::any_of(
      match.captures.begin(), match.captures.end(),
      [&](const Capture& c) { return !c.mention && tells_direction(input, c.tokens.end - 1); });
  if (!has_word) return false;
  const IndexRange all = from_first_to_last(match);
  for (uint32_t i = all.begin; i + 1 < all.end; ++i)
    if (!is_captured(match, i) && tells_direction(input, i) &&
        text_is(input.reading, i + 1, {"to", "from", "by"}))
      return true;
  return false;
}

// The 2 of "5-2 ahead over the two legs".
bool is_side_of_score(const CheckInput& input, const Capture& capture) {
  const Reading& r = input.reading;
  const auto joins = [&](uint32_t dash, uint32_t digits) {
    return digits < r.tokens.all.size() && text_is(r, dash, {"-", "–"}) &&
           !r.token(dash).space_before && r.word(digits).is(kDigits);
  };
  const uint32_t begin = capture.tokens.begin;
  return is_number(input, capture) && begin >= 2 && !r.token(begin).space_before &&
         joins(begin - 1, begin - 2);
}

// "(2.97 million acres)" behind hectares, where another operand stands outside the brackets.
bool is_conversion_in_brackets(const CheckInput& input, const Capture& capture) {
  const Reading& r = input.reading;
  const uint32_t begin = capture.tokens.begin;
  if (!is_number(input, capture) || begin < 2 || capture.tokens.end >= r.tokens.all.size() ||
      !text_is(r, begin - 1, {"("}) || !text_is(r, capture.tokens.end, {")"}))
    return false;
  const Mention& m = input.mentions[static_cast<size_t>(*capture.mention)];
  const auto near = mentions_between(input, m.sentence, m.sentence + 1);
  return m.kind == MentionKind::measure &&
         std::any_of(near.begin(), near.end(), [&](const Mention& other) {
           return other.kind == MentionKind::measure && other.tokens.end == begin - 1;
         });
}

// Another figure of the unit of an operand stands among them. Small numbers in words belong to the
// pattern more often than not: "one more than the 50", "four to one".
bool passes_over_figure(const CheckInput& input, const RuleMatch& match) {
  const IndexRange all = from_first_to_last(match);
  const auto unit_of = [&](const Capture& c) -> const NumberValue* {
    return c.mention ? input.mentions[static_cast<size_t>(*c.mention)].number() : nullptr;
  };
  for (const Item& item : input.items.of(match.sentence)) {
    const IndexRange t = item.mention->tokens;
    if (t.begin < all.begin || t.end > all.end || is_captured(match, t.begin)) continue;
    if (item.mention->kind == MentionKind::ordinal || item.value->form == NumberForm::words ||
        is_age(input.reading, item))
      continue;
    const bool alike =
        std::any_of(match.captures.begin(), match.captures.end(), [&](const Capture& c) {
          const NumberValue* v = unit_of(c);
          return v != nullptr && v->unit == item.value->unit;
        });
    if (alike) return true;
  }
  return false;
}

}  // namespace

bool is_loosely_bound(const CheckInput& input, const RuleMatch& match) {
  return !match.captures.empty() &&
         (holds_second_change(input, match) || passes_over_figure(input, match) ||
          std::any_of(match.captures.begin(), match.captures.end(), [&](const Capture& c) {
            return is_conversion_in_brackets(input, c) || is_side_of_score(input, c);
          }));
}

}  // namespace copydesk
