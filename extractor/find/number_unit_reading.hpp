#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "model/mention.hpp"

namespace copydesk {

/// What stands behind (or before) a number and says what it counts.
struct UnitReading {
  uint32_t end = 0;  ///< behind its last token
  std::string unit;  ///< CLDR name, ISO code, "percent", "percentage-point" ...
  MentionKind kind = MentionKind::measure;
  Decimal part = 1;  ///< of the unit: a cent is 1/100
};

/// The one that reaches further; the first when both reach as far.
inline std::optional<UnitReading> longest(std::optional<UnitReading> a,
                                          std::optional<UnitReading> b) {
  return !a || (b && b->end > a->end) ? b : a;
}

}  // namespace copydesk
