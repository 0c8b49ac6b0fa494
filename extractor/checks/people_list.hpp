#pragma once

#include <vector>

#include "checks/checks.hpp"

namespace copydesk {

/// The people that a stretch of words names. In a list they carry titles, ages and affiliations, so
/// they are counted instead of the commas.
struct PeopleList {
  std::vector<Span> people;
  /// Surely all of them: every capitalised word belongs to a known name, and no apposition ("Yang,
  /// an entrepreneur,") may hide another one.
  bool complete = false;
};

/// Empty when relative clauses or relatives ("who", "wife") stand in the words.
PeopleList read_people(const CheckInput& input, IndexRange tokens);

}  // namespace copydesk
