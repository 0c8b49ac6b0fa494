#include "find/number_parts.hpp"

#include <string>
#include <string_view>

#include "match/units.hpp"

namespace copydesk {
namespace {

// Cents make up every currency that has them; the word alone is read as American. "20 pence, 75p"
// and "3 crore rupees, 50 cents" are two sums each.
bool is_smaller_money(const QuantityPhrase& a, const QuantityPhrase& b) {
  return a.amount.value.is_integer() && !a.amount.scaled && abs(b.amount.value) < Decimal(1) &&
         (a.unit == b.unit || b.unit == "USD");
}

// Areas and volumes are not told in two units: "300 sq. mi. and 20 sq. km" are two.
bool is_area_or_volume(std::string_view unit) {
  return unit.starts_with("square-") || unit.starts_with("cubic-");
}

// Whether b is a smaller unit of what a measures: feet and inches, dollars and cents.
bool is_smaller_part(const QuantityPhrase& a, const QuantityPhrase& b) {
  if (a.kind != b.kind || b.currency_before || !b.unit_printed || b.amount.vague) return false;
  if (a.kind == MentionKind::money) return is_smaller_money(a, b);
  if (a.kind != MentionKind::measure || a.unit == b.unit || is_area_or_volume(a.unit) ||
      is_area_or_volume(b.unit) || a.unit.find("-per-") != std::string::npos)
    return false;
  const std::optional<Ratio> factor = factor_between(b.unit, a.unit);
  return factor && factor->value() < Decimal(1) && dimension_of(a.unit) != "kelvin1";
}

// So many of the one make the other: "5 feet, 2 inches", not "12 stone, 75 kg". Of powers of ten
// only lengths are told so: not "300 MW, 5 kW".
bool completes(const QuantityPhrase& a, const QuantityPhrase& b) {
  if (a.kind != MentionKind::measure) return true;
  const std::optional<Ratio> factor = factor_between(a.unit, b.unit);
  if (!factor || !factor->value().is_integer()) return false;
  return factor->value().coefficient() != 1 || same_dimension(a.unit, "meter");
}

// "5 feet 2 inches", "7 feet, 10 inches", "13 dollars and 45 cents", "2 km and 1 metre".
void add_smaller_parts(const NumberText& text, QuantityPhrase& quantity) {
  if (!quantity.amount.integer_printed || quantity.amount.vague || quantity.unit.empty()) return;
  QuantityPhrase larger = quantity;
  for (int parts = 0; parts < 3; ++parts) {
    uint32_t at = quantity.tokens.end;
    bool listed = text.is(at, NumberCue::comma);  // and perhaps two amounts
    if (listed) ++at;
    if (text.is(at, NumberCue::and_)) {
      listed = false;
      ++at;
    }
    if (text.hyphen(at)) ++at;
    if (!text.open(at)) return;
    const std::optional<Amount> amount = read_amount(text, at);
    if (!amount || amount->ordinal || amount->scaled || amount->vague) return;
    QuantityPhrase part;
    part.amount = *amount;
    part.tokens = amount->tokens;
    take_unit(text, part);
    if (!is_smaller_part(larger, part) || (listed && !completes(larger, part))) return;
    larger = part;
    Decimal value = part.amount.value;
    if (quantity.kind == MentionKind::measure)
      value = convert(value, part.unit, quantity.unit).value_or(0);
    const bool negative = quantity.amount.value.is_negative();
    quantity.amount.value = quantity.amount.value + (negative ? -value : value);
    const bool measure = quantity.kind == MentionKind::measure;
    const Decimal step =
        measure ? convert(Decimal(1), part.unit, quantity.unit).value_or(1) : Decimal(1, -2);
    quantity.amount.slack = step / 2;
    quantity.amount.integer_printed = false;
    quantity.tokens.end = part.tokens.end;
  }
}

// "thirteen dollars forty-five.", "15 dollars and 50": cents without their name, where nothing else
// could follow.
void add_bare_cents(const NumberText& text, QuantityPhrase& quantity) {
  if (quantity.kind != MentionKind::money || quantity.currency_before ||
      !quantity.amount.integer_printed || quantity.amount.scaled || quantity.amount.vague ||
      text.token(quantity.tokens.end - 1).kind != TokenKind::word)
    return;
  uint32_t at = quantity.tokens.end;
  if (text.is(at, NumberCue::and_)) ++at;
  if (!text.open(at)) return;
  const std::optional<Amount> cents = read_amount(text, at);
  if (!cents || cents->ordinal || cents->vague || cents->fraction || !cents->suffix.empty() ||
      !cents->integer_printed)
    return;
  const bool ends = !text.inside(cents->tokens.end) ||
                    text.token(cents->tokens.end).kind == TokenKind::punctuation;
  if (!ends || text.is(cents->tokens.end, NumberCue::dash) || cents->value < Decimal(10) ||
      Decimal(100) <= cents->value)
    return;
  quantity.amount.value = quantity.amount.value + cents->value.shifted(-2);
  quantity.amount.integer_printed = false;
  quantity.amount.slack = Decimal(5, -3);
  quantity.tokens.end = cents->tokens.end;
}

// "a 6-foot-2 guard", "six-foot-two": inches without their name.
void add_bare_inches(const NumberText& text, QuantityPhrase& quantity) {
  const uint32_t at = quantity.tokens.end;
  if (quantity.unit != "foot" || !quantity.unit_printed || !quantity.amount.integer_printed ||
      !text.hyphen(at) || !text.is(quantity.amount.tokens.end, NumberCue::hyphen) ||
      !text.open(at + 1))
    return;
  const std::optional<Amount> inches = read_amount(text, at + 1);
  if (!inches || inches->ordinal || inches->vague || inches->scaled || !inches->suffix.empty() ||
      Decimal(12) <= inches->value || text.hyphen(inches->tokens.end))
    return;
  quantity.amount.value = quantity.amount.value + inches->value / 12;
  quantity.amount.integer_printed = false;
  quantity.amount.slack = Decimal(1) / 24;
  quantity.tokens.end = inches->tokens.end;
}

// "a mile and a half", "3 dollars and a half".
void add_half_behind(const NumberText& text, QuantityPhrase& quantity) {
  const uint32_t at = quantity.tokens.end;
  if (!quantity.unit_printed || !text.is(at, NumberCue::and_) || !text.article(at + 1) ||
      !text.is(at + 2, NumberCue::half) || !text.open(at + 2))
    return;
  quantity.amount.value = quantity.amount.value + Decimal(5, -1);
  quantity.amount.slack = Decimal(25, -2);
  quantity.tokens.end = at + 3;
}

}  // namespace

void add_parts_behind(const NumberText& text, QuantityPhrase& quantity) {
  const uint32_t end = quantity.tokens.end;
  add_smaller_parts(text, quantity);
  if (quantity.tokens.end == end) add_bare_cents(text, quantity);
  if (quantity.tokens.end == end) add_bare_inches(text, quantity);
  add_half_behind(text, quantity);
}

}  // namespace copydesk
