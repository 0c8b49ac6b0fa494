#include "find/number_amount.hpp"

#include <algorithm>

#include "find/figures.hpp"
#include "find/number_cardinal.hpp"
#include "match/phrases.hpp"

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
  if (!text.open(at) || number_word(text, at).role != Role::ten || !text.hyphen(at + 1))
    return std::nullopt;
  std::optional<Denominator> unit = denominator_word(text, at + 2);
  const std::string_view folded = text.open(at + 2) ? text.word(at + 2).folded : "";
  if (!unit && folded.starts_with("first"))
    unit = Denominator{at + 3, 1, folded == "firsts", false};
  if (!unit || unit->plain) return std::nullopt;
  const Decimal parts = number_word(text, at).value + Decimal(1) / unit->value;
  return Denominator{unit->end, Decimal(1) / parts, unit->plural, false};
}

// Whether "a third", "one fifth" with nothing said otherwise is a part rather than a place: by what
// follows.
bool reads_as_part(const NumberText& text, uint32_t end) {
  if (!text.inside(end) || text.is(end, "of")) return true;
  if (text.token(end).kind == TokenKind::punctuation) return !text.is(end, "-");
  for (const std::string_view word :
       {"more", "less", "as", "the", "higher", "lower", "to", "from", "and", "or"})
    if (text.is(end, word)) return true;
  return number_word(text, end).role == Role::scale;
}

void set_fraction(Amount& amount, Decimal numerator, Decimal part) {
  amount.value = numerator * part;
  amount.form = NumberForm::fraction;
  amount.fraction = true;
  amount.integer_printed = false;
  amount.slack = fraction_slack(numerator, Decimal(1) / part);
}

// The scale behind a fraction: "half a million", "two thirds of a million", "quarter million",
// "half a dozen".
void add_scale_of_fraction(const NumberText& text, Amount& amount) {
  uint32_t at = amount.tokens.end;
  if (text.is(at, "of")) ++at;
  if (text.article(at) || (at != amount.tokens.end && text.is(at, "one"))) ++at;
  if (text.hyphen(at)) ++at;
  if (!text.open(at)) return;
  const NumberWord word = number_word(text, at);
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

// "a half", "one-third", "three quarters", "two-thirds of a million".
std::optional<Amount> read_fraction(const NumberText& text, uint32_t at) {
  Amount amount;
  amount.tokens.begin = at;
  Decimal numerator = 1;
  bool single = true;
  uint32_t next = at;
  if (text.article(at)) {
    next = at + 1;
    // "a hundred trillionths"
    const std::optional<Cardinal> many = read_cardinal(text, next, true);
    if (many) {
      numerator = many->value;
      next = many->end;
      single = false;
    }
  } else if (const std::optional<Cardinal> count = read_cardinal(text, at, false)) {
    if (!count->value.is_integer() || !count->suffix.empty()) return std::nullopt;
    numerator = count->value;
    next = text.hyphen(count->end) ? count->end + 1 : count->end;
    single = numerator == Decimal(1);
  }
  const std::optional<Denominator> part = read_denominator(text, next);
  if (!part || part->plural == single) return std::nullopt;
  if (next == at && !part->plain) return std::nullopt;
  const bool hyphenated = next > at && text.is(next - 1, "-");
  if (single && !part->plain && !hyphenated && !reads_as_part(text, part->end)) return std::nullopt;
  amount.tokens.end = part->end;
  set_fraction(amount, numerator, part->value);
  add_scale_of_fraction(text, amount);
  return amount;
}

// What "and a half", "and three-quarters", "1/2", "½" behind a whole number adds. end 0: nothing.
struct Tail {
  uint32_t end = 0;
  Decimal value;
  Decimal part;       // of one denominator
  Decimal scale = 1;  // "and a half million"
};

// "3/4" as three tokens with no white space; the denominators that are printed so.
std::optional<Tail> read_slash_fraction(const NumberText& text, uint32_t at) {
  if (!text.is_number(at) || !text.is(at + 1, "/") || !text.glued(at + 1) ||
      !text.is_number(at + 2) || !text.glued(at + 2))
    return std::nullopt;
  if (text.is(at + 3, "/") || !text.open(at) || !text.open(at + 2)) return std::nullopt;
  const std::optional<Figures> over = read_figures(text.word(at).text);
  const std::optional<Figures> under = read_figures(text.word(at + 2).text);
  if (!over || !under || !over->suffix.empty() || !under->suffix.empty() || over->leading_zero ||
      over->places != 0)
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
  const bool hyphened = text.hyphen(at) && text.is(at + 1, "and");  // "three-and-a-half"
  if (hyphened) ++at;
  if (!text.is(at, "and")) {
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
    const NumberWord scale = number_word(text, tail.end);
    if (scale.role == Role::scale && !scale.abbreviation) {
      tail.scale = scale.value;
      ++tail.end;
    }
  }
  return tail;
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

struct OrdinalWord {
  Decimal value;
  std::string_view role;
};

std::optional<OrdinalWord> ordinal_word(const NumberText& text, uint32_t at) {
  if (!text.open(at)) return std::nullopt;
  const Entry* entry = text.row(at, text.classes().ordinal);
  if (entry == nullptr) return std::nullopt;
  return OrdinalWord{Decimal::parse(entry->text("value")).value_or(0), entry->text("role")};
}

// "first", "twenty-first", "one hundred twenty-fifth", "two hundredth". A bare "twenty second" is a
// time.
std::optional<Amount> read_ordinal(const NumberText& text, uint32_t at,
                                   const std::optional<Cardinal>& before) {
  Amount amount;
  amount.ordinal = true;
  amount.form = NumberForm::words;
  uint32_t next = at;
  if (before) {
    if (!before->words || before->figures) return std::nullopt;
    next = before->end;
    if (text.hyphen(next)) ++next;
    if (text.is(next, "and") && before->last_rank >= 100) ++next;
  }
  std::optional<OrdinalWord> last = ordinal_word(text, next);
  uint32_t end = next + 1;
  if (!last && before && text.open(next) && number_word(text, next).role == Role::ten &&
      text.hyphen(next + 1)) {
    last = ordinal_word(text, next + 2);
    if (last) last->value = last->value + number_word(text, next).value;
    end = next + 3;
  }
  if (!last) return std::nullopt;
  amount.tokens = {at, end};
  if (!before) {
    amount.value = last->value;
    return amount;
  }
  if (last->role == "hundred" || last->role == "scale") {
    amount.value = before->value * last->value;
    return amount;
  }
  const bool fits = before->last_rank == 10 ? last->role == "unit" : before->last_rank >= 100;
  if (!fits) return std::nullopt;
  if (text.is(end - 1, "second") && !text.hyphen(end - 2) && before->value < Decimal(100))
    return std::nullopt;
  amount.value = before->value + last->value;
  return amount;
}

bool is_ordinal_suffix(std::string_view suffix) {
  return suffix.size() == 2 &&
         (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == "ST" ||
          suffix == "ND" || suffix == "RD" || suffix == "TH");
}

// "several hundred", "a few dozen", "many thousands": from two of them up to ten.
std::optional<Amount> read_several(const NumberText& text, uint32_t at) {
  const uint32_t first = text.article(at) ? at + 1 : at;
  if (!text.open(first) || !text.is(first, text.classes().several)) return std::nullopt;
  const uint32_t scale_at = first + 1;
  if (!text.open(scale_at)) return std::nullopt;
  Decimal scale = 1;
  uint32_t end = scale_at;
  while (text.open(end)) {
    const NumberWord word = number_word(text, end);
    if ((word.role != Role::hundred && word.role != Role::scale && word.role != Role::collective) ||
        word.abbreviation || word.loose)
      break;
    scale = scale * word.value;
    ++end;
  }
  if (end == scale_at) return std::nullopt;
  Amount amount;
  amount.tokens = {at, end};
  amount.form = NumberForm::vague;
  amount.vague = Interval{scale * 2, scale * 10, false, true};
  return amount;
}

// "dozens", "tens of thousands"; "scores" and "tens" only where "of" follows.
std::optional<Amount> read_plural(const NumberText& text, uint32_t at) {
  std::vector<Phrase> phrases;
  phrases_at(text.reading(), at, text.end(), phrases);
  const Entry* entry = nullptr;
  uint32_t end = at + 1;
  for (const Phrase& phrase : phrases) {
    const Entry& row = text.lexicon().entry(phrase.entry);
    if (row.word_class != text.classes().plural) continue;
    entry = &row;
    end = phrase.tokens.end;
  }
  if (entry == nullptr) entry = text.row(at, text.classes().plural);
  if (entry == nullptr) return std::nullopt;
  if ((text.is(at, "scores") || text.is(at, "tens")) && !text.is(at + 1, "of")) return std::nullopt;
  const std::optional<Decimal> low = Decimal::parse(entry->text("low"));
  if (!low) return std::nullopt;
  Amount amount;
  amount.tokens = {at, end};
  amount.form = NumberForm::vague;
  amount.vague = at_least(*low);
  return amount;
}

Amount amount_of(const NumberText& text, uint32_t at, const Cardinal& cardinal, bool article) {
  Amount amount;
  amount.tokens = {at, cardinal.end};
  amount.value = cardinal.value;
  amount.scaled = cardinal.scaled;
  amount.scale = cardinal.last_scale;
  amount.integer_printed = cardinal.integer_printed;
  amount.precision = cardinal.precision;
  amount.loose = cardinal.loose;
  amount.form = article            ? NumberForm::article
                : !cardinal.words  ? (cardinal.scaled ? NumberForm::mixed : NumberForm::digits)
                : cardinal.figures ? NumberForm::mixed
                                   : NumberForm::words;
  if (is_ordinal_suffix(cardinal.suffix) && cardinal.integer_printed)
    amount.ordinal = true;
  else
    amount.suffix = cardinal.suffix;
  if (!cardinal.fraction_sign.empty()) add_fraction_sign(text, cardinal.fraction_sign, amount);
  return amount;
}

}  // namespace

std::optional<Amount> read_amount(const NumberText& text, uint32_t at) {
  if (!text.open(at)) return std::nullopt;
  if (std::optional<Amount> vague = read_several(text, at)) return vague;
  if (std::optional<Amount> vague = read_plural(text, at)) return vague;
  if (std::optional<Amount> fraction = read_fraction(text, at)) return fraction;

  const bool article = text.article(at);
  // Behind "a" only "hundred", "dozen" and the like begin a number.
  const Role first = article && text.open(at + 1) ? number_word(text, at + 1).role : Role::none;
  const bool begins =
      !article || first == Role::hundred || first == Role::scale || first == Role::collective;
  const std::optional<Cardinal> cardinal =
      begins ? read_cardinal(text, article ? at + 1 : at, article) : std::nullopt;
  if (std::optional<Amount> ordinal = read_ordinal(text, article && cardinal ? at : at, cardinal)) {
    if (!article || cardinal) return ordinal;
  }
  if (!cardinal) return std::nullopt;

  if (const std::optional<Tail> slash = read_slash_fraction(text, at)) {
    Amount amount;
    amount.tokens = {at, slash->end};
    set_fraction(amount, slash->value / slash->part, slash->part);
    add_scale_of_fraction(text, amount);
    return amount;
  }
  Amount amount = amount_of(text, at, *cardinal, article);
  if (!amount.ordinal) add_tail(text, *cardinal, amount);
  return amount;
}

std::optional<Decimal> scale_of_suffix(const Lexicon& lexicon, const NumberClasses& classes,
                                       std::string_view suffix, bool money, bool decimal) {
  if (suffix.empty() || suffix.size() > 4) return std::nullopt;
  std::string folded(suffix);
  for (char& c : folded)
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const Entry* entry = lexicon.find(classes.suffix, folded);
  if (entry == nullptr) return std::nullopt;
  const std::string_view where = entry->text("where");
  const bool capital = suffix[0] != folded[0];
  if (where == "money" && !money) return std::nullopt;
  if (where == "capital" && !money && !capital) return std::nullopt;
  if (where == "decimal" && !money && !decimal) return std::nullopt;
  return Decimal::parse(entry->text("value"));
}

void multiply(Amount& amount, Decimal factor) {
  amount.value = amount.value * factor;
  amount.precision =
      amount.integer_printed ? factor.exponent() : amount.precision + factor.exponent();
  if (amount.slack) amount.slack = *amount.slack * factor;
  amount.scaled = true;
  amount.scale = amount.scale * factor;
  amount.form = NumberForm::mixed;
}

}  // namespace copydesk
