#pragma once

#include "find/number_quantity.hpp"

namespace copydesk {

/// Adds to a quantity what stands behind its unit: smaller units ("5 feet 2 inches", "13 dollars
/// and 45 cents", "a 6-foot-2 guard", "thirteen dollars forty-five") and "and a half".
void add_parts_behind(const NumberText& text, QuantityPhrase& quantity);

}  // namespace copydesk
