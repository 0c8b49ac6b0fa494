#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace copydesk {

enum class Function : uint8_t {
  sum,
  count,
  first,
  growth,
  minimum,
  maximum,
  absolute,
  sign,
  factor,
  days,
  months,
  years,
  span,
  number,
  weekday,
};

struct FunctionName {
  std::string_view name;
  Function function;
  uint8_t least;  ///< arguments
  uint8_t most;
};
inline constexpr FunctionName kFunctions[] = {
    {"sum", Function::sum, 1, 1},         {"count", Function::count, 1, 1},
    {"first", Function::first, 1, 1},     {"min", Function::minimum, 1, 4},
    {"growth", Function::growth, 2, 2},   {"max", Function::maximum, 1, 4},
    {"abs", Function::absolute, 1, 1},    {"sign", Function::sign, 1, 1},
    {"factor", Function::factor, 1, 1},   {"days", Function::days, 2, 2},
    {"months", Function::months, 2, 2},   {"years", Function::years, 2, 2},
    {"span", Function::span, 1, 1},       {"number", Function::number, 1, 1},
    {"weekday", Function::weekday, 1, 1},
};

/// One node of an expression; children are indices into the equation's nodes.
struct Expression {
  enum class Kind : uint8_t { number, capture, negate, add, subtract, multiply, divide, call };
  Kind kind = Kind::number;
  Decimal number;
  uint16_t capture = 0;
  Function function = Function::sum;
  std::vector<uint32_t> children;
};

enum class EquationSign : uint8_t { equal, less, less_equal, greater, greater_equal };

struct Equation {
  std::vector<Expression> nodes;
  uint32_t left = 0;
  uint32_t right = 0;
  EquationSign relation = EquationSign::equal;
  std::vector<uint16_t> captures;
};

}  // namespace copydesk
