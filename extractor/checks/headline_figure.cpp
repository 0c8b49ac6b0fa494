#include "checks/headline_figure.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "checks/headline_parts.hpp"
#include "checks/stated.hpp"
#include "checks/token_text.hpp"
#include "checks/topic.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kNear = 8;  // tokens around a figure that say what it belongs to

}  // namespace

bool is_count(const HeadlineFigure& f) { return f.item.mention->kind == MentionKind::cardinal; }

bool is_fate(const HeadlineFigure& f) {
  constexpr std::string_view kOfPeople[] = {"dead", "injured", "missing", "rescued", "evacuated"};
  return is_count(f) &&
         (f.topic != head_of(f.item) ||
          std::find(std::begin(kOfPeople), std::end(kOfPeople), f.topic) != std::end(kOfPeople));
}

bool topics_agree(const HeadlineFigure& a, const HeadlineFigure& b) {
  return a.topic == b.topic || a.topic.empty() || b.topic.empty();
}

bool is_large(const HeadlineFigure& f) {
  return f.item.value->number && abs(*f.item.value->number) >= Decimal(10);
}

bool is_real(const HeadlineFigure& f) {
  const Fact* fact = f.item.fact;
  return fact == nullptr || (fact->qualifiers.modality == Modality::actual &&
                             !fact->qualifiers.open && fact->field("part") == nullptr);
}

bool tells_of_another(const Reading& r, const Item& item) {
  const Sentence& sentence = r.tokens.sentences[item.mention->sentence];
  const uint32_t begin = item.mention->tokens.begin;
  const uint32_t from = std::max(sentence.tokens.begin, begin >= kNear ? begin - kNear : 0);
  const uint32_t to = std::min(sentence.tokens.end, item.mention->tokens.end + kNear);
  return any_text(
      r, {from, to},
      {"another", "previous", "previously", "earlier", "last", "more", "other", "others", "further",
       "additional", "since", "later", "so", "including", "among", "rose", "risen"});
}

bool is_same_story(const CheckInput& input, const HeadlineFigure& h, const HeadlineFigure& b) {
  return !tells_of_another(input.reading, b.item) &&
         shared_words(input, h.item.mention->sentence, b.item.mention->sentence) >= 2;
}

namespace {

// "A £7.5 million contract for the design of the tunnel": a part of what the headline's sum pays.
bool is_of_part(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  const uint32_t begin = item.mention->tokens.begin;
  const uint32_t end = item.mention->tokens.end;
  return any_text(r, {begin - std::min(begin - sentence.begin, kNear), begin},
                  {"first", "phase", "part", "initial", "further", "another", "only", "saving",
                   "penalty", "fee", "fees"}) ||
         any_text(
             r, {end, std::min(sentence.end, end + kNear)},
             {"design", "designs", "study", "survey", "phase", "part", "share", "stage", "deposit",
              "planning", "plan", "plans", "instalment", "installment", "fee", "extra", "first"}) ||
         any_text(r, {end, std::min(sentence.end, end + 1)}, {"a", "per", "each"});
}

// "Signed a contract worth 45 million euros", "a project costing $4 million"
bool is_price(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t begin = r.tokens.sentences[item.mention->sentence].tokens.begin;
  const uint32_t at = item.mention->tokens.begin;
  return any_text(r, {at - std::min(at - begin, 4U), at},
                  {"worth", "cost", "costs", "costing", "price", "contract", "deal", "project",
                   "valued", "investment", "invest", "order"});
}

}  // namespace

bool is_scale_slip(const CheckInput& input, const HeadlineFigure& h, const HeadlineFigure& b) {
  if (h.item.mention->kind != MentionKind::money || !same_scale(h.item, b.item) ||
      !h.item.value->number || !b.item.value->number ||
      overlap(h.item.value->range, b.item.value->range))
    return false;
  const Decimal x = *h.item.value->number;
  const Decimal y = *b.item.value->number;
  return x.coefficient() == y.coefficient() &&
         (std::abs(x.coefficient()) >= 10 || is_price(input, b.item)) && x != y &&
         !is_of_part(input, b.item) &&
         (shared_words(input, h.item.mention->sentence, b.item.mention->sentence) > 0 ||
          is_price(input, b.item));
}

bool comparable_thing(const HeadlineFigure& h, const HeadlineFigure& b) {
  if (!same_scale(h.item, b.item) || h.topic != b.topic || h.topic.empty()) return false;
  if (is_fate(h)) return true;
  return h.item.fact != nullptr && b.item.fact != nullptr &&
         h.item.fact->measure.modifiers == b.item.fact->measure.modifiers;
}

bool competes(const HeadlineFigure& h, const HeadlineFigure& b) {
  if (!b.item.value->number || !h.item.value->number ||
      overlap(h.item.value->range, b.item.value->range))
    return false;
  const Decimal x = *h.item.value->number;
  const Decimal y = *b.item.value->number;
  const std::string slip = digit_slip(x, y);
  if (is_fate(h)) {
    // Fewer in the body may be some of them: "Four children died" of six killed.
    const bool everybody =
        (head_of(b.item) == "person" || head_of(b.item) == "people") && h.topic != head_of(h.item);
    return !slip.empty() || (y > x && y <= x * Decimal(3)) || (everybody && x <= y * Decimal(3));
  }
  return !slip.empty() && is_large(h) && is_large(b);
}

// Two digits have changed places: of three or more that is hardly ever chance, of two only where
// both figures say what they count or measure the same size of thing ("3,400 acres").
bool is_exchange(const CheckInput& input, const HeadlineFigure& h, const HeadlineFigure& b) {
  if (!same_scale(h.item, b.item) || !h.item.value->number || !b.item.value->number) return false;
  const Decimal x = *h.item.value->number;
  const Decimal y = *b.item.value->number;
  if (digit_slip(x, y) != kDigitsExchanged) return false;
  // Of "the $28 million school plan" only the first noun is known, so the story decides.
  if (h.item.mention->kind == MentionKind::money && is_same_story(input, h, b)) return true;
  if (!topics_agree(h, b)) return false;
  const bool long_enough = std::max(std::abs(x.coefficient()), std::abs(y.coefficient())) >= 100;
  const bool measured = h.item.mention->kind == MentionKind::measure && abs(x) >= Decimal(100) &&
                        !tells_of_another(input.reading, b.item);
  return long_enough || measured || (!h.topic.empty() && h.topic == b.topic);
}

int change_of(const CheckInput& input, const Item& item) {
  if (item.mention->kind != MentionKind::percent) return 0;
  for (const Stated& stated : stated_in(input, item.mention->sentence))
    if (stated.item && stated.item->id == item.id) return stated.sign;
  return 0;
}

int direction_to(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const auto direction = input.classes().direction;
  const uint32_t at = item.mention->tokens.begin;
  if (!direction || at < 2 || !text_is(r, at - 1, {"to"}) || !r.word(at - 2).has(*direction))
    return 0;
  const Entry* entry = r.words.entry(r.word(at - 2), *direction);
  const auto sign = entry != nullptr ? entry->attribute("sign") : std::nullopt;
  return sign && sign->number ? sign->number->sign() : 0;
}

}  // namespace copydesk
