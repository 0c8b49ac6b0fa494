#include "find/number_amount.hpp"

#include "find/number_fraction.hpp"
#include "find/number_rows.hpp"

namespace copydesk {
namespace {

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
    if (text.is(next, NumberCue::and_) && before->last_rank >= 100) ++next;
  }
  std::optional<OrdinalWord> last = ordinal_word(text, next);
  uint32_t end = next + 1;
  if (!last && before && text.open(next) && text.number_word(next).role == Role::ten &&
      text.hyphen(next + 1)) {
    last = ordinal_word(text, next + 2);
    if (last) last->value = last->value + text.number_word(next).value;
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
  if (text.is(end - 1, NumberCue::second) && !text.hyphen(end - 2) && before->value < Decimal(100))
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
    const NumberWord word = text.number_word(end);
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
  const auto [row, end] = longest_row(text, at, text.classes().plural);
  if (row == nullptr) return std::nullopt;
  if (text.is(at, NumberCue::needs_of) && !text.is(at + 1, NumberCue::of)) return std::nullopt;
  const std::optional<Decimal> low = Decimal::parse(row->text("low"));
  if (!low) return std::nullopt;
  Amount amount;
  amount.tokens = {at, end};
  amount.form = NumberForm::vague;
  amount.vague = at_least(*low);
  return amount;
}

// "12st 4lb" is a weight: no ordinal is printed so.
bool is_stone(Decimal value, std::string_view suffix) {
  const auto number = value.to_int();
  return suffix == "st" && number && (*number % 10 != 1 || *number % 100 == 11);
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
  if (is_ordinal_suffix(cardinal.suffix) && cardinal.integer_printed &&
      !is_stone(cardinal.value, cardinal.suffix))
    amount.ordinal = true;
  else
    amount.suffix = cardinal.suffix;
  if (!cardinal.fraction_sign.empty()) add_fraction_sign(text, cardinal.fraction_sign, amount);
  return amount;
}

bool may_follow_article(const NumberText& text, uint32_t at) {
  const Role role = text.open(at) ? text.number_word(at).role : Role::none;
  return role == Role::hundred || multiplies(role);
}

}  // namespace

std::optional<Amount> read_amount(const NumberText& text, uint32_t at) {
  if (!text.open(at)) return std::nullopt;
  if (std::optional<Amount> vague = read_several(text, at)) return vague;
  if (std::optional<Amount> vague = read_plural(text, at)) return vague;

  const bool article = text.article(at);
  std::optional<Cardinal> cardinal = read_cardinal(text, article ? at + 1 : at, article);
  if (std::optional<Amount> fraction = read_fraction(text, at, cardinal)) return fraction;

  // Behind "a" only "hundred", "dozen" and the like begin a number.
  if (article && !may_follow_article(text, at + 1)) cardinal.reset();
  if (cardinal || !article)
    if (std::optional<Amount> ordinal = read_ordinal(text, at, cardinal)) return ordinal;
  if (!cardinal) return std::nullopt;

  if (std::optional<Amount> fraction = read_printed_fraction(text, at)) return fraction;
  Amount amount = amount_of(text, at, *cardinal, article);
  if (!amount.ordinal) add_tail(text, *cardinal, amount);
  return amount;
}

std::optional<Decimal> scale_of_suffix(const Lexicon& lexicon, const NumberClasses& classes,
                                       std::string_view suffix, bool money, bool decimal) {
  constexpr size_t kLongest = 8;  // "thousand", "trillion"
  if (suffix.empty() || suffix.size() > kLongest) return std::nullopt;
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
