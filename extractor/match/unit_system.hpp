#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "match/units.hpp"

namespace copydesk {

/// A unit in base units: value in base = (value + offset) * factor.
struct UnitScale {
  Ratio factor;
  Decimal offset = 0;
  std::map<std::string, int> powers;  ///< of the base units, none zero
};

/// CLDR's units, read once from ICU; immutable.
class UnitSystem {
 public:
  static const UnitSystem& get();

  /// Understands simple, prefixed and compound identifiers. Nothing for an unknown one.
  std::optional<UnitScale> scale(std::string_view unit) const;
  const std::unordered_map<std::string, int>& prefixes() const { return prefixes_; }
  bool is_simple(std::string_view unit) const { return simple_.contains(std::string(unit)); }

 private:
  struct Simple {
    std::string target;
    Ratio factor;
    Decimal offset = 0;
  };

  UnitSystem();
  std::optional<UnitScale> product(std::string_view units) const;
  std::optional<UnitScale> single(std::string_view unit) const;
  std::optional<UnitScale> prefixed(std::string_view unit) const;

  std::unordered_map<std::string, Simple> simple_;
  std::unordered_map<std::string, int> prefixes_;
};

}  // namespace copydesk
