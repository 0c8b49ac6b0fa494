#include "unicode/units.hpp"

#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <charconv>
#include <memory>
#include <string_view>

namespace copydesk {
namespace {

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

std::string utf8(const UChar* text, int32_t length) {
  std::string out;
  icu::UnicodeString(text, length).toUTF8String(out);
  return out;
}

std::string key_of(const Bundle& bundle) {
  const char* key = ures_getKey(bundle.get());
  return key == nullptr ? std::string() : std::string(key);
}

std::string string_of(const Bundle& bundle) {
  if (!bundle || ures_getType(bundle.get()) != URES_STRING) return {};
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  const UChar* text = ures_getString(bundle.get(), &length, &status);
  return U_SUCCESS(status) ? utf8(text, length) : std::string();
}

Bundle child(const Bundle& parent, const char* key) {
  if (!parent) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  Bundle found(ures_getByKey(parent.get(), key, nullptr, &status));
  return U_SUCCESS(status) ? std::move(found) : nullptr;
}

template <typename Visit>
void each_child(const Bundle& parent, Visit&& visit) {
  if (!parent) return;
  const int32_t size = ures_getSize(parent.get());
  for (int32_t i = 0; i < size; ++i) {
    UErrorCode status = U_ZERO_ERROR;
    const Bundle item(ures_getByIndex(parent.get(), i, nullptr, &status));
    if (U_SUCCESS(status)) visit(item);
  }
}

// "{0} kilometers" -> "kilometers"; empty when the number stands inside.
std::string without_number(std::string pattern) {
  const size_t at = pattern.find("{0}");
  if (at == std::string::npos) return pattern;
  pattern.erase(at, 3);
  const auto blank = [](std::string_view s) {
    return s.starts_with(' ') ? 1u : s.starts_with("\u00a0") ? 2u : 0u;
  };
  while (const size_t n = blank(pattern)) pattern.erase(0, n);
  while (pattern.ends_with(' ')) pattern.pop_back();
  return pattern.find('{') == std::string::npos ? pattern : std::string();
}

void add_surfaces(const Bundle& unit, bool symbol, std::vector<UnitSurface>& out) {
  for (const char* form : {"one", "other", "dnam"}) {
    const std::string text = without_number(string_of(child(unit, form)));
    if (!text.empty()) out.push_back({text, key_of(unit), symbol});
  }
}

void read_names(const char* locale, std::vector<UnitSurface>& out) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle root(ures_open(U_ICUDATA_NAME "-unit", locale, &status));
  if (U_FAILURE(status)) return;
  for (const char* table : {"units", "unitsShort", "unitsNarrow"}) {
    each_child(child(root, table), [&](const Bundle& category) {
      const std::string name = key_of(category);
      if (name == "compound" || name == "coordinate") return;
      each_child(category, [&](const Bundle& unit) { add_surfaces(unit, table[5] != '\0', out); });
    });
  }
}

// The keys are "10p3" for kilo; the patterns "kilo{0}" and "k{0}".
void read_prefixes(std::vector<UnitPrefix>& out) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle root(ures_open(U_ICUDATA_NAME "-unit", "en", &status));
  if (U_FAILURE(status)) return;
  // The symbols are the same in every language: CLDR keeps them at the root.
  const Bundle international(ures_open(U_ICUDATA_NAME "-unit", "root", &status));
  const Bundle symbols = child(child(international, "unitsShort"), "compound");
  each_child(child(child(root, "units"), "compound"), [&](const Bundle& entry) {
    const std::string key = key_of(entry);
    if (!key.starts_with("10p")) return;
    UnitPrefix prefix;
    std::from_chars(key.data() + 3, key.data() + key.size(), prefix.power);
    prefix.name = without_number(string_of(entry));
    prefix.symbol = without_number(string_of(child(symbols, key.c_str())));
    if (!prefix.name.empty() && !prefix.symbol.empty()) out.push_back(std::move(prefix));
  });
}

void read_factors(UnitConversions& data) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle root(ures_openDirect(nullptr, "units", &status));
  if (U_FAILURE(status)) return;
  each_child(child(root, "convertUnits"), [&](const Bundle& unit) {
    data.factors.push_back({key_of(unit), string_of(child(unit, "target")),
                            string_of(child(unit, "factor")), string_of(child(unit, "offset"))});
  });
  each_child(child(root, "unitConstants"), [&](const Bundle& constant) {
    data.constants.push_back({key_of(constant), string_of(constant)});
  });
}

// "Zambian kwacha (1968–2012)": the years are no part of what people write.
std::string without_years(std::string name) {
  if (const size_t at = name.find(" ("); at != std::string::npos) name.erase(at);
  return name;
}

// ISO 4217 gives codes that begin with X to metals, funds and tests ("gold"); four of them are
// money all the same.
bool is_money(std::string_view code) {
  return !code.starts_with('X') || code == "XAF" || code == "XCD" || code == "XOF" || code == "XPF";
}

void read_currencies(std::vector<UnitSurface>& out) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle root(ures_open(U_ICUDATA_NAME "-curr", "en", &status));
  if (U_FAILURE(status)) return;
  each_child(child(root, "Currencies"), [&](const Bundle& currency) {
    const std::string code = key_of(currency);
    if (!is_money(code)) return;
    out.push_back({code, code, true});
    bool symbol = true;
    each_child(currency, [&](const Bundle& name) {
      const std::string text = string_of(name);
      if (text != code) out.push_back({without_years(text), code, symbol});
      symbol = false;
    });
  });
  each_child(child(root, "CurrencyPlurals"), [&](const Bundle& currency) {
    if (!is_money(key_of(currency))) return;
    each_child(currency, [&](const Bundle& name) {
      out.push_back({without_years(string_of(name)), key_of(currency), false});
    });
  });
  each_child(child(root, "Currencies%narrow"), [&](const Bundle& symbol) {
    out.push_back({string_of(symbol), key_of(symbol), true});
  });
}

}  // namespace

UnitSurfaces read_unit_surfaces() {
  UnitSurfaces data;
  read_names("en", data.units);
  read_names("en_GB", data.units);
  read_currencies(data.currencies);
  return data;
}

UnitConversions read_unit_conversions() {
  UnitConversions data;
  read_factors(data);
  return data;
}

std::vector<UnitPrefix> read_unit_prefixes() {
  std::vector<UnitPrefix> prefixes;
  read_prefixes(prefixes);
  return prefixes;
}

}  // namespace copydesk
