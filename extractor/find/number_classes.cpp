#include "find/number_classes.hpp"

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
      numbered_name(class_or_none(lexicon, "numbered-name")),
      label(class_or_none(lexicon, "number-label")),
      contest(class_or_none(lexicon, "number-contest")),
      function(class_or_none(lexicon, "function-word")),
      month(class_or_none(lexicon, "month")),
      weekday(class_or_none(lexicon, "weekday")) {
  for (const std::string_view name : {"country", "us-state", "region", "city"})
    places.add(class_or_none(lexicon, name));
  for (const ClassId c : {word, ordinal, fraction, plural, several}) starters.add(c);
}

}  // namespace copydesk
