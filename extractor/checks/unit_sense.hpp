#pragma once

#include "checks/items.hpp"
#include "checks/unit_pair.hpp"

// A reading of the thermometer, or a difference between two?

namespace copydesk {

bool is_temperature(const Item& item);

/// How well one measure is the other, temperatures taken as the words around them say.
Comparison compare_in_words(const Reading& r, const Item& a, const Item& b);

}  // namespace copydesk
