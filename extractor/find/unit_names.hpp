#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "unicode/units.hpp"

namespace copydesk {

/// The names and symbols of units and currencies in CLDR's English, ready to be looked up, and
/// those that decimal prefixes make of them. Immutable.
class UnitNames {
 public:
  static const UnitNames& get();

  /// What a name read word by word comes to: nothing when no name begins with these words, empty
  /// when some do but none ends here.
  using Found = std::optional<std::string_view>;

  /// The CLDR identifier for folded words parted by blanks ("square kilometers", "terawatt hours").
  /// Units of time are left to the recogniser of times.
  Found unit_of_name(std::string_view folded) const { return find(names_, folded); }
  /// The same for a symbol as it is printed ("km²", "MW"); capitals where CLDR has small letters
  /// are forgiven when no other unit is written so.
  Found unit_of_symbol(std::string_view printed) const;
  /// The ISO code for folded words ("us dollars", "swiss franc").
  Found currency_of_name(std::string_view folded) const { return find(currency_names_, folded); }
  /// The ISO code for a sign or code as printed ("€", "A$", "USD"); empty for none or for one that
  /// several have.
  std::string_view currency_of_symbol(std::string_view printed) const;

  /// What may begin with that token, given as printed and folded. Never false for what does.
  struct Beginning {
    bool currency = false;  ///< the name, sign or code of a currency
    bool unit = false;      ///< the name or symbol of a unit
  };
  Beginning beginning(std::string_view printed, std::string_view folded) const;

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  using Table = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;
  using Set = std::unordered_set<std::string, Hash, std::equal_to<>>;

  UnitNames();
  void add_symbol(const std::string& text, const std::string& unit);
  void add_prefixed();
  void add_prefixed_symbol(const std::string& text, const std::string& unit);
  void add_beginnings(std::string_view folded_symbol);
  bool begins_currency_symbol(std::string_view printed) const;
  static Found find(const Table& names, std::string_view key);

  Table names_;  // with the beginnings of names, whose unit is empty
  Table symbols_;
  Table folded_symbols_;   // in small letters; empty text: ambiguous
  Set symbol_beginnings_;  // in small letters
  Table currency_names_;   // with beginnings
  Table currency_symbols_;
  size_t longest_currency_symbol_ = 0;
};

}  // namespace copydesk
