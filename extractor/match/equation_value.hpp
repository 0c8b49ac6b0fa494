#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "match/equation.hpp"
#include "match/equation_tree.hpp"

namespace copydesk {

/// What an expression comes to. `why` says what is missing when there is no value.
struct Computed {
  std::optional<Quantity> quantity;
  std::string_view why;
};

/// The value of one node of an equation for what its captures stand for.
Computed value_of(const Equation& equation, std::span<const Operand> operands, uint32_t node);

/// Shares are pure numbers in arithmetic: "", percent, percentage points and basis points.
bool is_ratio(std::string_view unit);

/// One node with the printed words of its captures: "50 × (1 + 12%)".
std::string filled(const Equation& equation, std::span<const Operand> operands, uint32_t node);
/// All of it: "56 = 50 × (1 + 12%)"; where it does not hold, "56 ≠ 50 × (1 + 10%)".
std::string filled_whole(const Equation& equation, std::span<const Operand> operands, bool holds);

}  // namespace copydesk
