#pragma once

#include <string_view>

#include "checks/checks.hpp"

namespace copydesk {

/// A sum of money that a definite word and the name of its thing enclose: "the $14 billion bridge".
bool is_named_sum(const CheckInput& input, const Item& item);

/// Whether the second names what the sentence of the first tells of: "It spent £4.6 million on a
/// new roof. ... the £6.4 million roof"; "will invest $6.4 billion ... the $6.4 million
/// investment".
bool names_thing_of(const CheckInput& input, const Item& first, const Item& second);

/// Whether two nouns may count the same things in one story: equal, or of one group of
/// rules/core/words/thing-sort.tsv ("cars", "vehicles"). Heads as `head_of` gives them.
bool may_count_same_things(const CheckInput& input, std::string_view a, std::string_view b);

}  // namespace copydesk
