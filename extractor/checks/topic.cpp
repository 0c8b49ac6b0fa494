#include "checks/topic.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kFateBefore = 5;  // tokens: "the death toll has reached 14"
constexpr uint32_t kFateBehind = 7;  // tokens: "Fourteen workers of the mill were killed"

std::string_view fate_at(const CheckInput& input, uint32_t token) {
  const Reading& r = input.reading;
  // "Lost their lives" is a phrase; its last word decides.
  if (token >= 2 && text_is(r, token, {"lives", "life"}) &&
      text_is(r, token - 1, {"their", "his", "her"}) && text_is(r, token - 2, {"lost", "lose"}))
    return "dead";
  if ((input.bits(token) & kFate) == 0) return {};
  const Entry* entry = r.words.entry(r.word(token), *input.classes().fate);
  return entry == nullptr ? std::string_view() : entry->text("lemma");
}

bool ends_stretch(const CheckInput& input, uint32_t token) {
  return (input.bits(token) & kEndsStretch) != 0 || is_dash(input.reading, token);
}

uint32_t token_behind(const Reading& r, const Item& item) {
  uint32_t i = item.mention->tokens.end;
  const Span span = shown(item);
  while (i < r.tokens.all.size() && r.token(i).span.begin < span.end) ++i;
  return i;
}

std::string_view fate_of(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const Sentence& sentence = r.tokens.sentences[item.mention->sentence];
  uint32_t at = token_behind(r, item);
  const uint32_t last = std::min(sentence.tokens.end, at + kFateBehind);
  for (uint32_t i = item.mention->tokens.end; i < last; ++i) {
    if (i >= at && ends_stretch(input, i)) break;
    if (const auto lemma = fate_at(input, i); !lemma.empty()) return lemma;
  }
  at = item.mention->tokens.begin;
  for (uint32_t steps = 0; steps < kFateBefore && at > sentence.tokens.begin; ++steps) {
    --at;
    if (ends_stretch(input, at)) break;
    if (const auto lemma = fate_at(input, at); !lemma.empty()) return lemma;
  }
  return {};
}

bool may_count_people(const Item& item) {
  return item.mention->kind == MentionKind::cardinal &&
         (item.fact == nullptr || item.people || head_of(item) == "dead" ||
          head_of(item) == "injured");
}

std::string digits_of(Decimal x) {
  std::string out = std::to_string(std::abs(x.coefficient()));
  out.append(static_cast<size_t>(std::max(0, x.exponent())), '0');
  return out;
}

bool is_exchange(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
  if (left == a.end() || left + 1 == a.end()) return false;
  return left[0] == right[1] && left[1] == right[0] && std::equal(left + 2, a.end(), right + 2);
}

bool is_insertion(const std::string& longer, const std::string& shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  const auto [left, right] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  return std::equal(left, shorter.end(), right + 1);
}

bool is_one_digit(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.size() < 3) return false;
  return std::inner_product(a.begin(), a.end(), b.begin(), 0, std::plus<>(),
                            std::not_equal_to<>()) == 1;
}

}  // namespace

std::string_view topic_of(const CheckInput& input, const Item& item) {
  const auto fate = input.classes().fate;
  const bool tells = fate && input.reading.sentence_words[item.mention->sentence].has(*fate);
  if (tells && may_count_people(item))
    if (const auto lemma = fate_of(input, item); !lemma.empty()) return lemma;
  return head_of(item);
}

bool is_definite(const CheckInput& input, const Item& item) {
  const uint32_t begin = input.reading.tokens.sentences[item.mention->sentence].tokens.begin;
  uint32_t at = item.mention->tokens.begin;
  while (at > begin && (input.bits(at - 1) & kBeforeFigure) != 0) --at;
  return at > begin && (input.bits(at - 1) & kDefinite) != 0;
}

std::string digit_slip(Decimal a, Decimal b) {
  if (a == b || a.sign() <= 0 || b.sign() <= 0) return {};
  for (int power = 1; power <= 9; ++power)
    if (a == b.shifted(power) || b == a.shifted(power))
      return power % 3 == 0 ? "a scale word was exchanged" : "a zero is missing or too many";
  const int scale = std::min(a.exponent(), b.exponent());
  const std::string left = digits_of(a.shifted(-scale));
  const std::string right = digits_of(b.shifted(-scale));
  if (is_exchange(left, right)) return std::string(kDigitsExchanged);
  if (is_insertion(left, right) || is_insertion(right, left)) return "a digit was dropped or added";
  if (is_one_digit(left, right)) return std::string(kDigitMistyped);
  return {};
}

bool restates(const NumberValue& rounded, const NumberValue& precise) {
  // Printed to the same digit, two figures are one only when they are equal: $1.2 billion is not
  // $1.3 billion, though each may stand for 1.25.
  const bool plain = rounded.hedge == Hedge::none && precise.hedge == Hedge::none;
  if (plain && rounded.number && precise.number && rounded.precision == precise.precision)
    return rounded.number == precise.number;
  // "65 and older" holds every larger figure: only its own number is the same.
  if (!rounded.range.bounded() || !precise.range.bounded())
    return rounded.number && rounded.number == precise.number;
  if (overlap(rounded.range, precise.range)) return true;
  if (!rounded.number || !precise.number) return false;
  // Rounded or cut off at the last digit that is printed (TRAPS 24).
  const Decimal x = *rounded.number;
  const int place = rounded.precision > 0   ? rounded.precision
                    : rounded.precision < 0 ? rounded.precision
                                            : std::max(0, x.exponent());
  const Decimal gap = abs(x - *precise.number);
  return gap < Decimal(1, place) && gap <= abs(x) * Decimal(6, -2);
}

}  // namespace copydesk
