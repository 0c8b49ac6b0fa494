#include "checks/unit_apart.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "checks/token_text.hpp"
#include "checks/unit_report.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kNumberReach = 12;  // tokens from "in acres" to the number
constexpr uint32_t kSentencesBack = 3;

struct Name {
  std::string_view word;
  std::string_view unit;
  std::string_view per_hour;  ///< of "miles per hour", "miles an hour"
};

constexpr Name kNames[] = {
    {"acres", "acre", {}},
    {"hectares", "hectare", {}},
    {"miles", "mile", "mile-per-hour"},
    {"kilometres", "kilometer", "kilometer-per-hour"},
    {"kilometers", "kilometer", "kilometer-per-hour"},
    {"mph", "mile-per-hour", {}},
    {"km/h", "kilometer-per-hour", {}},
    {"kph", "kilometer-per-hour", {}},
    {"knots", "knot", {}},
    {"metres", "meter", {}},
    {"meters", "meter", {}},
    {"feet", "foot", {}},
    {"yards", "yard", {}},
    {"inches", "inch", {}},
    {"centimetres", "centimeter", {}},
    {"centimeters", "centimeter", {}},
    {"pounds", "pound", {}},
    {"kilograms", "kilogram", {}},
    {"kilos", "kilogram", {}},
    {"gallons", "gallon", {}},
    {"litres", "liter", {}},
    {"liters", "liter", {}},
    {"fahrenheit", "fahrenheit", {}},
    {"celsius", "celsius", {}},
    {"centigrade", "celsius", {}},
};

/// "in acres", "on the Fahrenheit scale", "in Celsius terms"
struct UnitPhrase {
  IndexRange tokens;
  std::string_view unit;
};

const Name* name_at(const Reading& r, uint32_t token) {
  const std::string_view text = r.word(token).folded;
  const auto* found = std::find_if(std::begin(kNames), std::end(kNames),
                                   [&](const Name& name) { return name.word == text; });
  return found == std::end(kNames) ? nullptr : found;
}

bool holds(const Item& item, uint32_t token) {
  return item.mention->tokens.begin <= token && token < item.mention->tokens.end;
}

// The unit with its "per hour" and what may stand behind it.
UnitPhrase phrase_from(const Reading& r, uint32_t begin, uint32_t token, uint32_t end,
                       const Name& name) {
  UnitPhrase out{{begin, token + 1}, name.unit};
  if (!name.per_hour.empty() && token + 2 < end && text_is(r, token + 1, {"per", "an", "a"}) &&
      text_is(r, token + 2, {"hour"}))
    out = {{begin, token + 3}, name.per_hour};
  if (out.tokens.end < end && text_is(r, out.tokens.end, {"scale", "terms"})) ++out.tokens.end;
  return out;
}

class Reader {
 public:
  Reader(const CheckInput& input, uint32_t sentence, Findings& out)
      : input_(input),
        r_(input.reading),
        out_(out),
        sentence_(sentence),
        tokens_(r_.tokens.sentences[sentence].tokens),
        items_(input.items.of(sentence)) {}

  void read() {
    for (uint32_t i = tokens_.begin + 1; i < tokens_.end; ++i) {
      const Name* name = name_at(r_, i);
      if (name == nullptr || is_of_number(i)) continue;
      if (const auto begin = opening_of(i)) {
        judge(phrase_from(r_, *begin, i, tokens_.end, *name));
      } else if (i == tokens_.begin + 2 && text_is(r_, i - 1, {"is", "was", "are"}) &&
                 text_is(r_, tokens_.begin, {"that", "those"})) {
        judge_explained(phrase_from(r_, i, i, tokens_.end, *name));
      }
    }
  }

 private:
  bool is_of_number(uint32_t token) const {
    return std::any_of(items_.begin(), items_.end(),
                       [&](const Item& item) { return holds(item, token); });
  }

  // Of "in acres", "on the Celsius scale", "measured in miles".
  std::optional<uint32_t> opening_of(uint32_t token) const {
    if (text_is(r_, token - 1, {"in"})) return token - 1;
    if (token >= tokens_.begin + 2 && text_is(r_, token - 1, {"the"}) &&
        text_is(r_, token - 2, {"on", "in"}))
      return token - 2;
    return std::nullopt;
  }

  // A number without noun and unit; "degrees" of an unnamed scale is none.
  static bool is_bare(const Item& item, std::string_view unit) {
    if (!item.value->number || item.value->form == NumberForm::vague) return false;
    const bool degrees =
        item.value->unit == "degree" && (unit == "fahrenheit" || unit == "celsius");
    return degrees || (item.mention->kind == MentionKind::cardinal && head_of(item).empty());
  }

  const Item* number_of(const UnitPhrase& phrase) const {
    for (const Item& item : items_)
      if (item.mention->tokens.end == phrase.tokens.begin && is_bare(item, phrase.unit))
        return &item;
    for (const Item& item : items_) {
      if (item.mention->tokens.begin < phrase.tokens.end) continue;
      const IndexRange gap = tokens_between(phrase.tokens, item.mention->tokens);
      const bool near = gap.size() <= kNumberReach && !any_text(r_, gap, {";", "but", "while"});
      return near && is_bare(item, phrase.unit) ? &item : nullptr;
    }
    return nullptr;
  }

  // The nearest measure before it of the same dimension.
  const Item* partner_of(const Item& number) const {
    for (uint32_t back = 0; back <= std::min(kSentencesBack, sentence_); ++back) {
      const Item* found = nullptr;
      for (const Item& item : input_.items.of(sentence_ - back))
        if (item.mention->kind == MentionKind::measure && convertible(item, number) &&
            item.mention->span.begin < number.mention->span.begin)
          found = &item;
      if (found != nullptr) return found;
    }
    return nullptr;
  }

  // Words between the two that would make the number another thing's: none in one sentence, and the
  // unit must open the next one.
  bool is_sure(const Item& partner, const UnitPhrase& phrase) const {
    if (partner.mention->sentence == sentence_)
      return !any_text(r_, {partner.mention->tokens.end, phrase.tokens.begin},
                       {"and", "but", "while", ";", "than"});
    return partner.mention->sentence + 1 == sentence_ &&
           (phrase.tokens.begin == tokens_.begin ||
            (phrase.tokens.begin == tokens_.begin + 1 && text_is(r_, tokens_.begin, {"measured"})));
  }

  // "A difference of nearly 11 degrees" is no reading in another unit.
  bool is_difference(const Item& item) const {
    const uint32_t begin = item.mention->tokens.begin;
    const uint32_t of = begin > 0 && !text_is(r_, begin - 1, {"of"}) ? begin - 1 : begin;
    return of >= 2 && text_is(r_, of - 1, {"of"}) &&
           text_is(r_, of - 2,
                   {"difference", "gap", "rise", "fall", "drop", "increase", "swing", "anomaly"});
  }

  void judge(const UnitPhrase& phrase) {
    const Item* number = number_of(phrase);
    if (number == nullptr) return;
    NumberValue value = *number->value;
    value.unit = phrase.unit;
    Item measure = *number;
    measure.value = &value;
    const Item* partner = partner_of(measure);
    if (partner != nullptr && is_difference(measure) == is_difference(*partner))
      judge_conversion(input_, *partner, measure,
                       is_sure(*partner, phrase) ? Link::sure : Link::loose, out_);
  }

  // "The last reading was 185. That is kilometres per hour, or 115 miles per hour."
  void judge_explained(const UnitPhrase& phrase) {
    if (sentence_ == 0 || items_.empty()) return;
    const std::span<const Item> before = input_.items.of(sentence_ - 1);
    if (before.empty() || !is_bare(before.back(), phrase.unit)) return;
    NumberValue value = *before.back().value;
    value.unit = phrase.unit;
    Item measure = before.back();
    measure.value = &value;
    const Item& conversion = items_.front();
    const IndexRange gap = tokens_between(phrase.tokens, conversion.mention->tokens);
    if (convertible(measure, conversion) && gap.size() <= 3 && any_text(r_, gap, {"or", "("}))
      judge_conversion(input_, measure, conversion, Link::sure, out_);
  }

  const CheckInput& input_;
  const Reading& r_;
  Findings& out_;
  uint32_t sentence_;
  IndexRange tokens_;
  std::span<const Item> items_;
};

}  // namespace

void check_units_apart(const CheckInput& input, uint32_t sentence, Findings& out) {
  if (!input.items.of(sentence).empty()) Reader(input, sentence, out).read();
}

}  // namespace copydesk
