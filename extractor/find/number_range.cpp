#include "find/number_range.hpp"

#include <algorithm>

#include "find/number_hedge.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kContestReach = 6;
constexpr uint32_t kChangeReach = 9;
constexpr uint32_t kMoveReach = 5;
constexpr uint32_t kNamedBehind = 6;

bool is_year(const QuantityPhrase& quantity) {
  const Amount& amount = quantity.amount;
  return quantity.kind == MentionKind::cardinal && amount.form == NumberForm::digits &&
         amount.integer_printed && Decimal(1500) <= amount.value && amount.value <= Decimal(2100);
}

bool near_before(const NumberText& text, uint32_t at, uint32_t reach, ClassId c) {
  const uint32_t first = at - std::min(at - text.begin(), reach);
  for (uint32_t i = first; i < at; ++i)
    if (text.is(i, c)) return true;
  return false;
}

enum class Joint : uint8_t { none, dash, to, between, alternative };

struct Connector {
  Joint joint = Joint::none;
  uint32_t end = 0;  // where the second quantity begins
};

Connector connector(const NumberText& text, uint32_t at, bool after_between) {
  if (text.is(at, NumberCue::dash) || text.is(at, NumberCue::double_dash)) {
    const bool even = text.glued(at) == text.glued(at + 1) || text.is(at + 1, NumberCue::tilde);
    if (text.is(at + 1, NumberCue::to)) return {Joint::to, at + 2};
    return even || text.glued(at + 1) ? Connector{Joint::dash, at + 1} : Connector{Joint::none, 0};
  }
  if (text.is(at, NumberCue::to) || text.is(at, NumberCue::through)) return {Joint::to, at + 1};
  if (after_between && text.is(at, NumberCue::and_)) return {Joint::between, at + 1};
  if (text.is(at, NumberCue::or_)) return {Joint::alternative, at + 1};
  return {};
}

// "30 to 40 million": the first end takes the scale that only the second one prints.
void share_scale(QuantityPhrase& first, const QuantityPhrase& second, bool& scaled) {
  Amount& amount = first.amount;
  const Decimal scale = second.amount.scale;
  if (amount.scaled || !second.amount.scaled || scale == Decimal(1) || !amount.suffix.empty() ||
      first.unit_printed)
    return;
  if (second.amount.value / scale <= amount.value) return;
  amount.value = amount.value * scale;
  amount.precision += scale.exponent();
  scaled = true;
}

// "30 to 40 km": and the unit. False when the two measure different things.
bool share_unit(QuantityPhrase& first, const QuantityPhrase& second) {
  if (first.kind == second.kind) return first.unit == second.unit;
  if (first.kind != MentionKind::cardinal || !second.unit_printed) return false;
  first.kind = second.kind;
  first.unit = second.unit;
  return true;
}

bool is_plain(const QuantityPhrase& quantity) {
  return quantity.kind == MentionKind::cardinal && quantity.amount.suffix.empty();
}

// "prices range from $5 to $9" and a bare "from 3 km to 5 km" name a range; elsewhere two full
// amounts after "from" are a change.
bool names_range(const NumberText& text, uint32_t from) {
  if (from == text.begin()) return true;
  const uint32_t first = from - std::min<uint32_t>(from - text.begin(), 3);
  for (uint32_t i = first; i < from; ++i)
    if (text.is(i, NumberCue::names_range)) return true;
  return false;
}

bool near_behind(const NumberText& text, uint32_t at, uint32_t reach, ClassId c) {
  for (uint32_t i = at; i < text.end() && i < at + reach; ++i)
    if (text.is(i, c)) return true;
  return false;
}

// Verbs of motion and of multiplying, which the directions do not hold.
bool moves(const NumberText& text, uint32_t begin) {
  const uint32_t first = begin - std::min(begin - text.begin(), kMoveReach);
  for (uint32_t i = first; i < begin; ++i)
    if (text.is(i, NumberCue::moves)) return true;
  return false;
}

bool is_change(const NumberText& text, const QuantityPhrase& first, const QuantityPhrase& second,
               bool from, uint32_t begin) {
  // "went from 84 to 96", "from 40% to 44%, a gain of": the change is named around it.
  if (from && (moves(text, begin) ||
               near_behind(text, second.tokens.end, kNamedBehind, text.classes().direction)))
    return true;
  if (near_before(text, begin, from ? kChangeReach : 2, text.classes().direction)) {
    if (from || first.unit_printed || first.currency_before) return true;
    return first.amount.value * 3 < second.amount.value;
  }
  return false;
}

// "3-12 to 2-10": two sides of a match, with goals and points each.
bool has_score_beside(const NumberText& text, uint32_t begin, uint32_t end) {
  const auto is_dashed = [&](uint32_t i) {
    return text.begins_number(i) && text.hyphen(i + 1) && text.begins_number(i + 2);
  };
  if (text.is(end, NumberCue::to) && is_dashed(end + 1)) return true;
  return begin >= text.begin() + 4 && text.is(begin - 1, NumberCue::to) && is_dashed(begin - 4);
}

bool fits_dash(const NumberText& text, const QuantityPhrase& first, const QuantityPhrase& second,
               uint32_t begin) {
  if (first.amount.form == NumberForm::words && second.amount.form == NumberForm::words &&
      text.hyphen(first.tokens.end))
    return false;
  // "7-Eleven" is a name.
  if (first.amount.form == NumberForm::digits && second.amount.form == NumberForm::words &&
      second.kind == MentionKind::cardinal)
    return false;
  if (is_year(first) && is_year(second)) return false;
  const bool plain = is_plain(first) && is_plain(second);
  return !plain || !(is_score(text, begin, first.amount.value, second.amount.value) ||
                     has_score_beside(text, begin, second.tokens.end));
}

// "two or three", "10 or 12": neighbours in the order of counting.
bool fits_alternative(const QuantityPhrase& first, const QuantityPhrase& second) {
  const Decimal a = first.amount.value;
  const Decimal b = second.amount.value;
  return first.kind == MentionKind::cardinal && a.is_integer() && b.is_integer() &&
         !first.amount.ordinal && a < b && b - a <= Decimal(2) && b <= Decimal(20) &&
         first.amount.form == second.amount.form;
}

uint32_t skip_hedge(const NumberText& text, uint32_t at) {
  return text.is(at, NumberCue::rough) ? at + 1 : at;
}

}  // namespace

bool is_score(const NumberText& text, uint32_t begin, Decimal first, Decimal second) {
  if (!first.is_integer() || !second.is_integer()) return false;
  return first >= second || near_before(text, begin, kContestReach, text.classes().contest);
}

std::optional<QuantityPhrase> read_quantity_from(const NumberText& text, uint32_t at) {
  for (uint32_t i = at; text.open(i) && i < at + 3; ++i) {
    if (!text.begins_number(i)) continue;
    const std::optional<QuantityPhrase> quantity = read_quantity(text, i, at);
    return quantity && quantity->tokens.begin == at ? quantity : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Range> read_range(const NumberText& text, const QuantityPhrase& first,
                                uint32_t floor) {
  if (!text.is(first.tokens.end, NumberCue::joins_range)) return std::nullopt;
  if (first.amount.vague || first.amount.loose || !first.amount.suffix.empty()) return std::nullopt;
  uint32_t begin = first.tokens.begin;
  const std::optional<HedgeReading> hedge = read_hedge_before(text, begin, floor);
  const uint32_t before = hedge ? hedge->tokens.begin : begin;
  uint32_t cue = before > floor ? before - 1 : text.end();
  if (first.kind == MentionKind::ordinal && text.is(cue, NumberCue::the) && cue > floor) --cue;
  const bool after_between = text.is(cue, NumberCue::between) && text.open(cue);
  const bool from = text.is(cue, NumberCue::from);

  const Connector joint = connector(text, first.tokens.end, after_between);
  if (joint.joint == Joint::none) return std::nullopt;
  uint32_t at = skip_hedge(text, joint.end);
  if (first.kind == MentionKind::ordinal && text.is(at, NumberCue::the)) ++at;
  const std::optional<QuantityPhrase> second = read_quantity_from(text, at);
  if (!second || second->amount.vague || second->amount.loose || !second->amount.suffix.empty())
    return std::nullopt;
  if (first.amount.ordinal != second->amount.ordinal || (first.amount.ordinal && !after_between))
    return std::nullopt;
  if (second->amount.fraction != first.amount.fraction && second->unit.empty()) return std::nullopt;

  QuantityPhrase low = first;
  bool scaled = false;
  share_scale(low, *second, scaled);
  // "$10-20": the second end takes the sign
  const bool takes_sign = low.currency_before && is_plain(*second);
  if (!takes_sign && !share_unit(low, *second)) {
    return std::nullopt;
  }
  if (!(low.amount.value < second->amount.value) &&
      !(after_between || low.kind == MentionKind::measure))
    return std::nullopt;
  if (low.amount.value == second->amount.value) return std::nullopt;
  if (joint.joint == Joint::dash && !fits_dash(text, first, *second, begin)) return std::nullopt;
  if (joint.joint == Joint::to &&
      (is_change(text, first, *second, from, begin) ||
       (is_plain(first) && is_score(text, begin, low.amount.value, second->amount.value) && !from)))
    return std::nullopt;
  const bool both_full = (first.unit_printed || first.currency_before) &&
                         (second->unit_printed || second->currency_before);
  if (from && both_full && !names_range(text, cue)) return std::nullopt;
  if (joint.joint == Joint::alternative && !fits_alternative(first, *second)) return std::nullopt;
  if (is_year(first) && (second->unit.empty() || is_year(*second))) return std::nullopt;

  Range range;
  range.tokens = {after_between ? cue : before, second->tokens.end};
  if (!after_between) range.tokens.begin = begin;
  range.kind = low.kind;
  range.low = min(low.amount.value, second->amount.value);
  range.high = max(low.amount.value, second->amount.value);
  range.unit = low.unit;
  range.precision = second->amount.precision;
  range.scaled = scaled;
  return range;
}

}  // namespace copydesk
