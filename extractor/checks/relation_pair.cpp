#include "checks/relation_pair.hpp"

#include <algorithm>

#include "checks/token_text.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;

bool needs_percents(Kind kind) { return kind == Kind::points; }

// "From three regions" beside thousands of officers is none of the two numbers promised.
bool is_small_beside(const RelationFigure& a, const RelationFigure& b) {
  const Decimal x = *a.item.value->number;
  const Decimal y = *b.item.value->number;
  return x * Decimal(50) < y || y * Decimal(50) < x;
}

// "57.8 percent. Four years ago it had been 61.3"
bool takes_unit_of(const RelationFigure& bare, const RelationFigure& full) {
  return bare.bare && !full.bare && !full.item.value->unit.empty() &&
         bare.item.value->hedge == Hedge::none && full.item.value->hedge == Hedge::none &&
         !is_small_beside(bare, full);
}

// The product has the unit of one factor, and is larger than both.
bool is_factor(const Item& total, const Item& a, const Item& b) {
  const std::string& unit = total.value->unit;
  const bool units = (a.value->unit == unit) != (b.value->unit == unit) ||
                     (unit.empty() && a.value->unit.empty() && b.value->unit.empty());
  // Ten or a thousand times anything has its digits.
  const bool powers = a.value->number->coefficient() == 1 || b.value->number->coefficient() == 1;
  return units && !powers && *a.value->number > Decimal(1) && *b.value->number > Decimal(1) &&
         *total.value->number > *a.value->number && *total.value->number > *b.value->number &&
         *total.value->number >= Decimal(20);
}

bool may_follow(const Stated& stated, const RelationFigure& x, const RelationFigure& y) {
  const Item& a = x.item;
  const Item& b = y.item;
  switch (stated.kind) {
    case Kind::difference:
      return are_comparable(x, y) && (same_scale(*stated.item, a) || same_scale(*stated.item, b) ||
                                      stated.item->value->unit.empty());
    case Kind::product:
      return is_factor(*stated.item, a, b);
    case Kind::rate:
      return same_scale(a, b) && *a.value->number != *b.value->number;
    case Kind::ratio:
      return stated.promises ? same_scale(a, b) : are_comparable(x, y);
    case Kind::share:
      // "860 dogs. A third of them, 215 animals": the words make it a part, whatever it is called.
      return !x.bare && !y.bare
                 ? are_comparable(x, y) || ((stated.linked || stated.is_rate) && same_scale(a, b))
                 : same_scale(a, b) && are_comparable(x, y);
    case Kind::points:
      return are_comparable(x, y) && !(x.bare && y.bare);
    default:
      return are_comparable(x, y);
  }
}

// "(13-5-1)": wins, losses and draws are no figures of their own.
bool is_in_record(const Reading& r, const Item& item) {
  const auto joins = [&](uint32_t i) {
    return i > 0 && i + 1 < r.tokens.all.size() && text_is(r, i, {"-", "–"}) &&
           !r.token(i).space_before && r.word(i - 1).is(kHasDigit) && r.word(i + 1).is(kHasDigit);
  };
  size_t others = 0;
  for (uint32_t i = item.mention->tokens.end; joins(i); i += 2) ++others;
  for (uint32_t i = item.mention->tokens.begin; i > 0 && joins(i - 1); i -= 2) ++others;
  return others >= 2;
}

// "Up by 92,000, following increases of 148,000", "a $47 million reduction": a change is no level.
bool is_change(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t at = item.mention->tokens.begin;
  const uint32_t behind = item.mention->tokens.end;
  const auto direction = input.classes().direction;
  return (at > 0 && text_is(r, at - 1, {"by"})) ||
         (direction && behind < r.tokens.all.size() && r.word(behind).has(*direction) &&
          !text_is(r, behind, {"more", "less", "up", "down"}));
}

// "Ben Rourke, 21, took almost six seconds off his best"
bool is_age_of_person(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const IndexRange tokens = item.mention->tokens;
  const Decimal oldest(120);
  if (tokens.begin < 2 || item.mention->kind != MentionKind::cardinal ||
      *item.value->number > oldest || !text_is(r, tokens.begin - 1, {","}) ||
      tokens.end >= r.tokens.all.size() || !text_is(r, tokens.end, {",", ".", ";", ")"}))
    return false;
  const auto before = mentions_between(input, item.mention->sentence, item.mention->sentence + 1);
  return std::any_of(before.begin(), before.end(), [&](const Mention& m) {
    return m.kind == MentionKind::person && m.tokens.end == tokens.begin - 1;
  });
}

// "She passed him shortly before 10."
bool is_hour(const Reading& r, const Item& item) {
  const IndexRange tokens = item.mention->tokens;
  return tokens.begin >= 2 && item.mention->kind == MentionKind::cardinal &&
         item.value->unit.empty() && *item.value->number <= Decimal(12) &&
         text_is(r, tokens.begin - 1, {"before", "after"}) &&
         text_is(r, tokens.begin - 2, {"shortly", "just", "soon", "well"});
}

}  // namespace

bool is_compared(const CheckInput& input, const Item& item) {
  const auto comparative = input.classes().comparative;
  const uint32_t behind = item.mention->tokens.end;
  return comparative && behind < input.reading.tokens.all.size() &&
         input.reading.word(behind).has(*comparative);
}

bool leaves_unit_out(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  const uint32_t end = item.mention->tokens.end;
  if (item.mention->kind != MentionKind::cardinal || !item.value->unit.empty() ||
      !head_of(item).empty() || item.value->form == NumberForm::fraction)
    return false;
  const IndexRange sentence = r.tokens.sentences[item.mention->sentence].tokens;
  const uint32_t begin = item.mention->tokens.begin;
  // "68 to 31", "52-47", "US 278"
  if (begin > sentence.begin &&
      (text_is(r, begin - 1, {"-", "–", "/", ".", "to", "("}) ||
       r.word(begin - 1).is(kCapitalised) || r.token(begin - 1).kind == TokenKind::number))
    return false;
  if (end >= sentence.end) return true;
  const auto function_word = input.classes().function_word;
  const bool ends =
      r.token(end).kind == TokenKind::punctuation && !text_is(r, end, {"-", "–", "/"});
  return ends ||
         (function_word && r.word(end).has(*function_word) && !text_is(r, end, {"of", "to"}));
}

bool are_comparable(const RelationFigure& a, const RelationFigure& b) {
  if (takes_unit_of(a, b) || takes_unit_of(b, a)) return true;
  if (!same_scale(a.item, b.item)) return false;
  return head_of(a.item).empty() || head_of(b.item).empty() || same_sort(a.item, b.item);
}

// "Half of them are older than 70", "aged over 60"
bool is_age(const CheckInput& input, const Item& item) {
  const Reading& r = input.reading;
  return item.value->unit.empty() && head_of(item).empty() && item.value->hedge != Hedge::none &&
         (any_text(r, item.mention->tokens, {"older", "younger"}) ||
          any_text(r, words_before(r, item, 2), {"older", "younger", "aged", "age"}));
}

bool is_operand(const CheckInput& input, const Stated& stated, const RelationFigure& figure) {
  const Item& item = figure.item;
  if ((stated.item && item.id == stated.item->id) || !item.value->number ||
      item.value->number->sign() <= 0 || item.mention->kind == MentionKind::ordinal ||
      item.value->form == NumberForm::fraction)
    return false;
  if (stated.span.contains(item.mention->span)) return false;
  const bool points = needs_percents(stated.kind);
  const bool percent = item.value->unit == "percent" || (points && figure.bare);
  if (percent != points || is_in_record(input.reading, item) ||
      (stated.kind == Kind::difference && is_change(input, item)) ||
      (stated.kind == Kind::product && is_compared(input, item)) || is_age(input, item))
    return false;
  if (is_hour(input.reading, item) || is_age_of_person(input, item)) return false;
  return item.value->unit != "percentage-point" && item.value->unit != "basis-point";
}

std::vector<RelationPair> pairs_of(const Stated& stated,
                                   const std::vector<const RelationFigure*>& operands) {
  std::vector<RelationPair> out;
  for (size_t k = operands.size(); k-- > 1;)
    for (size_t i = k; i-- > 0;)
      if (operands[i]->quantity.number != operands[k]->quantity.number &&
          !(stated.promises && is_small_beside(*operands[i], *operands[k])) &&
          may_follow(stated, *operands[i], *operands[k]))
        out.push_back({operands[i], operands[k]});
  return out;
}

}  // namespace copydesk
