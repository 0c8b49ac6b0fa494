#pragma once

#include <string>
#include <vector>

namespace copydesk {

/// How English writes a unit or a currency.
struct UnitSurface {
  std::string text;     ///< "square kilometers", "km²"; "US dollars", "A$"
  std::string unit;     ///< CLDR identifier ("square-kilometer") or ISO 4217 code
  bool symbol = false;  ///< an abbreviation or a sign, whose case matters
};

/// A unit that CLDR converts: value in `target` = (value + offset) * factor, both as CLDR's
/// expressions
/// ("ft_to_m*ft_to_m", "1/360*60": everything behind the slash divides); an empty offset is none.
struct UnitFactor {
  std::string unit;
  std::string target;
  std::string factor;
  std::string offset;
};

/// A name for a constant in such expressions.
struct UnitConstant {
  std::string name;
  std::string expression;
};

/// A decimal prefix: "kilo", "k", 3.
struct UnitPrefix {
  std::string name;
  std::string symbol;
  int power = 0;
};

// What the CLDR data inside ICU know about units and currencies in English, American and British.
// Empty lists when ICU was built without them.

struct UnitSurfaces {
  std::vector<UnitSurface> units;
  std::vector<UnitSurface> currencies;
};
UnitSurfaces read_unit_surfaces();

struct UnitConversions {
  std::vector<UnitFactor> factors;
  std::vector<UnitConstant> constants;
};
UnitConversions read_unit_conversions();

std::vector<UnitPrefix> read_unit_prefixes();

}  // namespace copydesk
