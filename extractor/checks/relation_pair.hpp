#pragma once

#include <string>
#include <vector>

#include "checks/checks.hpp"
#include "checks/stated.hpp"
#include "match/equation.hpp"

namespace copydesk {

/// A number of the article that another one may follow from.
struct RelationFigure {
  Item item;
  Quantity quantity;
};

/// Two of them, in the order of the text.
struct RelationPair {
  const RelationFigure* first = nullptr;
  const RelationFigure* second = nullptr;
};

/// Whether a figure may be one of the two that a stated one follows from.
bool is_operand(const Stated& stated, const Item& item);

/// The pairs that may be set against each other for it: one unit, nouns that do not part them.
std::vector<RelationPair> pairs_of(const Stated& stated,
                                   const std::vector<const RelationFigure*>& operands);

}  // namespace copydesk
