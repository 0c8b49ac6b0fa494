#include "find/number_text.hpp"

namespace copydesk {
namespace {

// The last number is never given to a list: it stands for a class that the packs do not have.
ClassId class_or_none(const Lexicon& lexicon, std::string_view name) {
  return lexicon.class_named(name).value_or(static_cast<ClassId>(kMaxClasses - 1));
}

}  // namespace

NumberClasses::NumberClasses(const Lexicon& lexicon)
    : word(class_or_none(lexicon, "number-word")),
      ordinal(class_or_none(lexicon, "ordinal-word")),
      fraction(class_or_none(lexicon, "fraction-word")),
      plural(class_or_none(lexicon, "number-plural")),
      several(class_or_none(lexicon, "number-vague")),
      suffix(class_or_none(lexicon, "number-suffix")),
      hedge(class_or_none(lexicon, "hedge")),
      percent(class_or_none(lexicon, "percent-word")),
      unit(class_or_none(lexicon, "unit")),
      currency(class_or_none(lexicon, "currency")),
      direction(class_or_none(lexicon, "direction")),
      idiom(class_or_none(lexicon, "number-idiom")),
      label(class_or_none(lexicon, "number-label")),
      contest(class_or_none(lexicon, "number-contest")),
      function(class_or_none(lexicon, "function-word")),
      month(class_or_none(lexicon, "month")),
      weekday(class_or_none(lexicon, "weekday")) {
  for (const ClassId c : {word, ordinal, fraction, plural, several}) starters.add(c);
}

bool NumberText::dash(uint32_t i) const {
  if (!inside(i)) return false;
  const std::string_view text = word(i).folded;
  return text == "-" || text == "–" || text == "~";
}

const Entry* NumberText::row(uint32_t i, ClassId c) const {
  return is(i, c) ? reading().words.entry(word(i), c) : nullptr;
}

std::optional<Decimal> NumberText::number(uint32_t i, ClassId c, std::string_view column) const {
  const Entry* entry = row(i, c);
  return entry == nullptr ? std::nullopt : read_ratio(entry->text(column));
}

std::optional<Decimal> read_ratio(std::string_view text) {
  const size_t slash = text.find('/');
  const std::optional<Decimal> over = Decimal::parse(text.substr(0, slash));
  if (slash == std::string_view::npos || !over) return over;
  const std::optional<Decimal> under = Decimal::parse(text.substr(slash + 1));
  if (!under || under->is_zero()) return std::nullopt;
  return *over / *under;
}

}  // namespace copydesk
