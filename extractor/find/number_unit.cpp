#include "find/number_unit.hpp"

#include <algorithm>
#include <array>

#include "find/number_cardinal.hpp"
#include "find/number_hedge.hpp"
#include "find/unit_names.hpp"
#include "match/phrases.hpp"
#include "match/units.hpp"

namespace copydesk {
namespace {

constexpr uint32_t kMaxNameTokens = 6;
constexpr uint32_t kMaxSymbolTokens = 4;

/// How the row of a word list may be used.
bool usable(const NumberText& text, const Entry& row, uint32_t at, uint32_t end, bool glued) {
  const std::string_view use = row.text("use");
  if (use == "never" || use == "per") return false;
  if (use == "glued") return glued;
  if (use == "behind") return text.word(at).text == row.surface;  // capitals
  // "Rs. 30-Rs. 40": the sign before the next number is that one's
  if (use == "sign" && text.is_number(end) && text.token(end - 1).kind != TokenKind::symbol)
    return false;
  if (use == "last")
    return !text.inside(end) || text.token(end).kind == TokenKind::punctuation ||
           read_hedge_behind(text, end).has_value();
  if (row.text("case") == "yes") {
    const Span span = {text.token(at).span.begin, text.token(end - 1).span.end};
    return text.reading().text(span) == row.surface;
  }
  return true;
}

struct RowReading {
  const Entry* row = nullptr;
  uint32_t end = 0;
};

// The longest row of class c that begins at `at`.
RowReading longest_row(const NumberText& text, uint32_t at, ClassId c) {
  RowReading best;
  if (!text.open(at)) return best;
  if (const Entry* row = text.row(at, c)) best = {row, at + 1};
  if (text.word(at).phrase_node == 0) return best;
  std::vector<Phrase> phrases;
  phrases_at(text.reading(), at, text.end(), phrases);
  for (const Phrase& phrase : phrases) {
    const Entry& row = text.lexicon().entry(phrase.entry);
    if (row.word_class == c && phrase.tokens.end > best.end) best = {&row, phrase.tokens.end};
  }
  return best;
}

std::optional<UnitReading> pack_unit(const NumberText& text, uint32_t at, bool glued) {
  const RowReading found = longest_row(text, at, text.classes().unit);
  if (found.row == nullptr || !usable(text, *found.row, at, found.end, glued)) return std::nullopt;
  return UnitReading{found.end, std::string(found.row->text("unit")), MentionKind::measure, 1};
}

bool never_a_unit(const NumberText& text, uint32_t at) {
  const Entry* row = text.row(at, text.classes().unit);
  return row != nullptr && row->text("use") == "never";
}

// CLDR's names: the longest run of words that is one.
std::optional<UnitReading> named_unit(const NumberText& text, uint32_t at) {
  if (!UnitNames::get().may_begin_name(text.word(at).folded)) return std::nullopt;
  std::string key;
  std::optional<UnitReading> best;
  uint32_t words = 0;
  for (uint32_t i = at; text.open(i) && words < kMaxNameTokens; ++i) {
    if (text.hyphen(i)) continue;
    if (text.token(i).kind != TokenKind::word) break;
    if (!key.empty()) key += ' ';
    key += text.word(i).folded;
    ++words;
    const std::string unit = UnitNames::get().unit_of_name(key);
    if (!unit.empty()) best = UnitReading{i + 1, unit, MentionKind::measure, 1};
  }
  return best;
}

// CLDR's symbols, cut by the tokeniser into several tokens: "km|/|h", "°|C", "m²". `head` stands
// before token `at`.
std::optional<UnitReading> symbol_unit(const NumberText& text, uint32_t at, std::string_view head) {
  std::array<std::string, kMaxSymbolTokens + 1> keys;
  uint32_t count = 0;
  std::string key(head);
  if (!head.empty()) keys[count++] = key;
  const uint32_t skip = count;
  for (uint32_t i = at; text.open(i) && count <= kMaxSymbolTokens; ++i) {
    if ((i > at || !head.empty()) && !text.glued(i)) break;
    key += text.word(i).text;
    if (const size_t caret = key.find('^'); caret != std::string::npos && caret + 1 < key.size())
      key.replace(caret, 2, key[caret + 1] == '3' ? "³" : "²");
    keys[count++] = key;
  }
  for (; count > 0; --count) {
    // A single letter is a unit only where the pack says so ("m", "g"): "3G", "7B" are not.
    if (keys[count - 1].size() == 1 &&
        text.token(at - (head.empty() ? 0 : 1)).kind != TokenKind::symbol)
      continue;
    std::string unit = UnitNames::get().unit_of_symbol(keys[count - 1]);
    if (!unit.empty())
      return UnitReading{at + count - skip, std::move(unit), MentionKind::measure, 1};
  }
  return std::nullopt;
}

// "C", "F", "K" alone and the signs for feet, inches and money are too short to be believed
// everywhere.
bool temperature_context(const NumberText& text, uint32_t at) {
  for (uint32_t i = text.begin(); i < text.end(); ++i) {
    if (i == at) continue;
    const std::string_view w = text.word(i).folded;
    for (const std::string_view cue :
         {"°", "temperature", "temperatures", "degrees", "degree", "cold", "hot", "warm", "outside",
          "weather", "freezing", "heat", "thermometer", "chill", "frost", "celsius", "fahrenheit"})
      if (w == cue) return true;
  }
  return false;
}

std::string temperature_letter(std::string_view letter) {
  return letter == "C" ? "celsius" : letter == "F" ? "fahrenheit" : letter == "K" ? "kelvin" : "";
}

bool has_minus_sign(const NumberText& text, uint32_t at) {
  return text.glued(at) && (text.is(at - 1, "-") || text.is(at - 1, "−")) &&
         (!text.glued(at - 1) || at - 1 == text.begin());
}

bool is_quote_mark(const NumberText& text, uint32_t at) {
  return text.is(at, "\"") || text.is(at, "″") || text.is(at, "''");
}
bool is_apostrophe(const NumberText& text, uint32_t at) {
  return text.is(at, "'") || text.is(at, "′");
}

// Inches only when no quotation is open: an even number of marks stands before.
bool closes_nothing(const NumberText& text, uint32_t at) {
  uint32_t marks = 0;
  for (uint32_t i = text.begin(); i < at; ++i)
    if (text.is(i, "\"") && !text.is_number(i - 1)) ++marks;
  return marks % 2 == 0;
}

std::optional<UnitReading> prime_unit(const NumberText& text, uint32_t at) {
  if (!text.open(at)) return std::nullopt;
  if (text.glued(at) && is_apostrophe(text, at) && text.glued(at + 1) &&
      is_apostrophe(text, at + 1))
    return UnitReading{at + 2, "inch", MentionKind::measure, 1};
  if (is_quote_mark(text, at) && closes_nothing(text, at) &&
      (text.glued(at) || !text.glued(at + 1)))
    return UnitReading{at + 1, "inch", MentionKind::measure, 1};
  if (text.glued(at) && is_apostrophe(text, at) && text.is_number(at + 1) &&
      is_quote_mark(text, at + 2))
    return UnitReading{at + 1, "foot", MentionKind::measure, 1};
  return std::nullopt;
}

std::optional<UnitReading> longest(std::optional<UnitReading> a, std::optional<UnitReading> b) {
  if (!a || (b && b->end > a->end)) return b;
  return a;
}

// The unit at `at`, or the one that the glued `suffix` begins.
std::optional<UnitReading> simple_unit(const NumberText& text, uint32_t at, std::string_view suffix,
                                       bool glued) {
  if (!suffix.empty()) {
    if (suffix.size() == 1 && !temperature_letter(suffix).empty())
      return temperature_context(text, at - 1) || has_minus_sign(text, at - 1)
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
    std::string named = UnitNames::get().unit_of_name(folded);
    if (!named.empty()) return UnitReading{at, std::move(named), MentionKind::measure, 1};
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
  const bool slash = text.is(unit.end, "/") && text.glued(unit.end) && text.glued(unit.end + 1);
  const bool per = text.is(unit.end, "per") || text.is(unit.end, "a") || text.is(unit.end, "an");
  if (!slash && !per) return;
  const std::optional<UnitReading> under = denominator(text, unit.end + 1);
  if (!under || under->kind != MentionKind::measure) return;
  const std::string base = dimension_of(under->unit);
  const std::string top = dimension_of(unit.unit);
  const bool ratio = text.is(unit.end, "per") && ((top == "meter1" && base == "meter3") ||
                                                  (top == "bit1" && base == "second1"));
  if (!makes_speed(unit.unit, under->unit) && !ratio && !slash) return;
  unit.unit += "-per-" + under->unit;
  unit.end = under->end;
}

// "km squared", "metres cubed".
void add_power(const NumberText& text, UnitReading& unit) {
  const bool square = text.is(unit.end, "squared");
  if ((!square && !text.is(unit.end, "cubed")) || dimension_of(unit.unit) != "meter1") return;
  unit.unit = (square ? "square-" : "cubic-") + unit.unit;
  ++unit.end;
}

std::optional<UnitReading> measure_at(const NumberText& text, uint32_t at, std::string_view suffix,
                                      bool glued) {
  std::optional<UnitReading> unit = simple_unit(text, at, suffix, glued);
  if (!unit) return std::nullopt;
  add_power(text, *unit);
  add_denominator(text, *unit);
  return unit;
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

// Codes that are words too ("ALL", "TRY") and so count only behind a number.
bool is_word_too(const NumberText& text, std::string_view code) {
  std::string folded(code);
  for (char& c : folded)
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const Entry* row = text.lexicon().find(text.classes().currency, folded);
  return row != nullptr && row->text("use") == "behind";
}

bool is_iso_code(std::string_view printed) {
  return printed.size() == 3 &&
         std::all_of(printed.begin(), printed.end(), [](char c) { return 'A' <= c && c <= 'Z'; }) &&
         UnitNames::get().currency_of_symbol(printed) == printed;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if ('a' <= c && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

// "USD", "usd" (never a small word such as "all", "try" or "mad"), "MEUR".
std::optional<CurrencyBefore> code_at(const NumberText& text, uint32_t at) {
  const std::string_view printed = text.word(at).text;
  if (is_iso_code(printed)) return CurrencyBefore{at, std::string(printed), 1};
  const Entry* row = text.row(at, text.classes().currency);
  if (row != nullptr && row->text("use") == "code")
    return CurrencyBefore{at, std::string(row->text("code")), 1};
  if (printed.size() == 4 && (printed[0] == 'M' || printed[0] == 'm')) {
    const std::string code = upper(printed.substr(1));
    if (is_iso_code(code) && (printed[0] == 'M' ? is_iso_code(printed.substr(1))
                                                : text.row(at, text.classes().currency) != nullptr))
      return CurrencyBefore{at, code, 1'000'000};
  }
  return std::nullopt;
}

bool adds_up_to_pounds_of_weight(const NumberText& text, const UnitReading& unit) {
  if (text.is(unit.end, "of") || text.is(unit.end, "heavier") || text.is(unit.end, "lighter"))
    return true;
  for (uint32_t i = text.begin(); i < text.end(); ++i) {
    const std::string_view w = text.word(i).folded;
    if (w.starts_with("weigh") || w == "kg" || w == "kilograms" || w == "lbs" || w == "bag" ||
        w == "ounces")
      return true;
  }
  return false;
}

// Whether "pounds" are money: by what is said of them, else by size. ("£" elsewhere would have been
// used again.)
bool pounds_are_money(const NumberText& text, const Amount& amount, const UnitReading& unit) {
  if (text.is(unit.end, "sterling")) return true;
  if (text.hyphen(unit.end - 2) || adds_up_to_pounds_of_weight(text, unit)) return false;
  for (uint32_t i = text.begin(); i < text.end(); ++i) {
    const std::string_view w = text.word(i).folded;
    for (const std::string_view cue :
         {"spent", "spend", "cost",    "costs",  "paid", "pay",    "profit", "profits", "revenue",
          "price", "worth", "sold",    "bought", "fine", "fined",  "debt",   "salary",  "£",
          "pence", "euros", "dollars", "deal",   "fee",  "budget", "tax",    "bid"})
      if (w == cue) return true;
  }
  return amount.scaled && !(amount.value < Decimal(1'000'000));
}

// Points of an index or a score are printed in figures; "three points" are arguments.
bool counts_index_points(const Amount& amount) {
  return amount.form == NumberForm::vague || amount.scaled ||
         (amount.form == NumberForm::digits && Decimal(10) <= amount.value);
}

// Steps over what may stand between a number and its unit.
uint32_t unit_begin(const NumberText& text, const Amount& amount) {
  uint32_t at = amount.tokens.end;
  if (text.hyphen(at)) return at + 1;
  if (amount.fraction) {
    if (text.is(at, "of") &&
        (text.article(at + 1) || text.is(at + 1, "one") || text.is(at + 1, "1")))
      ++at;
    if (text.article(at) || (at != amount.tokens.end && (text.is(at, "one") || text.is(at, "1"))))
      ++at;
    return at;
  }
  if (amount.vague && text.is(at, "of")) return at + 1;
  return at;
}

// "20 (kg)", "20 [kg]".
std::optional<UnitReading> bracketed(const NumberText& text, uint32_t at) {
  if (!text.open(at)) return std::nullopt;
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

}  // namespace

std::string_view currency_code(const NumberText& text, std::string_view printed) {
  if (is_iso_code(printed)) return printed;
  std::string folded(printed);
  for (char& c : folded)
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const Entry* row = text.lexicon().find(text.classes().currency, folded);
  const std::string_view use = row == nullptr ? "" : row->text("use");
  return use == "code" || use == "sign" || use == "both" ? row->text("code") : std::string_view();
}

std::optional<UnitReading> read_currency(const NumberText& text, uint32_t at) {
  if (!text.open(at)) return std::nullopt;
  // "1 $10 bill", "$10-$20": the sign belongs to what follows.
  const bool sign = text.token(at).kind == TokenKind::symbol;
  if (sign && text.is_number(at + 1) && (text.glued(at + 1) || text.hyphen(at - 1)) &&
      !(text.glued(at) && !text.hyphen(at - 1)))
    return std::nullopt;
  std::optional<UnitReading> best;
  const RowReading row = longest_row(text, at, text.classes().currency);
  if (row.row != nullptr && usable(text, *row.row, at, row.end, false)) {
    const Decimal part = read_ratio(row.row->text("part")).value_or(1);
    best = UnitReading{row.end, std::string(row.row->text("code")), MentionKind::money, part};
  }
  std::string key;
  uint32_t words = 0;
  for (uint32_t i = at;
       text.open(i) && words < kMaxNameTokens && text.token(i).kind == TokenKind::word;
       ++i, ++words) {
    if (!key.empty()) key += ' ';
    for (const char c : text.word(i).folded)
      if (c != '.') key += c;
    const std::string_view code = UnitNames::get().currency_of_name(key);
    if (!code.empty())
      best = longest(best, UnitReading{i + 1, std::string(code), MentionKind::money, 1});
  }
  if (best) return best;
  if (text.token(at).kind == TokenKind::symbol) {
    const std::string_view code = UnitNames::get().currency_of_symbol(text.word(at).text);
    if (!code.empty()) return UnitReading{at + 1, std::string(code), MentionKind::money, 1};
    return std::nullopt;
  }
  if (text.token(at).kind != TokenKind::word) return std::nullopt;
  if (text.is(at + 1, "$") && text.glued(at + 1)) {
    const std::string_view code =
        UnitNames::get().currency_of_symbol(std::string(text.word(at).text) + "$");
    if (!code.empty()) return UnitReading{at + 2, std::string(code), MentionKind::money, 1};
  }
  const std::optional<CurrencyBefore> code = code_at(text, at);
  return code ? std::optional(UnitReading{at + 1, code->code, MentionKind::money, code->scale})
              : std::nullopt;
}

std::optional<CurrencyBefore> read_currency_before(const NumberText& text, uint32_t at,
                                                   uint32_t floor) {
  // Longest first: "US $" before "$".
  for (uint32_t width = 3; width >= 1; --width) {
    if (at < floor + width || !text.open(at - width)) continue;
    const uint32_t begin = at - width;
    const RowReading row = longest_row(text, begin, text.classes().currency);
    // "S$" is one word; "country's $ 5" and "a $5 fine" are not
    const bool letter = width > 1 && text.word(begin).text.size() == 1;
    const bool torn = letter && !text.is(begin, "c") &&
                      (!text.glued(begin + 1) || !text.word(begin).is(kInitial));
    if (row.row != nullptr && row.end == at && !torn) {
      const std::string_view use = row.row->text("use");
      if (use == "both" || use == "code" || use == "sign")
        return CurrencyBefore{begin, std::string(row.row->text("code")),
                              read_ratio(row.row->text("part")).value_or(1)};
    }
    if (width == 2 && text.is(at - 1, "$") && text.glued(at - 1)) {
      const std::string_view code =
          UnitNames::get().currency_of_symbol(std::string(text.word(begin).text) + "$");
      if (!code.empty()) return CurrencyBefore{begin, std::string(code), 1};
      const std::optional<CurrencyBefore> iso = code_at(text, begin);
      if (iso) return iso;
    }
    if (width != 1) continue;
    if (text.token(begin).kind == TokenKind::symbol) {
      const std::string_view code = UnitNames::get().currency_of_symbol(text.word(begin).text);
      if (!code.empty()) return CurrencyBefore{begin, std::string(code), 1};
    }
    if (text.token(begin).kind == TokenKind::word && !is_word_too(text, text.word(begin).text))
      return code_at(text, begin);
  }
  return std::nullopt;
}

std::optional<UnitReading> read_unit_at(const NumberText& text, uint32_t at) {
  if (std::optional<UnitReading> money = read_currency(text, at)) return money;
  return measure_at(text, at, {}, false);
}

std::optional<UnitReading> read_unit(const NumberText& text, const Amount& amount) {
  if (!amount.suffix.empty()) {
    std::string code = upper(amount.suffix);
    if (is_iso_code(amount.suffix))
      return UnitReading{amount.tokens.end, std::move(code), MentionKind::money, 1};
    const Entry* row = text.lexicon().find(text.classes().currency, amount.suffix);
    if (row != nullptr && row->text("use") == "glued")
      return UnitReading{amount.tokens.end, std::string(row->text("code")), MentionKind::money,
                         read_ratio(row->text("part")).value_or(1)};
    return measure_at(text, amount.tokens.end, amount.suffix, true);
  }
  const uint32_t at = unit_begin(text, amount);
  if (!text.open(at)) return std::nullopt;
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
