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
  /// A number that leaves the unit of the other one out: "118 kilos ... the needle stopped at 87".
  bool bare = false;
};

/// Whether neither a unit nor a noun stands with a number, and it ends its phrase.
bool leaves_unit_out(const CheckInput& input, const Item& item);

/// "6,840 people at 12 sites, 320 fewer than a year ago": a number that a comparative follows.
bool is_compared(const CheckInput& input, const Item& item);

/// Two of them, in the order of the text.
struct RelationPair {
  const RelationFigure* first = nullptr;
  const RelationFigure* second = nullptr;
};

/// Whether a figure may be one of the two that a stated one follows from.
bool is_operand(const CheckInput& input, const Stated& stated, const RelationFigure& figure);

/// Whether two figures may be set against each other at all: one unit, which one of them may leave
/// out, and nouns that do not part them.
bool are_comparable(const RelationFigure& a, const RelationFigure& b);

/// The pairs that may be set against each other for it.
std::vector<RelationPair> pairs_of(const Stated& stated,
                                   const std::vector<const RelationFigure*>& operands);

}  // namespace copydesk
