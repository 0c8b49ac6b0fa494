#pragma once

#include <span>
#include <vector>

#include "checks/items.hpp"

// Which numbers may be parts of one total.

namespace copydesk {

/// Whether two can be added up: one unit, and no percents with others.
bool can_be_added(const Item& a, const Item& b);
/// No ordinal, and bounded.
bool is_part(const Item& item);
/// "1.5 tons of hardware, 0.9 of spare parts": the next one leaves the unit of the first out.
bool leaves_unit_out(const Reading& r, const Item& first, const Item& next);
/// "£1,150 for a nine-piece band": a number that only describes what a sum is for.
bool is_modifier(const Reading& r, const Item& first, const Item& item);
/// "Lindqvist, 29, had rounds of 67 ...", "12 in 2010, when he was 36": an age is in no row.
bool is_age(const Reading& r, const Item& item);
/// "1,146 people, against 1,082 the year before": the level of another time.
bool is_of_another_time(const Reading& r, const Item& item);
/// Whether a comma or an "and" parts two numbers as members of one row.
bool separated(const Reading& r, const Item& a, const Item& b);
/// The longest run of parts that begins at `first` and is closed by "and" or by its bracket; empty
/// when there is none.
std::vector<Item> closed_run(const Reading& r, std::span<const Item> items, size_t first);

}  // namespace copydesk
