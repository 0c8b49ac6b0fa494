#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace copydesk {

/// The names and symbols of units and currencies in CLDR's English, ready to be looked up.
/// Immutable.
class UnitNames {
 public:
  static const UnitNames& get();

  /// The CLDR identifier for folded words parted by blanks ("square kilometers", "terawatt hours");
  /// empty for none. Units of time are left to the recogniser of times.
  std::string unit_of_name(std::string_view folded) const;
  /// The same for a symbol as it is printed ("km²", "MW"); capitals where CLDR has small letters
  /// are forgiven when no other unit is written so.
  std::string unit_of_symbol(std::string_view printed) const;
  /// The ISO code for folded words ("us dollars", "swiss franc"); empty for none.
  std::string_view currency_of_name(std::string_view folded) const;
  /// The ISO code for a sign or code as printed ("€", "A$", "USD"); empty for none or for one that
  /// several have.
  std::string_view currency_of_symbol(std::string_view printed) const;
  /// Whether some name of a unit or currency begins with that folded word.
  bool may_begin_name(std::string_view folded) const;

 private:
  UnitNames();
  void add_name(std::unordered_map<std::string, std::string>& names, std::string_view text,
                const std::string& unit);

  using Table = std::unordered_map<std::string, std::string>;
  Table names_;
  Table symbols_;
  Table folded_symbols_;  // empty text: ambiguous
  Table currency_names_;
  Table currency_symbols_;
  Table prefix_names_;                         // "kilo" -> "kilo"
  Table prefix_symbols_;                       // "k" -> "kilo"
  std::unordered_set<std::string> fractions_;  // prefixes below a thousand
  std::unordered_set<std::string> first_words_;
};

}  // namespace copydesk
