#include "checks/relation_pair.hpp"

namespace copydesk {
namespace {

using Kind = Stated::Kind;

bool needs_percents(Kind kind) { return kind == Kind::points; }

bool same_scale(const Item& a, const Item& b) {
  return a.mention->kind == b.mention->kind && a.value->unit == b.value->unit;
}

// Two figures that may be set against each other: one unit, and nouns that do not part them.
bool comparable(const Item& a, const Item& b) {
  if (!same_scale(a, b)) return false;
  return head_of(a).empty() || head_of(b).empty() || same_sort(a, b);
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

bool may_follow(const Stated& stated, const Item& a, const Item& b) {
  switch (stated.kind) {
    case Kind::difference:
      return comparable(a, b) && (same_scale(*stated.item, a) || stated.item->value->unit.empty());
    case Kind::product:
      return is_factor(*stated.item, a, b);
    case Kind::rate:
      return same_scale(a, b) && *a.value->number != *b.value->number;
    case Kind::ratio:
      return stated.promises ? same_scale(a, b) : comparable(a, b);
    default:
      return comparable(a, b);
  }
}

// "From three regions" beside thousands of officers is none of the two numbers promised.
bool is_small_beside(const RelationFigure& a, const RelationFigure& b) {
  const Decimal x = *a.quantity.number;
  const Decimal y = *b.quantity.number;
  return x * Decimal(50) < y || y * Decimal(50) < x;
}

}  // namespace

bool is_operand(const Stated& stated, const Item& item) {
  if ((stated.item && item.id == stated.item->id) || !item.value->number ||
      item.value->number->sign() <= 0 || item.mention->kind == MentionKind::ordinal ||
      item.value->form == NumberForm::fraction)
    return false;
  if (stated.span.contains(item.mention->span)) return false;
  const bool percent = item.value->unit == "percent";
  if (percent != needs_percents(stated.kind)) return false;
  return item.value->unit != "percentage-point" && item.value->unit != "basis-point";
}

std::vector<RelationPair> pairs_of(const Stated& stated,
                                   const std::vector<const RelationFigure*>& operands) {
  std::vector<RelationPair> out;
  for (size_t k = operands.size(); k-- > 1;)
    for (size_t i = k; i-- > 0;)
      if (operands[i]->quantity.number != operands[k]->quantity.number &&
          !(stated.promises && is_small_beside(*operands[i], *operands[k])) &&
          may_follow(stated, operands[i]->item, operands[k]->item))
        out.push_back({operands[i], operands[k]});
  return out;
}

}  // namespace copydesk
