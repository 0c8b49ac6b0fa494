#include "find/number_fraction.hpp"

#include <algorithm>
#include <iterator>

namespace copydesk {
namespace {

const Decimal kTwo = 2;

// T4: a fraction in words leaves a tenth of its own step (half: 45 to 55 percent) or a twenty-fifth
// of itself.
Decimal fraction_slack(Decimal numerator, Decimal denominator) {
  return max(Decimal(1) / (denominator * 10), numerator / (denominator * 25));
}

struct Denominator {
  uint32_t end = 0;
  Decimal value;  // of one part: 1/4
  bool plural = false;
  bool plain = false;  // "half", "quarter": no ordinal is spelled so
};

std::optional<Denominator> denominator_word(const NumberText& text, uint32_t at) {
  if (!text.open(at)) return std::nullopt;
  const Entry* entry = text.row(at, text.classes().fraction);
  if (entry == nullptr) return std::nullopt;
  const std::optional<Decimal> value = read_ratio(entry->text("value"));
  if (!value) return std::nullopt;
  const bool plain = !text.is(at, text.classes().ordinal) && entry->text("plural").empty();
  return Denominator{at + 1, *value, entry->text("plural") == "yes", plain};
}

// "fifths", "half", "twenty-fifth".
std::optional<Denominator> read_denominator(const NumberText& text, uint32_t at) {
  if (std::optional<Denominator> simple = denominator_word(text, at)) return simple;
  if (!text.open(at) || text.number_word(at).role != Role::ten || !text.hyphen(at + 1))
    return std::nullopt;
  std::optional<Denominator> unit = denominator_word(text, at + 2);
  const std::string_view folded = text.open(at + 2) ? text.word(at + 2).folded : "";
  if (!unit && folded.starts_with("first"))
    unit = Denominator{at + 3, 1, folded == "firsts", false};
  if (!unit || unit->plain) return std::nullopt;
  const Decimal parts = text.number_word(at).value + Decimal(1) / unit->value;
  return Denominator{unit->end, Decimal(1) / parts, unit->plural, false};
}

// Whether "a third", "one fifth" with nothing said otherwise is a part rather than a place: by what
// follows.
bool reads_as_part(const NumberText& text, uint32_t end) {
  if (!text.inside(end) || text.is(end, NumberCue::of)) return true;
  if (text.token(end).kind == TokenKind::punctuation) return !text.is(end, NumberCue::hyphen);
  return text.is(end, NumberCue::behind_part) || text.number_word(end).role == Role::scale;
}

// The scale behind a fraction: "half a million", "two thirds of a million", "quarter million",
// "half a dozen".
void add_scale_of_fraction(const NumberText& text, Amount& amount) {
  uint32_t at = amount.tokens.end;
  if (text.is(at, NumberCue::of)) ++at;
  if (text.article(at) || (at != amount.tokens.end && text.is(at, NumberCue::one))) ++at;
  if (text.hyphen(at)) ++at;
  if (!text.open(at)) return;
  const NumberWord word = text.number_word(at);
  const bool scale =
      word.role == Role::scale || word.role == Role::hundred || word.role == Role::collective;
  if (!scale || word.abbreviation || word.loose) return;
  amount.slack =
      word.role == Role::collective ? std::nullopt : std::optional(*amount.slack * word.value);
  amount.value = amount.value * word.value;
  amount.tokens.end = at + 1;
  amount.fraction = false;
  amount.scaled = true;
  amount.form = NumberForm::words;
  if (word.role == Role::collective) {
    amount.precision = 0;
    amount.integer_printed = true;
  }
}

Amount fraction_of(const NumberText& text, IndexRange tokens, Decimal numerator, Decimal part) {
  Amount amount;
  amount.tokens = tokens;
  amount.value = numerator * part;
  amount.form = NumberForm::fraction;
  amount.fraction = true;
  amount.integer_printed = false;
  amount.slack = fraction_slack(numerator, Decimal(1) / part);
  add_scale_of_fraction(text, amount);
  return amount;
}

// What "and a half", "and three-quarters", "1/2", "½" behind a whole number adds.
struct Tail {
  uint32_t end = 0;
  Decimal value;
  Decimal part;       // of one denominator
  Decimal scale = 1;  // "and a half million"
};

// "3/4" as three tokens with no white space; the denominators that are printed so.
std::optional<Tail> read_slash_fraction(const NumberText& text, uint32_t at) {
  if (!text.is(at + 1, NumberCue::slash) || !text.is_number(at) || !text.glued(at + 1) ||
      !text.is_number(at + 2) || !text.glued(at + 2))
    return std::nullopt;
  if (text.is(at + 3, NumberCue::slash) || !text.open(at) || !text.open(at + 2))
    return std::nullopt;
  const Figures* over = text.figures(at);
  const Figures* under = text.figures(at + 2);
  if (over == nullptr || under == nullptr || !over->suffix.empty() || !under->suffix.empty() ||
      over->leading_zero || over->places != 0)
    return std::nullopt;
  const std::optional<int64_t> parts = under->value.to_int();
  constexpr int kPrinted[] = {2,  3,  4,  5,  6,  7,  8,  9,   10,  12,
                              15, 16, 20, 25, 32, 50, 64, 100, 1000};
  if (!parts || std::find(std::begin(kPrinted), std::end(kPrinted), *parts) == std::end(kPrinted))
    return std::nullopt;
  if (over->value.is_zero() || !(over->value < under->value)) return std::nullopt;
  return Tail{at + 3, over->value / under->value, Decimal(1) / under->value, 1};
}

std::optional<Tail> read_tail(const NumberText& text, uint32_t at) {
  const bool hyphened = text.hyphen(at) && text.is(at + 1, NumberCue::and_);  // "three-and-a-half"
  if (hyphened) ++at;
  if (!text.is(at, NumberCue::and_)) {
    const std::optional<Tail> slash = text.glued(at) ? std::nullopt : read_slash_fraction(text, at);
    if (slash) return slash;
    const bool sign = text.is_number(at) && text.open(at) && text.word(at).folded.size() <= 3;
    if (!sign) return std::nullopt;
    const std::optional<Denominator> part = denominator_word(text, at);
    return part ? std::optional(Tail{part->end, part->value, part->value, 1}) : std::nullopt;
  }
  ++at;
  if (hyphened && text.hyphen(at)) ++at;
  Decimal numerator = 1;
  bool single = true;
  uint32_t next = at;
  if (text.article(at)) {
    next = hyphened && text.hyphen(at + 1) ? at + 2 : at + 1;
  } else {
    const std::optional<Cardinal> count = read_cardinal(text, at, false);
    if (!count || !(count->value < Decimal(100)) || !count->words) return std::nullopt;
    numerator = count->value;
    next = text.hyphen(count->end) ? count->end + 1 : count->end;
    single = numerator == Decimal(1);
  }
  const std::optional<Denominator> part = read_denominator(text, next);
  if (!part || part->plural == single) return std::nullopt;
  Tail tail{part->end, numerator * part->value, part->value, 1};
  if (text.open(tail.end)) {
    const NumberWord scale = text.number_word(tail.end);
    if (scale.role == Role::scale && !scale.abbreviation) {
      tail.scale = scale.value;
      ++tail.end;
    }
  }
  return tail;
}

}  // namespace

std::optional<Amount> read_fraction(const NumberText& text, uint32_t at,
                                    const std::optional<Cardinal>& count) {
  Decimal numerator = 1;
  bool single = true;
  uint32_t next = at;
  if (text.article(at)) {
    next = at + 1;
    if (count) {  // "a hundred trillionths"
      numerator = count->value;
      next = count->end;
      single = false;
    }
  } else if (count) {
    if (!count->value.is_integer() || !count->suffix.empty()) return std::nullopt;
    numerator = count->value;
    next = text.hyphen(count->end) ? count->end + 1 : count->end;
    single = numerator == Decimal(1);
  }
  const std::optional<Denominator> part = read_denominator(text, next);
  if (!part || part->plural == single) return std::nullopt;
  if (next == at && !part->plain) return std::nullopt;
  const bool hyphenated = next > at && text.is(next - 1, NumberCue::hyphen);
  if (single && !part->plain && !hyphenated && !reads_as_part(text, part->end)) return std::nullopt;
  return fraction_of(text, {at, part->end}, numerator, part->value);
}

std::optional<Amount> read_printed_fraction(const NumberText& text, uint32_t at) {
  const std::optional<Tail> slash = read_slash_fraction(text, at);
  if (!slash) return std::nullopt;
  return fraction_of(text, {at, slash->end}, slash->value / slash->part, slash->part);
}

void add_tail(const NumberText& text, const Cardinal& whole, Amount& amount) {
  const std::optional<Tail> tail = read_tail(text, amount.tokens.end);
  if (!tail || !whole.integer_printed || !whole.suffix.empty()) return;
  const Decimal unit = tail->scale == Decimal(1) ? whole.last_scale : tail->scale;
  if (whole.last_scale != Decimal(1) && tail->scale != Decimal(1) &&
      !(tail->scale < whole.last_scale))
    return;
  const bool scales_all = whole.last_scale == Decimal(1) && tail->scale != Decimal(1);
  amount.value = (scales_all ? whole.value * tail->scale : whole.value) + tail->value * unit;
  amount.slack = tail->part * unit / kTwo;
  amount.tokens.end = tail->end;
  amount.integer_printed = false;
  amount.scaled = amount.scaled || unit != Decimal(1);
  amount.scale = unit;
}

void add_fraction_sign(const NumberText& text, std::string_view sign, Amount& amount) {
  const Entry* entry = text.lexicon().find(text.classes().fraction, sign);
  const std::optional<Decimal> value =
      entry == nullptr ? std::nullopt : read_ratio(entry->text("value"));
  if (!value) return;
  const bool alone = amount.value.is_zero();
  amount.value = amount.value + *value;
  amount.integer_printed = false;
  amount.slack = fraction_slack(1, Decimal(1) / *value);
  amount.fraction = alone;
  if (alone) amount.form = NumberForm::fraction;
}

}  // namespace copydesk
