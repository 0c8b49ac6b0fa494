#include "find/number_quantity.hpp"

#include "find/figures.hpp"
#include "find/number_currency.hpp"
#include "find/number_parts.hpp"
#include "find/number_unit.hpp"

namespace copydesk {
namespace {

// "minus-20"
bool is_minus_hyphen(const NumberText& text, uint32_t at, uint32_t floor) {
  return at > floor + 1 && text.hyphen(at - 1) && text.is(at - 2, NumberCue::minus_word);
}

// A dash that opens a sentence is a list's, unless there is little but the number: "-5 degrees".
bool opens_list(const NumberText& text, uint32_t dash) {
  constexpr uint32_t kShort = 6;  // tokens
  return dash == text.begin() && !text.is(dash, NumberCue::true_minus) &&
         text.end() - text.begin() > kShort;
}

// A minus sign is glued to the number and to nothing before it; with a blank behind it only at the
// very beginning.
bool minus_before(const NumberText& text, uint32_t at, uint32_t floor) {
  if (at <= floor || at == 0 || !text.open(at - 1)) return false;
  if (text.is(at - 1, NumberCue::minus_word)) return true;
  if (is_minus_hyphen(text, at, floor)) return true;
  if (!text.is(at - 1, NumberCue::minus_sign) || opens_list(text, at - 1)) return false;
  const bool free_before =
      at - 1 == text.begin() || !text.glued(at - 1) || text.is(at - 2, NumberCue::bracket);
  return free_before &&
         (text.glued(at) || at - 1 == text.begin() || text.is(at - 1, NumberCue::true_minus));
}

// "+2.5 points", not "3+4".
bool plus_before(const NumberText& text, uint32_t at, uint32_t floor) {
  return at > floor && text.is(at - 1, NumberCue::plus_mark) && text.glued(at) &&
         (at - 1 == text.begin() || !text.glued(at - 1) || text.is(at - 2, NumberCue::bracket));
}

void add_scale_suffix(const NumberText& text, QuantityPhrase& quantity, bool money) {
  const auto scale = scale_of_suffix(text.lexicon(), text.classes(), quantity.amount.suffix, money,
                                     !quantity.amount.integer_printed);
  if (!scale) return;
  multiply(quantity.amount, *scale);
  quantity.amount.suffix = {};
}

// A blank and then a short scale: "2.33 k", "$3 bn"; the words are read with the amount.
void add_loose_scale(const NumberText& text, QuantityPhrase& quantity) {
  const uint32_t at = quantity.amount.tokens.end;
  if (quantity.amount.scaled || !quantity.amount.suffix.empty() ||
      quantity.amount.form != NumberForm::digits || !text.open(at) ||
      !text.is(at, text.classes().suffix) || text.token(at).kind != TokenKind::word ||
      text.word(at).text.size() > 3 || text.hyphen(at + 1))
    return;
  const bool money = quantity.currency_before;
  const std::string_view word = text.word(at).text;
  if (!money && word.size() == 1 && word != "k") return;
  const auto scale = scale_of_suffix(text.lexicon(), text.classes(), word, money, false);
  if (!scale) return;
  multiply(quantity.amount, *scale);
  ++quantity.amount.tokens.end;
}

// "9m people" are millions, "9m" alone and "400m hurdles" are metres: a plural noun behind tells.
bool counts_things(const NumberText& text, uint32_t at) {
  if (!text.open(at) || !text.token(at).space_before || !text.word(at).is(kLower) ||
      text.is(at, NumberCue::race))
    return false;
  if (text.is(at, NumberCue::people)) return true;
  const Word& word = text.word(at);
  return word.folded.size() > 3 && word.folded.ends_with('s') && word.lemma != word.folded &&
         !text.is(at, text.classes().unit);
}

// "22m crowns, of which the palace paid 15.4m,": a second figure that nothing follows.
bool goes_on_counting(const NumberText& text, IndexRange tokens) {
  if (text.open(tokens.end) && text.token(tokens.end).kind != TokenKind::punctuation) return false;
  for (uint32_t i = text.begin(); i < tokens.begin; ++i)
    if (text.is_number(i) && text.figures(i) != nullptr && text.figures(i)->suffix == "m" &&
        counts_things(text, i + 1))
      return true;
  return false;
}

// Figures with letters behind them: behind a currency a scale; else a unit before a scale, but "9m
// people" are millions.
void settle_suffix(const NumberText& text, QuantityPhrase& quantity) {
  Amount& amount = quantity.amount;
  if (amount.suffix.empty()) return;
  if (quantity.currency_before) return add_scale_suffix(text, quantity, /*money=*/true);
  if (amount.suffix == "m") {
    Amount without = amount;
    without.suffix = {};
    if (read_unit(text, without) || counts_things(text, amount.tokens.end) ||
        goes_on_counting(text, amount.tokens))
      add_scale_suffix(text, quantity, /*money=*/true);
  } else if (!read_unit(text, amount)) {
    add_scale_suffix(text, quantity, /*money=*/false);
  }
}

bool is_scale_word(const NumberText& text, uint32_t at) {
  return text.is(at, text.classes().word) && text.number_word(at).role == Role::scale;
}

// "75 USD million": the scale behind the currency.
void add_late_scale(const NumberText& text, QuantityPhrase& quantity) {
  if (quantity.kind != MentionKind::money || quantity.amount.scaled || quantity.currency_before)
    return;
  const std::optional<Amount> scale = text.open(quantity.tokens.end) &&
                                              text.is(quantity.tokens.end, text.classes().word) &&
                                              !text.is_number(quantity.tokens.end)
                                          ? read_amount(text, quantity.tokens.end)
                                          : std::nullopt;
  if (scale) return;
  if (!is_scale_word(text, quantity.tokens.end)) return;
  multiply(quantity.amount, text.number_word(quantity.tokens.end).value);
  ++quantity.tokens.end;
}

// "2,000.45±0.01 pounds"
void add_uncertainty(const NumberText& text, QuantityPhrase& quantity) {
  const uint32_t at = quantity.amount.tokens.end;
  if (!text.is(at, NumberCue::plus_minus) || !text.is_number(at + 1) ||
      !quantity.amount.suffix.empty())
    return;
  const std::optional<Amount> off = read_amount(text, at + 1);
  if (!off || !off->suffix.empty() || off->ordinal) return;
  quantity.amount.slack = off->value;
  quantity.amount.tokens.end = off->tokens.end;
}

// "2 degrees below zero", "2 below zero".
void add_below_zero(const NumberText& text, QuantityPhrase& quantity) {
  const uint32_t at = quantity.tokens.end;
  const bool degrees =
      quantity.unit == "degree" || quantity.unit == "celsius" || quantity.unit == "fahrenheit";
  if (!text.is(at, NumberCue::below) || !text.is(at + 1, NumberCue::zero) ||
      (!degrees && quantity.kind != MentionKind::cardinal))
    return;
  quantity.amount.value = -quantity.amount.value;
  if (!degrees) {
    quantity.kind = MentionKind::measure;
    quantity.unit = "degree";
    quantity.unit_printed = true;
  }
  quantity.tokens.end = at + 2;
}

}  // namespace

void take_unit(const NumberText& text, QuantityPhrase& quantity) {
  const std::optional<UnitReading> unit = read_unit(text, quantity.amount);
  if (!unit) return;
  const bool ordinal_or_vague_measure = quantity.amount.ordinal;
  if (ordinal_or_vague_measure) return;
  if (quantity.currency_before) {
    // "$249 USD", "$9.99 US dollars": the same money said twice
    if (unit->kind != MentionKind::money || unit->part != Decimal(1) ||
        text.token(unit->end - 1).kind == TokenKind::symbol)
      return;
    if (quantity.unit != unit->unit && quantity.unit != "USD") return;
    quantity.unit = unit->unit;
    quantity.tokens.end = unit->end;
    return;
  }
  quantity.kind = unit->kind;
  quantity.unit = unit->unit;
  quantity.unit_printed = true;
  quantity.amount.suffix = {};
  quantity.tokens.end = unit->end;
  if (unit->part == Decimal(1)) return;
  quantity.amount.slack = half_width(quantity) * unit->part;  // as printed, in cents
  quantity.amount.value = quantity.amount.value * unit->part;
  quantity.amount.precision += unit->part.exponent();
}

std::optional<QuantityPhrase> read_quantity(const NumberText& text, uint32_t at, uint32_t floor) {
  const std::optional<Amount> amount = read_amount(text, at);
  if (!amount) return std::nullopt;
  QuantityPhrase quantity;
  quantity.amount = *amount;
  quantity.tokens = amount->tokens;
  if (amount->ordinal) {
    quantity.kind = MentionKind::ordinal;
    return quantity;
  }
  uint32_t begin = at;
  // "$-99.99": the sign between currency and figures
  const bool inner_minus = at > floor + 1 && text.is(at - 1, NumberCue::minus_sign) &&
                           text.glued(at) && text.glued(at - 1);
  const uint32_t figures_begin = inner_minus ? at - 1 : at;
  bool negative = false;
  if (const std::optional<CurrencyBefore> currency =
          read_currency_before(text, figures_begin, floor)) {
    quantity.kind = MentionKind::money;
    quantity.unit = currency->code;
    quantity.currency_before = true;
    if (currency->scale != Decimal(1)) multiply(quantity.amount, currency->scale);
    begin = currency->begin;
    negative = inner_minus;
  }
  if (minus_before(text, begin, floor)) {
    negative = true;
    begin -= is_minus_hyphen(text, begin, floor) ? 2 : 1;
  } else if (plus_before(text, begin, floor)) {
    --begin;
  }
  add_uncertainty(text, quantity);
  settle_suffix(text, quantity);
  add_loose_scale(text, quantity);
  quantity.tokens = {begin, quantity.amount.tokens.end};
  take_unit(text, quantity);
  add_late_scale(text, quantity);
  add_parts_behind(text, quantity);
  if (negative)
    quantity.amount.value = -quantity.amount.value;
  else
    add_below_zero(text, quantity);
  return quantity;
}

std::optional<QuantityPhrase> read_glued_money(const NumberText& text, uint32_t at) {
  const std::string_view printed = text.word(at).text;
  const size_t letters = printed.find_first_of("0123456789");
  if (letters < 1 || letters > 3 || text.hyphen(at + 1)) return std::nullopt;
  const std::string_view code =
      letters == 1 ? currency_of_letter(text, at) : currency_code(text, printed.substr(0, letters));
  const std::optional<Figures> figures = read_figures(printed.substr(letters));
  if (code.empty() || !figures) return std::nullopt;
  QuantityPhrase quantity;
  quantity.kind = MentionKind::money;
  quantity.unit = code;
  quantity.currency_before = true;
  quantity.amount.tokens = {at, at + 1};
  quantity.amount.value = figures->value;
  quantity.amount.integer_printed = figures->places == 0;
  quantity.amount.precision = -figures->places;
  quantity.amount.suffix = figures->suffix;
  add_scale_suffix(text, quantity, /*money=*/true);
  if (!quantity.amount.suffix.empty()) return std::nullopt;
  if (text.open(at + 1) && is_scale_word(text, at + 1)) {
    multiply(quantity.amount, text.number_word(at + 1).value);
    ++quantity.amount.tokens.end;
  }
  quantity.tokens = quantity.amount.tokens;
  return quantity;
}

std::optional<QuantityPhrase> read_single(const NumberText& text, uint32_t at) {
  if (!text.article(at) || !text.open(at) || !text.open(at + 1) || !text.begins_unit(at + 1))
    return std::nullopt;
  if (text.token(at + 1).kind != TokenKind::word) return std::nullopt;
  const std::optional<UnitReading> unit = read_unit_at(text, at + 1);
  if (!unit || unit->kind == MentionKind::percent || text.is_number(unit->end)) return std::nullopt;
  QuantityPhrase quantity;
  quantity.amount.tokens = {at, at + 1};
  quantity.amount.value = unit->part;
  quantity.amount.form = NumberForm::article;
  quantity.tokens = {at, unit->end};
  quantity.kind = unit->kind;
  quantity.unit = unit->unit;
  quantity.unit_printed = true;
  add_parts_behind(text, quantity);
  return quantity;
}

Decimal half_width(const QuantityPhrase& quantity) {
  const Amount& amount = quantity.amount;
  if (amount.slack) return *amount.slack;
  const Decimal half_digit = Decimal(5, amount.precision - 1);
  if (amount.integer_printed && amount.scaled && amount.precision == 0) return 0;  // "two dozen"
  if (!amount.integer_printed || amount.scaled) return half_digit;
  const Decimal size = abs(amount.value);
  if (quantity.kind == MentionKind::percent) {
    // Printed percents are rounded figures: to the unit, and to the nearest tenth of themselves
    // when they end in zero.
    const bool round = !size.is_zero() && size.exponent() > 0 && size < Decimal(100);
    return round ? size / 10 : Decimal(5, -1);
  }
  if (quantity.kind == MentionKind::cardinal || quantity.kind == MentionKind::ordinal)
    return amount.precision > 0 ? half_digit : Decimal(0);
  const int zeros = size.is_zero() ? 0 : size.exponent();
  return zeros > 0 ? Decimal(5, zeros - 1) : Decimal(0);
}

}  // namespace copydesk
