#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "checks/checks.hpp"

namespace copydesk {

/// A body that votes and how many sit on it: "the nine-member board", "all 100 senators", "the 11
/// members of the minerals committee", "a jury of 12", "the board, which has nine members".
struct Bench {
  int64_t seats = 0;
  Span span;
  uint32_t sentence = 0;
  std::string_view noun;   ///< "board", lower case; empty when only its members are named
  bool everybody = false;  ///< all of them voted or were present
};

/// The body whose number of seats this is.
std::optional<Bench> bench_of(const CheckInput& input, const Item& item);

/// Whether the words of a sentence may tell of that body: they name no other one.
bool may_be_of(const CheckInput& input, const Bench& bench, uint32_t sentence);

}  // namespace copydesk
