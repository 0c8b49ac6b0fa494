#pragma once

#include <string_view>

#include "checks/portion.hpp"

namespace copydesk {

/// A number that divides: of things, or the length of a time in the portion's periods.
struct PortionNumber {
  Decimal value;
  Span span;
  uint32_t sentence = 0;
  std::string_view noun = {};  ///< of the things
  bool is_date = false;        ///< "last year": of what is told in its sentence
};

/// Whether the words draw a portion from the total and the number: "That works out at", "..., equal
/// to £57 a pothole", "shared equally", "Each costs". Only then may a misfit be asked about.
bool is_linked(const CheckInput& input, const Portion& portion, const Item& total,
               const PortionNumber& number);

}  // namespace copydesk
