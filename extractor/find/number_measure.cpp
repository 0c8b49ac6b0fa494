#include "find/number_measure.hpp"

#include "find/number_rows.hpp"
#include "find/unit_names.hpp"
#include "match/units.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kMaxSymbolTokens = 5;

std::optional<UnitReading> pack_unit(const NumberText& text, uint32_t at, bool glued) {
  const RowReading found = longest_row(text, at, text.classes().unit);
  if (found.row == nullptr || !row_is_usable(text, *found.row, at, found.end, glued))
    return std::nullopt;
  return UnitReading{found.end, std::string(found.row->text("unit")), MentionKind::measure, 1};
}

bool never_a_unit(const NumberText& text, uint32_t at) {
  const Entry* row = text.row(at, text.classes().unit);
  return row != nullptr && row->text("use") == "never";
}

// CLDR's names: the longest run of words that is one.
std::optional<UnitReading> named_unit(const NumberText& text, uint32_t at) {
  std::string key;
  std::optional<UnitReading> best;
  for (uint32_t i = at; text.open(i); ++i) {
    if (text.hyphen(i)) continue;
    if (text.token(i).kind != TokenKind::word) break;
    if (!key.empty()) key += ' ';
    key += text.word(i).folded;
    const UnitNames::Found unit = UnitNames::get().unit_of_name(key);
    if (!unit) break;
    if (!unit->empty()) best = UnitReading{i + 1, std::string(*unit), MentionKind::measure, 1};
  }
  return best;
}

// "m^2" stands for "m²".
void settle_power(std::string& key) {
  const size_t caret = key.find('^');
  if (caret != std::string::npos && caret + 1 < key.size())
    key.replace(caret, 2, key[caret + 1] == '3' ? "³" : "²");
}

// CLDR's symbols, cut by the tokeniser into several tokens: "km|/|h", "°|C", "m²". `head` stands
// before token `at`.
std::optional<UnitReading> symbol_unit(const NumberText& text, uint32_t at, std::string_view head) {
  std::optional<UnitReading> best;
  std::string key(head);
  const bool sign = text.token(head.empty() ? at : at - 1).kind == TokenKind::symbol;
  for (uint32_t i = at; i <= at + kMaxSymbolTokens; ++i) {
    const UnitNames::Found unit =
        key.empty() || key.ends_with('^') ? "" : UnitNames::get().unit_of_symbol(key);
    if (!unit) break;
    // A single letter is a unit only where the pack says so ("m", "g"): "3G", "7B" are not.
    if (!unit->empty() && (key.size() > 1 || sign))
      best = UnitReading{i, std::string(*unit), MentionKind::measure, 1};
    if (!text.open(i) || (!key.empty() && !text.glued(i))) break;
    key += text.word(i).text;
    settle_power(key);
  }
  return best;
}

// "C", "F" and "K" alone are too short to be believed everywhere.
bool temperature_context(const NumberText& text, uint32_t at) {
  for (uint32_t i = text.begin(); i < text.end(); ++i)
    if (i != at && (text.is(i, NumberCue::temperature) || text.is(i, NumberCue::minus_word)))
      return true;
  return false;
}

std::string temperature_letter(std::string_view letter) {
  return letter == "C" ? "celsius" : letter == "F" ? "fahrenheit" : letter == "K" ? "kelvin" : "";
}

bool has_minus_sign(const NumberText& text, uint32_t at) {
  return text.glued(at) && text.is(at - 1, NumberCue::minus_sign) &&
         (!text.glued(at - 1) || at - 1 == text.begin());
}

// "41.2C": no label has a decimal; "3.2K" is three thousand.
bool is_decimal_reading(const NumberText& text, uint32_t at, std::string_view suffix) {
  return suffix != "K" && text.word(at).text.find('.') != std::string_view::npos;
}

// The unit at `at`, or the one that the glued `suffix` begins.
std::optional<UnitReading> simple_unit(const NumberText& text, uint32_t at, std::string_view suffix,
                                       bool glued) {
  if (!suffix.empty()) {
    if (suffix.size() == 1 && !temperature_letter(suffix).empty())
      return temperature_context(text, at - 1) || has_minus_sign(text, at - 1) ||
                     is_decimal_reading(text, at - 1, suffix)
                 ? std::optional(
                       UnitReading{at, temperature_letter(suffix), MentionKind::measure, 1})
                 : std::nullopt;
    std::string folded(suffix);
    for (char& c : folded)
      if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const Entry* row = text.lexicon().find(text.classes().unit, folded);
    if (row != nullptr && row->text("use") == "never") return std::nullopt;
    if (row != nullptr && (row->text("case") != "yes" || row->surface == suffix) &&
        row->text("use") != "per")
      return longest(symbol_unit(text, at, suffix),
                     UnitReading{at, std::string(row->text("unit")), MentionKind::measure, 1});
    if (const UnitNames::Found named = UnitNames::get().unit_of_name(folded);
        named && !named->empty())
      return UnitReading{at, std::string(*named), MentionKind::measure, 1};
    return symbol_unit(text, at, suffix);
  }
  if (!text.open(at)) return std::nullopt;
  std::optional<UnitReading> best = longest(pack_unit(text, at, glued), named_unit(text, at));
  const std::string_view printed = text.word(at).text;
  if (printed.size() == 1 && !temperature_letter(printed).empty() && !best &&
      !text.hyphen(at + 1) && temperature_context(text, at))
    return UnitReading{at + 1, temperature_letter(printed), MentionKind::measure, 1};
  if (never_a_unit(text, at) && (!best || best->end == at + 1)) return std::nullopt;
  const bool single_letter = printed.size() == 1 && text.token(at).kind == TokenKind::word;
  const bool pack_says = text.is(at, text.classes().unit);
  if (!single_letter && !pack_says) best = longest(std::move(best), symbol_unit(text, at, {}));
  return best;
}

// Units of time under a fraction stroke or "per"; elsewhere they make durations.
std::optional<UnitReading> denominator(const NumberText& text, uint32_t at) {
  const RowReading found = longest_row(text, at, text.classes().unit);
  if (found.row != nullptr && found.row->text("use") == "per")
    return UnitReading{found.end, std::string(found.row->text("unit")), MentionKind::measure, 1};
  return simple_unit(text, at, {}, false);
}

bool makes_speed(std::string_view over, std::string_view under) {
  return dimension_of(over) == "meter1" && dimension_of(under) == "second1" && under != "day" &&
         under != "week";
}

// "miles an hour", "km/h", "miles per gallon", "kilobits per second".
void add_denominator(const NumberText& text, UnitReading& unit) {
  const bool slash =
      text.is(unit.end, NumberCue::slash) && text.glued(unit.end) && text.glued(unit.end + 1);
  const bool per = text.is(unit.end, NumberCue::per) || text.article(unit.end);
  if (!slash && !per) return;
  const std::optional<UnitReading> under = denominator(text, unit.end + 1);
  if (!under || under->kind != MentionKind::measure) return;
  const std::string base = dimension_of(under->unit);
  const std::string top = dimension_of(unit.unit);
  const bool ratio = text.is(unit.end, NumberCue::per) && ((top == "meter1" && base == "meter3") ||
                                                           (top == "bit1" && base == "second1"));
  if (!makes_speed(unit.unit, under->unit) && !ratio && !slash) return;
  unit.unit += "-per-" + under->unit;
  unit.end = under->end;
}

// "km squared", "metres cubed".
void add_power(const NumberText& text, UnitReading& unit) {
  const bool square = text.is(unit.end, NumberCue::squared);
  if ((!square && !text.is(unit.end, NumberCue::cubed)) || dimension_of(unit.unit) != "meter1")
    return;
  unit.unit = (square ? "square-" : "cubic-") + unit.unit;
  ++unit.end;
}

}  // namespace

std::optional<UnitReading> measure_at(const NumberText& text, uint32_t at, std::string_view suffix,
                                      bool glued) {
  std::optional<UnitReading> unit = simple_unit(text, at, suffix, glued);
  if (!unit) return std::nullopt;
  add_power(text, *unit);
  add_denominator(text, *unit);
  return unit;
}

}  // namespace copydesk
