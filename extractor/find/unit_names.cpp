#include "find/unit_names.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace copydesk {
namespace {

// Units that the SI, or custom, gives decimal prefixes; CLDR names only some of the combinations.
constexpr std::array<std::string_view, 22> kPrefixable = {
    "meter",   "gram",      "liter",  "watt",   "joule", "volt",         "ampere", "hertz",
    "pascal",  "byte",      "bit",    "newton", "ohm",   "electronvolt", "tonne",  "ton",
    "calorie", "watt-hour", "second", "mole",   "lumen", "pixel"};

// Of these nobody prints a fraction by prefix: "ct", "mt" and "at" are something else.
constexpr std::array<std::string_view, 8> kOnlyMultiples = {
    "tonne", "ton", "byte", "bit", "watt-hour", "calorie", "pixel", "hertz"};

// Lengths of time are read as durations; directions are no amounts.
constexpr std::array<std::string_view, 10> kLeftOut = {
    "century", "day", "decade", "hour", "minute", "month", "quarter", "second", "week", "year"};

bool contains(const auto& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// ASCII is enough: CLDR's English names hold no other capitals. Hyphens part words.
std::string key_of(std::string_view text) {
  std::string key;
  for (const char c : text) key += c == '-' ? ' ' : lower(c);
  return key;
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::string upper_case(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if ('a' <= c && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

// The rows of a table for some units.
template <typename Table>
std::vector<std::pair<std::string, std::string>> rows_of(const Table& table, const auto& units) {
  std::vector<std::pair<std::string, std::string>> rows;
  std::copy_if(table.begin(), table.end(), std::back_inserter(rows),
               [&units](const auto& row) { return contains(units, row.second); });
  return rows;
}

// The name and, empty unless they are names too, the words it begins with.
template <typename Table>
void add_name(Table& names, std::string_view text, const std::string& unit) {
  const std::string key = key_of(text);
  for (size_t blank = key.find(' '); blank != std::string::npos; blank = key.find(' ', blank + 1))
    names.try_emplace(key.substr(0, blank));
  std::string& known = names[key];
  if (known.empty()) known = unit;
}

}  // namespace

const UnitNames& UnitNames::get() {
  static const UnitNames names;
  return names;
}

UnitNames::UnitNames() {
  const UnitSurfaces data = read_unit_surfaces();
  for (const UnitSurface& row : data.units) {
    if (contains(kLeftOut, row.unit) || row.unit.ends_with("-person")) continue;
    if (row.symbol)
      add_symbol(row.text, row.unit);
    else
      add_name(names_, row.text, row.unit);
  }
  for (const UnitSurface& row : data.currencies) {
    if (!row.symbol) {
      add_name(currency_names_, row.text, row.unit);
      continue;
    }
    longest_currency_symbol_ = std::max(longest_currency_symbol_, row.text.size());
    const auto [at, is_new] = currency_symbols_.emplace(row.text, row.unit);
    if (!is_new && at->second != row.unit) at->second.clear();
  }
  add_prefixed();
}

void UnitNames::add_symbol(const std::string& text, const std::string& unit) {
  symbols_.emplace(text, unit);
  const std::string folded = lower_case(text);
  const auto [at, is_new] = folded_symbols_.emplace(folded, unit);
  if (!is_new && at->second != unit) at->second.clear();
  add_beginnings(folded);
}

void UnitNames::add_beginnings(std::string_view folded_symbol) {
  for (size_t length = 1; length <= folded_symbol.size(); ++length)
    symbol_beginnings_.emplace(folded_symbol.substr(0, length));
}

// "kilometers", "MW"; what CLDR names itself goes before. Prefixes of three letters ("exa") begin
// too many other words.
void UnitNames::add_prefixed() {
  const auto names = rows_of(names_, kPrefixable);
  const auto symbols = rows_of(symbols_, kPrefixable);
  for (const UnitPrefix& prefix : read_unit_prefixes()) {
    if (prefix.name.size() == 4 || prefix.name.size() == 5)
      for (const auto& [name, unit] : names)
        add_name(names_, prefix.name + name, prefix.name + unit);
    // From pico down and from exa up the symbols are letters of other things ("at", "pm").
    if (prefix.power <= -12 || 18 <= prefix.power) continue;
    for (const auto& [symbol, unit] : symbols) {
      if (prefix.power < 3 && contains(kOnlyMultiples, unit)) continue;
      add_prefixed_symbol(prefix.symbol + symbol, prefix.name + unit);
      if (prefix.name == "micro")  // the micro sign beside the Greek letter
        add_prefixed_symbol("\u00b5" + symbol, prefix.name + unit);
    }
  }
}

void UnitNames::add_prefixed_symbol(const std::string& text, const std::string& unit) {
  symbols_.emplace(text, unit);
  add_beginnings(lower_case(text));
}

UnitNames::Found UnitNames::find(const Table& names, std::string_view key) {
  const auto found = names.find(key);
  return found == names.end() ? std::nullopt : Found(found->second);
}

UnitNames::Found UnitNames::unit_of_symbol(std::string_view printed) const {
  if (const auto found = symbols_.find(printed); found != symbols_.end()) return found->second;
  const std::string folded = lower_case(printed);
  if (!symbol_beginnings_.contains(folded)) return std::nullopt;
  const auto found = folded_symbols_.find(folded);
  return found == folded_symbols_.end() || printed.size() < 2 ? std::string_view()
                                                              : std::string_view(found->second);
}

std::string_view UnitNames::currency_of_symbol(std::string_view printed) const {
  const auto found = currency_symbols_.find(printed);
  return found == currency_symbols_.end() ? std::string_view() : std::string_view(found->second);
}

UnitNames::Beginning UnitNames::beginning(std::string_view printed, std::string_view folded) const {
  Beginning out;
  std::string name(folded);
  std::erase(name, '.');
  out.currency = currency_names_.contains(name) || begins_currency_symbol(printed);
  // "m^2" stands for "m²"
  out.unit = names_.contains(folded) || unit_of_symbol(printed.substr(0, printed.find('^')));
  return out;
}

// The sign or code itself, letters before a sign ("A|$"), and a code behind an "M" for million.
bool UnitNames::begins_currency_symbol(std::string_view printed) const {
  if (printed.size() > longest_currency_symbol_) return false;
  if (currency_symbols_.contains(printed) || currency_symbols_.contains(std::string(printed) + "$"))
    return true;
  return printed.size() == 4 && lower(printed[0]) == 'm' &&
         currency_symbols_.contains(upper_case(printed.substr(1)));
}

}  // namespace copydesk
