#include "find/number_age.hpp"

#include <array>
#include <string>
namespace copydesk {
namespace {

std::optional<Decimal> decade_at(const NumberText& text, uint32_t at) {
  if (text.is_number(at)) {
    const Figures* figures = text.figures(at);
    const bool tens = figures != nullptr && figures->suffix == "s" &&
                      figures->value.exponent() == 1 && figures->value < Decimal(100);
    return tens ? std::optional(figures->value) : std::nullopt;
  }
  if (!text.is_decade(at)) return std::nullopt;
  const std::string_view folded = text.word(at).folded;
  const Entry* ten = text.lexicon().find(text.classes().word,
                                         std::string(folded.substr(0, folded.size() - 3)) + "y");
  return ten == nullptr ? std::nullopt : Decimal::parse(ten->text("value"));
}

struct Part {
  std::string_view word;
  int low;
  int high;
};
constexpr std::array<Part, 6> kParts = {{{"early", 0, 3},
                                         {"mid", 3, 7},
                                         {"late", 7, 9},
                                         {"low", 0, 4},
                                         {"upper", 6, 9},
                                         {"high", 6, 9}}};

}  // namespace

std::optional<NumberPhrase> read_decade_of_life(const NumberText& text, uint32_t at) {
  const std::optional<Decimal> decade = decade_at(text, at);
  if (!decade || at == text.begin()) return std::nullopt;
  const uint32_t before =
      text.is(at - 1, NumberCue::hyphen) && at - 1 > text.begin() ? at - 2 : at - 1;
  Decimal low = *decade;
  Decimal high = *decade + 9;
  bool known = text.is(before, NumberCue::owner);
  uint32_t begin = at;
  for (const Part& part : kParts) {
    if (!text.is(before, part.word)) continue;
    low = *decade + part.low;
    high = *decade + part.high;
    begin = before;
    known = true;
  }
  // "Temperatures in the 90s"
  for (uint32_t i = text.begin(); text.is(at - 1, NumberCue::the) && i < at; ++i)
    known = known || text.is(i, NumberCue::temperature);
  // "the late nineties" are years
  if (!text.is_number(at)) known = begin > text.begin() && text.is(begin - 1, NumberCue::owner);
  if (!known) return std::nullopt;
  NumberPhrase phrase;
  phrase.tokens = {begin, at + 1};
  phrase.value.range = between(low, high);
  phrase.value.hedge = Hedge::between;
  phrase.value.form = NumberForm::vague;
  return phrase;
}

}  // namespace copydesk
