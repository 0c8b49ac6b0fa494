#include "find/unit_names.hpp"

#include <algorithm>
#include <array>

#include "unicode/units.hpp"

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

std::string_view first_word(std::string_view key) { return key.substr(0, key.find(' ')); }

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

}  // namespace

const UnitNames& UnitNames::get() {
  static const UnitNames names;
  return names;
}

UnitNames::UnitNames() {
  const UnitData data = read_unit_data();
  for (const UnitSurface& row : data.units) {
    if (contains(kLeftOut, row.unit) || row.unit.ends_with("-person")) continue;
    if (!row.symbol) {
      add_name(names_, row.text, row.unit);
      continue;
    }
    symbols_.emplace(row.text, row.unit);
    const auto [at, is_new] = folded_symbols_.emplace(lower_case(row.text), row.unit);
    if (!is_new && at->second != row.unit) at->second.clear();
  }
  for (const UnitSurface& row : data.currencies) {
    if (!row.symbol) {
      add_name(currency_names_, row.text, row.unit);
      continue;
    }
    const auto [at, is_new] = currency_symbols_.emplace(row.text, row.unit);
    if (!is_new && at->second != row.unit) at->second.clear();
  }
  for (const UnitPrefix& prefix : data.prefixes) {
    prefix_names_.emplace(prefix.name, prefix.name);
    // From pico down and from exa up the symbols are letters of other things ("at", "pm").
    if (-12 < prefix.power && prefix.power < 18)
      prefix_symbols_.emplace(prefix.symbol, prefix.name);
    if (prefix.power < 3) fractions_.insert(prefix.name);
  }
  prefix_symbols_.emplace("\u00b5", "micro");  // the micro sign beside the Greek letter
}

void UnitNames::add_name(Table& names, std::string_view text, const std::string& unit) {
  const std::string key = key_of(text);
  first_words_.emplace(first_word(key));
  names.emplace(key, unit);
}

bool UnitNames::may_begin_name(std::string_view folded) const {
  if (first_words_.contains(std::string(folded))) return true;
  for (size_t length = 4; length <= 5 && length < folded.size(); ++length)
    if (prefix_names_.contains(std::string(folded.substr(0, length)))) return true;
  return false;
}

std::string UnitNames::unit_of_name(std::string_view folded) const {
  const std::string key(folded);
  if (const auto found = names_.find(key); found != names_.end()) return found->second;
  for (size_t length = 4; length <= 5 && length < key.size(); ++length) {
    const auto prefix = prefix_names_.find(key.substr(0, length));
    if (prefix == prefix_names_.end()) continue;
    const auto base = names_.find(key.substr(length));
    if (base != names_.end() && contains(kPrefixable, base->second))
      return prefix->second + base->second;
  }
  return {};
}

std::string UnitNames::unit_of_symbol(std::string_view printed) const {
  const std::string key(printed);
  if (const auto found = symbols_.find(key); found != symbols_.end()) return found->second;
  for (size_t length = 1; length <= 2 && length < key.size(); ++length) {
    const auto prefix = prefix_symbols_.find(key.substr(0, length));
    if (prefix == prefix_symbols_.end()) continue;
    const auto base = symbols_.find(key.substr(length));
    if (base == symbols_.end() || !contains(kPrefixable, base->second)) continue;
    if (contains(kOnlyMultiples, base->second) && fractions_.contains(prefix->second)) continue;
    return prefix->second + base->second;
  }
  const auto folded = folded_symbols_.find(lower_case(printed));
  return folded == folded_symbols_.end() || printed.size() < 2 ? std::string() : folded->second;
}

std::string_view UnitNames::currency_of_name(std::string_view folded) const {
  const auto found = currency_names_.find(std::string(folded));
  return found == currency_names_.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view UnitNames::currency_of_symbol(std::string_view printed) const {
  const auto found = currency_symbols_.find(std::string(printed));
  return found == currency_symbols_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace copydesk
