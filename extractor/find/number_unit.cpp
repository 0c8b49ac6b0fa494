#include "find/number_unit.hpp"

#include <array>

#include "find/number_currency.hpp"
#include "find/number_measure.hpp"
#include "find/number_rows.hpp"

namespace copydesk {
namespace {

// Inches only when no quotation is open: an even number of marks stands before.
bool closes_nothing(const NumberText& text, uint32_t at) {
  uint32_t marks = 0;
  for (uint32_t i = text.begin(); i < at; ++i)
    if (text.is(i, NumberCue::quote) && !text.is_number(i - 1)) ++marks;
  return marks % 2 == 0;
}

std::optional<UnitReading> prime_unit(const NumberText& text, uint32_t at) {
  if (!text.open(at)) return std::nullopt;
  if (text.glued(at) && text.is(at, NumberCue::foot_mark) && text.glued(at + 1) &&
      text.is(at + 1, NumberCue::foot_mark))
    return UnitReading{at + 2, "inch", MentionKind::measure, 1};
  if (text.is(at, NumberCue::inch_mark) && closes_nothing(text, at) &&
      (text.glued(at) || !text.glued(at + 1)))
    return UnitReading{at + 1, "inch", MentionKind::measure, 1};
  if (text.glued(at) && text.is(at, NumberCue::foot_mark) && text.is_number(at + 1) &&
      text.is(at + 2, NumberCue::inch_mark))
    return UnitReading{at + 1, "foot", MentionKind::measure, 1};
  return std::nullopt;
}

// "%", "percent", "per cent", "percentage points", "basis points".
std::optional<UnitReading> percent_at(const NumberText& text, uint32_t at) {
  const RowReading found = longest_row(text, at, text.classes().percent);
  if (found.row == nullptr) return std::nullopt;
  const std::string_view unit = found.row->text("unit");
  const MentionKind kind = unit == "percent" || unit == "percentage-point" || unit == "basis-point"
                               ? MentionKind::percent
                               : MentionKind::measure;
  return UnitReading{found.end, std::string(unit), kind, 1};
}

bool somewhere(const NumberText& text, NumberCue cue) {
  for (uint32_t i = text.begin(); i < text.end(); ++i)
    if (text.is(i, cue)) return true;
  return false;
}

bool adds_up_to_pounds_of_weight(const NumberText& text, const UnitReading& unit) {
  return text.is(unit.end, NumberCue::of) || text.is(unit.end, NumberCue::compares_weight) ||
         somewhere(text, NumberCue::weight);
}

// Whether "pounds" are money: by what is said of them, else by size. ("£" elsewhere would have been
// used again.)
bool pounds_are_money(const NumberText& text, const Amount& amount, const UnitReading& unit) {
  if (text.is(unit.end, NumberCue::sterling)) return true;
  if (text.hyphen(unit.end - 2) || adds_up_to_pounds_of_weight(text, unit)) return false;
  if (somewhere(text, NumberCue::money_talk)) return true;
  return amount.scaled && !(amount.value < Decimal(1'000'000));
}

// Points of an index or a score are printed in figures; "three points" are arguments.
bool counts_index_points(const Amount& amount) {
  return amount.form == NumberForm::vague || amount.scaled ||
         (amount.form == NumberForm::digits && Decimal(10) <= amount.value);
}

// "0.7 of a percentage point", "0.3 of a second"
bool is_part_of_one(const NumberText& text, const Amount& amount) {
  return amount.form == NumberForm::digits && amount.value < Decimal(1) &&
         text.is(amount.tokens.end, NumberCue::of) && text.article(amount.tokens.end + 1);
}

// Steps over what may stand between a number and its unit.
uint32_t unit_begin(const NumberText& text, const Amount& amount) {
  uint32_t at = amount.tokens.end;
  if (text.hyphen(at)) return at + 1;
  if (amount.fraction || is_part_of_one(text, amount)) {
    if (text.is(at, NumberCue::of) && (text.article(at + 1) || text.is(at + 1, NumberCue::one) ||
                                       text.is(at + 1, NumberCue::figure_one)))
      ++at;
    if (text.article(at) || (at != amount.tokens.end &&
                             (text.is(at, NumberCue::one) || text.is(at, NumberCue::figure_one))))
      ++at;
    return at;
  }
  if (amount.vague && text.is(at, NumberCue::of)) return at + 1;
  return at;
}

// "20 (kg)", "20 [kg]".
std::optional<UnitReading> bracketed(const NumberText& text, uint32_t at) {
  if (!text.open(at) || !text.is(at, NumberCue::opener)) return std::nullopt;
  constexpr std::array<std::array<std::string_view, 2>, 4> kPairs = {
      {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}}};
  for (const auto& [open, close] : kPairs) {
    if (!text.is(at, open) || !text.open(at + 1) || !text.is(at + 2, close)) continue;
    std::optional<UnitReading> unit = measure_at(text, at + 1, {}, false);
    if (!unit) unit = read_currency(text, at + 1);
    if (unit && unit->end == at + 2) {
      ++unit->end;
      return unit;
    }
  }
  return std::nullopt;
}

// "Form 990-T", "thousands of L visas": a capital alone is no unit there.
bool is_letter_of_name(const NumberText& text, const Amount& amount, uint32_t at) {
  return text.word(at).is(kInitial) && (amount.vague || text.hyphen(amount.tokens.end));
}

}  // namespace

std::optional<UnitReading> read_unit_at(const NumberText& text, uint32_t at) {
  if (!text.begins_unit(at)) return std::nullopt;
  if (std::optional<UnitReading> money = read_currency(text, at)) return money;
  return measure_at(text, at, {}, false);
}

std::optional<UnitReading> read_unit(const NumberText& text, const Amount& amount) {
  if (!amount.suffix.empty()) {
    if (std::optional<UnitReading> money =
            read_currency_suffix(text, amount.tokens.end, amount.suffix))
      return money;
    return measure_at(text, amount.tokens.end, amount.suffix, true);
  }
  const uint32_t at = unit_begin(text, amount);
  if (!text.open(at) || !text.begins_unit(at) || is_letter_of_name(text, amount, at))
    return std::nullopt;
  if (std::optional<UnitReading> percent = percent_at(text, at)) return percent;
  if (std::optional<UnitReading> prime = prime_unit(text, at)) return prime;
  std::optional<UnitReading> money = read_currency(text, at);
  std::optional<UnitReading> measure = measure_at(text, at, {}, text.glued(at));
  if (measure && measure->unit == "point" && !counts_index_points(amount)) measure.reset();
  if (measure && measure->unit == "pound" && pounds_are_money(text, amount, *measure))
    measure.reset();
  if (measure && (!money || measure->end >= money->end)) return measure;
  if (money) return money;
  return bracketed(text, at);
}

}  // namespace copydesk
